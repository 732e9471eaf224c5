import assert from 'node:assert/strict';
import { checkFeedbackDraft } from '../../../bot/domain/feedback/checkFeedbackDraft.ts';
import type { FeedbackDraft } from '../../../bot/domain/feedback/feedback.ts';
import type { ContactDetails } from '../../../bot/domain/ports/feedbackStore.ts';
import { smallCity } from '../organisation/smallCity.ts';
import { draft } from './loggedFeedback.ts';

const reachable: ContactDetails = { name: null, phone: '040 1234567', email: null };

function check(
  changes: Partial<FeedbackDraft>,
  contact: ContactDetails | null = reachable,
): ReturnType<typeof checkFeedbackDraft> {
  return checkFeedbackDraft({ ...draft, ...changes }, contact, '2026-11-23', smallCity);
}

describe('checking the form of a feedback', () => {
  it('finds nothing in a sound one', () => {
    assert.deepEqual(check({}), []);
    assert.deepEqual(check({ answerWanted: false, stageId: null }, null), []);
    assert.deepEqual(check({ receivedOn: '2025-11-23', text: 'x'.repeat(4000) }), []);
  });

  it('wants a text, and not too long a one', () => {
    assert.deepEqual(check({ text: ' \n' }), [{ field: 'text', kind: 'empty' }]);
    assert.deepEqual(check({ text: 'x'.repeat(4001) }), [
      { field: 'text', kind: 'tooLong', limit: 4000, length: 4001 },
    ]);
  });

  it('wants a day of receipt of the last twelve months', () => {
    const range = { earliest: '2025-11-23', latest: '2026-11-23' };
    assert.deepEqual(check({ receivedOn: '23.11.2026' }), [
      { field: 'receivedOn', kind: 'notADate', range },
    ]);
    assert.deepEqual(check({ receivedOn: '2026-11-24' }), [
      { field: 'receivedOn', kind: 'inFuture', range },
    ]);
    assert.deepEqual(check({ receivedOn: '2025-11-22' }), [
      { field: 'receivedOn', kind: 'tooLongAgo', range },
    ]);
  });

  it('wants a unit and a stage that exist', () => {
    assert.deepEqual(check({ unitId: 'zoo', stageId: 'zoo' }), [
      { field: 'unitId', kind: 'unknown' },
      { field: 'stageId', kind: 'unknown' },
    ]);
  });

  it('wants a way to answer who waits for one', () => {
    const missing = [{ field: 'contact', kind: 'missing' }];
    assert.deepEqual(check({}, null), missing);
    assert.deepEqual(check({}, { name: 'Aino', phone: ' ', email: null }), missing);
  });

  it('wants contact details that could work', () => {
    assert.deepEqual(check({}, { name: null, phone: '040', email: 'aino@posti' }), [
      { field: 'phone', kind: 'malformed' },
      { field: 'email', kind: 'malformed' },
    ]);
  });
});
