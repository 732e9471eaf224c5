import { createTranslators } from '../../../bot/wording/translator.ts';

/** What the product says: tests look for the text that a key has now, not for a copy of it. */
export const texts = createTranslators();
export const fi = texts.fi.t;
