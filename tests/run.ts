import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { coverageStep, stepsIn, type Step, type StepResult } from './runner/steps.ts';

/**
 * `npm test`: every check and every test, two beside each other. Each step is told with its
 * duration when it ends, its output only when something failed. The last line is
 * `N passed, N failed`, and the exit code 1 when anything failed.
 */
const root = resolve(import.meta.dirname, '..');
const longestMs = 15 * 60_000;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stopping.abort());
const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(longestMs)]);

const coverage = await mkdtemp(join(tmpdir(), 'asiakaskokemus-coverage-'));
const waiting = [...stepsIn(root, coverage)];
const results: StepResult[] = [];
try {
  await Promise.all([workThrough(), workThrough()]);
  await run(coverageStep(root, coverage));
} finally {
  await rm(coverage, { recursive: true, force: true });
}
const sum = (count: (result: StepResult) => number): number =>
  results.map(count).reduce((total, each) => total + each, 0);
const [passed, failed] = [sum((each) => each.passed), sum((each) => each.failed)];
process.exitCode = failed === 0 ? 0 : 1;
say(`${passed} passed, ${failed} failed`);

/** Takes the lists that wait, one after the other, until none is left. */
async function workThrough(): Promise<void> {
  for (let steps = waiting.shift(); steps !== undefined; steps = waiting.shift()) {
    for (const step of steps) await run(step);
  }
}

async function run(step: Step): Promise<void> {
  const result = await step.run(signal);
  results.push(result);
  tell(result);
}

function tell({ name, seconds, passed, failed, output, note }: StepResult): void {
  const mark = failed === 0 ? '✔' : '✗';
  const counts = passed + failed === 1 ? '' : `, ${passed} passed, ${failed} failed`;
  say(`${mark} ${name} (${seconds.toFixed(1)} s${counts})${note === '' ? '' : ` — ${note}`}`);
  if (failed > 0) say(output.trimEnd().replaceAll(/^/gm, '    '));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
