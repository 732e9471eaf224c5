import assert from 'node:assert/strict';
import { defaultSettings } from '../../tab/routing/tableSettings.ts';
import type { TableSettings } from '../../tab/routing/tableSettings.ts';
import { arrangeMetrics } from '../../tab/views/metrics/arrangeMetrics.ts';
import { fixtures } from './support/fixtures.ts';

const groupNames = { noStage: 'ei vaihetta', ended: 'ei enää mitata' };

function arranged(settings: Partial<TableSettings>) {
  return arrangeMetrics(fixtures.metrics, { ...defaultSettings, ...settings }, 'fi', groupNames);
}

function idsOf(settings: Partial<TableSettings>): readonly string[] {
  return arranged(settings).flatMap(({ rows }) => rows.map(({ id }) => id));
}

describe('Arranging the metrics', () => {
  it('puts first what needs attention: red before amber, sure before unsure', () => {
    assert.deepEqual(idsOf({}).slice(0, 4), ['m-12', 'm-6', 'm-7', 'm-2']);
  });

  it('finds every word in the name, unit, area, stage or responsible person', () => {
    assert.deepEqual(idsOf({ text: 'LIIKUNTA noora' }), ['m-3', 'm-10']);
    assert.deepEqual(idsOf({ text: 'wikström' }), ['m-9']);
    assert.deepEqual(idsOf({ text: 'liikunta wikström' }), []);
  });

  it('filters by light and area together', () => {
    assert.deepEqual(idsOf({ light: 'red' }), ['m-12', 'm-6']);
    assert.deepEqual(idsOf({ light: 'red', area: 'a-siv' }), ['m-6']);
  });

  it('sorts names as Finnish does', () => {
    const names = arranged({ sort: 'name' }).flatMap(({ rows }) => rows.map(({ name }) => name));
    assert.deepEqual(names, names.toSorted(new Intl.Collator('fi').compare));
  });

  it('keeps last, both ways, the metrics without what is sorted by', () => {
    const newestFirst = idsOf({ sort: 'lastMeasured', descending: true });
    const oldestFirst = idsOf({ sort: 'lastMeasured' });
    assert.equal(newestFirst[0], 'm-6');
    assert.equal(oldestFirst[0], 'm-8');
    assert.deepEqual([newestFirst.at(-1), oldestFirst.at(-1)], ['m-10', 'm-10']);
    assert.equal(idsOf({ sort: 'responseRate', descending: true })[0], 'm-5');
    assert.equal(idsOf({ sort: 'responsible' }).at(-1), 'm-8');
  });

  it('groups by stage in the order of the journey and by area by name, losing none', () => {
    const headings = arranged({ group: 'stage' }).map(({ heading }) => heading);
    assert.deepEqual(
      headings,
      fixtures.metrics.stages.map(({ text }) => text),
    );
    const areas = arranged({ group: 'area' });
    assert.deepEqual(areas.map(({ heading }) => heading).slice(0, 2), [
      'Hallinto ja asiakaspalvelu',
      'Hyvinvointi ja vapaa-aika',
    ]);
    assert.equal(idsOf({ group: 'stage' }).length, fixtures.metrics.metrics.length);
    assert.equal(idsOf({ group: 'area' }).length, fixtures.metrics.metrics.length);
  });

  it('has a group of its own for metrics without a stage, after the others', () => {
    const metrics = fixtures.metrics.metrics.map((row) =>
      row.id === 'm-1' ? { ...row, stage: null } : row,
    );
    const groups = arrangeMetrics(
      { ...fixtures.metrics, metrics },
      { ...defaultSettings, group: 'stage' },
      'fi',
      groupNames,
    );
    const last = groups.at(-1);
    assert.equal(last?.heading, 'ei vaihetta');
    assert.deepEqual(
      last.rows.map(({ id }) => id),
      ['m-1'],
    );
  });

  it('puts what is not measured any more apart at the end', () => {
    const metrics = fixtures.metrics.metrics.map((row) => ({ ...row, isEnded: row.id === 'm-12' }));
    const view = { ...fixtures.metrics, metrics };
    const groups = arrangeMetrics(view, defaultSettings, 'fi', groupNames);
    assert.deepEqual(
      groups.map(({ heading, rows }) => [heading, rows.length]),
      [
        [null, metrics.length - 1],
        ['ei enää mitata', 1],
      ],
    );
  });
});
