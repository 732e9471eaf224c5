import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './starters.mjs';

// Plain JavaScript on purpose: this runs before anything is installed, on whatever Node there is.

const oldestNode = 20;
/** Runs TypeScript without a build. */
const nodeThatRunsTypeScript = 24;
const otherInstallTakesAtMostMs = 10 * 60_000;

/** Something that the person at the keyboard can mend; the message says how. */
export class SetUpProblem extends Error {}

/**
 * Makes sure that `root`/node_modules is what package-lock.json says, installing when it is not.
 * With NODE_ENV=production what only development needs is left out.
 *
 * @param {string} root folder of package.json
 * @returns {Promise<string>} path of the Node that runs TypeScript
 * @throws {SetUpProblem}
 */
export async function setUp(root) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode)
    throw new SetUpProblem(
      `Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`,
    );
  const production = process.env.NODE_ENV === 'production';
  if (!isInStep(root, production)) await installOnce(root, production);
  const bundled = join(root, 'node_modules/node/bin', isWindows() ? 'node.exe' : 'node');
  if (existsSync(bundled)) return bundled;
  if (major >= nodeThatRunsTypeScript) return process.execPath;
  throw new SetUpProblem(
    production
      ? `With NODE_ENV=production Node ${nodeThatRunsTypeScript} is needed; this is ${process.versions.node}.`
      : 'node_modules lacks its Node although it was installed: run "npm rebuild node".',
  );
}

function isWindows() {
  return process.platform === 'win32';
}

/** True when the stamp of the last look names this lock file, or every package is there. */
function isInStep(root, production) {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(`${production}\n${lockText}`).digest('hex');
  if (readIfThere(stampPath(root)) === stamp) return true;
  if (!hasEveryPackage(root, JSON.parse(lockText).packages, production)) return false;
  writeFileSync(stampPath(root), stamp);
  return true;
}

function stampPath(root) {
  return join(root, 'node_modules/.in-step-with-lock');
}

/** npm's own note of what it installed; optional packages of other systems are rightly missing. */
function hasEveryPackage(root, wanted, production) {
  const note = readIfThere(join(root, 'node_modules/.package-lock.json'));
  if (note === null) return false;
  const installed = JSON.parse(note).packages;
  const kept = Object.entries(wanted).every(([path, { version, integrity, optional, dev }]) => {
    if (path === '' || (production && dev)) return true;
    const there = installed[path];
    if (there === undefined) return optional === true;
    return there.version === version && there.integrity === integrity;
  });
  return kept && Object.keys(installed).every((path) => path in wanted);
}

/** Two that start at once must not install into each other's feet: the second waits and looks. */
async function installOnce(root, production) {
  const unlock = await lock(root);
  try {
    if (isInStep(root, production)) return;
    process.stderr.write('Installing packages (npm ci), about a minute …\n');
    await install(root, production);
    if (!isInStep(root, production))
      throw new SetUpProblem(
        'package.json and package-lock.json do not belong together: run "npm install".',
      );
  } finally {
    unlock();
  }
}

async function lock(root) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `asiakaskokemus-set-up-${name}.lock`);
  for (const until = Date.now() + otherInstallTakesAtMostMs; Date.now() < until;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(readIfThere(path));
    if (owner > 0 && !isRunning(owner)) rmSync(path, { force: true });
    else await pause(200);
  }
  throw new SetUpProblem(`Another installation does not end; if there is none, remove ${path}.`);
}

/** Runs `npm ci`; what it says is shown only when it fails. */
async function install(root, production) {
  const options = ['ci', production ? '--omit=dev' : '--include=dev'];
  // Inside an npm script npm tells where it is; elsewhere it is looked for on the PATH.
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm?.endsWith('.js')
    ? [process.execPath, npm, ...options]
    : ['npm', ...options];
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows() && command === 'npm',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-20_000);
    });
  const fault = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : `exit code ${code}`));
  });
  if (fault === null) return;
  process.stderr.write(said);
  throw new SetUpProblem(`Packages could not be installed (npm ci: ${fault}): ${advice(said)}`);
}

function advice(said) {
  if (/E(NOTFOUND|AI_AGAIN|TIMEDOUT|CONNREFUSED|CONNRESET)|network/i.test(said))
    return 'the package registry cannot be reached; check the network and try again.';
  if (/ENOSPC/.test(said)) return 'the disk is full.';
  if (/EACCES|EPERM/.test(said)) return 'node_modules cannot be written.';
  return 'npm says why above.';
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
