import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../tab/locales/en.json' with { type: 'json' };
import fi from '../../tab/locales/fi.json' with { type: 'json' };
import sv from '../../tab/locales/sv.json' with { type: 'json' };
import { languageOf, textsIn } from '../../tab/text/texts.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

function leavesOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : leavesOf(value, `${path}${key}.`),
  );
}

function placeholdersOf(text: string): readonly string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
}

describe("The tab's texts", () => {
  const finnish = leavesOf(fi);

  for (const [language, tree] of Object.entries({ sv, en })) {
    it(`has in ${language} what it has in Finnish, with the same values`, () => {
      const other = new Map(leavesOf(tree));
      assert.deepEqual(
        finnish.map(([key]) => key),
        [...other.keys()],
      );
      for (const [key, text] of finnish) {
        assert.deepEqual(placeholdersOf(other.get(key) ?? ''), placeholdersOf(text), key);
      }
    });
  }

  it('are all used', () => {
    const tab = join(import.meta.dirname, '../../tab');
    const code = globSync('**/*.{ts,tsx}', { cwd: tab, exclude: ['dist/**'] })
      .map((file) => readFileSync(join(tab, file), 'utf8'))
      .join('\n');
    const unused = finnish
      .map(([key]) => key.replace(/_(one|other)$/, ''))
      .filter((key) => {
        const computed = key.replace(/\.\w+$/, '.${');
        return !code.includes(`'${key}'`) && !code.includes(`\`${computed}`);
      });
    assert.deepEqual(unused, []);
  });

  it('choose the plural by the count and fill in values', async () => {
    const t = await textsIn('fi');
    assert.equal(t('overview.lights.count', { count: 1 }), '1 mittari');
    assert.equal(t('overview.lights.count', { count: 12 }), '12 mittaria');
  });

  it('are in the language of the locale, in Finnish for others', () => {
    assert.deepEqual(['sv-FI', 'en-US', 'fi-FI', 'de-DE', null].map(languageOf), [
      'sv',
      'en',
      'fi',
      'fi',
      'fi',
    ]);
  });
});
