import assert from 'node:assert/strict';
import { importText, refusals, smallCity } from './support/importText.ts';
import { memoryStores } from './support/memoryStores.ts';

const columns = 'metric;name_fi;part;scale;cadence;method;period;value;n;sampling';
const row = (value: string, n: number, period = '2026-01') =>
  `m;Nimi;kadut;mean 1-5;monthly;survey;${period};${value};${String(n)};everyone`;
const fileOf = (...rows: readonly string[]) => [columns, ...rows].join('\n');

describe('an import over figures of fewer than five answers', () => {
  async function told(guess: string, n: number) {
    const stores = memoryStores(smallCity);
    await importText(stores, 'metrics', fileOf(row('3,2', 4)));
    const preview = await importText(stores, 'metrics', fileOf(row(guess, n)), { dryRun: true });
    return preview.results.map(({ outcome, changes }) => ({
      outcome,
      changes: changes.map((change) => ({ ...change, written: '' })),
    }));
  }

  it('lists a right guess and a wrong one alike', async () => {
    const right = await told('3,2', 4);
    assert.deepEqual(right, await told('4,2', 3));
    assert.equal(right[0]?.outcome, 'changed');
    assert.ok(right[0].changes.every(({ stored }) => stored === null));
  });

  it('leaves a figure that is shown as it is', async () => {
    const stores = memoryStores(smallCity);
    const file = fileOf(row('3,2', 40));
    await importText(stores, 'metrics', file);
    assert.equal((await importText(stores, 'metrics', file)).records.unchanged, 1);
  });

  it('refuses periods that overlap, in the file and with what is stored', async () => {
    const stores = memoryStores(smallCity);
    const report = await importText(
      stores,
      'metrics',
      fileOf(row('3,2', 40), row('3,4', 43, '2026-Q1')),
    );
    assert.deepEqual(refusals(report), ['3: periodOverlaps']);
    const later = await importText(stores, 'metrics', fileOf(row('3,4', 43, '2026-Q1')));
    assert.deepEqual(refusals(later), ['2: periodOverlaps']);
  });
});
