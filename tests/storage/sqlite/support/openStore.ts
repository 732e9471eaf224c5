import { openSqliteTables } from '../../../../bot/storage/sqlite/sqliteTables.ts';

/** A process of its own that opens the store of a folder and prints what came of it. */
try {
  await (await openSqliteTables(process.argv[2] ?? '')).close();
  console.log('opened');
} catch (error) {
  const { code, message } = error as Error & { code?: unknown };
  console.log(`${String(code)}: ${message}`);
}
