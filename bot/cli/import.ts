import { readFile } from 'node:fs/promises';
import { holidaysBySetting } from '../calendar/holidaysBySetting.ts';
import { openStore } from '../openStore.ts';
import { realSurroundings } from '../surroundings.ts';
import { readConfig } from '../config.ts';
import { importActor } from '../domain/organisation/importActor.ts';
import { createLog } from '../log.ts';
import { createTranslators } from '../wording/translator.ts';
import { runImport } from './importCommand.ts';

/**
 * `import KIND FILE [--mapping FILE.json] [--sheet NAME] [--dry-run] [--all]`: brings an
 * organisation, metrics or feedbacks from a file into the store that the configuration names;
 * safe beside a running server.
 */
const read = readConfig(process.env);
if ('problems' in read) {
  console.error(read.problems.join('\n'));
  process.exit(2);
}
const { logLevel } = read.ok;
const store = await openStore(read.ok, createLog(logLevel === 'info' ? 'warn' : logLevel));
const translators = createTranslators();
try {
  const { feedback, metrics, organisation, settings } = store.storage;
  process.exitCode = await runImport(
    {
      feedbacks: feedback,
      metrics,
      organisation,
      calendar: holidaysBySetting(() => settings.latest().evesAreWorkingDays),
      translators,
      translator: translators.en,
      now: realSurroundings.now,
      by: importActor,
      readFile: (path) => readFile(path),
      print: (line) => {
        console.log(line);
      },
    },
    process.argv.slice(2),
  );
} finally {
  await store.close();
}
