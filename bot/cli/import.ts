import { readFile } from 'node:fs/promises';
import { holidaysBySetting } from '../calendar/holidaysBySetting.ts';
import { importActor } from '../domain/organisation/importActor.ts';
import { realSurroundings } from '../surroundings.ts';
import { createTranslators } from '../wording/translator.ts';
import { runImport } from './importCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `import KIND FILE [--mapping FILE.json] [--sheet NAME] [--dry-run] [--all]`: brings an
 * organisation, metrics or feedbacks from a file into the store that the configuration names;
 * safe beside a running server.
 */
const translators = createTranslators();
await withStore(({ storage: { feedback, metrics, organisation, settings }, argv, print }) =>
  runImport(
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
      print,
    },
    argv,
  ),
);
