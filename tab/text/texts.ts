import type { LanguageCode } from '../../bot/contract/session.ts';
import fi from '../locales/fi.json' with { type: 'json' };

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}`
  ? Stem
  : Key;

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${WithoutPlural<Key>}`
    : Leaves<Tree[Key], `${Path}${Key}.`>;
}[keyof Tree & string];

/** Key of a text in `tab/locales`, plural suffix left out: `overview.title`. */
export type TextKey = Leaves<typeof fi>;

export type TextValues = Readonly<Record<string, string | number>>;

/** Writes a text in one language; `count` chooses the plural. */
export type Translate = (key: TextKey, values?: TextValues) => string;

interface Tree {
  readonly [key: string]: string | Tree;
}

const files: Readonly<Record<LanguageCode, () => Promise<Tree>>> = {
  // In the code itself: most read it, and it is there when another language's file is not.
  fi: () => Promise.resolve(fi),
  sv: async () => (await import('../locales/sv.json', { with: { type: 'json' } })).default,
  en: async () => (await import('../locales/en.json', { with: { type: 'json' } })).default,
};

const loaded = new Map<LanguageCode, Promise<Translate>>();

/**
 * The texts of one language, with `{{name}}` filled in from the values; the same promise each time.
 * In Finnish where the language's file cannot be had: a reader is better off with a foreign button
 * than without any.
 */
export function textsIn(language: LanguageCode): Promise<Translate> {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const texts = files[language]().then(
    (tree) => translateFrom(tree, language),
    () => translateFrom(fi, 'fi'),
  );
  loaded.set(language, texts);
  return texts;
}

function translateFrom(tree: Tree, language: LanguageCode): Translate {
  const texts = flatten(tree);
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const count = values['count'];
    const plural = typeof count === 'number' ? texts.get(`${key}_${plurals.select(count)}`) : null;
    const text = plural ?? texts.get(key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

/** The language of a locale such as `sv-FI`; Finnish where the product does not speak it. */
export function languageOf(locale: string | null): LanguageCode {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === 'sv' || language === 'en' ? language : 'fi';
}

function flatten(tree: Tree, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...flatten(value, `${path}${key}.`)],
    ),
  );
}
