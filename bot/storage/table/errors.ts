/**
 * - `storage.unreachable`: the service did not answer, or answered that it cannot now; the file is
 *   held by another process.
 * - `storage.forbidden`: the service refused who we are; rights or the key are missing.
 * - `storage.busy`: others kept changing the same rows for longer than we were ready to try.
 * - `storage.refused`: the service refused the request itself: a fault of ours.
 * - `storage.disk`: the disk takes nothing more, may not be written, or does not work.
 * - `storage.damaged`: the file is not what was written, or is gone.
 * - `storage.newer`: a later version of this program wrote the file.
 */
export type StorageFaultCode =
  | 'storage.unreachable'
  | 'storage.forbidden'
  | 'storage.busy'
  | 'storage.refused'
  | 'storage.disk'
  | 'storage.damaged'
  | 'storage.newer';

/** Storage could not do what was asked; never means "not there". */
export class StorageUnavailable extends Error {
  readonly code: StorageFaultCode;

  constructor(code: StorageFaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StorageUnavailable';
    this.code = code;
  }
}

/** A stored row is not what this version of the code can read. Tells where, never what it held. */
export class StoredRowError extends Error {
  readonly code = 'storage.rowDoesNotFit';
  readonly table: string;
  readonly partitionKey: string;
  readonly rowKey: string;

  constructor(
    row: { readonly table: string; readonly partitionKey: string; readonly rowKey: string },
    columns: readonly string[],
  ) {
    super(
      `row ${row.table}/${row.partitionKey}/${row.rowKey} does not fit in ${columns.join(', ')}`,
    );
    this.name = 'StoredRowError';
    this.table = row.table;
    this.partitionKey = row.partitionKey;
    this.rowKey = row.rowKey;
  }
}

/** A text or key is longer than the service takes; thrown before anything is sent. */
export class StoredTextTooLong extends Error {
  readonly code = 'storage.textTooLong';
  readonly column: string;

  constructor(table: string, column: string) {
    super(`column ${column} of ${table} is longer than a stored text may be`);
    this.name = 'StoredTextTooLong';
    this.column = column;
  }
}

/** Why a transaction was refused: what is the matter with a row that it names. */
export type RowAnswer = 'missing' | 'taken' | 'changed';
