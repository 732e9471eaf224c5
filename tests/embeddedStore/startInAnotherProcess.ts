import { startEmbeddedStore } from '../../bot/embeddedStore/azurite.ts';
import { createLog } from '../../bot/log.ts';

/** Run by the test as a process of its own: holds the store of a folder until it is killed. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('The folder is missing.');
const { connectionString } = await startEmbeddedStore({ folder, log: createLog('silent') });
process.send?.({ connectionString });
process.once('disconnect', () => process.exit());
