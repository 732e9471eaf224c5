import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importText, smallCity } from './support/importText.ts';
import { memoryStores } from './support/memoryStores.ts';

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 30 }).map(String) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('0', '-1', '3,5', 'x', '12 %', '1;2') },
);
const metricRow = fc.tuple(
  fc.constantFrom('a', 'b', 'Ä/c'),
  fc.constantFrom('Nimi', 'Nimi', 'Nimi', ''),
  fc.constantFrom('kadut', 'kadut', 'kadut', 'Neuvonta'),
  fc.constantFrom('share', 'share', 'amount', 'kilo'),
  fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-Q1', '2026-13', ''),
  cell,
  cell,
  cell,
);
const feedbackRow = fc.tuple(
  fc.nat({ max: 8 }).map(String),
  fc.constantFrom('kiitos', 'kritiikki', 'idea', 'muu'),
  fc.constantFrom('Hyvä palvelu', 'Puh. 040 123 4567', ''),
  fc.constantFrom('kadut', 't-neuvonta', 'x'),
  fc.constantFrom('1.11.2026', '2026-11-02 10:00', '32.1.2026', '1.1.2030'),
  fc.constantFrom('kyllä', 'ei', ''),
  fc.constantFrom('', '5.11.2026', '2026-11-20T10:00:00Z', '1.1.2020'),
);

function fileOf(headings: string, rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => `"${text}"`;
  return [headings, ...rows.map((row) => row.map(quoted).join(';'))].join('\n');
}

describe('whatever a file holds', () => {
  for (const [kind, headings, row] of [
    ['metrics', 'metric;name_fi;part;scale;period;value;successes;n;cadence;method', metricRow],
    ['feedbacks', 'external_id;kind;text;unit;received;answer_wanted;closed', feedbackRow],
  ] as const) {
    it(`every record of ${kind} is told of once, and the same file twice changes nothing`, async () => {
      const rowsOf: fc.Arbitrary<readonly string[]> = row.map((cells) =>
        kind === 'metrics' ? [...cells, 'monthly', 'count'] : cells,
      );
      await fc.assert(
        fc.asyncProperty(fc.array(rowsOf, { minLength: 1, maxLength: 15 }), async (rows) => {
          const stores = memoryStores(smallCity);
          const file = fileOf(headings, rows);
          const first = await importText(stores, kind, file);
          assert.deepEqual(
            first.results.map(({ line }) => line),
            rows.map((_, index) => index + 2),
          );
          const { added, changed, unchanged } = first.records;
          assert.equal(added + changed + unchanged + first.refused, rows.length);
          for (const { outcome } of first.results) assert.notDeepEqual(outcome, []);
          const { writes } = stores;
          const second = await importText(stores, kind, file);
          assert.equal(stores.writes, writes);
          assert.equal(second.records.unchanged, added + changed + unchanged);
          assert.deepEqual(second.refusedByReason, first.refusedByReason);
        }),
        { numRuns: 150 },
      );
    });
  }
});
