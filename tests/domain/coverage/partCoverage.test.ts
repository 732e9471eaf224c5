import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CoverageStatement } from '../../../bot/domain/coverage/coverageRecords.ts';
import { noCoverageRecords } from '../../../bot/domain/coverage/coverageRecords.ts';
import { coverageSummary } from '../../../bot/domain/coverage/coverageSummary.ts';
import { coverageGaps, missingOf } from '../../../bot/domain/coverage/missing.ts';
import {
  coverageOfParts,
  type CoverageInput,
  type PartCoverage,
} from '../../../bot/domain/coverage/partCoverage.ts';
import { noFormer } from '../../../bot/domain/organisation/organisation.ts';
import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { unsaid } from '../../../bot/domain/metric/metricDefinition.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import type {
  Organisation,
  OrganisationPart,
} from '../../../bot/domain/organisation/organisation.ts';
import { defaultCitySettings } from '../../../bot/domain/settings/citySettings.ts';

const today = '2026-11-23';
const by = { by: 'anna', at: '2026-02-01T08:00:00.000Z' };

function part(id: string, level: OrganisationPart['level'], parentId: string | null) {
  return [
    id,
    { id, level, parentId, name: { fi: id }, managerId: 'anna', deputyId: null },
  ] as const;
}

const organisation: Organisation = {
  parts: new Map([
    part('city', 'city', null),
    part('area', 'serviceArea', 'city'),
    part('library', 'unit', 'area'),
    part('pool', 'unit', 'area'),
    part('energy', 'subsidiary', 'city'),
    part('energyDesk', 'unit', 'energy'),
  ]),
  ...{ people: new Map(), stages: [], former: noFormer },
  ...{ preferences: new Map(), standIns: new Map() },
  settings: defaultCitySettings,
};

function measured(
  partId: string,
  lastDay: string | null,
  cadence: Metric['cadence'] = 'quarterly',
) {
  const metric: Metric = {
    ...unsaid,
    ...{ id: `m-${partId}`, name: { fi: 'm' }, method: 'count' },
    ...{ cadence, scale: { kind: 'share' }, partId },
  };
  const measurement = (to: string): Measurement => ({
    ...{ metricId: metric.id, from: `${to.slice(0, 7)}-01`, to },
    figure: { kind: 'share', successes: 9, n: 10 },
    ...{ targetGroupSize: null, sample: null, undeliverable: 0, notEligible: 0, sampling: null },
    ...{ onlySuccessfulAsked: false, comment: null, enteredBy: 'anna', enteredAt: by.at },
  });
  return metricState(metric, lastDay === null ? [] : [measurement(lastDay)], today);
}

function statement(
  partId: string,
  year: number,
  over: Partial<CoverageStatement> = {},
): CoverageStatement {
  return {
    ...{ partId, year, collects: true, method: 'survey', cadence: 'yearly' },
    ...{ lastMeasured: `${String(year - 1)}-12-31`, note: null, ...by, ...over },
  };
}

function coverage(input: Partial<CoverageInput>): (id: string) => PartCoverage {
  const found = coverageOfParts({
    ...{ organisation, metrics: [], received: new Map(), records: noCoverageRecords, today },
    ...input,
  });
  return (id) => {
    const one = found.find((each) => each.part.id === id);
    if (one === undefined) throw new Error(id);
    return one;
  };
}

describe('the coverage of a part', () => {
  it('is told of every unit and subsidiary, silent when nothing is known', () => {
    const of = coverage({});
    for (const id of ['library', 'pool', 'energy', 'energyDesk']) {
      assert.deepEqual(of(id).collecting, { kind: 'unknown' });
      assert.deepEqual(of(id).time, { kind: 'notMeasured' });
      assert.equal(of(id).isSilent, true);
      assert.equal(of(id).lacksTraining, true);
    }
    assert.throws(() => of('area'));
  });

  it('comes from its own metrics, those above it but the city’s, and those below it', () => {
    const of = coverage({
      metrics: [measured('area', '2026-09-30'), measured('energyDesk', '2026-09-30')],
    });
    assert.deepEqual(of('library').collecting, { kind: 'measures', metricIds: ['m-area'] });
    assert.deepEqual(of('energy').collecting, { kind: 'measures', metricIds: ['m-energyDesk'] });
    const ofCity = coverage({ metrics: [measured('city', '2026-09-30')] });
    assert.deepEqual(ofCity('library').collecting, { kind: 'unknown' });
  });

  it('is on time, due today, late in days and late in months, by what is due first', () => {
    const time = (last: string | null, cadence?: Metric['cadence']) =>
      coverage({ metrics: [measured('library', last, cadence)] })('library').time;
    assert.deepEqual(time('2026-09-30'), { kind: 'onTime', dueOn: '2026-12-31' });
    assert.deepEqual(time('2026-10-23', 'monthly'), { kind: 'dueToday' });
    assert.deepEqual(time('2026-09-30', 'monthly'), {
      ...{ kind: 'overdue', dueOn: '2026-10-31', by: { unit: 'days', count: 23 } },
    });
    assert.deepEqual(time('2026-03-31'), {
      ...{ kind: 'overdue', dueOn: '2026-06-30', by: { unit: 'months', count: 4 } },
    });
    assert.deepEqual(time(null), { kind: 'unmeasured', metrics: 1 });
    const both = coverage({
      metrics: [measured('library', '2026-09-30'), measured('area', '2026-08-31', 'monthly')],
    });
    assert.equal(both('library').time.kind, 'overdue');
    const fresh = measured('library', '2026-09-30');
    const never = coverage({ metrics: [fresh, measured('area', null)] })('library');
    assert.deepEqual(never.time, { kind: 'unmeasured', metrics: 1 });
    assert.ok(missingOf(never, today).includes('overdue'));
    const ended = { ...measured('area', null), isEnded: true };
    assert.equal(coverage({ metrics: [fresh, ended] })('library').time.kind, 'onTime');
    const measuredOnce = coverage({ metrics: [{ ...fresh, isEnded: true }] })('library');
    assert.deepEqual(measuredOnce.time, { kind: 'notMeasured' });
    assert.equal(measuredOnce.lastMeasured, '2026-09-30');
  });

  it('is not silent while a figure stands, feedback comes, or it says that it collects', () => {
    assert.equal(coverage({ metrics: [measured('pool', '2026-09-30')] })('pool').isSilent, false);
    assert.equal(coverage({ metrics: [measured('pool', '2026-01-31')] })('pool').isSilent, true);
    const fed = coverage({ received: new Map([['energyDesk', 3]]) });
    assert.deepEqual(fed('energy').collecting, { kind: 'onlyFeedback', received: 3 });
    assert.equal(fed('energy').isSilent, false);
    const said = (one: CoverageStatement) =>
      coverage({ records: { ...noCoverageRecords, statements: [one] } })('pool');
    assert.deepEqual(said(statement('pool', 2025)).collecting, { kind: 'states', year: 2025 });
    assert.deepEqual(said(statement('pool', 2024)).collecting, { kind: 'unknown' });
    assert.equal(said(statement('pool', 2024)).isSilent, true);
    const no = said(statement('pool', 2026, { collects: false, method: null, cadence: null }));
    assert.deepEqual([no.collecting, no.isSilent], [{ kind: 'statesNot', year: 2026 }, true]);
  });

  it('tells a statement’s method, rhythm and day where nothing is measured here', () => {
    const found = coverage({
      records: { ...noCoverageRecords, statements: [statement('pool', 2026)] },
    })('pool');
    assert.deepEqual(
      [found.methods, found.cadence, found.lastMeasured],
      [['survey'], 'yearly', '2025-12-31'],
    );
    assert.deepEqual(found.time, { kind: 'onTime', dueOn: '2026-12-31' });
    const time = (over: Partial<CoverageStatement>, metrics: CoverageInput['metrics'] = []) =>
      coverage({
        metrics,
        records: { ...noCoverageRecords, statements: [statement('pool', 2026, over)] },
      })('pool').time;
    assert.deepEqual(
      time({ cadence: 'monthly' }),
      { kind: 'onTime', dueOn: '2026-12-31' },
      'what is asked about once a year is late a year later',
    );
    assert.equal(time({ cadence: 'monthly', lastMeasured: '2025-09-30' }).kind, 'overdue');
    assert.equal(time({ cadence: 'everyOtherYear', lastMeasured: '2025-09-30' }).kind, 'onTime');
    assert.deepEqual(time({ lastMeasured: '2020-01-31' }, [measured('pool', '2026-09-30')]), {
      ...{ kind: 'onTime', dueOn: '2026-12-31' },
    });
  });

  it('tells where results were used, when last and how often in a year', () => {
    const note = (id: string, on: string, place: 'unit' | 'managementGroup') => ({
      ...{ id, partId: 'pool', place, on, note: 'päätettiin', ...by },
    });
    const utilisation = [
      note('1', '2026-03-01', 'unit'),
      note('2', '2026-09-01', 'unit'),
      note('3', '2024-09-01', 'managementGroup'),
      note('4', '2027-01-01', 'unit'),
    ];
    const { used } = coverage({ records: { ...noCoverageRecords, utilisation } })('pool');
    assert.deepEqual([used.unit.last?.id, used.unit.inLastYear], ['2', 2]);
    assert.deepEqual([used.managementGroup.last?.id, used.managementGroup.inLastYear], ['3', 0]);
    assert.deepEqual(used.strategyWork, { last: null, inLastYear: 0 });
  });

  it('lacks training when none was held for two years, by it or by its area', () => {
    const trained = (on: string, partId = 'area') =>
      coverage({
        records: {
          ...noCoverageRecords,
          trainings: [
            { ...{ id: 't', partId, on, subject: 'Kohtaaminen', participants: 12 }, ...by },
          ],
        },
      });
    assert.equal(trained('2024-11-23')('library').lacksTraining, false);
    assert.equal(trained('2024-11-22')('library').lacksTraining, true);
    assert.equal(trained('2026-01-01', 'library')('pool').lacksTraining, true);
  });

  it('adds up: every part is of one kind, and the order of what was noted changes nothing', () => {
    const year = fc.integer({ min: 2023, max: 2026 });
    const statements = fc.array(
      fc.tuple(fc.constantFrom('library', 'pool', 'energy'), year, fc.boolean()),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        statements,
        fc.array(fc.constantFrom('library', 'city', 'energy')),
        (said, homes) => {
          const records = said.map(([id, when, collects], index) =>
            statement(id, when, { collects, at: `2026-01-01T00:00:0${String(index)}.000Z` }),
          );
          const input = (all: readonly CoverageStatement[]): CoverageInput => ({
            ...{ organisation, received: new Map(), today },
            metrics: homes.map((home) => measured(home, '2026-09-30')),
            records: { ...noCoverageRecords, statements: all },
          });
          const found = coverageOfParts(input(records));
          const { parts, collecting, missing } = coverageSummary(found, today);
          assert.equal(parts, 4);
          assert.equal(
            Object.values(collecting).reduce((sum, count) => sum + count, 0),
            parts,
          );
          for (const gap of coverageGaps) {
            const lacking = found.filter((each) => missingOf(each, today).includes(gap));
            assert.equal(missing[gap], lacking.length);
          }
          assert.equal(missing.silent >= collecting.unknown, true);
          assert.deepEqual(coverageOfParts(input(records.toReversed())), found);
        },
      ),
    );
  });
});
