import assert from 'node:assert/strict';
import { summariseByUnit } from '../../../bot/domain/reminder/summary.ts';
import { groupByUrgency } from '../../../bot/domain/reminder/urgency.ts';
import { weekendsOnly } from '../calendar/weekends.ts';
import { due } from './dueItems.ts';

const monday = '2026-11-23';
const items = [
  due('today', monday),
  due('friday', '2026-11-20'),
  due('weekend', '2026-11-21'),
  due('thursday', '2026-11-19'),
  due('older', '2026-11-12', 'museum'),
  due('tomorrow', '2026-11-24'),
  due('undated', null),
];

describe('how urgent it is', () => {
  it('tells newly overdue, due today and still overdue apart, over a weekend too', () => {
    const groups = groupByUrgency(items, monday, weekendsOnly);
    const ids = Object.entries(groups).map(([group, members]) => [
      group,
      (members as typeof items).map(({ id }) => id),
    ]);
    assert.deepEqual(ids, [
      ['newlyOverdue', ['friday', 'weekend']],
      ['dueToday', ['today']],
      ['stillOverdue', ['older', 'thursday']],
    ]);
  });

  it('puts what was received first before what fell due on the same day', () => {
    const younger = due('younger', monday, 'library', '2026-11-16');
    const older = due('older', monday, 'library', '2026-11-13');
    const { dueToday } = groupByUrgency([younger, older], monday, weekendsOnly);
    assert.deepEqual(dueToday, [older, younger]);
  });

  it('sums up by unit, the longest wait first', () => {
    const summaries = summariseByUnit(items, monday, weekendsOnly);
    assert.deepEqual(
      summaries.map(({ unitId, overdue, longest, workingDaysOver }) => ({
        unitId,
        overdue,
        longest: longest.id,
        workingDaysOver,
      })),
      [
        { unitId: 'museum', overdue: 1, longest: 'older', workingDaysOver: 7 },
        { unitId: 'library', overdue: 3, longest: 'thursday', workingDaysOver: 2 },
      ],
    );
  });
});
