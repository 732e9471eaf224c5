import { composeApp } from './compositionRoot.ts';
import { openStore } from './openStore.ts';
import { realSurroundings } from './surroundings.ts';
import { readConfig } from './config.ts';
import { seedStages } from './domain/useCases/seedStages.ts';
import type { Config } from './config.ts';
import { endOnSignals } from './ending.ts';
import type { Ending } from './ending.ts';
import { createLog } from './log.ts';
import type { Logger } from './log.ts';
import { loadSampleCityInto } from './loadSampleCityInto.ts';

/** Says in one line what the operator has to do, and ends. */
function giveUp(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const read = readConfig(process.env);
if ('problems' in read) giveUp(read.problems);
const config = read.ok;
const log = createLog(config.logLevel);
const ending = endOnSignals(log);

try {
  await start(config, log, ending);
} catch (error) {
  // What a signal has taken away under the start's feet is no fault.
  if (!ending.hasBegun) {
    log.debug({ err: error }, 'the start failed');
    await ending.end();
    giveUp([error instanceof Error ? error.message : String(error)]);
  }
}

/** config → store → compose → listen; the same backwards when told to stop. */
async function start(config: Config, log: Logger, ending: Ending): Promise<void> {
  const storage = await openStore(config);
  ending.add('store', () => storage.close());
  const lost = await storage.lost();
  if (lost > 0) {
    log.warn({ lost }, 'acknowledged changes are not in the store any more: npm run check-store');
  }
  const app = composeApp(config, storage, log);
  const loading = loadSampleCityInto(app, config, realSurroundings);
  ending.add('sample city', async () => {
    await loading;
  });
  const loaded = await loading;
  if (ending.hasBegun) return;
  await seedStages(storage.organisation, realSurroundings.now());
  ending.add('rounds', () => app.scheduler.stop());
  ending.add('server', () => app.server.close());
  const address = await app.server.listen();
  app.scheduler.start();
  sayWhereToGo(address, config, loaded);
}

function sayWhereToGo(address: string, config: Config, loaded: boolean): void {
  const lines = [
    ...(loaded
      ? [
          'The store was empty: the sample city Kuulasvesi has been loaded, all of it invented.',
          'To begin empty, start with SAMPLE_CITY=never and another DATA_DIR;',
          'to begin with your own: npm run import -- organisation FILE.csv (docs/import.md).',
          '',
        ]
      : []),
    `Tab:  ${address}/tab/`,
    `Bot:  ${address}/api/messages`,
    ...(config.mode === 'local'
      ? ['Try it in the Agents Playground, in another terminal: npm run playground']
      : []),
    ...config.notices,
    'Ctrl-C stops it.',
  ];
  console.log(`\n${lines.join('\n')}\n`);
}
