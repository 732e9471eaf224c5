import { openStorage } from '../../../bot/storage/openStorage.ts';

/** A process of its own that wants the lease `work`, and tells whether it got it. */
const [folder = '', tablePrefix = '', holder = '', now = '', until = ''] = process.argv.slice(2);
const { leases } = await openStorage({ kind: 'embedded', folder, tablePrefix });
const held = await leases.hold('work', holder, now, until);
process.send?.(held);
process.disconnect();
