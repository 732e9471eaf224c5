import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Delivery } from '../../../bot/domain/ports/delivery.ts';
import {
  giveUp,
  maySend,
  postpone,
  settleFailed,
  settleInterrupted,
  settleSent,
  settleUnknown,
  startSending,
} from '../../../bot/domain/reminder/deliveryStates.ts';

const now = '2026-11-23T06:30:00.000Z';
const later = '2026-11-23T06:31:00.000Z';
const planned: Delivery = {
  id: 'd-1',
  recipient: { kind: 'person', personId: 'librarian' },
  subject: { kind: 'reminder', id: 'r-1' },
  state: 'planned',
  plannedAt: '2026-11-23T06:29:00.000Z',
  notBefore: null,
  attempts: 0,
  sendingSince: null,
  settledAt: null,
  fault: null,
  posted: null,
};
const sending = startSending(planned, now);
const posted = { conversationId: 'c', activityId: 'a' };

/** Everything that can happen to a row; some of it may not. */
const happenings: readonly ((delivery: Delivery) => Delivery)[] = [
  (delivery) => startSending(delivery, now),
  (delivery) => settleSent(delivery, now, posted),
  (delivery) => settleFailed(delivery, now, 'forbidden'),
  (delivery) => settleUnknown(delivery, now, 'serverError'),
  (delivery) => settleInterrupted(delivery, now),
  (delivery) => postpone(delivery, now, 'tooManyRequests'),
  (delivery) => giveUp(delivery, now, 'outOfDate'),
];

describe('the states of a delivery', () => {
  it('is sending before anything leaves', () => {
    assert.deepEqual([sending.state, sending.attempts, sending.sendingSince], ['sending', 1, now]);
    assert.equal(maySend(sending, now), false);
  });

  it('keeps where the card is', () => {
    const sent = settleSent(sending, now, posted);
    assert.deepEqual([sent.state, sent.posted, sent.settledAt], ['sent', posted, now]);
  });

  it('waits as long as it was told to', () => {
    const waiting = postpone(sending, later, 'tooManyRequests');
    assert.equal(maySend(waiting, now), false);
    assert.throws(() => startSending(waiting, now), /cannot start/);
    assert.equal(maySend(waiting, later), true);
    const again = startSending(waiting, later);
    assert.deepEqual([again.attempts, again.notBefore], [2, null]);
    assert.equal(settleSent(again, later, posted).fault, null);
  });

  it('is unknown after a restart in the middle of sending', () => {
    const found = settleInterrupted(sending, later);
    assert.deepEqual([found.state, found.fault], ['unknown', 'interrupted']);
  });

  it('is given up only before it is sent', () => {
    assert.equal(giveUp(planned, now, 'outOfDate').state, 'failed');
    assert.throws(() => giveUp(sending, now, 'outOfDate'));
  });

  it('never leaves sent, failed or unknown, and leaves twice only after being postponed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...happenings), { maxLength: 30 }), (story) => {
        let delivery = planned;
        let mayHaveArrived = false;
        for (const happens of story) {
          const before = delivery;
          try {
            delivery = happens(before);
          } catch {
            assert.equal(delivery, before);
            continue;
          }
          assert.ok(before.state === 'planned' || before.state === 'sending');
          if (delivery.state === 'sending') assert.equal(mayHaveArrived, false);
          mayHaveArrived ||= delivery.state === 'sent' || delivery.state === 'unknown';
          const isSettled = delivery.state !== 'planned' && delivery.state !== 'sending';
          assert.equal(delivery.settledAt !== null, isSettled);
        }
      }),
    );
  });
});
