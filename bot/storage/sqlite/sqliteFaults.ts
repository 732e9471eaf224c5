import { StorageUnavailable } from '../table/errors.ts';
import type { StorageFaultCode } from '../table/errors.ts';

/** SQLite's result codes (https://sqlite.org/rescode.html), by what an operator has to do. */
const faults: Readonly<Record<number, readonly [StorageFaultCode, string]>> = {
  3: ['storage.disk', 'the file may not be written: give this process the right to it'],
  5: ['storage.unreachable', 'another process has been writing to the file for too long'],
  6: ['storage.unreachable', 'another process has been writing to the file for too long'],
  8: ['storage.disk', 'the file or its folder is read-only: make them writable'],
  10: ['storage.disk', 'the disk does not take it: see that it is not full and works'],
  11: ['storage.damaged', 'the file is damaged: restore it from a backup'],
  13: ['storage.disk', 'the disk is full: make room'],
  14: ['storage.disk', 'the file cannot be opened: see that its folder is there and writable'],
  26: ['storage.damaged', 'the file is no store or is damaged: restore it from a backup'],
};

/** The error to throw for what SQLite threw; what is not SQLite's passes. */
export function sqliteFault(error: unknown, file: string, doing: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  // The connection has been closed: the process is about to end.
  if (code === 'ERR_INVALID_STATE') {
    return new StorageUnavailable(
      'storage.unreachable',
      `the store ${file} is closed (${doing})`,
      error,
    );
  }
  if (code !== 'ERR_SQLITE_ERROR' || typeof errcode !== 'number') return error;
  const [faultCode, advice] = faults[errcode & 0xff] ?? [
    'storage.refused',
    'SQLite refused the request',
  ];
  return new StorageUnavailable(
    faultCode,
    `the store ${file}: ${advice} (${doing}, SQLite ${String(errcode)})`,
    error,
  );
}
