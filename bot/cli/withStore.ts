import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { openStore } from '../openStore.ts';
import { StorageUnavailable } from '../storage/table/errors.ts';
import type { Storage } from '../storage/openStorage.ts';

/** What a command is given: the configuration, what was typed behind its name, where to print. */
export interface CommandSetting {
  readonly config: Config;
  readonly argv: readonly string[];
  readonly print: (line: string) => void;
}

/**
 * Runs a command and sets the process's exit code to what it gives; 2, with what to do, where the
 * configuration is wrong.
 */
export async function withConfig(run: (setting: CommandSetting) => Promise<number>): Promise<void> {
  const read = readConfig(process.env);
  if ('problems' in read) {
    console.error(read.problems.join('\n'));
    process.exitCode = 2;
    return;
  }
  const print = (line: string): void => {
    console.log(line);
  };
  process.exitCode = await run({ config: read.ok, argv: process.argv.slice(2), print });
}

/**
 * The same with the store that the configuration names; 1, with what to do, where the store cannot
 * do what was asked.
 */
export function withStore(
  run: (setting: CommandSetting & { readonly storage: Storage }) => Promise<number>,
): Promise<void> {
  return withConfig(async (setting) => {
    try {
      const storage = await openStore(setting.config);
      try {
        return await run({ ...setting, storage });
      } finally {
        await storage.close();
      }
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      console.error(error.message);
      return 1;
    }
  });
}
