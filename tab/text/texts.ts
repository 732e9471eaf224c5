import type { LanguageCode } from '../../bot/contract/session.ts';
import en from '../locales/en.json' with { type: 'json' };
import fi from '../locales/fi.json' with { type: 'json' };
import sv from '../locales/sv.json' with { type: 'json' };

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

const trees: Readonly<Record<LanguageCode, Tree>> = { fi, sv, en };

/** The texts of one language, with `{{name}}` filled in from the values. */
export function textsIn(language: LanguageCode): Translate {
  const texts = flatten(trees[language]);
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
