import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openStore } from '../openStore.ts';
import { realSurroundings } from '../surroundings.ts';
import { readConfig, type Config } from '../config.ts';
import { importActor } from '../domain/organisation/importActor.ts';
import { createLog } from '../log.ts';
import { createTranslators } from '../wording/translator.ts';
import { runCompilation } from './compilationCommand.ts';
import { runPropose } from './compilationProposeCommand.ts';

/**
 * `compilation export FILE.xlsx [--language fi|sv|en]` and `compilation import FILE.xlsx
 * [--dry-run] [--accept good] [--all]`: the whole compilation as a workbook and back, in the store
 * that the configuration names; safe beside a running server. `compilation propose KIND FILE
 * [--sheet NAME] [--mappings FOLDER]`: a mapping to begin from for another system's file.
 */
const read = readConfig(process.env);
if ('problems' in read) {
  console.error(read.problems.join('\n'));
  process.exit(2);
}
const translators = createTranslators();
const print = (line: string): void => {
  console.log(line);
};
const [action, ...rest] = process.argv.slice(2);
process.exitCode =
  action === 'propose' ? await propose(read.ok, rest) : await exportOrImport(read.ok);

async function exportOrImport(config: Config): Promise<number> {
  const { logLevel, channelCardLanguage } = config;
  const store = await openStore(config, createLog(logLevel === 'info' ? 'warn' : logLevel));
  try {
    const { metrics, organisation, actions, audit, coverage, feedback } = store.storage;
    return await runCompilation(
      {
        ...{ metrics, organisation, actions, audit, coverage, feedbacks: feedback },
        newId: realSurroundings.newId,
        ...{ translators, print, now: realSurroundings.now, by: importActor },
        language: channelCardLanguage,
        readFile: (path) => readFile(path),
        // Only for who runs the command: people's names and accounts are in it.
        writeFile: (path, content) => writeFile(path, content, { flag: 'wx', mode: 0o600 }),
      },
      process.argv.slice(2),
    );
  } finally {
    await store.close();
  }
}

/** Opens no store: only the file is looked at. */
function propose({ channelCardLanguage }: Config, argv: readonly string[]): Promise<number> {
  return runPropose(
    {
      ...{ translators, print, words: translators[channelCardLanguage] },
      readFile: (path) => readFile(path),
      readIfThere: async (path) => {
        try {
          return await readFile(path);
        } catch (error) {
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
          throw error;
        }
      },
      writeFile: async (path, content) => {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, content, { flag: 'wx' });
      },
    },
    argv,
  );
}
