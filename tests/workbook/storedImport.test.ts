import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { openStorage } from '../../bot/storage/openStorage.ts';
import { importFile } from '../../bot/workbook/importFile.ts';
import { testStore } from '../support/testStore.ts';
import { memoryStores } from './support/memoryStores.ts';

describe('an import into real tables', () => {
  let storage: Storage;

  before(async () => {
    storage = await openStorage(await testStore());
  });

  for (const [kind, file, mapping] of [
    ['metrics', 'govuk-services.csv', 'govuk-services.json'],
    ['feedbacks', 'boston-311.csv', 'boston-311.json'],
  ] as const) {
    it(`keeps ${file}, reads it back the same and changes nothing the second time`, async () => {
      const { metrics, organisation, feedback } = storage;
      const deps = { ...memoryStores().deps, metrics, organisation, feedbacks: feedback };
      const near = (path: string) => readFile(new URL(path, import.meta.url));
      const request = {
        kind,
        file: await near(`data/${file}`),
        mapping: await near(`../../docs/mappings/${mapping}`),
        dryRun: false,
      };
      const first = await importFile(request, deps);
      const second = await importFile(request, deps);
      assert.ok(first.records.added > 20);
      assert.deepEqual(second.records, { added: 0, changed: 0, unchanged: first.records.added });
      assert.deepEqual(second.refusedByReason, first.refusedByReason);
    });
  }

  it('gives every feedback once, with where it comes from', async () => {
    const origins = new Set<string>();
    let count = 0;
    for await (const { origin } of storage.feedback.all()) {
      assert.equal(origin?.source, 'boston-311');
      origins.add(origin.externalId);
      count += 1;
    }
    assert.deepEqual([count, origins.size], [37, 37]);
  });

  it('leaves the open ones in the queue and counts all by the month of receipt', async () => {
    const due = await storage.feedback.due('2026-11-23');
    assert.ok(due.length > 0);
    assert.ok(due.every(({ state }) => state === 'new'));
    const counts = await storage.feedback.counts('2022-01', '2022-02');
    const kinds = counts.flatMap(({ byKind }) => Object.values(byKind));
    assert.equal(
      kinds.reduce((sum, count) => sum + count, 0),
      37,
    );
  });
});
