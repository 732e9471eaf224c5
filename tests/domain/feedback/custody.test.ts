import assert from 'node:assert/strict';
import type { FeedbackState } from '../../../bot/domain/feedback/feedback.ts';
import { custodyOf } from '../../../bot/domain/feedback/custody.ts';
import type { FeedbackEvent } from '../../../bot/domain/ports/feedbackStore.ts';
import { weekendsOnly } from '../calendar/weekends.ts';

function event(day: string, what: string, to: FeedbackState, unitId = 'library'): FeedbackEvent {
  const by = `${unitId}-manager`;
  return { at: `2026-11-${day}T08:00:00.000Z`, by, what, from: null, to, unitId, note: null };
}

describe('custody', () => {
  it('begins anew at a transfer, ends at closing and begins again at reopening', () => {
    const trail = [
      event('16', 'log', 'new'),
      event('17', 'take', 'inHandling'),
      event('18', 'transfer', 'new', 'museum'),
      event('20', 'closeWithoutAnswer', 'closed', 'museum'),
      event('23', 'reopen', 'inHandling', 'museum'),
    ];
    assert.deepEqual(
      custodyOf(trail, '2026-11-25', weekendsOnly).map(
        ({ unitId, handlerId, from, until, workingDays }) => [
          ...[unitId, handlerId, from, until],
          workingDays,
        ],
      ),
      [
        ['library', 'library-manager', '2026-11-16', '2026-11-18', 2],
        ['museum', null, '2026-11-18', '2026-11-20', 2],
        ['museum', 'museum-manager', '2026-11-23', null, 2],
      ],
    );
  });

  it('is not interrupted by what changes neither unit nor openness', () => {
    const trail = [
      event('16', 'log', 'new'),
      event('17', 'take', 'inHandling'),
      event('18', 'interimAnswer', 'inHandling'),
      event('19', 'answer', 'answered'),
    ];
    assert.equal(custodyOf(trail, '2026-11-20', weekendsOnly).length, 1);
    assert.deepEqual(custodyOf([], '2026-11-20', weekendsOnly), []);
  });
});
