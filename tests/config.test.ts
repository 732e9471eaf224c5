import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfig, settings, type Config } from '../bot/config.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const teams = {
  BOT_ID: '22222222-2222-4333-8444-555555555555',
  BOT_TENANT_ID: tenant,
  BOT_PASSWORD: 'not-a-real-secret',
  ENTRA_TENANT_ID: tenant,
  ENTRA_CLIENT_ID: '33333333-2222-4333-8444-555555555555',
  TAB_DOMAIN: 'cx.example.fi',
};

function accepted(env: Record<string, string>): Config {
  const result = readConfig(env);
  assert.ok('ok' in result, JSON.stringify(result));
  return result.ok;
}

function refused(env: Record<string, string>): readonly string[] {
  const result = readConfig(env);
  assert.ok('problems' in result, 'was accepted');
  assert.ok(result.problems.every((line) => !line.includes('\n')));
  return result.problems;
}

describe('configuration', () => {
  it('needs nothing for local use, which stays on this computer', () => {
    const config = accepted({});
    assert.equal(config.mode, 'local');
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.port, 3978);
    assert.deepEqual(config.store, { kind: 'embedded', folder: '.data' });
    assert.equal(config.bot, null);
    assert.equal(config.entra, null);
    assert.equal(config.sampleCity, 'auto');
  });

  it('runs in Teams when everything is given, without sample people', () => {
    const config = accepted({
      ...teams,
      AZURE_TABLES_ENDPOINT: 'https://x.table.core.windows.net/',
    });
    assert.equal(config.mode, 'teams');
    assert.equal(config.host, '0.0.0.0');
    assert.equal(config.bot?.type, 'SingleTenant');
    assert.equal(config.entra?.authority, 'https://login.microsoftonline.com');
    assert.equal(config.sampleCity, 'never');
    assert.deepEqual(config.store, {
      kind: 'managedIdentity',
      endpoint: 'https://x.table.core.windows.net',
    });
  });

  it('wants no password for a managed identity and refuses one', () => {
    const { BOT_PASSWORD: password, ...rest } = teams;
    const managed = { ...rest, BOT_TYPE: 'UserAssignedMSI' };
    assert.equal(accepted(managed).bot?.type, 'UserAssignedMSI');
    assert.match(
      refused({ ...managed, BOT_PASSWORD: password }).join(),
      /BOT_PASSWORD must be left/,
    );
  });

  for (const name of Object.keys(teams))
    it(`refuses Teams without ${name} and names it`, () => {
      const problems = refused({ ...teams, [name]: ' ' });
      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.startsWith(`${name} is missing`));
    });

  it('refuses local use that other computers could reach', () => {
    assert.match(refused({ HOST: '0.0.0.0' }).join(), /leave HOST out/);
    assert.equal(accepted({ HOST: '::1' }).host, '::1');
  });

  it('allows local use with an Azure store and says so', () => {
    const config = accepted({ AZURE_TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true' });
    assert.ok(config.notices.some((notice) => notice.includes('Azure store')));
  });

  it('names all problems at once, and no secret with them', () => {
    const problems = refused({
      ...teams,
      PORT: '70000',
      BOT_ID: 'abc',
      ENTRA_AUTHORITY: 'http://login.example.fi',
      REMINDER_TIME: '25:00',
      ADMINISTRATORS: 'anna.esimerkki@example.fi, nobody',
      AZURE_TABLES_CONNECTION_STRING: 'AccountKey=hunter2',
      AZURE_TABLES_ENDPOINT: 'https://x.table.core.windows.net',
    });
    for (const name of ['PORT', 'BOT_ID', 'ENTRA_AUTHORITY', 'REMINDER_TIME', 'ADMINISTRATORS'])
      assert.ok(
        problems.some((line) => line.startsWith(name)),
        `${name} in ${problems.join('\n')}`,
      );
    assert.ok(problems.some((line) => line.includes('are both set')));
    assert.ok(!problems.join().includes('hunter2'));
  });

  it('reads the administrators without regard to case and spaces', () => {
    const config = accepted({ ADMINISTRATORS: ` Anna.Esimerkki@Example.fi ,${tenant},` });
    assert.deepEqual(config.administrators, ['anna.esimerkki@example.fi', tenant]);
  });

  it('is documented setting by setting', () => {
    const page = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8');
    const documented = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    assert.deepEqual([...documented].sort(), Object.keys(settings.shape).sort());
  });
});
