import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { watchStarters } from './starters.mjs';
import { SetUpProblem, setUp } from './setUp.mjs';

/**
 * `node infra/run.mjs SCRIPT [ARGUMENTS]`: runs a TypeScript file of this repository after seeing
 * to it that everything it needs is installed. Ends with the script's exit code. The script never
 * outlives this process or the npm that started it: it is asked to end as by SIGTERM.
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** One press of Ctrl-C may come twice: from the terminal, and passed on by npm. */
const onePressMs = 300;

async function run([script, ...args]) {
  if (script === undefined) throw new SetUpProblem('Say what to run: node infra/run.mjs SCRIPT');
  // From the beginning: an installation takes a minute, and who started it may be gone by its end.
  const starters = watchStarters();
  const node = await setUp(root);
  if (starters.haveEnded()) return 128 + constants.signals.SIGTERM;
  const endWithParent = pathToFileURL(join(root, 'infra/endWithParent.mjs')).href;
  const child = spawn(node, ['--import', endWithParent, resolve(root, script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: withOwnPrograms(process.env.PATH) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    let passedOn = -Infinity;
    process.on(signal, () => {
      const now = performance.now();
      if (now - passedOn > onePressMs) child.kill(signal);
      passedOn = now;
    });
  }
  starters.whenEnded(() => child.kill('SIGTERM'));
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
