import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';

const step = z.looseObject({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()).optional(),
  writeToEnvironmentFile: z.record(z.string(), z.string()).optional(),
});
const project = z.looseObject({
  version: z.string(),
  environmentFolderPath: z.literal('./env'),
  provision: z.array(step).optional(),
  deploy: z.array(step).optional(),
  publish: z.array(step).optional(),
});

/** What the Toolkit itself knows or makes up. */
const toolkitsOwn = ['TEAMSFX_ENV', 'AAD_APP_ACCESS_AS_USER_PERMISSION_ID'];

const environments = [
  { name: 'dev', file: 'm365agents.yml' },
  { name: 'local', file: 'm365agents.local.yml' },
  { name: 'playground', file: 'm365agents.playground.yml' },
] as const;

const read = (path: string): string => readFileSync(path, 'utf8');
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\$\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '');

function stepsOf(file: string): z.infer<typeof step>[] {
  const { provision = [], deploy = [], publish = [] } = project.parse(parse(read(file)));
  return [...provision, ...deploy, ...publish];
}

/** Paths of the repository that the steps name: theirs and those of the templates inside. */
function inputsOf(file: string): string[] {
  const paths = [...read(file).matchAll(/(?:[pP]ath|File|parameters): (\.\/[\w./]+)$/gmu)];
  return paths.map((match) => match[1] ?? '').filter((path) => !path.startsWith('./dist/'));
}

describe('the Toolkit’s project files', () => {
  for (const { name, file } of environments) {
    it(`${file} names files that are there`, () => {
      for (const path of inputsOf(file)) {
        assert.ok(path === './env' || existsSync(path), path);
      }
    });

    it(`${file} and what it reads use only values that env/.env.${name} or a step gives`, () => {
      const steps = stepsOf(file);
      assert.ok(steps.length > 0);
      const outputs = steps.some(({ uses }) => uses === 'arm/deploy')
        ? [...read('infra/azure.bicep').matchAll(/^output (\w+) /gmu)].map(([, out]) => out ?? '')
        : [];
      const given = new Set([
        ...toolkitsOwn,
        ...Object.keys(parseEnv(read(`env/.env.${name}`))),
        ...steps.flatMap(({ writeToEnvironmentFile: out = {} }) => Object.values(out)),
        ...outputs,
      ]);
      const texts = [file, ...inputsOf(file).filter((path) => path.endsWith('.json'))].map(read);
      assert.deepEqual(
        texts.flatMap(placeholders).filter((used) => !given.has(used)),
        [],
      );
    });

    it(`env/.env.${name} holds no secret`, () => {
      const names = Object.keys(parseEnv(read(`env/.env.${name}`)));
      assert.deepEqual(
        names.filter((one) => /SECRET|PASSWORD|KEY|CONNECTION/u.test(one)),
        [],
      );
    });
  }

  it('run what is in the repository when they deploy', () => {
    const commands = stepsOf('m365agents.yml').flatMap(({ uses, with: options }) =>
      uses.startsWith('cli/') ? [options?.['args']] : [],
    );
    assert.deepEqual(commands, ['ci', 'vite build tab', 'prune --omit=dev']);
  });

  it('leave out folders of the root only: packages and the tab have a dist of their own', () => {
    const folders = read('infra/deploy.ignore')
      .split('\n')
      .filter((line) => line.includes('/') && !line.startsWith('#'));
    assert.ok(folders.length > 0);
    for (const folder of folders) {
      assert.match(folder, /^\//u);
      assert.doesNotMatch(folder, /^\/(?:bot|tab|node_modules|infra)\/$/u);
    }
  });

  it('sign people in with the permission that the manifest’s resource stands for', () => {
    const registration = z
      .looseObject({
        identifierUris: z.array(z.string()),
        api: z.looseObject({
          oauth2PermissionScopes: z.array(z.looseObject({ id: z.string(), value: z.string() })),
          preAuthorizedApplications: z.array(
            z.object({ appId: z.uuid(), delegatedPermissionIds: z.array(z.string()) }),
          ),
        }),
      })
      .parse(JSON.parse(read('infra/entra.manifest.json')));
    const manifest = z
      .looseObject({ webApplicationInfo: z.object({ id: z.string(), resource: z.string() }) })
      .parse(JSON.parse(read('appPackage/manifest.json')));
    assert.deepEqual(registration.identifierUris, [manifest.webApplicationInfo.resource]);
    const [permission] = registration.api.oauth2PermissionScopes;
    assert.equal(permission?.value, 'access_as_user');
    for (const { delegatedPermissionIds } of registration.api.preAuthorizedApplications) {
      assert.deepEqual(delegatedPermissionIds, [permission.id]);
    }
  });
});
