import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { realSurroundings } from '../surroundings.ts';
import { importActor } from '../domain/organisation/importActor.ts';
import type { Storage } from '../storage/openStorage.ts';
import { createTranslators } from '../wording/translator.ts';
import { runCompilation } from './compilationCommand.ts';
import { runPropose } from './compilationProposeCommand.ts';
import { withConfig, withStore } from './withStore.ts';
import type { CommandSetting } from './withStore.ts';

/**
 * `compilation export FILE.xlsx [--language fi|sv|en]` and `compilation import FILE.xlsx
 * [--dry-run] [--accept good] [--all]`: the whole compilation as a workbook and back, in the store
 * that the configuration names; safe beside a running server. `compilation propose KIND FILE
 * [--sheet NAME] [--mappings FOLDER]`: a mapping to begin from for another system's file.
 */
const translators = createTranslators();
const [action, ...rest] = process.argv.slice(2);
await (action === 'propose' ? withConfig(propose) : withStore(exportOrImport));

function exportOrImport({
  storage,
  config,
  argv,
  print,
}: CommandSetting & { readonly storage: Storage }): Promise<number> {
  const { metrics, organisation, actions, audit, coverage, feedback } = storage;
  return runCompilation(
    {
      ...{ metrics, organisation, actions, audit, coverage, feedbacks: feedback },
      newId: realSurroundings.newId,
      ...{ translators, print, now: realSurroundings.now, by: importActor },
      language: config.channelCardLanguage,
      readFile: (path) => readFile(path),
      // Only for who runs the command: people's names and accounts are in it.
      writeFile: (path, content) => writeFile(path, content, { flag: 'wx', mode: 0o600 }),
    },
    argv,
  );
}

/** Opens no store: only the file is looked at. */
function propose({ config, print }: CommandSetting): Promise<number> {
  return runPropose(
    {
      ...{ translators, print, words: translators[config.channelCardLanguage] },
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
    rest,
  );
}
