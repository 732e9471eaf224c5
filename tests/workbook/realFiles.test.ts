import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { ImportKind } from '../../bot/workbook/columns.ts';
import { importFile } from '../../bot/workbook/importFile.ts';
import { memoryStores, type MemoryStores } from './support/memoryStores.ts';
import { importText, refusals } from './support/importText.ts';

const near = (path: string) => new URL(path, import.meta.url);

async function importReal(stores: MemoryStores, kind: ImportKind, file: string, mapping: string) {
  return importFile(
    {
      kind,
      file: await readFile(near(`data/${file}`)),
      mapping: await readFile(near(`../../docs/mappings/${mapping}`)),
      dryRun: false,
    },
    stores.deps,
  );
}

const realFiles = [
  ['metrics', 'govuk-services.csv', 'govuk-services.json'],
  ['metrics', 'govuk-weekly-kpis.json', 'govuk-weekly-kpis.json'],
  ['feedbacks', 'boston-311.csv', 'boston-311.json'],
] as const;

for (const [kind, file, mapping] of realFiles) {
  describe(`the real ${file}`, () => {
    it('has every record taken in or listed, and a second time changes nothing', async () => {
      const stores = memoryStores();
      const first = await importReal(stores, kind, file, mapping);
      assert.equal(first.records.added + first.refused, first.results.length);
      assert.ok(first.records.added > 20);
      const { writes } = stores;
      const second = await importReal(stores, kind, file, mapping);
      assert.deepEqual(second.records, { added: 0, changed: 0, unchanged: first.records.added });
      assert.deepEqual(second.refusedByReason, first.refusedByReason);
      assert.equal(stores.writes, writes);
    });
  });
}

describe('the British services', () => {
  const fresh = async () => {
    const stores = memoryStores();
    return {
      stores,
      report: await importReal(stores, 'metrics', 'govuk-services.csv', 'govuk-services.json'),
    };
  };

  it('make digital take-up a share of the volume, over the months really covered', async () => {
    const { stores } = await fresh();
    const history = stores.metrics.get('govuk-ago-reimbursing-witness-expenses-digital')?.value;
    const last = history?.measurements.at(-1);
    assert.deepEqual(last?.figure, { kind: 'share', successes: 0, n: 40243 });
    assert.deepEqual([last.from, last.to], ['2016-10-01', '2017-09-30']);
    assert.equal(last.sampling, null);
  });

  it('get no targets', async () => {
    const { stores } = await fresh();
    for (const { value } of stores.metrics.values()) assert.deepEqual(value.metric.targets, []);
  });

  it('list a volume of 0, a missing one and a part above its whole, each as what it is', async () => {
    const { report } = await fresh();
    assert.equal(report.refusedByReason.get('moreThanWhole'), 6);
    for (const code of ['nothingToMeasure', 'wholeMissing', 'partialMissing', 'empty'] as const) {
      assert.ok((report.refusedByReason.get(code) ?? 0) > 0, code);
    }
  });

  it('stand as department → agency → service, without parts that hold nothing', async () => {
    const { stores } = await fresh();
    const { parts } = stores.organisation;
    const homes = new Set([...stores.metrics.values()].map(({ value }) => value.metric.partId));
    const units = [...parts.values()].filter(({ level }) => level === 'unit');
    assert.deepEqual(new Set(units.map(({ id }) => id)), homes);
    for (const { parentId } of units) {
      const agency = parts.get(parentId ?? '');
      assert.equal(agency?.level, 'resultArea');
      assert.equal(parts.get(agency.parentId ?? '')?.level, 'serviceArea');
    }
  });
});

describe('the British weekly figures', () => {
  it('keep null as not measured and list records without a metric', async () => {
    const stores = memoryStores();
    const report = await importReal(
      stores,
      'metrics',
      'govuk-weekly-kpis.json',
      'govuk-weekly-kpis.json',
    );
    assert.deepEqual([...report.refusedByReason], [['noMeasure', 3]]);
    const satisfied = stores.metrics.get('govuk-accelerated-possession-eviction-satisfaction');
    assert.deepEqual(satisfied?.value.measurements[0]?.figure, {
      kind: 'amount',
      value: 63,
      n: null,
    });
    const unknown = stores.metrics.get('govuk-carers-allowance-satisfaction');
    assert.equal(unknown?.value.measurements[0]?.figure, null);
    assert.equal(unknown.value.measurements[0].comment, 'No figure published');
  });
});

describe('the Boston requests', () => {
  it('keep the city’s times for what is over and get the clocks for what is open', async () => {
    const stores = memoryStores();
    await importReal(stores, 'feedbacks', 'boston-311.csv', 'boston-311.json');
    const all = [...stores.feedbacks.values()].map(({ value }) => value);
    for (const feedback of all) {
      if (feedback.state === 'closed') {
        assert.equal(feedback.takeBy, null);
        assert.equal(feedback.answerWanted, feedback.answerBy !== null);
        assert.equal(feedback.answeredAt !== null, feedback.answerWanted);
      } else {
        assert.equal(feedback.state, 'new');
        assert.ok(feedback.takeBy !== null && feedback.answerBy !== null);
      }
    }
    assert.equal(all.filter(({ answerWanted }) => !answerWanted).length, 11);
    const needle = all.find(({ text }) => text?.startsWith('Needle Pickup'));
    assert.equal(needle?.closing?.closedAt, '2022-01-19T16:42:16.000Z');
  });

  it('get references that are theirs alone, the same ones in another store', async () => {
    const references = async () => {
      const stores = memoryStores();
      await importReal(stores, 'feedbacks', 'boston-311.csv', 'boston-311.json');
      return [...stores.feedbacks.values()].map(({ value }) => value.reference);
    };
    const first = await references();
    assert.equal(new Set(first).size, first.length);
    assert.deepEqual(await references(), first);
  });
});

describe('a mapping', () => {
  const mapping = (changes: object) =>
    JSON.stringify({ about: 'Test', kind: 'metrics', columns: {}, ...changes });
  const refusal = async (text: string) => {
    try {
      await importText(memoryStores(), 'metrics', 'a,b\n1,2\n', { mapping: text });
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : error;
    }
  };

  it('is refused with what is wrong in it', async () => {
    assert.match(String(await refusal('{')), /^mapping /);
    assert.match(String(await refusal(mapping({ colums: {} }))), /colums/);
    const unknown = mapping({ columns: { metrik: { constant: 'm' } } });
    assert.match(String(await refusal(unknown)), /no column metrik/);
    const pattern = { heading: '{period} x', period: '(' };
    assert.match(String(await refusal(mapping({ repeat: pattern }))), /regular expression/);
    assert.match(String(await refusal(mapping({ timeZone: 'Mars/Olympus' }))), /time zone/);
  });

  it('is refused for a file that lacks a column it reads', async () => {
    const reads = mapping({ columns: { metric: { column: 'c' } } });
    assert.equal(await refusal(reads), 'columnMissing c');
  });

  for (const value of ['2', 'toString', '__proto__', 'constructor']) {
    it(`lists a value that its table does not have: ${value}`, async () => {
      const report = await importText(memoryStores(), 'metrics', `a,b\n1,${value}\n`, {
        mapping: mapping({
          columns: { metric: { constant: 'm' }, scale: { column: 'b', values: {} } },
        }),
      });
      assert.match(refusals(report)[0] ?? '', /^2: valueNotInTable/);
    });
  }
});
