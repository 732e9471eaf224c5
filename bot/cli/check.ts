import { openStore } from '../openStore.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { runCheck } from './checkCommand.ts';

/**
 * `check-store [--repair]`: compares what the store that the configuration names keeps ready with
 * the items that it follows from, and writes what differs when asked to; safe beside a server.
 */
const read = readConfig(process.env);
if ('problems' in read) {
  console.error(read.problems.join('\n'));
  process.exit(2);
}
const { logLevel } = read.ok;
const store = await openStore(read.ok, createLog(logLevel === 'info' ? 'warn' : logLevel));
try {
  const { feedback, projections } = store.storage;
  process.exitCode = await runCheck(
    {
      feedbacks: feedback,
      projections,
      print: (line) => {
        console.log(line);
      },
    },
    process.argv.slice(2),
  );
} finally {
  await store.close();
}
