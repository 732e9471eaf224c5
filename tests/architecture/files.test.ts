import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise.ts';
import { ownFiles } from './trackedFiles.ts';

const longest = 250;
const binary = /\.(png|ico|jpe?g|gif|woff2?|xlsx|zip|pdf|gz)$/i;

/** Places of one machine: absolute paths of homes, of work folders and of temporary ones. */
const machinePaths = new RegExp(
  `(^|[\\s"'\`(=:])(${['/work', '/home', '/Users', '/root', 'C:\\\\\\\\Users'].join('|')})[/\\\\]\\w`,
  'm',
);

describe('the files', () => {
  const files = ownFiles().filter((path) => !binary.test(path));
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');

  it(`of bot and tab have at most ${longest} lines: at more, two things live there`, () => {
    const code = files.filter((path) => /^(bot|tab)\//.test(path) && !path.endsWith('.json'));
    const long = code.filter((path) => text(path).trimEnd().split('\n').length > longest);
    assert.ok(code.length > 50, 'too few files were read');
    assert.deepEqual(long, []);
  });

  it('name no place of one machine', () => {
    assert.match('"/work' + '/main"', machinePaths);
    assert.doesNotMatch('import "./work/hours.ts"', machinePaths);
    assert.deepEqual(
      files.filter((path) => machinePaths.test(text(path))),
      [],
    );
  });

  it('lock packages by their content, not by the address of a registry', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; version?: string }>;
    };
    const entries = Object.entries(packages).filter(([path]) => path !== '');
    assert.ok(entries.length > 300, 'too few packages were read');
    assert.deepEqual(
      entries.filter(([, each]) => each.resolved !== undefined).map(([path]) => path),
      [],
    );
    assert.deepEqual(
      entries.filter(([, each]) => each.integrity === undefined).map(([path]) => path),
      [],
    );
  });

  it('lock every optional package that a locked one names, so that npm ci accepts the lock', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const names = new Set(
      Object.keys(packages).map((path) => path.split('node_modules/').at(-1) ?? ''),
    );
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !names.has(name));
    assert.deepEqual(missing, []);
  });
});
