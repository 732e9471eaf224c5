import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readConfig, settings } from '../../bot/config.ts';

const template = readFileSync('infra/azure.bicep', 'utf8');
const code = template.replaceAll(/^\s*\/\/.*$/gmu, '');
const parameters = z
  .object({ parameters: z.record(z.string(), z.object({ value: z.string() })) })
  .parse(JSON.parse(readFileSync('infra/azure.parameters.json', 'utf8'))).parameters;

/** Every match of the pattern's first group. */
function all(pattern: RegExp, text = code): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

const declared = {
  params: all(/^param (\w+) /gmu),
  vars: all(/^var (\w+) /gmu),
  resources: all(/^resource (\w+) '/gmu),
};

/** The names of the web app's settings in the template, with their values as written there. */
function appSettings(): Map<string, string> {
  const block = /name: 'appsettings'\s+properties: \{([^]*?)\n {2}\}/u.exec(code)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/^\s+(\w+): (.+)$/gmu)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
}

describe('the Azure template', () => {
  it('closes every bracket that it opens', () => {
    const closers = new Map([
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
    ]);
    const open: string[] = [];
    const outsideTexts = code.replaceAll(/'(?:[^'\\\n]|\\.)*'/gu, "''");
    for (const character of outsideTexts) {
      const closer = closers.get(character);
      if (closer !== undefined) open.push(closer);
      else if ([...closers.values()].includes(character)) assert.equal(open.pop(), character);
    }
    assert.deepEqual(open, []);
    assert.equal(outsideTexts.split("'").length % 2, 1);
  });

  it('refers to nothing that it does not declare', () => {
    const symbols = new Set([...declared.params, ...declared.vars, ...declared.resources]);
    const used = [
      ...all(/(?<![\w.'])([a-z]\w*)\.(?:id|name|properties)\b/gu),
      ...all(/\$\{([a-z]\w*)/gu),
      ...all(/^\s+(?:parent|scope): (\w+)$/gmu),
      ...all(/^\s+(?:location|name|displayName): ([a-z]\w*)$/gmu),
    ].filter((name) => name !== 'environment');
    assert.ok(used.length > 20);
    assert.deepEqual(
      used.filter((name) => !symbols.has(name)),
      [],
    );
  });

  it('uses every parameter it asks for', () => {
    for (const name of [...declared.params, ...declared.vars]) {
      assert.ok(all(new RegExp(`\\b(${name})\\b`, 'gu')).length > 1, name);
    }
  });

  it('gets every parameter without a default from the parameters’ file, and no other', () => {
    const needed = all(/^param (\w+) \w+$/gmu);
    const given = Object.keys(parameters);
    assert.ok(needed.length > 0);
    assert.deepEqual(
      needed.filter((name) => !given.includes(name)),
      [],
    );
    assert.deepEqual(
      given.filter((name) => !declared.params.includes(name)),
      [],
    );
  });

  it('sets only what the product reads, and all that it needs in Teams', () => {
    const platform = ['WEBSITES_PORT', 'SCM_DO_BUILD_DURING_DEPLOYMENT'];
    const names = [...appSettings().keys()].filter((name) => !platform.includes(name));
    const known = Object.keys(settings.shape);
    assert.deepEqual(
      names.filter((name) => !known.includes(name)),
      [],
    );
    const uuid = '00000000-0000-4000-8000-000000000001';
    const samples: Record<string, string> = {
      PORT: '8080',
      BOT_TYPE: 'UserAssignedMSI',
      AZURE_TABLES_ENDPOINT: 'https://stkokemus.table.core.windows.net',
      TAB_DOMAIN: 'app-kokemus.azurewebsites.net',
      GUESTS: 'refuse',
      ADMINISTRATORS: 'farid.nazari@kuulasvesi.example',
    };
    const result = readConfig(
      Object.fromEntries(names.map((name) => [name, samples[name] ?? uuid])),
    );
    assert.ok('ok' in result, 'problems' in result ? result.problems.join('\n') : '');
    assert.equal(result.ok.mode, 'teams');
    assert.equal(result.ok.store.kind, 'managedIdentity');
    assert.equal(result.ok.bot?.type, 'UserAssignedMSI');
    assert.deepEqual(result.ok.notices, []);
  });

  it('holds no secret and leaves no key to the tables', () => {
    assert.doesNotMatch(code, /listKeys|password|secret|connectionString/iu);
    assert.match(code, /allowSharedKeyAccess: false/u);
    assert.match(code, /httpsOnly: true/u);
  });

  it('runs the Node that the product is made for, awake', () => {
    assert.match(code, /linuxFxVersion: 'NODE\|24-lts'/u);
    assert.match(code, /alwaysOn: true/u);
    assert.match(code, /appCommandLine: 'node bot\/main\.ts'/u);
  });
});
