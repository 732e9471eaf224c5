import type { TextKey, Translator } from '../../wording/translator.ts';
import { notice } from './elements.ts';
import type { CardElement } from './elements.ts';

type FaultKey =
  Extract<TextKey, `form.fault.${string}`> extends `form.fault.${infer Fault}` ? Fault : never;

/** What the server found wrong, field by field; null when nothing is. */
export function faultNotice(
  words: Translator,
  faults: readonly { readonly label: string; readonly fault: FaultKey }[],
): CardElement | null {
  if (faults.length === 0) return null;
  const lines = faults.map(
    ({ label, fault }) => `- **${label}**: ${words.t(`form.fault.${fault}`)}`,
  );
  return notice([words.t('form.fixThese'), ...lines].join('\n'), 'attention');
}
