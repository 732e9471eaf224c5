import assert from 'node:assert/strict';
import { openTables } from '../../../bot/storage/openTables.ts';
import { allOf, anyOf, compare, equals, keyIs, not } from '../../../bot/storage/table/filter.ts';
import type { Filter } from '../../../bot/storage/table/filter.ts';
import type { Partition, Tables } from '../../../bot/storage/table/partition.ts';
import { amend, create, put, remove, replace } from '../../../bot/storage/table/row.ts';
import type { Columns, Step } from '../../../bot/storage/table/row.ts';
import { testTableService } from '../../support/azurite.ts';
import { testStore } from '../../support/testStore.ts';

const stores = { 'the embedded store': testStore, 'a table service': testTableService } as const;

const everything = { from: '', below: '~' };
const row = (key: string, columns: Columns = {}) => ({ key, columns });

for (const [name, open] of Object.entries(stores)) {
  describe(`a partition in ${name}`, () => {
    let tables: Tables;
    let table: string;
    let partition: Partition;
    let partitions = 0;

    before(async () => {
      const settings = await open();
      table = `${settings.tablePrefix}Rows`;
      tables = await openTables(settings, [table]);
    });
    beforeEach(() => {
      partitions += 1;
      partition = tables.partition(table, `partition-${String(partitions)}`);
    });
    after(() => tables.close());

    const version = async (key: string): Promise<string> => {
      const found = await partition.get(key);
      assert.ok(found);
      return found.version;
    };
    const done = async (...steps: readonly Step[]): Promise<void> => {
      assert.equal(await partition.transact(steps), 'done');
    };
    const keys = async (where?: Filter, limit = Infinity): Promise<readonly string[]> => {
      const rows = await partition.range(everything, {
        limit,
        ...(where === undefined ? {} : { where }),
      });
      return rows.map(({ key }) => key);
    };

    describe('keeps a row', () => {
      it('with texts, numbers and truth values as they were, and null as no column', async () => {
        const columns = {
          ...{ text: 'Äiti "sanoi": \\ \u0000 🙂\r\n', empty: '', yes: true, no: false },
          ...{ whole: 42, negative: -7, fraction: 0.1, large: 1_795_918_847_036 },
        };
        await done(create(row('a', { ...columns, nothing: null })));
        assert.deepEqual((await partition.get('a'))?.columns, columns);
      });

      it('with half of a surrogate pair replaced', async () => {
        await done(create(row('a', { text: 'a\ud83d' })));
        assert.deepEqual((await partition.get('a'))?.columns, { text: 'a\ufffd' });
      });

      it('apart from the same key in another partition and another table', async () => {
        await done(create(row('a', { text: 'here' })));
        assert.equal(await tables.partition(table, 'another').get('a'), null);
        assert.deepEqual(await keys(), ['a']);
      });

      it('under every sign that a key may have', async () => {
        const key = ` !"$&'()*+,-.0:;<=>@A[]^_\`a{|}~`;
        await done(create(row(key, { n: 1 })));
        assert.deepEqual((await partition.get(key))?.columns, { n: 1 });
        assert.deepEqual(await keys(keyIs(key)), [key]);
      });
    });

    describe('gives a row a version', () => {
      it('that changes with each write, even of the same columns', async () => {
        await done(create(row('a', { n: 1 })));
        const first = await version('a');
        assert.equal(await version('a'), first);
        await done(put(row('a', { n: 1 })));
        const second = await version('a');
        await done(amend(row('a', {})));
        assert.equal(new Set([first, second, await version('a')]).size, 3);
      });

      it('that does not come again with a row that was removed', async () => {
        await done(create(row('a')));
        const first = await version('a');
        await done(remove('a'));
        await done(create(row('a')));
        assert.notEqual(await version('a'), first);
      });
    });

    describe('takes a step', () => {
      it('create: only where the key is free', async () => {
        await done(create(row('a', { n: 1 })));
        assert.equal(await partition.transact([create(row('a', { n: 2 }))]), 'taken');
        assert.deepEqual((await partition.get('a'))?.columns, { n: 1 });
      });

      it('put: always, and whole', async () => {
        await done(put(row('a', { n: 1, old: 'x' })));
        await done(put(row('a', { n: 2 })));
        assert.deepEqual((await partition.get('a'))?.columns, { n: 2 });
      });

      it('amend: only where the row is there, leaving the other columns', async () => {
        assert.equal(await partition.transact([amend(row('a', { n: 1 }))]), 'missing');
        await done(create(row('a', { n: 1, kept: 'x', also: 'y' })));
        await done(amend(row('a', { n: 2, also: null })));
        assert.deepEqual((await partition.get('a'))?.columns, { n: 2, kept: 'x', also: 'y' });
      });

      it('replace: only where the row has that version', async () => {
        await done(create(row('a', { n: 1, old: 'x' })));
        const read = await version('a');
        await done(replace(row('a', { n: 2 }), read));
        assert.deepEqual((await partition.get('a'))?.columns, { n: 2 });
        assert.equal(await partition.transact([replace(row('a', { n: 3 }), read)]), 'changed');
        await done(remove('a'));
        assert.equal(await partition.transact([replace(row('a', { n: 3 }), read)]), 'missing');
      });

      it('remove: only where the row is there', async () => {
        await done(create(row('a')));
        await done(remove('a'));
        assert.equal(await partition.get('a'), null);
        assert.equal(await partition.transact([remove('a')]), 'missing');
      });
    });

    describe('makes a transaction', () => {
      it('of all its steps or none', async () => {
        await done(create(row('b')));
        assert.equal(
          await partition.transact([create(row('a')), remove('b'), amend(row('c', { n: 1 }))]),
          'missing',
        );
        assert.deepEqual(await keys(), ['b']);
        await done(create(row('a')), remove('b'), create(row('c')));
        assert.deepEqual(await keys(), ['a', 'c']);
      });

      it('that one of many who change the same version at once wins', async () => {
        await done(create(row('a', { n: 0 })));
        const read = await version('a');
        const outcomes = await Promise.all(
          Array.from({ length: 8 }, (_, n) =>
            partition.transact([replace(row('a', { n }), read), create(row(`by-${String(n)}`))]),
          ),
        );
        assert.deepEqual(outcomes.toSorted(), [...Array<string>(7).fill('changed'), 'done']);
        assert.equal((await keys()).length, 2);
      });
    });

    describe('removes a row of a version', () => {
      it('only while it has that version', async () => {
        await done(create(row('a')));
        const read = await version('a');
        await done(put(row('a', { n: 1 })));
        await partition.removeVersion('a', read);
        assert.deepEqual(await keys(), ['a']);
        await partition.removeVersion('a', await version('a'));
        assert.deepEqual(await keys(), []);
        await partition.removeVersion('a', read);
      });

      it('whichever it has, where that is asked for', async () => {
        await done(create(row('a')));
        await partition.removeVersion('a', '*');
        assert.deepEqual(await keys(), []);
        await partition.removeVersion('a', '*');
      });
    });

    describe('reads a range', () => {
      it('in the order of the keys, from one up to but not including another', async () => {
        await done(...['b', 'a|2', 'a', 'a|10', 'a}', 'B', 'c'].map((key) => create(row(key))));
        assert.deepEqual(await keys(), ['B', 'a', 'a|10', 'a|2', 'a}', 'b', 'c']);
        const part = await partition.range({ from: 'a|', below: 'b' });
        assert.deepEqual(
          part.map(({ key }) => key),
          ['a|10', 'a|2', 'a}'],
        );
      });

      it('no further than a limit, and nothing where the limit is 0', async () => {
        await done(...['a', 'b', 'c'].map((key) => create(row(key))));
        assert.deepEqual(await keys(undefined, 2), ['a', 'b']);
        assert.deepEqual(await keys(undefined, 0), []);
      });

      it('with the versions and columns of its rows', async () => {
        await done(create(row('a', { n: 1, text: 'x' })));
        const [read] = await partition.range(everything);
        assert.deepEqual(read, await partition.get('a'));
      });

      it('longer than a page, at once and as a stream', async () => {
        const many = Array.from({ length: 2_300 }, (_, n) => String(n).padStart(4, '0'));
        for (let start = 0; start < many.length; start += 100) {
          await done(
            ...many
              .slice(start, start + 100)
              .map((key) => create(row(key, { half: Number(key) % 2 === 0 ? 'even' : 'odd' }))),
          );
        }
        assert.deepEqual(await keys(), many);
        assert.deepEqual(await keys(undefined, 1_500), many.slice(0, 1_500));
        const odd = many.filter((key) => Number(key) % 2 === 1);
        assert.deepEqual(await keys(equals('half', 'odd')), odd);
        assert.deepEqual(await keys(equals('half', 'odd'), 1_100), odd.slice(0, 1_100));
        const streamed: string[] = [];
        for await (const { key } of partition.stream(everything)) streamed.push(key);
        assert.deepEqual(streamed, many);
      }).timeout(30_000);
    });

    describe('filters the rows of a range', () => {
      beforeEach(() =>
        done(
          create(row('a', { state: 'new', day: '2026-01-01' })),
          create(row('b', { state: 'sent', day: '2026-06-01' })),
          create(row('c', { state: "it's", day: '2026-12-31' })),
          create(row('d', { day: 'ä' })),
        ),
      );

      const cases: readonly (readonly [string, Filter, string])[] = [
        ['=', equals('state', 'new'), 'a'],
        ['= with a quotation mark', equals('state', "it's"), 'c'],
        ['!=, which a row without the column does not meet', compare('state', '!=', 'new'), 'bc'],
        ['<', compare('day', '<', '2026-06-01'), 'a'],
        ['<=', compare('day', '<=', '2026-06-01'), 'ab'],
        ['>', compare('day', '>', '2026-06-01'), 'cd'],
        ['>=', compare('day', '>=', '2026-06-01'), 'bcd'],
        ['not, which a row without the column meets', not(equals('state', 'new')), 'bcd'],
        ['a key', keyIs('b'), 'b'],
        ['all', allOf(compare('day', '>', '2026-02'), compare('state', '<', 'z')), 'bc'],
        ['all of none', allOf(), 'abcd'],
        ['any', anyOf(equals('state', 'sent'), keyIs('d')), 'bd'],
        ['any of none', anyOf(), ''],
        [
          'one in another',
          anyOf(
            allOf(equals('state', 'new'), not(compare('day', '>', '2026-02'))),
            not(anyOf(equals('state', 'new'), equals('state', 'sent'), keyIs('d'))),
          ),
          'ac',
        ],
      ];
      for (const [what, filter, expected] of cases) {
        it(`by ${what}`, async () => {
          assert.equal((await keys(filter)).join(''), expected);
        });
      }

      it('before it counts them', async () => {
        assert.deepEqual(await keys(compare('day', '>=', '2026-06-01'), 2), ['b', 'c']);
      });
    });

    describe('refuses before anything is written', () => {
      const long = 'x'.repeat(32_768);
      const refused: readonly (readonly [string, readonly Step[], RegExp | object])[] = [
        ['a text of more than 64 KiB', [put(row('a', { t: `${long}x` }))], tooLong('t')],
        ['a key of more than 1 KiB', [put(row('a'.repeat(513)))], tooLong('RowKey')],
        [
          'a row of more than 1 MiB',
          [
            put(
              row('a', Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`t${n}`, long]))),
            ),
          ],
          tooLong('all together'),
        ],
        [
          'a transaction of more than 4 MiB',
          Array.from({ length: 9 }, (_, n) =>
            put(
              row(
                `a${String(n)}`,
                Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`t${at}`, long])),
              ),
            ),
          ),
          /too large/,
        ],
        [
          'a transaction of more than 100 rows',
          Array.from({ length: 101 }, (_, n) => put(row(`a${String(n)}`))),
          /do not fit/,
        ],
        ['a transaction without rows', [], /needs a row/],
        ['the same row twice', [put(row('a')), remove('a')], /each row once/],
        [
          'more than 252 columns',
          [put(row('a', Object.fromEntries(Array.from({ length: 253 }, (_, n) => [`c${n}`, n]))))],
          /too many columns/,
        ],
        ['a column that belongs to the service', [put(row('a', { Timestamp: 'x' }))], /called/],
        ['a column with an odd name', [put(row('a', { 'a.b': 'x' }))], /called/],
        ['a number that is none', [put(row('a', { n: NaN }))], /no number/],
        ...['/', '\\', '#', '?', '%', '\n', '\u0085', 'ä'].map(
          (sign) =>
            [
              `the sign ${JSON.stringify(sign)} in a key`,
              [put(row(`a${sign}`))],
              /not allowed/,
            ] as const,
        ),
      ];
      for (const [what, steps, expected] of refused) {
        it(what, async () => {
          await assert.rejects(partition.transact(steps), expected);
          assert.deepEqual(await keys(), []);
        });
      }

      it('a partition whose key has a forbidden sign', () => {
        assert.throws(() => tables.partition(table, 'a/b'), /not allowed/);
      });
    });

    describe('holds as much as the limits allow', () => {
      const long = 'ä'.repeat(32_768);
      it('of a text, a key, columns and a row', async () => {
        await done(
          put(row('k'.repeat(512), { t: long })),
          put(row('wide', Object.fromEntries(Array.from({ length: 252 }, (_, n) => [`c${n}`, n])))),
          put(
            row('full', Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`t${n}`, long]))),
          ),
        );
        assert.equal((await partition.get('k'.repeat(512)))?.columns['t'], long);
        assert.equal((await keys()).length, 3);
      });

      it('of a transaction', async () => {
        await done(
          ...Array.from({ length: 100 }, (_, n) =>
            put(row(String(n), { t: long.slice(0, 19_000) })),
          ),
        );
        assert.equal((await keys()).length, 100);
      });
    });

    it('has no row whose key is longer than one may be', async () => {
      assert.equal(await partition.get('x'.repeat(2_000)), null);
    });
  });
}

describe('tables', () => {
  for (const [name, open] of Object.entries(stores)) {
    it(`of ${name} have had rows once one was written, even if it is gone`, async () => {
      const settings = await open();
      const table = `${settings.tablePrefix}Rows`;
      const tables = await openTables(settings, [table]);
      await tables.probe();
      assert.equal(await tables.hasHadRows(), false);
      const partition = tables.partition(table, 'p');
      await partition.transact([create(row('a'))]);
      assert.equal(await tables.hasHadRows(), true);
      if (settings.kind === 'embedded') {
        await partition.transact([remove('a')]);
        assert.equal(await tables.hasHadRows(), true);
      }
      await tables.close();
    });
  }
});

function tooLong(column: string): object {
  return { code: 'storage.textTooLong', column };
}
