import type { Organisation } from '../domain/organisation/organisation.ts';
import { administrators, type SetUpStep } from '../domain/setUp/setUpSteps.ts';
import type { Translator } from './translator.ts';

/** How far a step of a new city's checklist is: who, how many, or what is missing. */
export function setUpStateText(
  words: Translator,
  { code, isDone, count }: SetUpStep,
  organisation: Organisation,
): string {
  if (!isDone) {
    return code === 'people' && count > 0
      ? words.t('setUp.withoutManager', { count })
      : words.t(`setUp.missing.${code}`);
  }
  return code === 'administrator'
    ? words.t('setUp.administrators', {
        names: administrators(organisation)
          .map(({ name }) => name)
          .join(', '),
      })
    : words.t(`setUp.done.${code}`, { count });
}
