import type { CorrectiveAction } from '../domain/action/action.ts';
import { isLate, isOpenAction } from '../domain/action/action.ts';
import type { LocalDate } from '../domain/calendar/time.ts';
import type { MetricState } from '../domain/metric/metricState.ts';
import { dateText } from './dates.ts';
import type { Translator } from './translator.ts';

/** What comes next for a metric: the most pressing thing, in one sentence. */
export function nextStepText(
  words: Translator,
  { metric, light, isDue, isEnded, nextDue }: MetricState,
  actions: readonly CorrectiveAction[],
  today: LocalDate,
): string {
  if (isEnded) return words.t('nextStep.ended');
  if (actions.some((action) => isLate(action, today))) return words.t('nextStep.actionLate');
  const hasAction = actions.some(isOpenAction);
  if (light.colour === 'red' && !hasAction) return words.t('nextStep.planAction');
  if (isDue) {
    return nextDue === null
      ? words.t('nextStep.measureFirst')
      : words.t('nextStep.measure', { date: dateText(words, nextDue) });
  }
  if (metric.targets.length === 0) return words.t('nextStep.setTarget');
  const due = nextDue === null ? '' : dateText(words, nextDue);
  if (light.colour === 'grey' && light.reason.kind === 'lowResponseRate') {
    return words.t('nextStep.moreAnswers', { date: due });
  }
  if (light.colour === 'grey' && light.reason.kind.startsWith('tooFew')) {
    return words.t('nextStep.moreAnswers', { date: due });
  }
  if (hasAction) return words.t('nextStep.seeActionThrough', { date: due });
  return words.t(light.certain === false ? 'nextStep.waitAndSee' : 'nextStep.measureNext', {
    date: due,
  });
}
