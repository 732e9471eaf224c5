import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise.ts';

const languages = ['fi', 'sv', 'en'] as const;
const folders = ['bot/locales', 'tab/locales'].filter((folder) => existsSync(join(root, folder)));

describe('the locale files', () => {
  it('are those of the bot and of the tab', () => {
    assert.deepEqual(folders, ['bot/locales', 'tab/locales']);
  });

  for (const folder of folders) {
    const texts = new Map(languages.map((language) => [language, textsOf(folder, language)]));
    const finnish = texts.get('fi') ?? new Map<string, string>();

    for (const language of languages) {
      const own = texts.get(language) ?? new Map<string, string>();

      it(`of ${folder} say in ${language} what they say in fi`, () => {
        assert.ok(own.size > 10, 'too few texts were read');
        assert.deepEqual([...own.keys()].sort(), [...finnish.keys()].sort());
      });

      it(`of ${folder} leave no text empty in ${language}`, () => {
        const empty = [...own].filter(([, text]) => text.trim() === '').map(([key]) => key);
        assert.deepEqual(empty, []);
      });

      it(`of ${folder} fill in the same in ${language} as in fi`, () => {
        const different = [...own].filter(
          ([key, text]) => placeholders(text) !== placeholders(finnish.get(key) ?? ''),
        );
        assert.deepEqual(different, []);
      });

      it(`of ${folder} have both plural forms in ${language}`, () => {
        const forms = [...own.keys()].filter((key) => /_(one|other)$/.test(key));
        const alone = forms.filter((key) => !forms.includes(otherForm(key)));
        assert.deepEqual(alone, []);
      });
    }
  }
});

/** Every text by its dotted key. */
function textsOf(folder: string, language: string): Map<string, string> {
  const file = join(root, folder, `${language}.json`);
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') texts.set(key, value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value))
        walk(inner, key === '' ? name : `${key}.${name}`);
    else throw new Error(`${file}: ${key} is no text.`);
  };
  walk(JSON.parse(readFileSync(file, 'utf8')), '');
  return texts;
}

/** What a text has filled in, each once: a language may need a name twice. */
function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{-?\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort().join(' ');
}

function otherForm(key: string): string {
  return key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');
}
