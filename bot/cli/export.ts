import { writeFile } from 'node:fs/promises';
import { openStore } from '../openStore.ts';
import { realSurroundings } from '../surroundings.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { createTranslators } from '../wording/translator.ts';
import { runExport } from './exportCommand.ts';

/**
 * `export feedbacks FILE.csv|FILE.xlsx [--from DAY] [--to DAY] [--unit UNIT] [--texts]
 * [--language fi|sv|en]`: writes the feedbacks of the store that the configuration names into a
 * file; safe beside a running server.
 */
const read = readConfig(process.env);
if ('problems' in read) {
  console.error(read.problems.join('\n'));
  process.exit(2);
}
const { logLevel, channelCardLanguage } = read.ok;
const store = await openStore(read.ok, createLog(logLevel === 'info' ? 'warn' : logLevel));
try {
  process.exitCode = await runExport(
    {
      feedbacks: store.storage.feedback,
      organisation: store.storage.organisation,
      audit: store.storage.audit,
      newId: realSurroundings.newId,
      translators: createTranslators(),
      language: channelCardLanguage,
      now: realSurroundings.now,
      print: (line) => {
        console.log(line);
      },
      // Only for who runs the command: there may be feedbacks' texts in it.
      writeFile: (path, content) => writeFile(path, content, { flag: 'wx', mode: 0o600 }),
    },
    process.argv.slice(2),
  );
} finally {
  await store.close();
}
