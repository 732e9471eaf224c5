import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { runWithSeed, soak, testsByChance } from './runner/soak.ts';

/**
 * `npm run soak -- [MINUTES] [PATTERN …]`: runs every property and model test with new seeds until
 * the minutes (10 without them) are over or Ctrl-C ends it. Exit code 1 when a seed failed, 2 for
 * arguments that cannot be used.
 */
const root = resolve(import.meta.dirname, '..');
const usualMinutes = 10;
/** The longest time that a timer of Node takes. */
const mostMinutes = 35_000;

const [typed = String(usualMinutes), ...patterns] = process.argv.slice(2);
const minutes = Number(typed);
const files = await testsByChance(root, patterns.length === 0 ? ['tests/**/*.test.ts'] : patterns);
if (!(minutes > 0 && minutes <= mostMinutes)) {
  refuse(`"${typed}" is not a number of minutes. Usage: npm run soak -- [MINUTES] [PATTERN …]`);
} else if (files.length === 0) {
  refuse(`No property or model test fits ${patterns.join(' ')}.`);
} else {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stopping.abort());
  const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(minutes * 60_000)]);
  const failed = await soak({
    ...{ files, signal, say },
    run: runWithSeed(root, files, signal),
    newSeed: () => randomInt(2 ** 31),
  });
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function refuse(reason: string): void {
  say(reason);
  process.exitCode = 2;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
