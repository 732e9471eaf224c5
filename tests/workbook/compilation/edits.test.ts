import assert from 'node:assert/strict';
import { applyCompilation } from '../../../bot/workbook/compilation/import/applyCompilation.ts';
import { importedAt, type MemoryStores } from '../support/memoryStores.ts';
import {
  after,
  compilationStores,
  edited,
  exported,
  preview,
  sampleCity,
  told,
} from './support.ts';

const firstMetric = (stores: MemoryStores) => {
  const found = [...stores.metrics.values()].map(({ value }) => value);
  const history = found.find(
    ({ metric, measurements }) => metric.scale.kind === 'share' && measurements.length > 3,
  );
  const measurement = history?.measurements.at(-1);
  if (history === undefined || measurement?.figure?.kind !== 'share')
    throw new Error('no such metric');
  return { metric: history.metric, measurement, figure: measurement.figure };
};

describe('the compilation edited in a workbook', () => {
  it('gives exactly the changes that were made, and stores exactly those', async () => {
    const stores = sampleCity();
    const { metric, measurement, figure } = firstMetric(stores);
    const found = await after(stores, [
      { sheet: 'metrics', row: metric.id, cells: { name_sv: 'Nytt namn', cadence: 'yearly' } },
      {
        sheet: 'measurements',
        row: metric.id,
        where: { period_to: measurement.to, period_from: measurement.from },
        cells: { successes: figure.successes - 1, comment: 'Korjattu' },
      },
    ]);
    assert.deepEqual(told(found), [
      `metrics ${metric.id}: name_sv ${metric.name.sv ?? 'null'} → Nytt namn`,
      ...(metric.cadence === 'yearly'
        ? []
        : [`metrics ${metric.id}: cadence ${metric.cadence} → yearly`]),
      `measurements ${metric.id} ${measurement.from} ${measurement.to}: successes ${String(figure.successes)} → ${String(figure.successes - 1)}`,
      `measurements ${metric.id} ${measurement.from} ${measurement.to}: comment ${measurement.comment ?? 'null'} → Korjattu`,
    ]);
    const before = structuredClone([...stores.metrics].filter(([id]) => id !== metric.id));
    const applied = await applyCompilation(found, compilationStores(stores), 'all');
    assert.equal(applied.kind, 'stored');
    const stored = stores.metrics.get(metric.id)?.value;
    assert.deepEqual(stored?.metric, {
      ...metric,
      name: { ...metric.name, sv: 'Nytt namn' },
      cadence: 'yearly',
    });
    assert.deepEqual(stored.measurements.at(-1), {
      ...measurement,
      figure: { ...figure, successes: figure.successes - 1 },
      comment: 'Korjattu',
      enteredBy: 'importer',
      enteredAt: importedAt,
    });
    assert.deepEqual(
      [...stores.metrics].filter(([id]) => id !== metric.id),
      before,
    );
  });

  it('changes nothing when it is brought in a second time', async () => {
    const stores = sampleCity();
    const { metric } = firstMetric(stores);
    const bytes = edited(await exported(stores), [
      { sheet: 'metrics', row: metric.id, cells: { source: 'Toinen lähde' } },
      {
        sheet: 'people',
        row: null,
        cells: {
          account: 'uusi@kunta.example',
          person_name: 'Uusi Ulla',
          editor: 'kyllä',
          administrator: 'ei',
        },
      },
    ]);
    await applyCompilation(await preview(stores, bytes), compilationStores(stores), 'all');
    const { writes } = stores;
    const second = await preview(stores, bytes);
    assert.deepEqual(told(second), []);
    await applyCompilation(second, compilationStores(stores), 'all');
    assert.equal(stores.writes, writes);
  });

  it('adds a unit with a manager, a metric, its target and its measurement in one go', async () => {
    const stores = sampleCity();
    const found = await after(stores, [
      {
        sheet: 'people',
        row: null,
        cells: { account: 'uusi@kunta.example', person_name: 'Uusi Ulla' },
      },
      {
        sheet: 'organisation',
        row: null,
        cells: {
          code: 'uusi-yksikko',
          level: 'yksikkö',
          parent: areaOf(stores),
          name_fi: 'Uusi yksikkö',
          manager: 'uusi@kunta.example',
        },
      },
      {
        sheet: 'metrics',
        row: null,
        cells: {
          metric: 'uusi-mittari',
          name_fi: 'Uusi',
          part: 'uusi-yksikko',
          method: 'laskenta',
          cadence: 'vuosittain',
          scale: 'osuus',
          minimum_responses: 10,
        },
      },
      {
        sheet: 'targets',
        row: null,
        cells: {
          metric: 'uusi-mittari',
          target_valid_from: '1.1.2025',
          direction: 'vähintään',
          target: '80 %',
          amber_limit: '0,7',
          justification: 'Lautakunnan päätös',
        },
      },
      {
        sheet: 'measurements',
        row: null,
        cells: {
          metric: 'uusi-mittari',
          period_from: '1.1.2025',
          period_to: '31.12.2025',
          successes: '1 200',
          n: 1500,
        },
      },
    ]);
    assert.deepEqual(
      told(found).filter((line) => !line.endsWith('added')),
      [],
    );
    const applied = await applyCompilation(found, compilationStores(stores), 'all');
    assert.equal(applied.kind, 'stored');
    const stored = stores.metrics.get('uusi-mittari')?.value;
    assert.deepEqual(stored?.metric.targets[0]?.goal, {
      kind: 'atLeast',
      target: 0.8,
      amberLimit: 0.7,
    });
    assert.deepEqual(stored.measurements[0]?.figure, { kind: 'share', successes: 1200, n: 1500 });
    const unit = stores.organisation.parts.get('uusi-yksikko');
    assert.equal(stores.organisation.people.get(unit?.managerId ?? '')?.name, 'Uusi Ulla');
  });

  it('shows what was changed here since as a conflict, and overwrites nothing', async () => {
    const stores = sampleCity();
    const { metric } = firstMetric(stores);
    const bytes = edited(await exported(stores), [
      { sheet: 'metrics', row: metric.id, cells: { source: 'Työkirjasta' } },
    ]);
    changeHere(stores, metric.id, 'Palvelusta');
    const found = await preview(stores, bytes);
    assert.deepEqual(told(found), [`metrics ${metric.id}: bothChanged`]);
    const { writes } = stores;
    assert.equal(
      (await applyCompilation(found, compilationStores(stores), 'all')).kind,
      'withheld',
    );
    assert.equal((await applyCompilation(found, compilationStores(stores), 'good')).kind, 'stored');
    assert.equal(stores.writes, writes);
  });

  it('leaves alone what was changed here and not in the workbook', async () => {
    const stores = sampleCity();
    const { metric } = firstMetric(stores);
    const bytes = await exported(stores);
    changeHere(stores, metric.id, 'Palvelusta');
    assert.deepEqual(told(await preview(stores, bytes)), [`metrics ${metric.id}: newerHere`]);
  });

  it('stores nothing over a change that came between the preview and its acceptance', async () => {
    const stores = sampleCity();
    const { metric } = firstMetric(stores);
    const found = await after(stores, [
      { sheet: 'metrics', row: metric.id, cells: { source: 'Työkirjasta' } },
    ]);
    changeHere(stores, metric.id, 'Palvelusta');
    const applied = await applyCompilation(found, compilationStores(stores), 'all');
    assert.equal(applied.kind, 'withheld');
    assert.equal(stores.metrics.get(metric.id)?.value.metric.source, 'Palvelusta');
  });

  it('tells a metric that somebody changed while it was being stored', async () => {
    const stores = sampleCity();
    const { metric } = firstMetric(stores);
    const found = await after(stores, [
      { sheet: 'metrics', row: metric.id, cells: { source: 'Työkirjasta' } },
    ]);
    const deps = compilationStores(stores);
    const slow = {
      ...deps,
      metrics: { ...deps.metrics, save: () => Promise.resolve('conflict' as const) },
    };
    const { result } = await applyCompilation(found, slow, 'all');
    assert.deepEqual(told(result), [`metrics ${metric.id}: meanwhile`]);
  });

  it('takes the good rows and lists the others by sheet, cell and reason', async () => {
    const stores = sampleCity();
    const { metric, measurement } = firstMetric(stores);
    const row = {
      sheet: 'measurements',
      row: metric.id,
      where: { period_to: measurement.to, period_from: measurement.from },
    } as const;
    const bytes = edited(await exported(stores), [
      { ...row, cells: { successes: 999_999 } },
      { sheet: 'metrics', row: metric.id, cells: { method: 'arvaus', measures: 'ei kukaan' } },
      {
        sheet: 'organisation',
        row: null,
        cells: { code: 'orpo', level: 'yksikkö', parent: 'ei-ole', name_fi: 'Orpo' },
      },
      {
        sheet: 'people',
        row: null,
        cells: { account: 'hyva@kunta.example', person_name: 'Hyvä Heikki' },
      },
    ]);
    const found = await preview(stores, bytes);
    const lines = told(found);
    assert.equal(lines.length, 5);
    assert.match(lines[0] ?? '', /^organisation C\d+: partUnknown$/);
    assert.match(lines[1] ?? '', /^people .*: added$/);
    assert.match(lines[2] ?? '', /^metrics [A-Z]+\d+: notChoice$/);
    assert.match(lines[3] ?? '', /^metrics [A-Z]+\d+: personUnknown$/);
    assert.match(lines[4] ?? '', /^measurements [A-Z]+\d+: moreThanWhole$/);
    assert.equal(
      (await applyCompilation(found, compilationStores(stores), 'all')).kind,
      'withheld',
    );
    assert.equal(stores.writes, 0);
    await applyCompilation(found, compilationStores(stores), 'good');
    assert.equal(stores.writes, 1);
    assert.equal([...stores.organisation.people.values()].at(-1)?.name, 'Hyvä Heikki');
  });

  it('refuses a target that is history, a scale with measurements and a key that stands twice', async () => {
    const stores = sampleCity();
    const { metric } = firstMetric(stores);
    const withTarget = [...stores.metrics.values()].find(
      ({ value }) => value.metric.targets.length > 0,
    )?.value.metric;
    const lines = told(
      await after(stores, [
        { sheet: 'targets', row: withTarget?.id ?? '', cells: { justification: 'Toinen' } },
        { sheet: 'metrics', row: metric.id, cells: { scale: 'suositteluindeksi' } },
        {
          sheet: 'people',
          row: null,
          cells: { person: [...stores.organisation.people.keys()][0] ?? '', person_name: 'Joku' },
        },
      ]),
    );
    assert.match(lines[0] ?? '', /^people A\d+: keyTwice$/);
    assert.match(lines[1] ?? '', /^metrics P\d+: otherScale$/);
    assert.match(lines[2] ?? '', /^targets [A-Z]+\d+: targetAlreadySet$/);
    assert.equal(lines.length, 3);
  });

  it('shows a new row by the key of one that came here meanwhile as a conflict', async () => {
    const stores = sampleCity();
    const bytes = edited(await exported(stores), [
      { sheet: 'people', row: null, cells: { person: 'sama', person_name: 'Työkirjan Tuula' } },
    ]);
    const [person] = [...stores.organisation.people.values()];
    if (person === undefined) throw new Error('nobody');
    const { organisation } = stores;
    const here = { ...person, id: 'sama', userPrincipalName: null, entraObjectId: null };
    const people = new Map([...organisation.people, ['sama', here] as const]);
    stores.organisation = { ...organisation, people };
    assert.deepEqual(told(await preview(stores, bytes)), ['people sama: keyTaken']);
  });

  it('refuses what belongs to another scale, and takes an emptied answer for no', async () => {
    const stores = sampleCity();
    const { metric } = firstMetric(stores);
    const row = { sheet: 'metrics', row: metric.id } as const;
    const [fault] = told(await after(stores, [{ ...row, cells: { scale_min: 1 } }]));
    assert.match(fault ?? '', /^metrics [A-Z]+\d+: otherScaleColumn$/);
    const emptied = { ...row, cells: { usually_only_successful: null } };
    assert.deepEqual(told(await after(stores, [emptied])), []);
  });

  it('takes an account that the workbook changes for nobody’s any more', async () => {
    const stores = sampleCity();
    const manager = [...stores.organisation.parts.values()].find(({ managerId }) => managerId);
    const edit = { sheet: 'people', row: manager?.managerId ?? '' } as const;
    const lines = told(
      await after(stores, [{ ...edit, cells: { account: 'uusi@kunta.example' } }]),
    );
    assert.ok(lines.length > 0);
    assert.ok(lines.every((line) => line.endsWith('personUnknown') || line.startsWith('people')));
  });

  it('refuses a change that would leave the organisation in a circle', async () => {
    const stores = sampleCity();
    const unit = [...stores.organisation.parts.values()].find(
      ({ level, parentId }) => level === 'unit' && parentId !== 'city',
    );
    const lines = told(
      await after(stores, [
        { sheet: 'organisation', row: unit?.parentId ?? '', cells: { parent: unit?.id ?? '' } },
      ]),
    );
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^organisation [A-Z]\d+: (partLoop|partLevelUnfit)$/);
  });

  it('takes a row copied to make a new one as new, whatever version it brings along', async () => {
    const stores = sampleCity();
    const [person] = [...stores.organisation.people.values()];
    const lines = told(
      await after(stores, [
        {
          sheet: 'people',
          row: null,
          cells: {
            person: 'kopio',
            person_name: person?.name ?? '',
            account: 'kopio@kunta.example',
            version: '0a1b2c-0123456789abcdef',
          },
        },
      ]),
    );
    assert.deepEqual(lines, ['people kopio: added']);
  });
});

function areaOf({ organisation }: MemoryStores): string {
  const area = [...organisation.parts.values()].find(({ level }) => level === 'serviceArea');
  return area?.id ?? '';
}

function changeHere(stores: MemoryStores, id: string, source: string): void {
  const found = stores.metrics.get(id);
  if (found === undefined) throw new Error(id);
  const { metric, measurements } = found.value;
  stores.metrics.set(id, {
    value: { metric: { ...metric, source }, measurements },
    version: found.version + 1,
  });
}
