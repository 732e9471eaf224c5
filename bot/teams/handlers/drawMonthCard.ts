import { endOfTime } from '../../domain/calendar/localDate.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { monthFigures } from '../../domain/network/monthFigures.ts';
import type { MonthCard } from '../../domain/network/networkCard.ts';
import { twelveMonths } from '../../domain/overview/twelveMonths.ts';
import { chosenFor } from '../../domain/useCases/monthsExperience.ts';
import type { Translator } from '../../wording/translator.ts';
import type { BotDeps } from '../botDeps.ts';
import { monthCard } from '../cards/network/monthCard.ts';
import type { Message } from '../sending/messenger.ts';

/** The card of a month with the figures of the day on which it was planned. */
export async function drawMonthCard(
  deps: BotDeps,
  words: Translator,
  { month, at }: MonthCard,
): Promise<Message> {
  const today = helsinkiDate(at);
  const { now, before } = twelveMonths(today);
  const [organisation, metrics, counts, withDay, records, chosen] = await Promise.all([
    deps.organisations.snapshot(),
    deps.metrics.summaries(),
    deps.feedbacks.counts(before.from, now.to),
    deps.feedbacks.due(endOfTime),
    deps.coverage.all(),
    chosenFor(deps, month),
  ]);
  const experience = chosen === null ? null : await deps.experiences.find(chosen.experienceId);
  const figures = monthFigures({ organisation, metrics, counts, withDay, records }, today);
  return monthCard(
    words,
    organisation,
    month,
    figures,
    experience?.value.state === 'shared' ? experience.value : null,
    deps.tabLink('metrics'),
  );
}
