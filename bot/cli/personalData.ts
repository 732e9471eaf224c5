import { openStore } from '../openStore.ts';
import { realSurroundings } from '../surroundings.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { runPersonalData } from './personalDataCommand.ts';

/**
 * `personal-data export|erase --contact TEXT|--reference CODE`: for a customer who asks what is kept, or that it be
 * removed; safe beside a running server, which draws the cards anew.
 */
const read = readConfig(process.env);
if ('problems' in read) {
  console.error(read.problems.join('\n'));
  process.exit(2);
}
const { logLevel } = read.ok;
const store = await openStore(read.ok, createLog(logLevel === 'info' ? 'warn' : logLevel));
try {
  process.exitCode = await runPersonalData(
    {
      feedbacks: store.storage.feedback,
      actions: store.storage.actions,
      audit: store.storage.audit,
      now: realSurroundings.now,
      newId: realSurroundings.newId,
      print: (line) => {
        console.log(line);
      },
    },
    process.argv.slice(2),
  );
} finally {
  await store.close();
}
