import assert from 'node:assert/strict';
import type { CoverageStatement } from '../../bot/domain/coverage/coverageRecords.ts';
import { openTestStorage } from './support/openTestStorage.ts';

const by = { by: 'anna', at: '2026-11-23T08:00:00.000Z' };
const statement: CoverageStatement = {
  ...{ partId: 'library', year: 2026, collects: true, method: 'survey', cadence: 'yearly' },
  ...{ lastMeasured: '2026-05-31', note: null, ...by },
};
const note = {
  ...{ id: 'u1', partId: 'library', place: 'managementGroup' as const, on: '2026-10-01' },
  ...{ note: 'Aukioloja pidennettiin', ...by },
};
const training = {
  ...{ id: 't1', partId: 'library', on: '2026-09-01', subject: 'Kohtaaminen', participants: 12 },
  ...by,
};

describe('the store of coverage', () => {
  it('keeps what was noted, one answer for each part and year', async () => {
    const { storage } = await openTestStorage();
    const { coverage } = storage;
    assert.deepEqual(await coverage.all(), { statements: [], utilisation: [], trainings: [] });
    const not = { ...statement, collects: false, method: null, cadence: null, lastMeasured: null };
    await coverage.state({ ...not, note: 'Ei asiakkaita' });
    await coverage.state(statement);
    await coverage.state({ ...statement, year: 2025 });
    await coverage.noteUse(note);
    await coverage.noteUse({ ...note, note: 'toinen yritys' });
    await coverage.noteTraining(training);
    assert.deepEqual(await coverage.all(), {
      statements: [{ ...statement, year: 2025 }, statement],
      ...{ utilisation: [note], trainings: [training] },
    });
  });

  it('changes a record only upon what was read', async () => {
    const { storage } = await openTestStorage();
    const { coverage } = storage;
    const kind = 'statement';
    const later = { ...statement, note: 'Toinen', at: '2026-11-24T08:00:00.000Z' };
    const first = { kind, before: null, after: statement } as const;
    assert.equal(await coverage.change(first), 'committed');
    assert.equal(await coverage.change(first), 'exists');
    const change = { kind, before: statement, after: later } as const;
    assert.equal(await coverage.change(change), 'committed');
    assert.equal(await coverage.change(change), 'conflict');
    assert.deepEqual((await coverage.all()).statements, [later]);
    const missing = { kind: 'training', before: training, after: training } as const;
    assert.equal(await coverage.change(missing), 'conflict');
  });

  it('takes away what was noted by mistake, and nothing else', async () => {
    const { storage } = await openTestStorage();
    const { coverage } = storage;
    await coverage.noteUse(note);
    await coverage.noteUse({ ...note, id: 'u2' });
    await coverage.remove('utilisation', 'library', 'u1');
    await coverage.remove('utilisation', 'library', 'never');
    assert.deepEqual((await coverage.all()).utilisation, [{ ...note, id: 'u2' }]);
  });
});
