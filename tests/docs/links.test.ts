import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../architecture/cruise.ts';
import { ownFiles } from '../architecture/trackedFiles.ts';

const withoutCode = (markdown: string): string =>
  markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** Targets of links and pictures inside the repository, without their `#heading`. */
function relativeLinks(markdown: string): readonly string[] {
  return [...withoutCode(markdown).matchAll(/\]\(<?([^)\s>]+)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
}

/** Scripts of package.json that are named; `start` and `test` need no `run`. */
function npmScripts(markdown: string): readonly string[] {
  return [...markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, script, short]) => script ?? short ?? '',
  );
}

/** Code in the text that is a path of the repository and nothing else, such as `bot/main.ts`. */
function paths(markdown: string): readonly string[] {
  return [...markdown.matchAll(/`((?:bot|tab|tests|infra|docs)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path.replace(/\/$/, ''),
  );
}

/** Each document with what it names that is not there: `docs/a.md: b.md`. */
function lost(
  documents: ReadonlyMap<string, string>,
  named: (markdown: string) => readonly string[],
  isThere: (name: string, document: string) => boolean,
): readonly string[] {
  return [...documents].flatMap(([document, markdown]) =>
    named(markdown)
      .filter((name) => !isThere(name, document))
      .map((name) => `${document}: ${name}`),
  );
}

/** The files and the folders that they are in. */
function withFolders(files: readonly string[]): ReadonlySet<string> {
  const all = new Set(files);
  for (const file of files) {
    const parts = file.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) all.add(parts.slice(0, depth).join('/'));
  }
  return all;
}

describe('the documents', () => {
  const files = ownFiles();
  // What is built, such as the tab's pages, is named too but comes into being later.
  const there = withFolders([...files, 'tab/dist/index.html']);
  const documents = new Map(
    files
      .filter((path) => path === 'README.md' || /^docs\/.+\.md$/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const leadsSomewhere = (target: string, document: string): boolean =>
    there.has(posix.join(posix.dirname(document), target).replace(/\/$/, ''));

  it('link to files that are there', () => {
    const all = [...documents.values()].flatMap(relativeLinks);
    assert.ok(documents.size > 10 && all.length > 30, 'too little was read');
    assert.deepEqual(lost(documents, relativeLinks, leadsSomewhere), []);
  });

  it('name commands that package.json has', () => {
    assert.ok([...documents.values()].flatMap(npmScripts).length > 10, 'too little was read');
    assert.deepEqual(
      lost(documents, npmScripts, (script) => Object.hasOwn(scripts, script)),
      [],
    );
  });

  it('name files and folders that are there', () => {
    assert.ok([...documents.values()].flatMap(paths).length > 50, 'too little was read');
    assert.deepEqual(
      lost(documents, paths, (path) => there.has(path)),
      [],
    );
  });

  it('would be caught with a link, a command or a path that leads nowhere', () => {
    const markdown = [
      'See [here](gone.md#part), ![picture](../README.md), [away](https://example.org) and [a](#a).',
      'Run `npm run gone -- x` or `npm start`, look at `bot/gone.ts`, not at `[b](c.md)`.',
    ].join('\n');
    const planted = new Map([['docs/planted.md', markdown]]);
    assert.deepEqual(lost(planted, relativeLinks, leadsSomewhere), ['docs/planted.md: gone.md']);
    assert.deepEqual(npmScripts(markdown), ['gone', 'start']);
    assert.deepEqual(paths(markdown), ['bot/gone.ts']);
  });
});
