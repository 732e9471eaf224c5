import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { NoCompilation } from '../../../bot/workbook/compilation/import/readWorkbookRows.ts';
import { FileRefused } from '../../../bot/workbook/importFault.ts';
import { rawWorkbook, textRow } from '../support/workbookFile.ts';
import { after, edited, exported, preview, sampleCity, textsOf } from './support.ts';

const refused = (code: string) => (error: unknown) =>
  error instanceof FileRefused && error.code === code;

describe('a workbook that is no compilation', () => {
  it('is refused with its reason: text, macros, what swells, what is too large', async () => {
    const stores = sampleCity();
    const bytes = await exported(stores);
    const withPart = (name: string, content: Uint8Array) =>
      zipSync({ ...unzipSync(bytes), [name]: content });
    await assert.rejects(preview(stores, strToU8('metric;name_fi')), refused('workbook'));
    await assert.rejects(
      preview(stores, withPart('xl/vbaProject.bin', strToU8('x'))),
      refused('macros'),
    );
    await assert.rejects(
      preview(stores, withPart('xl/worksheets/sheet99.xml', new Uint8Array(80_000_000))),
      refused('zipBomb'),
    );
    await assert.rejects(preview(stores, new Uint8Array(50 * 1024 * 1024)), refused('tooLarge'));
  });

  it('is told with the sheets that it has', async () => {
    const other = rawWorkbook([{ name: 'Budjetti', rows: textRow(1, ['a', 'b']) }]);
    await assert.rejects(
      preview(sampleCity(), other),
      (error) => error instanceof NoCompilation && error.titles.join() === 'Budjetti',
    );
  });
});

describe('a sheet of the compilation', () => {
  const sheet = (headings: readonly string[], cells = '') =>
    rawWorkbook([
      { name: 'Muistiinpanot', rows: textRow(1, ['omia']) },
      { name: 'Henkilöt', rows: `${textRow(3, headings)}${cells}` },
    ]);
  const headings = [
    ...['henkilön tunnus', 'namn', 'user name', 'kieli'],
    ...['verkoston toimittaja', 'pääkäyttäjä', 'oma yksikkö', 'rivin versio'],
  ];

  it('is read with headings of any language, below a title, beside sheets of others', async () => {
    const found = await preview(sampleCity(), sheet(headings, textRow(4, ['uusi', 'Uusi Ulla'])));
    assert.deepEqual(
      found.rows.map(({ key, outcome }) => [key, outcome.kind]),
      [['uusi', 'added']],
    );
    assert.deepEqual(found.ignoredSheets, ['Muistiinpanot']);
    assert.deepEqual(found.sheetFaults, []);
    assert.deepEqual([...found.missing.keys()], ['people']);
  });

  it('brings nobody back who is marked as left', async () => {
    const stores = sampleCity();
    const people = new Map(stores.organisation.people);
    const left = [...people.values()].find(({ id }) => id === 'p-aino-lehtonen');
    assert.ok(left !== undefined);
    people.delete(left.id);
    const former = {
      ...stores.organisation.former,
      people: new Map([[left.id, { ...left, endedOn: '2026-11-20' }]]),
    };
    stores.organisation = { ...stores.organisation, people, former };
    const { rows } = await preview(stores, sheet(headings, textRow(4, [left.id, left.name])));
    const outcome = rows[0]?.outcome;
    assert.deepEqual(
      outcome?.kind === 'refused' && outcome.faults.map(({ code, cell }) => [code, cell]),
      [['personHasLeft', 'A4']],
    );
  });

  it('is not read without one of its columns, and a heading too many is told', async () => {
    const lacking = await preview(sampleCity(), sheet(headings.slice(0, -2)));
    assert.deepEqual(
      lacking.sheetFaults.map(({ fault }) => [fault.code, fault.cell, fault.column]),
      [['columnMissing', 'A3', 'own_unit']],
    );
    assert.deepEqual(lacking.rows, []);
    const extra = await preview(sampleCity(), sheet([...headings, 'puhelin', 'nimi']));
    assert.deepEqual(
      extra.sheetFaults.map(({ fault }) => [fault.code, fault.cell]),
      [
        ['headingUnknown', 'I3'],
        ['headingTwice', 'J3'],
      ],
    );
  });

  it('has its formulas read as their values, and those without one or with an error listed', async () => {
    const formula = (place: string, inside: string) => `<c r="${place}" ${inside}</c>`;
    const cells = [
      `<row r="4">${formula('A4', 't="str"><f>LOWER("UUSI")</f><v>uusi</v>')}${formula('B4', 't="str"><f>"Uusi Ulla"</f><v>Uusi Ulla</v>')}</row>`,
      `<row r="5">${formula('A5', '><f>1/0</f>')}${formula('B5', 't="e"><f>1/0</f><v>#DIV/0!</v>')}</row>`,
    ].join('');
    const { rows } = await preview(sampleCity(), sheet(headings, cells));
    assert.equal(rows[0]?.outcome.kind, 'added');
    assert.equal(rows[0].key, 'uusi');
    const outcome = rows[1]?.outcome;
    assert.deepEqual(
      outcome?.kind === 'refused' && outcome.faults.map(({ code, cell }) => [code, cell]),
      [
        ['formulaWithoutValue', 'A5'],
        ['cellError', 'B5'],
      ],
    );
  });
});

describe('results whose periods overlap', () => {
  it('are refused in the measurements of a workbook', async () => {
    const stores = sampleCity();
    const found = [...stores.metrics.values()].find(
      ({ value }) => value.metric.method === 'survey' && value.metric.cadence === 'quarterly',
    )?.value;
    const last = found?.measurements.findLast(({ figure }) => figure !== null);
    assert.ok(found !== undefined && last !== undefined);
    const { rows } = await after(stores, [
      {
        sheet: 'measurements',
        row: found.metric.id,
        where: { period_from: last.from, period_to: last.to },
        cells: { period_from: '2020-01-01' },
      },
    ]);
    const refused = rows.flatMap(({ outcome }) =>
      outcome.kind === 'refused' ? outcome.faults.map(({ code, column }) => [code, column]) : [],
    );
    assert.deepEqual(refused, [['periodOverlaps', null]]);
  });
});

describe('figures of fewer than five answers', () => {
  /** A city one of whose surveys has had so few answers in a quarter. */
  function cityOfFew(successes: number, n: number) {
    const stores = sampleCity();
    const found = [...stores.metrics.values()].find(
      ({ value }) =>
        value.metric.method === 'survey' &&
        value.metric.scale.kind === 'share' &&
        value.measurements.length > 0,
    )?.value;
    const first = found?.measurements[0];
    if (found === undefined || first === undefined) throw new Error('no survey');
    const figure = { kind: 'share', successes, n } as const;
    const enter = (changes: object): void => {
      const few = { ...first, figure, comment: 'vähän', ...changes };
      const measurements = [few, ...found.measurements.slice(1)];
      stores.metrics.set(found.metric.id, { value: { ...found, measurements }, version: 1 });
    };
    enter({});
    const where = { period_from: first.from, period_to: first.to };
    const rowOf = (cells: Readonly<Record<string, string>>) =>
      ({ sheet: 'measurements', row: found.metric.id, where, cells }) as const;
    return { stores, enter, rowOf, where, metricId: found.metric.id };
  }

  it('are not in the workbook, and stay as they are when it comes back', async () => {
    const { stores, where, metricId } = cityOfFew(3, 4);
    const bytes = await exported(stores);
    assert.deepEqual(
      (await preview(stores, bytes)).rows.filter(({ outcome }) => outcome.kind !== 'unchanged'),
      [],
    );
    const changed = edited(bytes, [
      {
        sheet: 'measurements',
        row: metricId,
        where: { ...where, n: 'ei näytetä (tietosuoja)' },
        cells: { comment: 'pian lisää' },
      },
    ]);
    const { rows } = await preview(stores, changed);
    assert.deepEqual(
      rows.flatMap(({ outcome }) => (outcome.kind === 'changed' ? outcome.fields : [])),
      [{ column: 'comment', stored: 'vähän', written: 'pian lisää', isConcealed: false }],
    );
  });

  it('cannot be guessed from the version of their row', async () => {
    const versionsOf = async (successes: number, n: number) => {
      const { stores, metricId } = cityOfFew(successes, n);
      return textsOf(await exported(stores), 'Tulokset')
        .filter(([metric]) => metric === metricId)
        .map((row) => row.at(-1));
    };
    const [one, other] = [await versionsOf(1, 3), await versionsOf(4, 4)];
    assert.ok(one.length > 0);
    assert.deepEqual(one, other);
    assert.notDeepEqual(one, await versionsOf(4, 5));
  });

  it('are not what a preview shows as before', async () => {
    const { stores, rowOf } = cityOfFew(1, 3);
    const file = edited(await exported(stores), [rowOf({ successes: '40', n: '50' })]);
    const { rows } = await preview(stores, file);
    const fields = rows.flatMap(({ outcome }) =>
      outcome.kind === 'changed' ? outcome.fields : [],
    );
    assert.deepEqual(
      fields.map(({ column, stored, isConcealed }) => [column, stored, isConcealed]),
      [
        ['successes', null, true],
        ['n', null, true],
      ],
    );
  });

  it('are listed as changed by whatever is written over them, be it right or wrong', async () => {
    const told = async (cells: Readonly<Record<string, string>>) => {
      const { stores, rowOf } = cityOfFew(1, 3);
      const { rows } = await preview(stores, edited(await exported(stores), [rowOf(cells)]));
      return rows.flatMap(({ outcome }) =>
        outcome.kind === 'changed'
          ? outcome.fields.map(({ column, stored, isConcealed }) => [column, stored, isConcealed])
          : [],
      );
    };
    const right = await told({ successes: '1', n: '3' });
    assert.deepEqual(right, await told({ successes: '2', n: '4' }));
    assert.deepEqual(right, [
      ['successes', null, true],
      ['n', null, true],
    ]);
  });

  it('that could be shown when they were exported tell nothing when they come back', async () => {
    const outcomes = async (stored: number) => {
      const { stores, enter } = cityOfFew(6, 8);
      const file = await exported(stores);
      enter({ figure: { kind: 'share', successes: stored, n: 8 }, withheld: true });
      return (await preview(stores, file)).rows
        .filter(({ outcome }) => outcome.kind !== 'unchanged')
        .map(({ outcome }) => outcome);
    };
    const same = await outcomes(6);
    assert.deepEqual(
      same.map(({ kind }) => kind),
      ['newerHere'],
    );
    assert.deepEqual(same, await outcomes(7));
  });

  it('are told from their mark in workbooks of an earlier version', async () => {
    const { stores, rowOf } = cityOfFew(1, 3);
    const mark = 'alle 5, ei näytetä';
    const file = edited(await exported(stores), [rowOf({ successes: mark, n: mark })]);
    const { rows } = await preview(stores, file);
    assert.ok(rows.every(({ outcome }) => outcome.kind === 'unchanged'));
  });

  it('that were corrected since the export are not written over', async () => {
    const { stores, enter, rowOf } = cityOfFew(1, 3);
    const file = edited(await exported(stores), [rowOf({ comment: 'pian lisää' })]);
    enter({ figure: { kind: 'share', successes: 2, n: 3 }, enteredAt: '2026-11-23T10:00:00.000Z' });
    const { rows } = await preview(stores, file);
    const changed = rows.filter(({ outcome }) => outcome.kind !== 'unchanged');
    assert.deepEqual(
      changed.map(({ outcome }) => outcome.kind),
      ['conflict'],
    );
  });
});
