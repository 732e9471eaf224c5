import { z } from 'zod';

const testSchema = z.object({
  fullTitle: z.string(),
  file: z.string().nullish(),
  err: z.object({ message: z.string().optional(), stack: z.string().optional() }),
});
const reportSchema = z.object({
  stats: z.object({ passes: z.int(), failures: z.int(), pending: z.int() }),
  failures: z.array(testSchema),
});

export interface MochaCounts {
  readonly passed: number;
  readonly failed: number;
  /** What to show of the failures; empty when all is well. */
  readonly faults: string;
  /** The files of the tests that failed; empty where no test tells why something failed. */
  readonly failedFiles: readonly string[];
}

/**
 * Counts what mocha's JSON reporter wrote (null: nothing). Something is counted as failed whenever
 * mocha did not end well, although no test tells why: it crashed, or there was no test at all.
 */
export function countTests(report: string | null, exitCode: number | null): MochaCounts {
  const read = report === null ? null : reportSchema.safeParse(parse(report));
  if (!read?.success) return failedAltogether('mocha left no report of its tests.');
  const { stats, failures } = read.data;
  const shown = failures.map(({ fullTitle, err }) => `✗ ${fullTitle}\n${reason(err)}`);
  if (stats.pending > 0) shown.push(`${stats.pending} tests are skipped; tests are not skipped.`);
  const failed = stats.failures + stats.pending;
  if (stats.passes + failed === 0) return failedAltogether('mocha ran no test at all.');
  if (exitCode !== 0 && failed === 0) {
    const fault = `mocha ended with ${exitCode ?? 'a signal'} although every test passed.`;
    return { ...failedAltogether(fault), passed: stats.passes };
  }
  const failedFiles = [...new Set(failures.flatMap(({ file }) => file ?? []))];
  return { passed: stats.passes, failed, faults: shown.join('\n\n'), failedFiles };
}

function failedAltogether(faults: string): MochaCounts {
  return { passed: 0, failed: 1, faults, failedFiles: [] };
}

function reason({ message, stack }: { message?: string | undefined; stack?: string | undefined }) {
  return (stack ?? message ?? 'It gave no reason.').replaceAll(/^/gm, '  ');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
