import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../bot/domain/calendar/localDate.ts';
import type { Feedback } from '../../../bot/domain/feedback/feedback.ts';
import { cutoffsOn, heldTooLong } from '../../../bot/domain/retention/held.ts';
import { removeHeld } from '../../../bot/domain/retention/removeHeld.ts';
import { defaultCitySettings } from '../../../bot/domain/settings/citySettings.ts';
import { logged } from '../feedback/loggedFeedback.ts';

const usual = defaultCitySettings.retention;
const on = (feedback: Feedback, day: string) => heldTooLong(feedback, cutoffsOn(day, usual));

/** Received on 23 November 2026. */
const open = logged();
const closed: Feedback = {
  ...open,
  state: 'closed',
  answeredAt: '2026-11-24T09:00:00.000Z',
  closing: {
    outcome: 'changedSomething',
    explanation: 'A new lock.',
    learned: 'Try the door.',
    // The first of December in Helsinki.
    closedAt: '2026-11-30T22:30:00.000Z',
  },
};

describe('how long personal content is kept', () => {
  it('ends for contact details when the matter has been closed for thirty days', () => {
    assert.equal(on(closed, '2026-12-30'), null);
    assert.equal(on(closed, '2026-12-31'), 'contact');
  });

  it('ends thirty days after what was no feedback was passed on', () => {
    const passed: Feedback = {
      ...open,
      state: 'passedToRegistry',
      passedOnAt: '2026-11-30T12:00:00.000Z',
    };
    assert.equal(on(passed, '2026-12-29'), null);
    assert.equal(on(passed, '2026-12-30'), 'contact');
  });

  it('goes on for contact details of an open matter, and of one that was reopened', () => {
    const reopened: Feedback = { ...closed, state: 'inHandling', answeredAt: null, closing: null };
    for (const each of [open, reopened]) assert.equal(on(each, '2028-11-22'), null);
  });

  it('ends for everything 24 months after receipt', () => {
    const withoutContact: Feedback = { ...closed, contactless: true };
    assert.equal(on(withoutContact, '2028-11-22'), null);
    assert.equal(on(withoutContact, '2028-11-23'), 'content');
    assert.equal(on(closed, '2028-11-23'), 'content');
  });

  it('goes on for the content while somebody still owes a step', () => {
    assert.equal(on(open, '2040-01-01'), null);
  });

  it('ends for praise that nobody closed, and for what was answered and never closed', () => {
    const praise = logged({ kind: 'praise', answerWanted: false });
    assert.equal(on(praise, '2028-11-23'), 'content');
    assert.equal(on({ ...open, state: 'answered' }, '2028-11-23'), 'content');
  });

  it('is over once what was withdrawn or removed holds nothing', () => {
    assert.equal(on({ ...open, state: 'withdrawn', text: null }, '2040-01-01'), null);
    const { after } = removeHeld(closed, 'content', '2028-11-23T02:00:00.000Z');
    assert.equal(on(after, '2040-01-01'), null);
  });

  it('ends at once for what was written after a removal', () => {
    const { after } = removeHeld(closed, 'content', '2028-11-23T02:00:00.000Z');
    const reopened: Feedback = { ...after, state: 'inHandling', revision: after.revision + 1 };
    assert.equal(on(reopened, '2028-12-01'), null, 'while it is handled');
    const again: Feedback = { ...reopened, state: 'answered', revision: after.revision + 2 };
    assert.equal(on(again, '2028-12-01'), 'content');
  });

  it('reaches exactly the days whose time is up, at the ends of months too', () => {
    const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2026-01-01', count));
    const months = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(days, months, fc.integer({ min: -3, max: 3 }), (day, count, off) => {
        const { content } = cutoffsOn(day, { contactDays: 30, feedbackTextMonths: count });
        const received = addDays(content, off);
        assert.equal(received <= content, addMonths(received, count) <= day);
      }),
    );
  });
});

describe('the removal of what was kept long enough', () => {
  const at = '2028-11-23T02:00:00.000Z';

  it('takes every word, and leaves what is counted', () => {
    const { after, event } = removeHeld(closed, 'content', at);
    assert.deepEqual(after, {
      ...closed,
      text: null,
      closing: { ...closed.closing, explanation: '', learned: null },
      ...{ contactless: true, emptied: 2, revision: 2 },
    });
    assert.deepEqual(event, {
      ...{ at, by: 'system', what: 'removeContent', note: null },
      ...{ from: 'closed', to: 'closed', unitId: 'library' },
    });
  });

  it('takes the contact details alone where only their time is up', () => {
    const { after, event } = removeHeld(closed, 'contact', at);
    assert.deepEqual(after, { ...closed, contactless: true, revision: 2 });
    assert.equal(event.what, 'removeContact');
  });
});
