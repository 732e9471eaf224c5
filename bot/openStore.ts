import type { Config } from './config.ts';
import { openStorage } from './storage/openStorage.ts';
import type { Storage } from './storage/openStorage.ts';

/** Opens the store that the configuration names; throws an error that says what to do. */
export function openStore({
  store,
  tablePrefix,
}: Pick<Config, 'store' | 'tablePrefix'>): Promise<Storage> {
  return openStorage({ ...store, tablePrefix });
}
