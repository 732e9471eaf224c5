import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMocha } from './runMocha.ts';
import type { MochaResult } from './runMocha.ts';

export interface Soak {
  /** Test files, relative to the repository. */
  readonly files: readonly string[];
  readonly run: (seed: number) => Promise<MochaResult>;
  readonly newSeed: () => number;
  /** Aborted when the time is over; the round that is running then does not count. */
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

/** Runs the tests with one new seed after the other; gives the seeds with which some failed. */
export async function soak(options: Soak): Promise<readonly number[]> {
  const { files, run, newSeed, signal, say } = options;
  const failed: number[] = [];
  let rounds = 0;
  while (!signal.aborted) {
    const seed = newSeed();
    const result = await run(seed);
    // Seen as it is after the wait, not as the loop began.
    if (isOver(signal)) break;
    rounds += 1;
    const told = `seed ${String(seed)} (${result.seconds.toFixed(1)} s)`;
    if (result.failed === 0) {
      say(`✔ ${told}`);
      continue;
    }
    failed.push(seed);
    say(`✗ ${told}: ${String(result.failed)} failed`);
    const again = result.failedFiles.length === 0 ? files : result.failedFiles;
    say(result.output.trimEnd().replaceAll(/^/gm, '    '));
    say(`    Again: TEST_SEED=${String(seed)} npm run mocha -- ${again.map(quoted).join(' ')}`);
  }
  say(`${String(rounds)} rounds, ${String(failed.length)} failed`);
  if (failed.length > 0) say(`Seeds that failed: ${failed.join(', ')}`);
  return failed;
}

function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

function quoted(file: string): string {
  return `'${file}'`;
}

/** The test files that draw their cases by chance, of those that fit the patterns. */
export async function testsByChance(
  root: string,
  patterns: readonly string[],
): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob([...patterns], { cwd: root })) {
    const text = await readFile(join(root, file), 'utf8');
    if (text.includes("from 'fast-check'") || text.includes("/testSeed.ts'")) files.push(file);
  }
  return files.sort();
}

export function runWithSeed(
  root: string,
  files: readonly string[],
  signal: AbortSignal,
): Soak['run'] {
  return (seed) => runMocha(root, files, { signal, env: { TEST_SEED: String(seed) } });
}
