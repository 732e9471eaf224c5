import assert from 'node:assert/strict';
import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import type { Metric } from '../../../bot/domain/metric/metric.ts';
import { lightTally } from '../../../bot/domain/overview/lightTally.ts';
import { needsMe } from '../../../bot/domain/overview/needsMe.ts';
import { metricState, type MetricState } from '../../../bot/domain/metric/metricState.ts';
import { matter, measured, metric, smallCity } from './smallCity.ts';

const today = '2026-11-23';

function state(of: Metric, ...values: [string, number][]): MetricState {
  const measurements = values.map(([month, successes]) => measured(of.id, month, successes));
  return metricState(of, measurements, today);
}

describe('what needs me', () => {
  const queue = [
    matter('new', { dueOn: '2026-11-25' }),
    matter('today', { dueOn: today, state: 'inHandling' }),
    matter('praise', { dueOn: null, kind: 'praise' }),
    matter('late', { dueOn: '2026-11-19' }),
    matter('latest', { dueOn: '2026-11-12' }),
    matter('handled', { dueOn: '2026-11-27', state: 'inHandling' }),
    matter('elsewhere', { unitId: 'waterWorks', dueOn: '2026-11-01' }),
  ];

  it('puts the longest overdue first, then today, then new; only of own units', () => {
    const found = needsMe(smallCity, 'leena', queue, [], today);
    assert.deepEqual(
      found.map((need) => [need.kind, 'matter' in need ? need.matter.id : null]),
      [
        ['overdueFeedback', 'latest'],
        ['overdueFeedback', 'late'],
        ['dueToday', 'today'],
        ['newFeedback', 'new'],
        ['newFeedback', 'praise'],
      ],
    );
  });

  it('is empty for those who answer for nothing, whatever the queue holds', () => {
    assert.deepEqual(needsMe(smallCity, 'sami', queue, [], today), []);
    assert.deepEqual(needsMe(smallCity, 'erja', queue, [], today), []);
  });

  it('tells of a metric red two periods in a row, to its unit and to who acts on it', () => {
    const red = state(metric('m1', 'library'), ['2026-09', 60], ['2026-10', 50]);
    const once = state(metric('m2', 'library'), ['2026-09', 90], ['2026-10', 50]);
    const acts = { measures: null, interprets: null, decides: null, acts: 'sami' };
    const given = state(
      metric('m3', 'water', { responsibility: acts }),
      ['2026-09', 1],
      ['2026-10', 2],
    );
    const names = (personId: string): string[] =>
      needsMe(smallCity, personId, [], [red, once, given], today).flatMap((need) =>
        need.kind === 'redTwice' ? [need.metric.id] : [],
      );
    assert.deepEqual(names('leena'), ['m1']);
    assert.deepEqual(names('sami'), ['m3']);
    assert.deepEqual(names('veikko'), ['m3']);
  });

  it('leaves out a red metric about which something is being done', () => {
    const red = state(metric('m1', 'library'), ['2026-09', 60], ['2026-10', 50]);
    const action: Omit<CorrectiveAction, 'about'> = {
      ...{ id: 'a', what: 'x', responsibleId: 'leena', dueOn: today, partId: 'library' },
      ...{ outcome: null, endedOn: null, createdBy: 'leena', revision: 1 },
      state: 'planned',
      createdAt: '2026-11-01T08:00:00.000Z',
    };
    const needs = (metricId: string): number =>
      needsMe(smallCity, 'leena', [], [red], today, {
        actions: [{ ...action, about: { kind: 'metric', metricId } }],
      }).length;
    assert.equal(needs('m1'), 0);
    assert.equal(needs('m2'), 1);
  });

  it('tells of actions past their day before red metrics, and of measurements that are due', () => {
    const chain = { measures: 'sami', interprets: null, decides: null, acts: null };
    const due = state(metric('m1', 'water', { responsibility: chain }), ['2026-08', 90]);
    const fresh = state(metric('m2', 'water', { responsibility: chain }), ['2026-10', 90]);
    const red = state(metric('m3', 'library'), ['2026-09', 60], ['2026-10', 50]);
    const action: CorrectiveAction = {
      id: 'a1',
      about: { kind: 'metric', metricId: 'm2' },
      partId: 'water',
      what: 'Lisätään päivystysvuoro.',
      responsibleId: 'leena',
      dueOn: '2026-11-20',
      state: 'planned',
      outcome: null,
      endedOn: null,
      createdBy: 'erja',
      createdAt: '2026-10-01T08:00:00.000Z',
      revision: 1,
    };
    const kinds = (personId: string, day: string) =>
      needsMe(smallCity, personId, [], [due, fresh, red], day, {
        actions: [action],
        unanswered: [],
      }).map(({ kind }) => kind);
    assert.deepEqual(kinds('leena', today), ['actionLate', 'redTwice']);
    assert.deepEqual(kinds('leena', '2026-11-20'), ['redTwice']);
    assert.deepEqual(kinds('sami', today), ['measurementDue']);
  });

  it('ends with the yearly question of coverage, where there is one', () => {
    const red = state(metric('m1', 'library'), ['2026-09', 60], ['2026-10', 50]);
    const unanswered = ['library'];
    assert.deepEqual(needsMe(smallCity, 'leena', [], [red], today, { unanswered }).at(-1), {
      ...{ kind: 'coverageQuestion', year: 2026, partIds: unanswered },
    });
  });
});

describe('tally of lights', () => {
  it('counts each light and how many are certain', () => {
    const lights = [
      state(metric('surely', 'library'), ['2026-10', 100]),
      state(metric('perhaps', 'library'), ['2026-10', 82]),
      state(metric('red', 'library'), ['2026-10', 10]),
      state(metric('grey', 'library')),
      state(metric('none', 'library', { targets: [] })),
    ].map(({ light }) => light);
    assert.deepEqual(lightTally(lights), [
      { colour: 'red', count: 1, certain: 1 },
      { colour: 'amber', count: 0, certain: 0 },
      { colour: 'green', count: 2, certain: 1 },
      { colour: 'grey', count: 1, certain: 0 },
      { colour: 'none', count: 1, certain: 0 },
    ]);
  });
});
