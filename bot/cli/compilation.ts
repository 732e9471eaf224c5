import { readFile, writeFile } from 'node:fs/promises';
import { openStore, realSurroundings } from '../compositionRoot.ts';
import { readConfig } from '../config.ts';
import { importActor } from '../domain/organisation/importActor.ts';
import { createLog } from '../log.ts';
import { createTranslators } from '../wording/translator.ts';
import { runCompilation } from './compilationCommand.ts';

/**
 * `compilation export FILE.xlsx [--language fi|sv|en]` and `compilation import FILE.xlsx
 * [--dry-run] [--accept good] [--all]`: the whole compilation as a workbook and back, in the store
 * that the configuration names; safe beside a running server.
 */
const read = readConfig(process.env);
if ('problems' in read) {
  console.error(read.problems.join('\n'));
  process.exit(2);
}
const { logLevel, channelCardLanguage } = read.ok;
const store = await openStore(read.ok, createLog(logLevel === 'info' ? 'warn' : logLevel));
try {
  process.exitCode = await runCompilation(
    {
      metrics: store.storage.metrics,
      organisation: store.storage.organisation,
      actions: store.storage.actions,
      coverage: store.storage.coverage,
      feedbacks: store.storage.feedback,
      translators: createTranslators(),
      language: channelCardLanguage,
      now: realSurroundings.now,
      by: importActor,
      print: (line) => {
        console.log(line);
      },
      readFile: (path) => readFile(path),
      // Only for who runs the command: people's names and accounts are in it.
      writeFile: (path, content) => writeFile(path, content, { flag: 'wx', mode: 0o600 }),
    },
    process.argv.slice(2),
  );
} finally {
  await store.close();
}
