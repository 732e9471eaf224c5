import assert from 'node:assert/strict';
import { openTestStorage } from './support/openTestStorage.ts';

describe('the store of mappings', () => {
  it('keeps the last choice for the same headings', async () => {
    const { storage } = await openTestStorage();
    const { mappings } = storage;
    assert.equal(await mappings.find('metrics-1'), null);
    const kept = {
      ...{ signature: 'metrics-1', by: 'farid', at: '2026-11-23T08:00:00.000Z' },
      columns: [{ column: 'metric', heading: 'Koodi | "nro"', fixed: null }],
    };
    await mappings.keep(kept);
    await mappings.keep({ ...kept, signature: 'metrics-2' });
    const later = { ...kept, columns: [{ column: 'scale', heading: null, fixed: 'share' }] };
    await mappings.keep(later);
    assert.deepEqual(await mappings.find('metrics-1'), later);
    assert.deepEqual((await mappings.find('metrics-2'))?.columns, kept.columns);
  });
});
