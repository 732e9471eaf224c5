import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { languages } from '../../bot/domain/language.ts';
import { createTranslator, type TextKey } from '../../bot/wording/translator.ts';

describe('the translator', () => {
  const fi = createTranslator('fi');

  it('speaks each language', () => {
    assert.deepEqual(
      languages.map((language) => createTranslator(language).t('light.green')),
      ['tavoite saavutettu', 'målet har nåtts', 'target reached'],
    );
  });

  it('chooses the form by the count', () => {
    assert.equal(fi.t('light.responses', { count: 1 }), '1 vastaus');
    assert.equal(fi.t('light.responses', { count: 0 }), '0 vastausta');
    assert.equal(fi.t('light.responses', { count: 32 }), '32 vastausta');
  });

  it('writes numbers the way of the language, and texts as they are', () => {
    assert.equal(fi.t('light.responses', { count: 12_345 }), '12\u00a0345 vastausta');
    assert.equal(
      createTranslator('en').t('light.responses', { count: 12_345 }),
      '12,345 responses',
    );
    assert.equal(fi.t('number.atLeast', { value: '<b>&' }), 'vähintään <b>&');
    assert.equal(fi.t('number.atLeast', { value: '$t(light.green)' }), 'vähintään $t(light.green)');
    assert.equal(fi.t('number.atLeast', { value: '{{count}}' }), 'vähintään {{count}}');
  });

  it('refuses a place that no value was given for', () => {
    assert.throws(() => fi.t('number.atLeast'), /no value for \{\{value\}\}/);
  });

  it('refuses a key that does not exist, which already does not compile', () => {
    // @ts-expect-error: the keys are those of fi.json
    const wrong: TextKey = 'light.purple';
    assert.throws(() => fi.t(wrong), /no text light\.purple in fi/);
  });
});

describe('the texts', () => {
  it('have the same keys and the same places in every language', async () => {
    const [fi, sv, en] = await Promise.all(languages.map((language) => placesByKey(language)));
    assert.ok(fi !== undefined && fi.size > 100);
    assert.deepEqual(sv, fi);
    assert.deepEqual(en, fi);
  });

  it('are all filled in', async () => {
    for (const language of languages) {
      for (const [key, text] of await textsOf(language)) {
        assert.ok(text.trim() !== '', `${language} ${key}`);
      }
    }
  });
});

async function placesByKey(language: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const places = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, place = '']) => place))].sort();
  const texts = await textsOf(language);
  return new Map(texts.map(([key, text]) => [key, places(text)]));
}

async function textsOf(language: string): Promise<readonly (readonly [string, string])[]> {
  const file = new URL(`../../bot/locales/${language}.json`, import.meta.url);
  const leaves = (node: unknown, path: string): readonly (readonly [string, string])[] =>
    typeof node === 'string'
      ? [[path, node]]
      : Object.entries(node as object).flatMap(([key, child]) =>
          leaves(child, path === '' ? key : `${path}.${key}`),
        );
  const texts = leaves(JSON.parse(await readFile(file, 'utf8')), '');
  return texts.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
