import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { buildAppPackage, fillIn } from '../../bot/cli/appPackage.ts';

const read = (name: string): Uint8Array => readFileSync(join('appPackage', name));
const readText = (name: string): string => readFileSync(join('appPackage', name), 'utf8');

const values = {
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000041',
  BOT_ID: '00000000-0000-4000-8000-000000000011',
  ENTRA_CLIENT_ID: '00000000-0000-4000-8000-000000000042',
  TAB_DOMAIN: 'asiakaskokemus.kuulasvesi.example',
  DEVELOPER_NAME: 'Kuulasveden kaupunki',
  DEVELOPER_WEBSITE_URL: 'https://kuulasvesi.example',
  DEVELOPER_PRIVACY_URL: 'https://kuulasvesi.example/tietosuoja',
  DEVELOPER_TERMS_URL: 'https://kuulasvesi.example/kayttoehdot',
};

const command = z.object({ title: z.string(), description: z.string() });
const extensionCommand = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  parameters: z.array(z.object({ title: z.string(), description: z.string() })).default([]),
});
const manifestShape = z.object({
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  staticTabs: z.array(z.object({ name: z.string().optional(), contentUrl: z.string().optional() })),
  bots: z.tuple([
    z.object({
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
    }),
  ]),
  composeExtensions: z.tuple([
    z.object({
      commands: z.array(extensionCommand),
      messageHandlers: z.array(z.object({ value: z.object({ domains: z.array(z.string()) }) })),
    }),
  ]),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
});
const manifest = manifestShape.parse(JSON.parse(readText('manifest.json')));
const [extension] = manifest.composeExtensions;
const texts = (language: string): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(readText(`${language}.json`)));

function contents(): Record<string, Uint8Array> {
  const built = buildAppPackage(read, values);
  assert.ok(built.kind === 'built', built.kind === 'faulty' ? built.problems.join('\n') : '');
  return unzipSync(built.zip);
}

describe('the app package', () => {
  it('passes the official schemas and holds the manifest, its languages and its icons', () => {
    assert.deepEqual(Object.keys(contents()).sort(), [
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
      'sv.json',
    ]);
  });

  it('has every placeholder filled in', () => {
    const text = new TextDecoder().decode(contents()['manifest.json']);
    assert.ok(!text.includes('${{'));
    assert.ok(
      text.includes(`"api://${values.TAB_DOMAIN}/${values.ENTRA_CLIENT_ID}"`),
      'single sign-on needs its resource',
    );
  });

  it('is the same to the byte when built again', () => {
    assert.deepEqual(buildAppPackage(read, values), buildAppPackage(read, values));
  });

  it('is not built while a value is missing, and says which', () => {
    const built = buildAppPackage(read, { ...values, BOT_ID: '', TAB_DOMAIN: undefined });
    const problems = built.kind === 'faulty' ? built.problems : [];
    assert.deepEqual(problems.map((problem) => problem.split(' ')[0]).sort(), [
      'BOT_ID',
      'TAB_DOMAIN',
    ]);
  });

  it('is not built when the schema finds a fault, in the manifest or a language', () => {
    const badId = buildAppPackage(read, { ...values, BOT_ID: 'not an id' });
    assert.match(badId.kind === 'faulty' ? badId.problems.join() : '', /\/bots\/0\/botId/);
    const badLanguage = buildAppPackage(
      (name) => (name === 'sv.json' ? new TextEncoder().encode('{"name.short":"x"}') : read(name)),
      values,
    );
    assert.match(badLanguage.kind === 'faulty' ? badLanguage.problems.join() : '', /^sv\.json/);
  });
});

describe('filling in placeholders', () => {
  it('keeps JSON whole whatever the value', () => {
    const filled = fillIn('{"a":"${{A}}"}', { A: 'say "hei"\\' });
    assert.deepEqual(JSON.parse(filled.text), { a: 'say "hei"\\' });
  });

  it('names each missing value once', () => {
    assert.deepEqual(fillIn('${{A}} ${{A}} ${{B}}', { B: 'b' }), {
      text: '${{A}} ${{A}} b',
      missing: ['A'],
    });
  });
});

describe('the manifest', () => {
  it('keeps to the limits of Teams in every language', () => {
    const languages = [
      {
        short: manifest.name.short,
        full: manifest.name.full,
        about: manifest.description.short,
        long: manifest.description.full,
        titles: [
          ...manifest.bots[0].commandLists.flatMap(({ commands }) => commands),
          ...extension.commands.flatMap((each) => [each, ...each.parameters]),
        ].map(({ title }) => title),
      },
      ...['sv', 'en'].map(texts).map((language) => ({
        short: language['name.short'] ?? '',
        full: language['name.full'] ?? '',
        about: language['description.short'] ?? '',
        long: language['description.full'] ?? '',
        titles: Object.entries(language)
          .filter(([key]) => key.endsWith('.title'))
          .map(([, title]) => title),
      })),
    ];
    for (const { short, full, about, long, titles } of languages) {
      assert.ok(short.length > 0 && short.length <= 30, short);
      assert.ok(full.length > 0 && full.length <= 100, full);
      assert.ok(about.length > 0 && about.length <= 80, about);
      assert.ok(long.length > 0 && long.length <= 4000);
      assert.deepEqual(
        titles.filter((title) => title.length === 0 || title.length > 32),
        [],
      );
    }
    assert.ok(manifest.bots[0].commandLists.length <= 3);
    assert.ok(manifest.bots[0].commandLists.every(({ commands }) => commands.length <= 10));
    assert.ok(manifest.staticTabs.length <= 16);
    assert.ok(extension.commands.length <= 10);
    assert.ok(extension.commands.every(({ parameters }) => parameters.length <= 5));
  });

  it('offers the bot and its commands in personal chats, teams and group chats', () => {
    const scopes = ['personal', 'team', 'groupChat'];
    assert.deepEqual(manifest.bots[0].scopes, scopes);
    assert.deepEqual(
      manifest.bots[0].commandLists.flatMap((list) => list.scopes),
      scopes,
    );
  });

  it('is Finnish, and whole in Swedish and English', () => {
    assert.equal(manifest.localizationInfo.defaultLanguageTag, 'fi');
    const expected = [
      '$schema',
      'name.short',
      'name.full',
      'description.short',
      'description.full',
      ...manifest.staticTabs.flatMap(({ name }, tab) =>
        name === undefined ? [] : [`staticTabs[${tab}].name`],
      ),
      ...manifest.bots[0].commandLists.flatMap(({ commands }, list) =>
        commands.flatMap((_, index) =>
          ['title', 'description'].map(
            (part) => `bots[0].commandLists[${list}].commands[${index}].${part}`,
          ),
        ),
      ),
      ...extension.commands.flatMap(({ parameters }, index) =>
        ['', ...parameters.map((_, parameter) => `.parameters[${parameter}]`)].flatMap((place) =>
          ['title', 'description'].map(
            (part) => `composeExtensions[0].commands[${index}]${place}.${part}`,
          ),
        ),
      ),
    ].sort();
    for (const { languageTag, file } of manifest.localizationInfo.additionalLanguages) {
      assert.equal(file, `${languageTag}.json`);
      assert.deepEqual(Object.keys(texts(languageTag)).sort(), expected);
    }
  });

  it('lists commands that the bot understands in the same language', () => {
    const commands = {
      fi: manifest.bots[0].commandLists[0]?.commands.map(({ title }) => title) ?? [],
      sv: localizedCommands('sv'),
      en: localizedCommands('en'),
    };
    for (const [language, titles] of Object.entries(commands)) {
      const known = wordsOfBot(language);
      assert.equal(titles.length, 10);
      for (const title of titles) assert.ok(known.has(title), `${language}: ${title}`);
    }
  });
});

describe('the message extension', () => {
  it('unfolds links to the tab and to nothing else', () => {
    assert.deepEqual(
      extension.messageHandlers.flatMap(({ value }) => value.domains),
      ['${{TAB_DOMAIN}}'],
    );
  });
});

describe('the icons', () => {
  it('have the sizes that Teams asks for', () => {
    assert.deepEqual(sizeOf(read('color.png')), [192, 192]);
    assert.deepEqual(sizeOf(read('outline.png')), [32, 32]);
  });
});

function localizedCommands(language: string): string[] {
  return Object.entries(texts(language))
    .filter(([key]) => /^bots\[0\]\.commandLists\[0\]\.commands\[\d\]\.title$/.test(key))
    .map(([, title]) => title);
}

function wordsOfBot(language: string): ReadonlySet<string> {
  const locale = z
    .looseObject({ command: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(`bot/locales/${language}.json`, 'utf8')));
  const entry = z.looseObject({ words: z.string() });
  const words = Object.values(locale.command).flatMap((value) => {
    const read = entry.safeParse(value);
    return read.success ? read.data.words.split(',').map((word) => word.trim()) : [];
  });
  return new Set(words);
}

/** Width and height from the header of a PNG. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}
