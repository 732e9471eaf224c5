import assert from 'node:assert/strict';
import { isSuch, receivedFeedbackOf } from '../../../bot/domain/feedback/receivedFeedback.ts';
import { logged } from './loggedFeedback.ts';

describe('the feedbacks behind the figure of those that missed their day', () => {
  const feedback = logged();
  const isMissed = (today: string): boolean =>
    isSuch(receivedFeedbackOf(feedback), { missedBy: today });

  it('has a new one once the day to answer is past, not when only the day to take it is', () => {
    assert.ok(feedback.takeBy !== null && feedback.answerBy !== null);
    assert.ok(feedback.takeBy < feedback.answerBy);
    assert.equal(isMissed(feedback.answerBy), false);
    assert.equal(isMissed('2026-12-24'), true);
  });
});
