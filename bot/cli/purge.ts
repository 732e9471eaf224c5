import { openStore } from '../openStore.ts';
import { realSurroundings } from '../surroundings.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { runPurge } from './purgeCommand.ts';

/**
 * `purge [--at DAY] [--dry-run]`: what the server does each night, by hand; safe beside a running
 * server, which draws the cards anew.
 */
const read = readConfig(process.env);
if ('problems' in read) {
  console.error(read.problems.join('\n'));
  process.exit(2);
}
const { logLevel } = read.ok;
const store = await openStore(read.ok, createLog(logLevel === 'info' ? 'warn' : logLevel));
try {
  const { actions, audit, experiences, feedback, retention, organisation } = store.storage;
  process.exitCode = await runPurge(
    {
      ...{ actions, audit, experiences },
      feedbacks: feedback,
      retention,
      organisations: organisation,
      now: realSurroundings.now,
      print: (line) => {
        console.log(line);
      },
    },
    process.argv.slice(2),
  );
} finally {
  await store.close();
}
