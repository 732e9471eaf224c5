import assert from 'node:assert/strict';
import type { CoverageStatement } from '../../bot/domain/coverage/coverageRecords.ts';
import { plannedDelivery } from '../../bot/domain/useCases/plannedDelivery.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { changedBy } from '../support/changedBy.ts';

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
  const adding = (after: CoverageStatement) =>
    ({ kind: 'statement', before: null, after }) as const;
  const noting = (after: typeof note) => ({ kind: 'utilisation', before: null, after }) as const;

  it('keeps what was noted, one answer for each part and year', async () => {
    const { storage } = await openTestStorage();
    const { coverage } = storage;
    assert.deepEqual(await coverage.all(), { statements: [], utilisation: [], trainings: [] });
    await coverage.change(adding(statement));
    await coverage.change(adding({ ...statement, year: 2025 }));
    await coverage.change(noting(note));
    assert.equal(await coverage.change(noting({ ...note, note: 'toinen yritys' })), 'exists');
    await coverage.change({ kind: 'training', before: null, after: training });
    assert.deepEqual(await coverage.all(), {
      statements: [{ ...statement, year: 2025 }, statement],
      ...{ utilisation: [note], trainings: [training] },
    });
  });

  it('plans a question once, whoever comes first', async () => {
    const { storage } = await openTestStorage();
    const { coverage, ledgers } = storage;
    const id = '2026-11-23_anna';
    const question = { id, day: '2026-11-23', year: 2026, personId: 'anna', partIds: ['library'] };
    const delivery = plannedDelivery({
      id: `coverage-${id}`,
      recipient: { kind: 'person', personId: 'anna' },
      subject: { kind: 'coverage', id },
      at: by.at,
    });
    const outcomes = await Promise.all([
      coverage.plan(question, delivery),
      coverage.plan({ ...question, partIds: [] }, delivery),
    ]);
    assert.deepEqual([...outcomes].sort(), ['exists', 'planned']);
    assert.equal((await ledgers.coverage.pending(by.at, 10)).length, 1);
    assert.equal((await coverage.question(id))?.id, id);
    assert.equal(await coverage.question('never'), null);
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
    await coverage.change(noting(note));
    await coverage.change(noting({ ...note, id: 'u2' }));
    await coverage.remove('utilisation', 'library', 'u1', changedBy);
    await coverage.remove('utilisation', 'library', 'never', changedBy);
    assert.deepEqual((await coverage.all()).utilisation, [{ ...note, id: 'u2' }]);
  });
});
