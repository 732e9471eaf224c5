import i18next from 'i18next';
import type { Language } from '../domain/language.ts';
import en from '../locales/en.json' with { type: 'json' };
import fi from '../locales/fi.json' with { type: 'json' };
import sv from '../locales/sv.json' with { type: 'json' };

type PathsOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${PathsOf<Node[Key]>}`;
}[keyof Node & string];

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}`
  ? Stem
  : Key;

/** A text's place in the locale files, `light.green`; a key that is not there does not compile. */
export type TextKey = PathsOf<typeof fi>;

/** What goes into the places `{{name}}` of a text; `count` also chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>> & { readonly count?: number };

/** The product's texts in one language. */
export interface Translator {
  readonly language: Language;
  /**
   * The text with its places filled in; numbers are written the language's way (`1 234,5`), so a
   * number that is not a quantity (a year, a code) is given as a string. Throws an Error for a
   * key that is not in the locale file or a place that no value was given for.
   */
  readonly t: (key: TextKey, values?: TextValues) => string;
}

/** Swedish and English have every key that Finnish has, or this does not compile. */
const texts: Readonly<Record<Language, typeof fi>> = { fi, sv, en };

/** Reads the language's texts; cheap, but made once per language and passed along. */
export function createTranslator(language: Language): Translator {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 10 });
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: texts[language] } },
    nsSeparator: false,
    initAsync: false,
    interpolation: {
      // Texts go into card JSON and the tab's JSON, never into HTML.
      escapeValue: false,
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no text ${key} in ${language}`);
    },
    missingInterpolationHandler: (text: string, place: string[]) => {
      throw new Error(`no value for ${place[0] ?? ''} in ${JSON.stringify(text)}`);
    },
  });
  const written = (value: string | number): string =>
    typeof value === 'number' ? numbers.format(value) : value;
  return {
    language,
    t: (key, values = {}) =>
      instance.t(key, {
        ...(values.count === undefined ? {} : { count: values.count }),
        replace: Object.fromEntries(
          Object.entries(values).map(([place, value]) => [place, written(value)]),
        ),
      }),
  };
}

/** A translator for each language. */
export function createTranslators(): Readonly<Record<Language, Translator>> {
  return { fi: createTranslator('fi'), sv: createTranslator('sv'), en: createTranslator('en') };
}
