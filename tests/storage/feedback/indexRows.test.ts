import assert from 'node:assert/strict';
import { indexRows } from '../../../bot/storage/feedback/indexRows.ts';
import { indexSteps } from '../../../bot/storage/table/row.ts';
import { feedbackWith } from '../support/sampleFeedback.ts';

const fresh = feedbackWith({ id: 'f1' });
const logged = 'logged|aino|8638204584600000|f1';
const received = 'received|library|8638204608000000|f1';

function keys(feedback: typeof fresh): readonly string[] {
  return indexRows(feedback).map(({ key }) => key);
}

describe('index rows of a feedback', () => {
  it('has the open ones in the queue, by day, and under who logged it', () => {
    assert.deepEqual(keys(fresh), [
      'queue|library|2026-11-25|f1',
      'due|2026-11-25|f1',
      logged,
      received,
    ]);
  });

  it('has those without a day last in the queue and nowhere by day', () => {
    assert.deepEqual(keys({ ...fresh, takeBy: null, answerBy: null }), [
      'queue|library|9999-12-31|f1',
      logged,
      received,
      'heldContent|2026-11-23|f1',
    ]);
  });

  it('has the closed ones under who logged them, and by the days what they hold is kept from', () => {
    const held = ['heldContact|2026-12-01|f1', 'heldContent|2026-11-23|f1'];
    // Past midnight in Helsinki.
    const at = '2026-11-30T22:30:00.000Z';
    const closing = { outcome: 'answered', explanation: '', learned: null, closedAt: at } as const;
    assert.deepEqual(keys({ ...fresh, state: 'closed', closing }), [
      ...[logged, received],
      ...held,
    ]);
    assert.deepEqual(keys({ ...fresh, state: 'passedToRegistry', passedOnAt: at }), [
      logged,
      ...held,
    ]);
  });

  it('has what holds nothing any more only under who logged it', () => {
    assert.deepEqual(keys({ ...fresh, state: 'withdrawn', text: null }), [logged]);
    assert.deepEqual(keys({ ...fresh, state: 'passedToRegistry', contactless: true, emptied: 1 }), [
      logged,
    ]);
  });

  it('moves a transferred one from queue to queue and leaves its day as it was', () => {
    const after = { ...fresh, unitId: 'pool' };
    assert.deepEqual(steps(fresh, after), [
      'remove queue|library|2026-11-25|f1',
      `remove ${received}`,
      'put queue|pool|2026-11-25|f1',
      // The line tells the unit.
      'put due|2026-11-25|f1',
      `put ${logged}`,
      'put received|pool|8638204608000000|f1',
    ]);
  });

  it('takes an answered one off the days', () => {
    const taken = { ...fresh, state: 'inHandling' as const };
    assert.deepEqual(steps(taken, { ...taken, state: 'answered' }), [
      'remove queue|library|2026-11-30|f1',
      'remove due|2026-11-30|f1',
      'put queue|library|9999-12-31|f1',
      `put ${logged}`,
      `put ${received}`,
      'put heldContent|2026-11-23|f1',
    ]);
  });

  it('costs nothing when nothing has changed', () => {
    assert.deepEqual(steps(fresh, { ...fresh }), []);
  });
});

function steps(before: typeof fresh, after: typeof fresh): readonly string[] {
  return indexSteps(indexRows(before), indexRows(after)).map((step) =>
    step.kind === 'remove' ? `remove ${step.key}` : `${step.kind} ${step.row.key}`,
  );
}
