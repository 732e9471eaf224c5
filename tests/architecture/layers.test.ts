import assert from 'node:assert/strict';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder.ts';
import { cruise, root } from './cruise.ts';
import { ownFiles } from './trackedFiles.ts';

/** Files that import one another as they may. */
const lawful: Readonly<Record<string, string>> = {
  'bot/main.ts': importing('./compositionRoot.ts', './config.ts'),
  'bot/compositionRoot.ts': importing(
    ...['./storage/store.ts', './teams/bot.ts', './http/server.ts', './scheduler/clock.ts'],
    ...['./workbook/thread/threads.ts', './sampleCity/city.ts'],
    ...['botbuilder', 'restify'],
  ),
  'bot/cli/start.ts': importing('../main.ts', 'vite'),
  'bot/cli/seed.ts': importing('../compositionRoot.ts'),
  'bot/config.ts': importing('zod'),
  'bot/log.ts': importing('pino', './config.ts'),
  'bot/domain/rule.ts': importing('./time.ts'),
  'bot/domain/time.ts': 'export const time = 1;',
  'bot/contract/shapes.ts': 'export type Shape = string;',
  'bot/wording/words.ts': importing('../domain/rule.ts', '../contract/shapes.ts', 'i18next'),
  'bot/sampleCity/city.ts': importing('../domain/rule.ts'),
  'bot/storage/store.ts': importing('../domain/rule.ts', './openTables.ts'),
  'bot/storage/openTables.ts': importing('./azure/tables.ts', './sqlite/tables.ts'),
  'bot/storage/azure/tables.ts': importing('@azure/data-tables', '@azure/identity'),
  'bot/storage/sqlite/tables.ts': importing('node:sqlite'),
  'bot/teams/bot.ts': importing('../domain/rule.ts', '../wording/words.ts', 'botbuilder'),
  'bot/http/server.ts': importing('../domain/rule.ts', '../wording/words.ts', 'restify'),
  'bot/scheduler/clock.ts': importing('../domain/rule.ts'),
  'bot/workbookThread.ts': importing('./workbook/workbook.ts'),
  'bot/workbook/workbook.ts': importing('../domain/rule.ts'),
  'bot/workbook/thread/threads.ts': importing('../../domain/rule.ts'),
  'tab/main.tsx': importing('./App.tsx'),
  'tab/App.tsx': importing('../bot/contract/shapes.ts', 'react'),
};

/** What is added to a lawful file, and the rule that must notice it. */
const breaches: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['domain-is-pure', 'bot/domain/rule.ts', 'zod'],
  ['domain-is-pure', 'bot/domain/rule.ts', 'node:crypto'],
  ['domain-is-pure', 'bot/domain/rule.ts', '../config.ts'],
  ['domain-is-pure', 'bot/domain/rule.ts', '../contract/shapes.ts'],
  ['contract-imports-nothing', 'bot/contract/shapes.ts', '../domain/rule.ts'],
  ['storage-apart-from-adapters', 'bot/storage/store.ts', '../teams/bot.ts'],
  ['teams-apart-from-adapters', 'bot/teams/bot.ts', '../storage/store.ts'],
  ['http-apart-from-adapters', 'bot/http/server.ts', '../storage/store.ts'],
  ['scheduler-apart-from-adapters', 'bot/scheduler/clock.ts', '../teams/bot.ts'],
  ['workbook-apart-from-adapters', 'bot/workbook/workbook.ts', '../http/server.ts'],
  ['wording-has-few-sources', 'bot/wording/words.ts', '../config.ts'],
  ['wording-has-few-sources', 'bot/wording/words.ts', 'zod'],
  ['sample-city-is-domain-only', 'bot/sampleCity/city.ts', '../wording/words.ts'],
  ['sample-city-is-domain-only', 'bot/sampleCity/city.ts', 'zod'],
  ['stores-behind-their-port', 'bot/storage/store.ts', './sqlite/tables.ts'],
  ['only-composers-compose', 'bot/teams/bot.ts', '../compositionRoot.ts'],
  ['packages-of-teams', 'bot/http/server.ts', 'botbuilder'],
  ['packages-of-teams', 'bot/http/server.ts', '@microsoft/teamsfx'],
  ['packages-of-storage-azure', 'bot/teams/bot.ts', '@azure/data-tables'],
  ['packages-of-storage-azure', 'bot/storage/store.ts', '@azure/identity'],
  ['packages-of-http', 'bot/teams/bot.ts', 'restify'],
  ['tab-sees-the-contract', 'tab/App.tsx', '../bot/domain/rule.ts'],
  ['bot-does-not-see-the-tab', 'bot/http/server.ts', '../../tab/App.tsx'],
  ['files-are-read-in-a-thread', 'bot/compositionRoot.ts', './workbook/workbook.ts'],
  // Told from the end of the cycle that was read first.
  ['no-cycles', 'bot/config.ts', './log.ts'],
  ['no-unresolvable', 'bot/config.ts', './nowhere.ts'],
  ['no-development-packages', 'bot/workbook/workbook.ts', 'fast-check'],
  ['no-development-packages', 'bot/cli/seed.ts', 'vite'],
  ['production-reaches-no-development-command', 'bot/cli/seed.ts', './start.ts'],
  ['no-undeclared-packages', 'bot/cli/seed.ts', '@azure/core-client'],
];

describe('the layers', function () {
  // Each cruise reads packages anew.
  this.timeout(60_000);
  let folder: TemporaryFolder;

  before(async () => {
    folder = await temporaryFolder('layers');
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      await copyFile(join(root, file), join(folder.path, file));
    await symlink(join(root, 'node_modules'), join(folder.path, 'node_modules'));
  });
  after(() => folder.remove());

  const plant = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder.path, dirname(path)), { recursive: true });
      await writeFile(join(folder.path, path), text);
    }
  };

  it('are kept, and every file was looked at', async () => {
    const { breaches: found, modules } = await cruise(root);
    assert.deepEqual(found, []);
    const files = ownFiles().filter((path) => /^(bot|tab)\/.*(?<!\.d)\.tsx?$/.test(path));
    const unread = files.filter((path) => !modules.includes(path));
    assert.deepEqual(unread, []);
  });

  it('allow what keeps to them', async () => {
    await plant(lawful);
    const { breaches: found, modules } = await cruise(folder.path);
    assert.deepEqual(found, []);
    assert.deepEqual(
      Object.keys(lawful).filter((path) => !modules.includes(path)),
      [],
    );
  });

  // All at once, for a cruise takes a second or more; each breach must be named by itself.
  it('notice every breach', async () => {
    const planted = { ...lawful };
    for (const [, file, imported] of breaches)
      planted[file] = `${planted[file] ?? ''}\n${importing(imported)}`;
    planted['bot/domain/forgotten.ts'] = 'export const forgotten = 1;';
    await plant(planted);
    const { breaches: found } = await cruise(folder.path);
    const named = (rule: string, file: string, target: string): boolean =>
      found.some((each) => each.startsWith(`${rule}: ${file} → `) && each.includes(target));
    const unnoticed = breaches.filter(
      ([rule, file, imported]) => !named(rule, file, imported.replace(/^(\.\.?\/)+|^node:/, '')),
    );
    assert.deepEqual(unnoticed, []);
    assert.ok(named('no-orphans', 'bot/domain/forgotten.ts', ''));
  });

  it('have a planted breach for every rule', async () => {
    const { default: config } = (await import(join(root, '.dependency-cruiser.cjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    const planted = new Set(['no-orphans', ...breaches.map(([rule]) => rule)]);
    assert.deepEqual(
      config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name)),
      [],
    );
  });
});

/** Type-only imports as well as others count, so that the breaches are written both ways. */
function importing(...modules: readonly string[]): string {
  return modules
    .map((module, index) =>
      index % 2 === 0 ? `import '${module}';` : `import type * as it${index} from '${module}';`,
    )
    .join('\n');
}
