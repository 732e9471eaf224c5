import assert from 'node:assert/strict';
import { runPropose } from '../../../bot/cli/compilationProposeCommand.ts';
import { importFile } from '../../../bot/workbook/importFile.ts';
import { matchHeadings } from '../../../bot/workbook/compilation/propose/matchHeadings.ts';
import {
  headingSignature,
  proposeMapping,
} from '../../../bot/workbook/compilation/propose/proposeMapping.ts';
import { smallCity } from '../support/importText.ts';
import { memoryStores } from '../support/memoryStores.ts';
import { rawWorkbook, textRow } from '../support/workbookFile.ts';

const headings = [
  ...['Mittarin nimi suomeksi', 'Organisaation osa', 'Asteikko', 'Mittausrytmi (tiheys)'],
  ...[
    'Mittaus-tapa',
    'Jakson alku',
    'Jakson loppu',
    'Onnistuneita',
    'Kaikkian',
    'Vastuuhenkilön puhelin',
  ],
];
const rows = [
  [
    'Määräajassa',
    'Kadut',
    'share',
    'kuukausittain',
    'laskenta',
    '1.1.2026',
    '31.1.2026',
    '1 100',
    '1 250',
    '-',
  ],
  [
    'Määräajassa',
    'Kadut',
    'share',
    'kuukausittain',
    'laskenta',
    '1.2.2026',
    '28.2.2026',
    '-',
    '1 300',
    '-',
  ],
];

/** A title and a row of merged groups of headings above the headings themselves. */
const foreign = rawWorkbook([
  {
    name: 'Taul1',
    rows: [
      textRow(1, ['Asiakaskokemuksen mittarit 2026']),
      textRow(2, ['Mittari', '', '', '', '', 'Jakso', '', 'Tulos']),
      textRow(3, headings),
      ...rows.map((row, index) => textRow(index + 4, row)),
    ].join(''),
  },
]);
const translators = memoryStores().deps.translators;
const propose = (kind: 'metrics' | 'organisation' = 'metrics') =>
  proposeMapping(foreign, { kind, sheet: null, about: 'koe' }, translators);

describe('a mapping proposed for another system’s workbook', () => {
  it('matches headings by their names and by what is nearly them, and tells which', () => {
    assert.deepEqual(
      propose().matches.map(({ column, how }) => [column, how]),
      [
        ['name_fi', 'near'],
        ['part', 'name'],
        ['scale', 'name'],
        ['cadence', 'name'],
        ['method', 'near'],
        ['period_from', 'name'],
        ['period_to', 'name'],
        ['successes', 'name'],
        ['n', 'near'],
        [null, 'none'],
      ],
    );
  });

  it('knows the other names that the product has for the same', () => {
    const found = matchHeadings(
      ['Mittarin nimi', 'Yksikkö', 'Tulos %', 'Mätarens namn'],
      'metrics',
      translators,
    );
    assert.deepEqual(
      found.map(({ column }) => column),
      ['name_fi', 'part', 'value', null],
    );
  });

  it('is one that the import takes: decimal commas, Finnish days, marks of empty cells', async () => {
    const { mapping, missing } = propose();
    assert.deepEqual(missing, []);
    assert.deepEqual(mapping.empty, ['-']);
    const stores = memoryStores(smallCity);
    const report = await importFile(
      {
        ...{ kind: 'metrics', file: foreign, dryRun: false },
        mapping: new TextEncoder().encode(JSON.stringify(mapping)),
      },
      stores.deps,
    );
    assert.deepEqual(report.records, { added: 1, changed: 0, unchanged: 0 });
    assert.deepEqual([...report.refusedByReason], [['partialMissing', 1]]);
    const [history] = [...stores.metrics.values()];
    assert.deepEqual(history?.value.measurements[0]?.figure, {
      kind: 'share',
      successes: 1100,
      n: 1250,
    });
  });

  it('is known again by its headings, whatever their order', () => {
    const { signature } = propose();
    assert.equal(headingSignature('metrics', headings.toReversed()), signature);
    assert.notEqual(headingSignature('metrics', headings.slice(1)), signature);
  });

  it('says which needed columns nothing gives', () => {
    assert.deepEqual(propose('organisation').missing, ['level']);
  });
});

describe('the command that proposes a mapping', () => {
  const run = async (files: Map<string, Uint8Array>, ...argv: readonly string[]) => {
    const lines: string[] = [];
    const code = await runPropose(
      {
        ...{ translators, words: translators.en },
        print: (line) => lines.push(line),
        readFile: (path) => {
          const found = files.get(path);
          return found === undefined
            ? Promise.reject(Object.assign(new Error(path), { code: 'ENOENT' }))
            : Promise.resolve(found);
        },
        readIfThere: (path) => Promise.resolve(files.get(path) ?? null),
        writeFile: (path, content) => {
          files.set(path, content);
          return Promise.resolve();
        },
      },
      argv,
    );
    return { code, lines };
  };

  it('keeps the mapping under the headings’ signature, and what is there stays', async () => {
    const files = new Map([['a.xlsx', foreign]]);
    const first = await run(files, 'metrics', 'a.xlsx', '--mappings', 'm');
    assert.equal(first.code, 0);
    const path = `m/${propose().signature}.json`;
    const mended = new TextEncoder().encode('{}');
    assert.ok(files.has(path));
    files.set(path, mended);
    const second = await run(files, 'metrics', 'a.xlsx', '--mappings', 'm');
    assert.equal(second.lines.at(-1), `There is a mapping for these headings already: ${path}.`);
    assert.equal(files.get(path), mended);
  });

  it('prints it without a folder, and refuses what it does not understand', async () => {
    const files = new Map([['a.xlsx', foreign]]);
    const { lines } = await run(files, 'metrics', 'a.xlsx');
    assert.equal((JSON.parse(lines.at(-1) ?? '') as { kind: string }).kind, 'metrics');
    assert.equal((await run(files, 'people', 'a.xlsx')).code, 2);
    assert.equal((await run(files, 'metrics', 'b.xlsx')).code, 2);
  });
});
