import assert from 'node:assert/strict';
import {
  clockFor,
  defaultClock,
  dueOn,
  workingDaysOver,
} from '../../../bot/domain/feedback/clock.ts';
import type { FeedbackClock } from '../../../bot/domain/feedback/clock.ts';
import { logFeedback } from '../../../bot/domain/feedback/logFeedback.ts';
import { holidaysOn, weekendsOnly } from '../calendar/weekends.ts';
import { defaultCitySettings } from '../../../bot/domain/settings/citySettings.ts';
import { smallCity } from '../organisation/smallCity.ts';
import { draft, logged } from './loggedFeedback.ts';

const days = ({ takeBy, answerBy }: ReturnType<typeof logged>): readonly (string | null)[] => [
  takeBy,
  answerBy,
];

describe('the clock of a feedback', () => {
  it('gives two working days to take and five to answer, the day of receipt not counted', () => {
    assert.deepEqual(days(logged()), ['2026-11-25', '2026-11-30']);
    assert.equal(dueOn(logged()), '2026-11-25');
  });

  it('gives three to answer a question', () => {
    assert.deepEqual(days(logged({ kind: 'question' })), ['2026-11-25', '2026-11-26']);
  });

  it('runs from receipt, whenever it was logged', () => {
    assert.deepEqual(days(logged({ receivedOn: '2026-11-13' })), ['2026-11-17', '2026-11-20']);
  });

  it('does not run for praise, unless an answer is wanted', () => {
    const praise = logged({ kind: 'praise', answerWanted: false });
    assert.deepEqual(days(praise), [null, null]);
    assert.equal(dueOn(praise), null);
    assert.deepEqual(days(logged({ kind: 'praise' })), ['2026-11-25', '2026-11-30']);
  });

  it('runs for a criticism that nobody waits to have answered', () => {
    assert.deepEqual(days(logged({ answerWanted: false })), ['2026-11-25', '2026-11-30']);
  });

  it('passes over holidays', () => {
    const { after } = logFeedback(
      { ...draft, receivedOn: '2026-12-23' },
      {
        ...{ id: 'f', reference: 'K7-3MQ9', by: 'clerk' },
        at: '2026-12-23T08:00:00.000Z',
        contact: null,
      },
      holidaysOn('2026-12-24', '2026-12-25'),
      defaultClock,
    );
    assert.equal(after.takeBy, '2026-12-29');
  });

  it('is the service area’s own where it has one', () => {
    const quick: FeedbackClock = {
      usual: { takeWithin: 1, answerWithin: 2 },
      question: { takeWithin: 1, answerWithin: 1 },
    };
    const settings = { ...defaultCitySettings, clocks: new Map([['culture', quick]]) };
    const organisation = { ...smallCity, settings };
    assert.equal(clockFor(organisation, 'museum'), quick);
    assert.equal(clockFor(organisation, 'waterDesk'), defaultClock);
    assert.equal(clockFor(organisation, 'city'), defaultClock);
  });

  it('counts how many working days a day is over', () => {
    assert.equal(workingDaysOver('2026-11-25', '2026-11-25', weekendsOnly), 0);
    assert.equal(workingDaysOver('2026-11-25', '2026-11-24', weekendsOnly), 0);
    assert.equal(workingDaysOver('2026-11-25', '2026-11-30', weekendsOnly), 3);
  });
});
