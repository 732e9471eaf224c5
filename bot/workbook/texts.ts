import type { Language } from '../domain/language.ts';
import type { Translator } from '../wording/translator.ts';

/** The three languages' texts: headings and choices are understood in any of them. */
export type Translators = Readonly<Record<Language, Translator>>;
