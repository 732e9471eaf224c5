import { composeApp } from './compositionRoot.ts';
import type { App } from './compositionRoot.ts';
import { openStore } from './openStore.ts';
import { realSurroundings } from './surroundings.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import type { Logger } from './log.ts';
import { buildTab } from './buildTab.ts';
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

try {
  await start(config, log);
} catch (error) {
  log.debug({ err: error }, 'the start failed');
  giveUp([error instanceof Error ? error.message : String(error)]);
}

/** config → store → compose → listen; the same backwards when told to stop. */
async function start(config: Config, log: Logger): Promise<void> {
  await buildTab();
  const store = await openStore(config, log, {
    onLost: (error) => {
      log.fatal({ err: error }, 'the embedded store is gone');
      process.exit(1);
    },
  });
  const app = composeApp(config, store.storage, log);
  let loaded = false;
  try {
    loaded = await loadSampleCityInto(app, config, realSurroundings);
    const address = await app.server.listen();
    app.scheduler.start();
    sayWhereToGo(address, config, loaded);
  } catch (error) {
    await store.close();
    throw error;
  }
  stopOnSignal(app, store.close, log);
}

/** Ctrl-C loses nothing: answers what is under way, then lets the store write its rows. */
function stopOnSignal(app: App, closeStore: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void (async () => {
      await app.server.close();
      await app.scheduler.stop();
      await closeStore();
      log.info('stopped');
    })();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
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
