import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetUpProblem, setUp } from './setUp.mjs';

/**
 * `node infra/run.mjs SCRIPT [ARGUMENTS]`: runs a TypeScript file of this repository after seeing
 * to it that everything it needs is installed. Ends with the script's exit code.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

async function run([script, ...args]) {
  if (script === undefined) throw new SetUpProblem('Say what to run: node infra/run.mjs SCRIPT');
  const node = await setUp(root);
  const child = spawn(node, [resolve(root, script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: withOwnPrograms(process.env.PATH) },
  });
  // Passed on once each: the terminal's Ctrl-C reaches the script by itself as well.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    let passedOn = false;
    process.on(signal, () => {
      if (!passedOn) child.kill(signal);
      passedOn = true;
    });
  }
  return await new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => settle(code ?? 128 + constants.signals[signal]));
  });
}

function withOwnPrograms(path) {
  return [join(root, 'node_modules/.bin'), path].filter(Boolean).join(delimiter);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
