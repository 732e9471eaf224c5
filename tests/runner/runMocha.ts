import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests } from './mochaReport.ts';
import { runProgram } from './runProgram.ts';

export interface MochaResult {
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  /** What failed and what was written; shown when something failed. */
  readonly output: string;
}

/** Runs mocha on the files and counts its tests. */
export async function runMocha(
  root: string,
  files: readonly string[],
  options: { readonly signal: AbortSignal; readonly env: Readonly<Record<string, string>> },
): Promise<MochaResult> {
  const folder = await mkdtemp(join(tmpdir(), 'asiakaskokemus-tests-'));
  try {
    const report = join(folder, 'report.json');
    const { exitCode, output, seconds } = await runProgram(
      join(root, 'node_modules/.bin/mocha'),
      ['--reporter', 'json', '--reporter-option', `output=${report}`, ...files],
      { cwd: root, ...options },
    );
    const counts = countTests(await readFile(report, 'utf8').catch(() => null), exitCode);
    const { passed, failed, faults } = counts;
    return { seconds, passed, failed, output: `${faults}\n${output}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
