import { openStore } from '../openStore.ts';
import { realSurroundings } from '../surroundings.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { runSettings } from './settingsCommand.ts';

/**
 * `settings show` and `settings set KEY VALUE`: what the administrators have decided about clocks,
 * the eves and how long things are kept; safe beside a running server, which reads a change within
 * seconds.
 */
const read = readConfig(process.env);
if ('problems' in read) {
  console.error(read.problems.join('\n'));
  process.exit(2);
}
const { logLevel } = read.ok;
const store = await openStore(read.ok, createLog(logLevel === 'info' ? 'warn' : logLevel));
try {
  process.exitCode = await runSettings(
    {
      ...store.storage,
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
