import { writeFile } from 'node:fs/promises';
import { realSurroundings } from '../surroundings.ts';
import { createTranslators } from '../wording/translator.ts';
import { runExport } from './exportCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `export feedbacks FILE.csv|FILE.xlsx [--from DAY] [--to DAY] [--unit UNIT] [--texts]
 * [--language fi|sv|en]`: writes the feedbacks of the store that the configuration names into a
 * file; safe beside a running server.
 */
await withStore(({ storage: { feedback, organisation, audit }, config, argv, print }) =>
  runExport(
    {
      feedbacks: feedback,
      organisation,
      audit,
      newId: realSurroundings.newId,
      translators: createTranslators(),
      language: config.channelCardLanguage,
      now: realSurroundings.now,
      print,
      // Only for who runs the command: there may be feedbacks' texts in it.
      writeFile: (path, content) => writeFile(path, content, { flag: 'wx', mode: 0o600 }),
    },
    argv,
  ),
);
