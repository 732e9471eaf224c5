import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  feedbackKinds,
  feedbackStates,
  receivingChannels,
} from '../../../bot/domain/feedback/feedback.ts';
import type { Feedback } from '../../../bot/domain/feedback/feedback.ts';
import { helsinkiDate } from '../../../bot/domain/calendar/helsinkiTime.ts';
import { isCounted } from '../../../bot/domain/feedback/counted.ts';
import { isOpen, openFeedbackOf } from '../../../bot/domain/feedback/openFeedback.ts';
import { isSuch, receivedFeedbackOf } from '../../../bot/domain/feedback/receivedFeedback.ts';
import type { FeedbackCounts } from '../../../bot/domain/ports/feedbackStore.ts';
import { openTestStorage } from '../support/openTestStorage.ts';
import { feedbackWith, logging, moving, storedFeedback } from '../support/sampleFeedback.ts';

const units = ['library', 'pool', 'hall'];
const day = fc.constantFrom('2026-10-30', '2026-11-02', '2026-11-30', '2026-12-01');
const given = fc.record({
  kind: fc.constantFrom(...feedbackKinds),
  receivedThrough: fc.constantFrom(...receivingChannels),
  unitId: fc.constantFrom(...units),
  stageId: fc.option(fc.constantFrom('visit', 'after', 'constructor')),
  receivedOn: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-15'),
  state: fc.constantFrom(...feedbackStates),
  takeBy: fc.option(day),
  answerBy: fc.option(day),
  takenAt: fc.option(fc.constant('2026-11-02T08:00:00.000Z')),
  answeredAfter: fc.option(fc.constantFrom(0, 3, 21)),
  answeredAt: fc.option(
    fc.constantFrom(
      '2026-11-02T21:59:00.000Z',
      '2026-11-30T22:00:00.000Z',
      '2026-12-24T12:00:00.000Z',
    ),
  ),
});
const change = fc.record({
  id: fc.constantFrom('a', 'b', 'a-b', 'c|d'),
  given,
  stale: fc.boolean(),
});

describe('what is kept ready beside the feedbacks', () => {
  it('agrees with them after any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const { storage } = await openTestStorage();
        const store = storage.feedback;
        const items = new Map<string, Feedback>();
        for (const { id, given: part, stale } of changes) {
          const text = part.state === 'withdrawn' ? null : 'Words';
          if (!items.has(id)) {
            const first = feedbackWith({ id, ...part, text });
            assert.equal(await store.commit(logging(first)), 'committed');
            items.set(id, first);
            continue;
          }
          const read = await storedFeedback(store, id);
          const move = moving(read, 'move', { ...part, text });
          assert.equal(await store.commit(move), 'committed');
          items.set(id, move.after);
          // A change decided on what is no longer so leaves everything as it is.
          if (stale) assert.equal(await store.commit(move), 'conflict');
        }

        const all = [...items.values()];
        for (const item of all) {
          assert.deepEqual((await storedFeedback(store, item.id)).value, item);
        }
        const open = all.filter(isOpen).map(openFeedbackOf);
        assert.deepEqual(byId(await store.queue(units)), byId(open));
        assert.deepEqual(
          byId(await store.due('9999-12-30')),
          byId(open.filter(({ dueOn }) => dueOn !== null)),
        );
        assert.deepEqual(byId(await store.loggedBy('aino', 100)), byId(all));
        const received = await store.received(units, '2026-10-01', {}, 100);
        assert.deepEqual(byId(received), byId(all.filter(isCounted).map(receivedFeedbackOf)));
        const missed = await store.received(units, '2026-11-01', { missedBy: '2026-11-30' }, 100);
        assert.deepEqual(
          missed.map(({ id }) => id).toSorted(),
          received
            .filter((line) => line.receivedOn >= '2026-11-01')
            .filter((line) => isSuch(line, { missedBy: '2026-11-30' }))
            .map(({ id }) => id)
            .toSorted(),
        );
        assert.deepEqual(
          (await store.counts('2026-01', '2026-12')).filter((counts) => total(counts) > 0),
          expectedCounts(all),
        );
      }),
      { numRuns: 15 },
    );
  }).timeout(30_000);
});

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function total({ byKind }: FeedbackCounts): number {
  return Object.values(byKind).reduce((sum, count) => sum + count, 0);
}

/** The counts by their definition, from the items alone. */
function expectedCounts(all: readonly Feedback[]): readonly FeedbackCounts[] {
  const counted = all.filter(({ state }) => state !== 'withdrawn' && state !== 'passedToRegistry');
  return ['2026-10', '2026-11'].flatMap((month) =>
    [...units].sort().flatMap((unitId) => {
      const own = counted.filter(
        (item) => item.unitId === unitId && item.receivedOn.startsWith(month),
      );
      if (own.length === 0) return [];
      const answered = own.filter(
        ({ answeredAt, answerBy }) => answeredAt !== null && answerBy !== null,
      );
      const onTime = answered.filter(
        ({ answeredAt, answerBy }) => helsinkiDate(answeredAt ?? '') <= (answerBy ?? ''),
      );
      return [
        {
          unitId,
          month,
          byKind: {
            praise: own.filter(({ kind }) => kind === 'praise').length,
            criticism: own.filter(({ kind }) => kind === 'criticism').length,
            idea: own.filter(({ kind }) => kind === 'idea').length,
            question: own.filter(({ kind }) => kind === 'question').length,
          },
          byChannel: tallied(own.map(({ receivedThrough }) => receivedThrough)),
          byStage: tallied(own.flatMap(({ stageId }) => stageId ?? [])),
          answeredOnTime: onTime.length,
          answeredLate: answered.length - onTime.length,
          crossed: {
            kindsByChannel: crossTallied(own.map((item) => [item.receivedThrough, item.kind])),
            kindsByStage: crossTallied(
              own.flatMap(({ stageId, kind }) => (stageId === null ? [] : [[stageId, kind]])),
            ),
            answeredAfter: tallied(
              own.flatMap(({ answeredAt, answeredAfter }) =>
                answeredAt === null || answeredAfter === null ? [] : String(answeredAfter),
              ),
            ),
            answeredUntimed: own.filter(
              ({ answeredAt, answeredAfter }) => answeredAt !== null && answeredAfter === null,
            ).length,
          },
        },
      ];
    }),
  );
}

function crossTallied(
  pairs: readonly (readonly string[])[],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const names = new Set(pairs.map(([name = '']) => name));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      tallied(pairs.flatMap(([own, kind = '']) => (own === name ? kind : []))),
    ]),
  );
}

function tallied(names: readonly string[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const name of names) sums.set(name, (sums.get(name) ?? 0) + 1);
  return Object.fromEntries(sums);
}
