import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isCoveragePart } from '../../../bot/domain/coverage/partCoverage.ts';
import { languages } from '../../../bot/domain/language.ts';
import { applyCompilation } from '../../../bot/workbook/compilation/import/applyCompilation.ts';
import { sheetNames } from '../../../bot/workbook/compilation/sheets.ts';
import { importFile } from '../../../bot/workbook/importFile.ts';
import { memoryStores, type MemoryStores } from '../support/memoryStores.ts';
import { compilationStores, exported, preview, sampleCity } from './support.ts';

const near = (path: string) => new URL(path, import.meta.url);

async function britishServices(): Promise<MemoryStores> {
  const stores = memoryStores();
  await importFile(
    {
      kind: 'metrics',
      file: await readFile(near('../data/govuk-services.csv')),
      mapping: await readFile(near('../../../docs/mappings/govuk-services.json')),
      dryRun: false,
    },
    stores.deps,
  );
  return stores;
}

/** Every row that is stored is in the workbook, and nothing of it would change. */
async function changesNothing(stores: MemoryStores, bytes: Uint8Array): Promise<number> {
  const found = await preview(stores, bytes);
  const other = found.rows.filter(({ outcome }) => outcome.kind !== 'unchanged');
  assert.deepEqual(other.slice(0, 3), []);
  assert.deepEqual(found.sheetFaults, []);
  assert.deepEqual(new Set(found.missing.values()), new Set([0]));
  assert.equal(found.missing.size, sheetNames.length);
  const { writes } = stores;
  const applied = await applyCompilation(found, compilationStores(stores), 'all');
  assert.equal(applied.kind, 'stored');
  assert.equal(stores.writes, writes);
  return found.rows.length;
}

function storedCount({ organisation, metrics, notes }: MemoryStores): number {
  const histories = [...metrics.values()].map(({ value }) => value);
  return (
    [...organisation.parts.values()].filter(isCoveragePart).length +
    notes.actions.size +
    notes.noted.utilisation.length +
    notes.noted.trainings.length +
    organisation.parts.size +
    organisation.people.size +
    histories.length +
    histories.reduce(
      (sum, { metric, measurements }) => sum + metric.targets.length + measurements.length,
      0,
    )
  );
}

describe('the compilation exported and brought back', () => {
  for (const language of languages) {
    it(`changes nothing in the sample city, in ${language}`, async () => {
      const stores = sampleCity();
      const rows = await changesNothing(stores, await exported(stores, language));
      assert.equal(rows, storedCount(stores));
      assert.ok(rows > 250);
    });
  }

  it('changes nothing in the real British services', async function () {
    this.timeout(60_000);
    const stores = await britishServices();
    const rows = await changesNothing(stores, await exported(stores, 'en'));
    assert.equal(rows, storedCount(stores));
    assert.ok(rows > 150);
  });
});
