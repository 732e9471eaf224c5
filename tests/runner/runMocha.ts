import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { countTests } from './mochaReport.ts';
import { runProgram } from './runProgram.ts';

export interface MochaResult {
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  /** What failed and what was written; shown when something failed. */
  readonly output: string;
  /** The files of the tests that failed; empty where no test tells why something failed. */
  readonly failedFiles: readonly string[];
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
    const { passed, failed, faults, failedFiles } = counts;
    return {
      seconds,
      passed,
      failed,
      output: `${faults}\n${output}`,
      failedFiles: failedFiles.map((file) => relative(root, file)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
