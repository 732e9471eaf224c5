import { resolve } from 'node:path';
import { stepsIn, type Step, type StepResult } from './runner/steps.ts';

/**
 * `npm test`: every check and every test, in two lanes beside each other. Each step is told with
 * its duration when it ends, its output only when something failed. The last line is
 * `N passed, N failed`, and the exit code 1 when anything failed.
 */
const root = resolve(import.meta.dirname, '..');
const longestMs = 15 * 60_000;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(longestMs)]);

const lanes = await Promise.all(stepsIn(root).map((lane) => runLane(lane)));
const results = lanes.flat();
const sum = (count: (result: StepResult) => number): number =>
  results.map(count).reduce((total, each) => total + each, 0);
const [passed, failed] = [sum((each) => each.passed), sum((each) => each.failed)];
process.exitCode = failed === 0 ? 0 : 1;
say(`${passed} passed, ${failed} failed`);

async function runLane(lane: readonly Step[]): Promise<StepResult[]> {
  const ended: StepResult[] = [];
  for (const step of lane) {
    const result = await step.run(signal);
    ended.push(result);
    tell(result);
  }
  return ended;
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
