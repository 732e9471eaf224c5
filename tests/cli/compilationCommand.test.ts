import assert from 'node:assert/strict';
import type { AuditEntry } from '../../bot/domain/audit/auditEntry.ts';
import { runCompilation } from '../../bot/cli/compilationCommand.ts';
import { compilationStores, edited, sampleCity } from '../workbook/compilation/support.ts';

function city() {
  const stores = sampleCity();
  const files = new Map<string, Uint8Array>();
  const noted: AuditEntry[] = [];
  const run = async (...argv: readonly string[]) => {
    const lines: string[] = [];
    const code = await runCompilation(
      {
        ...compilationStores(stores),
        audit: { note: (entry) => Promise.resolve(void noted.push(entry)) },
        newId: () => 'line',
        language: 'fi',
        print: (line) => lines.push(line),
        readFile: (path) => {
          const found = files.get(path);
          return found === undefined ? failure('ENOENT') : Promise.resolve(found);
        },
        writeFile: (path, content) => {
          if (files.has(path)) return failure('EEXIST');
          files.set(path, content);
          return Promise.resolve();
        },
      },
      argv,
    );
    return { code, lines };
  };
  return { stores, files, run, noted };
}

function failure(code: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(code), { code, syscall: 'open' }));
}

describe('the compilation command', () => {
  it('exports, and shows that the file changes nothing', async () => {
    const { run, stores, noted } = city();
    const written = await run('export', 'a.xlsx');
    assert.equal(written.code, 0);
    assert.deepEqual(
      noted.map(({ by, what, subject }) => [by, what, subject.id]),
      [['command', 'takenOut', 'compilation']],
    );
    assert.equal(written.lines[0], 'Viety tiedostoon a.xlsx:');
    const read = await run('import', 'a.xlsx', '--dry-run');
    assert.equal(read.code, 0);
    assert.deepEqual(read.lines.slice(-2), [
      'Työkirja ei muuta mitään.',
      'Koeajo: mitään ei tallennettu.',
    ]);
    assert.equal(stores.writes, 0);
  });

  it('tells what changes and what cannot be taken in, and takes the good rows when asked', async () => {
    const { run, stores, files } = city();
    await run('export', 'a.xlsx');
    const [first, second] = [...stores.metrics.keys()].sort();
    files.set(
      'b.xlsx',
      edited(files.get('a.xlsx') ?? new Uint8Array(), [
        { sheet: 'metrics', row: first ?? '', cells: { target_group: 'Kaikki' } },
        { sheet: 'metrics', row: second ?? '', cells: { cadence: 'joskus' } },
      ]),
    );
    const withheld = await run('import', 'b.xlsx');
    assert.equal(withheld.code, 1);
    assert.ok(withheld.lines.some((line) => /^ {2}Mittarit O3: .*\(joskus\)$/.test(line)));
    assert.ok(
      withheld.lines.some((line) => /^ {2}muuttuu: rivi 2, .*: kohderyhmä .* → Kaikki$/.test(line)),
    );
    assert.match(withheld.lines.at(-1) ?? '', /--accept good/);
    assert.equal(stores.writes, 0);
    const taken = await run('import', 'b.xlsx', '--accept', 'good');
    assert.equal(taken.code, 1);
    assert.equal(taken.lines.at(-1), 'Tallennettu: uusia 0, muutettuja 1.');
    assert.equal(stores.metrics.get(first ?? '')?.value.metric.targetGroup, 'Kaikki');
  });

  it('refuses what it does not understand, a file that is not there and one that is', async () => {
    const { run, files } = city();
    files.set('taken.xlsx', new Uint8Array());
    for (const argv of [
      [],
      ['import'],
      ['import', 'a.csv'],
      ['import', 'a.xlsx', '--accept', 'most'],
      ['export', 'a.xlsx', '--language', 'de'],
      ['export', 'taken.xlsx'],
      ['import', 'missing.xlsx'],
      ['import', 'taken.xlsx'],
    ]) {
      const { code, lines } = await run(...argv);
      assert.equal(code, 2, argv.join(' '));
      assert.equal(lines.length, 1);
    }
  });
});
