/** The languages people use the product in; Finnish is the one every text has. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A name or text kept in Finnish and, where somebody has given it, in Swedish and English. */
export interface Localized {
  readonly fi: string;
  readonly sv?: string;
  readonly en?: string;
}

/** The text in the reader's language, or in Finnish where it has not been translated. */
export function localized(text: Localized, language: Language): string {
  return text[language] ?? text.fi;
}
