import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { testSeed } from '../support/testSeed.ts';
import { runWithSeed, soak, testsByChance } from './soak.ts';

const root = resolve(import.meta.dirname, '../..');
const passed = { seconds: 1, passed: 3, failed: 0, output: '', failedFiles: [] };

const broken = { ...passed, failed: 1, output: 'it broke', failedFiles: ['tests/a.test.ts'] };

describe('the seed of property tests', () => {
  it('is the same for all of them in every run', () => {
    assert.equal(fc.readConfigureGlobal().seed, testSeed);
    assert.deepEqual(fc.sample(fc.nat(), 5), fc.sample(fc.nat(), 5));
  });
});

describe('npm run soak', () => {
  it('takes a new seed for each round until the time is over, and tells which failed', async () => {
    const seeds = [11, 12, 13, 14];
    const over = new AbortController();
    const told: string[] = [];
    const failed = await soak({
      files: ['tests/a.test.ts', 'tests/b.test.ts'],
      newSeed: () => seeds.shift() ?? 0,
      signal: over.signal,
      say: (text) => told.push(text),
      run: (seed) => {
        if (seed === 14) over.abort();
        const isBad = seed === 12 || seed === 14;
        return Promise.resolve(isBad ? broken : passed);
      },
    });
    assert.deepEqual(failed, [12]);
    assert.deepEqual(told, [
      '✔ seed 11 (1.0 s)',
      '✗ seed 12 (1.0 s): 1 failed',
      '    it broke',
      "    Again: TEST_SEED=12 npm run mocha -- 'tests/a.test.ts'",
      '✔ seed 13 (1.0 s)',
      '3 rounds, 1 failed',
      'Seeds that failed: 12',
    ]);
  });

  it('finds the tests that draw their cases by chance', async () => {
    const found = await testsByChance(root, ['tests/model/*.test.ts', 'tests/runner/*.test.ts']);
    assert.deepEqual(found, [
      'tests/model/choices.test.ts',
      'tests/model/sequences.test.ts',
      'tests/runner/soak.test.ts',
    ]);
  });

  it('runs a failing property with the seed that was drawn', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'asiakaskokemus-soak-'));
    try {
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      const file = join(folder, 'planted.test.ts');
      await writeFile(
        file,
        `import fc from 'fast-check';
         describe('planted', () => {
           it('fails', () => fc.assert(fc.property(fc.nat(), (drawn) => drawn < 5)));
         });`,
      );
      const run = runWithSeed(root, [file], new AbortController().signal);
      const { failed, output, failedFiles } = await run(4711);
      assert.equal(failed, 1);
      assert.match(output, /seed: 4711/u);
      assert.deepEqual(
        failedFiles.map((each) => basename(each)),
        ['planted.test.ts'],
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }).timeout(60_000);
});
