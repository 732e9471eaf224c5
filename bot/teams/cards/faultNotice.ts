import type { Translator } from '../../wording/translator.ts';
import { listNotice } from './elements.ts';
import type { CardElement, ListedLine } from './elements.ts';

/** What the server found wrong with a form, line by line; null when nothing is. */
export function faultNotice(words: Translator, faults: readonly ListedLine[]): CardElement | null {
  return faults.length === 0 ? null : listNotice(words.t('form.fixThese'), faults, 'attention');
}
