import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { isSameValue } from '../../../bot/workbook/compilation/cellValue.ts';
import { compareRow } from '../../../bot/workbook/compilation/compareRow.ts';
import { personValues } from '../../../bot/workbook/compilation/rows/organisationRows.ts';
import { rowVersion } from '../../../bot/workbook/compilation/rowVersion.ts';
import { sampleMetrics } from '../../../bot/sampleCity/metrics/sampleMetrics.ts';
import { sampleOrganisation } from '../../../bot/sampleCity/organisation.ts';
import { applyCompilation } from '../../../bot/workbook/compilation/import/applyCompilation.ts';
import { storedColumnsOf, type SheetName } from '../../../bot/workbook/compilation/sheets.ts';
import { importedAt, type MemoryStores } from '../support/memoryStores.ts';
import {
  compilationStores,
  edited,
  exported,
  holding,
  preview,
  sampleCity,
  textsOf,
} from './support.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+358',
    ' a ',
    'rivi\r\nrivi',
    '_x0041_',
    "'a",
    '33 %',
    'toString',
    '__proto__',
    'constructor',
    'TRUE',
    '1.10',
    '\u0000',
    '<&">',
  ),
);
// Excel's largest number is 9.99E307.
const number = fc.double({ noNaN: true, min: -9e307, max: 9e307 });

const person = fc
  .record({ name: text, account: fc.option(text), isEditor: fc.boolean() })
  .map(({ name, account, isEditor }) => ({
    ...{ id: 'p', name: `n${name}`, entraObjectId: null, userPrincipalName: account },
    ...{ language: null, roles: isEditor ? (['editor'] as const) : [], unitId: null },
  }));

/** What the XML of the test's own edit cannot hold. */
const unreadable = /[\p{Cc}\p{Cs}\p{Cn}\uFFFD_]/u;
const titles: Readonly<Partial<Record<SheetName, string>>> & Record<string, string> = {
  ...{ metrics: 'Mittarit', organisation: 'Organisaatio', people: 'Henkilöt' },
  coverage: 'Kattavuus',
};

function structuredCloneOf(stores: MemoryStores): MemoryStores {
  const histories = [...stores.metrics.values()].map(({ value }) => value);
  return holding(stores.organisation, histories);
}

describe('a row of the compilation', () => {
  it('comes back as it was, whatever its texts and numbers', async () => {
    const [history] = sampleMetrics(importedAt.slice(0, 10));
    const [first] = history?.measurements ?? [];
    if (history === undefined || first === undefined) throw new Error('no metric');
    const metric: Metric = {
      ...history.metric,
      method: 'count',
      scale: { kind: 'amount', unit: 'min', decimals: 1 },
    };
    await fc.assert(
      fc.asyncProperty(person, text, text, number, async (one, comment, source, value) => {
        const measurement: Measurement = {
          ...{ ...first, comment, sampling: null },
          figure: { kind: 'amount', value, n: null },
        };
        const people = new Map([...sampleOrganisation.people, [one.id, one] as const]);
        const stores = holding({ ...sampleOrganisation, people }, [
          { metric: { ...metric, source }, measurements: [measurement] },
        ]);
        const { rows } = await preview(stores, await exported(stores));
        assert.deepEqual(
          rows.filter(({ outcome }) => outcome.kind !== 'unchanged'),
          [],
        );
      }),
      { numRuns: 25 },
    );
  });

  it('gives back any edit of any cell as exactly that change, or as a fault of its sheet', async () => {
    const stores = sampleCity();
    const bytes = await exported(stores);
    const sheet = fc.constantFrom<SheetName>('metrics', 'organisation', 'people', 'coverage');
    const written = fc.oneof(
      fc.constantFrom(null, '33 %', '4,2', '23.11.2026', 'vuosittain', 'kyllä', 'city', '-1', '0'),
      text.filter((each) => !unreadable.test(each)),
      fc.integer({ min: -10, max: 5000 }),
    );
    await fc.assert(
      fc.asyncProperty(sheet, fc.nat(), fc.nat(), written, async (name, line, place, value) => {
        const rows = textsOf(bytes, titles[name] ?? '').slice(1);
        const key = rows[line % rows.length]?.[0] ?? '';
        const columns = storedColumnsOf(name).filter(({ role }) => role === 'field');
        const column = columns[place % columns.length]?.id;
        if (column === undefined) throw new Error('no column');
        const edit = { sheet: name, row: key, cells: { [column]: value } };
        const found = await preview(stores, edited(bytes, [edit]));
        const touched = found.rows.filter(({ outcome }) => outcome.kind !== 'unchanged');
        assert.deepEqual(found.sheetFaults, []);
        for (const row of touched) {
          const { outcome } = row;
          if (outcome.kind === 'refused') continue;
          assert.ok(outcome.kind === 'changed' && row.sheet === name, JSON.stringify(row));
          assert.deepEqual(
            outcome.fields.map((field) => field.column),
            [column],
          );
        }
        if (touched.some(({ outcome }) => outcome.kind === 'refused')) return;
        // Stored, it says what the workbook says: the same file changes nothing any more.
        const after = structuredCloneOf(stores);
        await applyCompilation(found, compilationStores(after), 'all');
        const again = await preview(after, edited(bytes, [edit]));
        assert.deepEqual(
          again.rows.filter(({ outcome }) => outcome.kind !== 'unchanged'),
          [],
        );
      }),
      { numRuns: 25 },
    );
  }).timeout(60_000);

  it('changes only when it differs from what was exported and that is what is stored', () => {
    fc.assert(
      fc.property(person, person, person, (was, written, stored) => {
        const [base, ours, theirs] = [was, written, stored].map((one) => personValues(one));
        if (base === undefined || ours === undefined || theirs === undefined) return;
        const version = rowVersion('people', 'p', base);
        const same = (a: typeof base, b: typeof base) =>
          (Object.keys(a) as (keyof typeof base)[]).every((key) => isSameValue(a[key], b[key]));
        const { kind } = compareRow(
          'people',
          { key: 'p', values: ours, version, leftConcealed: [] },
          theirs,
        );
        const expected = same(ours, theirs)
          ? 'unchanged'
          : same(base, theirs)
            ? 'changed'
            : same(base, ours)
              ? 'newerHere'
              : 'conflict';
        assert.equal(kind, expected);
      }),
    );
  });

  it('that is not stored any more is a conflict, and a new one is added', () => {
    const values = personValues({
      ...{ id: 'p', name: 'n', entraObjectId: null, userPrincipalName: null },
      ...{ language: null, roles: [], unitId: null },
    });
    const version = rowVersion('people', 'p', values);
    assert.deepEqual(compareRow('people', { key: 'p', values, version, leftConcealed: [] }, null), {
      ...{ kind: 'conflict', why: 'removedHere', fields: [] },
    });
    const copied = compareRow('people', { key: 'q', values, version, leftConcealed: [] }, null);
    assert.equal(copied.kind, 'added');
  });
});
