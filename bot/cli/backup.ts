import { backUp } from '../storage/openTables.ts';
import { StorageUnavailable } from '../storage/table/errors.ts';
import { withConfig } from './withStore.ts';

/**
 * `backup FILE`: a whole copy of the embedded store as it is at this moment, safe beside a running
 * server. The file must not be there yet; only its owner can read it.
 */
await withConfig(async ({ config, argv, print }) => {
  const [file, ...more] = argv;
  if (file === undefined || more.length > 0) {
    print('Usage: npm run backup -- FILE');
    return 2;
  }
  if (config.store.kind !== 'embedded') {
    print('The rows are in Azure Tables: back them up there (docs/deployment.md).');
    return 2;
  }
  try {
    await backUp(config.store.folder, file);
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error;
    print(error.message);
    return 1;
  }
  print(`The store is copied to ${file}: put it back as store.sqlite in an empty DATA_DIR.`);
  return 0;
});
