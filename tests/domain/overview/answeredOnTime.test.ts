import assert from 'node:assert/strict';
import { answeredOnTime, onTimeWithin } from '../../../bot/domain/overview/answeredOnTime.ts';
import { openMatters } from '../../../bot/domain/overview/openMatters.ts';
import { counts, matter, smallCity } from './smallCity.ts';

const today = '2026-11-23';

describe('answered on time', () => {
  it('counts this month and the one before, with the interval of the share', () => {
    const found = answeredOnTime(
      [
        counts('library', '2026-10', { onTime: 30, late: 8 }),
        counts('museum', '2026-11', { onTime: 10, late: 2 }),
        counts('library', '2026-09', { late: 50 }),
      ],
      [],
      today,
    );
    assert.equal(found.since, '2026-10-01');
    assert.deepEqual([found.kept, found.fellDue], [40, 50]);
    assert.equal(found.share?.low.toFixed(3), '0.670');
    assert.equal(found.share.high.toFixed(3), '0.888');
  });

  it('counts what is still open past its day as not kept', () => {
    const open = [
      matter('1', { dueOn: '2026-11-20' }),
      matter('2', { dueOn: today }),
      matter('3', { dueOn: null }),
      matter('4', { dueOn: '2026-09-10', receivedOn: '2026-09-03' }),
    ];
    const found = answeredOnTime([counts('library', '2026-11', { onTime: 3 })], open, today);
    assert.deepEqual([found.kept, found.fellDue], [3, 4]);
  });

  it('waits for the day to answer where only the day to take is past', () => {
    const open = [
      matter('1', { state: 'new', dueOn: '2026-11-20', answerBy: '2026-11-25' }),
      matter('2', { state: 'new', dueOn: '2026-11-18', answerBy: '2026-11-20' }),
      matter('3', { state: 'awaitingDecision', dueOn: '2026-12-20', answerBy: '2026-11-20' }),
    ];
    const found = answeredOnTime([], open, today);
    assert.deepEqual([found.kept, found.fellDue], [0, 1]);
  });

  it('tells no share of fewer than five, and none from which such a share could be worked out', () => {
    const rows = [
      counts('library', '2026-11', { onTime: 2, late: 2 }),
      counts('museum', '2026-11', { onTime: 10, late: 2 }),
      counts('waterWorks', '2026-10', { onTime: 5 }),
    ];
    const source = { organisation: smallCity, counts: rows, withDay: [] };
    const told = [null, 'culture', 'library', 'museum', 'water'].map((partId) => {
      const { fellDue, share } = onTimeWithin(source, partId, today);
      return [partId, fellDue, share !== null];
    });
    assert.deepEqual(told, [
      [null, 21, true],
      ['culture', 16, true],
      ['library', 4, false],
      ['museum', 12, false],
      ['water', 5, true],
    ]);
  });

  it('has no share when nothing fell due', () => {
    assert.equal(answeredOnTime([], [], today).share, null);
  });
});

describe('open matters', () => {
  it('counts those with a day to keep and those past it; due today is not past', () => {
    const open = [
      matter('1', { dueOn: '2026-11-20' }),
      matter('2', { dueOn: today }),
      matter('3', { dueOn: null }),
    ];
    assert.deepEqual(openMatters(open, today), { count: 2, overdue: 1 });
  });
});
