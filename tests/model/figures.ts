import type { FeedbackCounts } from '../../bot/domain/ports/feedbackStore.ts';
import { dayAt } from './helsinki.ts';
import type { Item } from './matter.ts';

/**
 * Feedbacks received, by month and unit: what was withdrawn or was no feedback is not counted. An
 * answer that was owed is in time on its day and before it.
 */
export function countsOf(items: readonly Item[]): readonly FeedbackCounts[] {
  const counted = receivedOf(items);
  const places = Map.groupBy(counted, ({ receivedOn, unitId }) =>
    [receivedOn.slice(0, 7), unitId].join(' '),
  );
  return [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([place, own]) => {
      const [month = '', unitId = ''] = place.split(' ');
      const kinds = tally(own.map(({ kind }) => kind));
      const timely = own.flatMap(({ answeredAt, closing, answerBy }) => {
        const done = answeredAt ?? closing?.closedAt;
        return done === undefined || answerBy === null ? [] : dayAt(done) <= answerBy;
      });
      return {
        unitId,
        month,
        byKind: { praise: 0, criticism: 0, idea: 0, question: 0, ...kinds },
        byChannel: tally(own.map(({ receivedThrough }) => receivedThrough)),
        byStage: tally(own.flatMap(({ stageId }) => stageId ?? [])),
        answeredOnTime: timely.filter(Boolean).length,
        answeredLate: timely.filter((isTimely) => !isTimely).length,
        crossed: {
          kindsByChannel: crossTally(own, ({ receivedThrough }) => receivedThrough),
          kindsByStage: crossTally(own, ({ stageId }) => stageId),
          answeredAfter: tally(own.flatMap(({ answeredAfter }) => answeredAfter ?? []).map(String)),
          answeredUntimed: 0,
        },
      };
    });
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...Map.groupBy(names, (name) => name)].map(([name, same]) => [name, same.length]),
  );
}

/** The kinds of those that have a name, name by name. */
function crossTally(
  items: readonly Item[],
  nameOf: (item: Item) => string | null,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const named = items.filter((item) => nameOf(item) !== null);
  return Object.fromEntries(
    [...Map.groupBy(named, (item) => nameOf(item) ?? '')].map(([name, same]) => [
      name,
      tally(same.map(({ kind }) => kind)),
    ]),
  );
}

/** What units have received, those that are counted only. */
export function receivedOf(items: readonly Item[]): readonly Item[] {
  return items.filter(({ state }) => state !== 'withdrawn' && state !== 'passedToRegistry');
}
