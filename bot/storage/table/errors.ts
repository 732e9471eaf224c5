import { RestError } from '@azure/data-tables';

/**
 * - `storage.unreachable`: the service did not answer, or answered that it cannot now.
 * - `storage.forbidden`: the service refused who we are; rights or the key are missing.
 * - `storage.busy`: others kept changing the same rows for longer than we were ready to try.
 * - `storage.refused`: the service refused the request itself: a fault of ours.
 */
export type StorageFaultCode =
  'storage.unreachable' | 'storage.forbidden' | 'storage.busy' | 'storage.refused';

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

/** What the service answered, as far as the answer is about the rows and not about the service. */
export type RowAnswer = 'missing' | 'taken' | 'changed';

/** Null where the fault is not about rows: then it is an outage, missing rights or our mistake. */
export function rowAnswer(error: unknown): RowAnswer | null {
  if (!(error instanceof RestError)) return null;
  // A 404 for the table is a broken installation; only one for the row means "not there".
  if (error.statusCode === 404) return isAboutTable(error) ? null : 'missing';
  if (error.statusCode === 409) return isAboutTable(error) ? null : 'taken';
  return error.statusCode === 412 ? 'changed' : null;
}

function isAboutTable(error: RestError): boolean {
  const code = (error.details as { odataError?: { code?: unknown } } | undefined)?.odataError?.code;
  return [error.code, code].some((named) => typeof named === 'string' && named.startsWith('Table'));
}

/** The error to throw for what the service's library threw; what is not the service's passes. */
export function storageFault(error: unknown, doing: string): unknown {
  if (error instanceof RestError) {
    const { statusCode } = error;
    const code = faultCode(statusCode);
    return new StorageUnavailable(
      code,
      `${explanation[code]} (${doing}${statusCode === undefined ? '' : `, HTTP ${String(statusCode)}`})`,
      error,
    );
  }
  if (!(error instanceof Error)) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') {
    return new StorageUnavailable(
      'storage.unreachable',
      `${explanation['storage.unreachable']} (${doing})`,
      error,
    );
  }
  if (identityFaults.has(error.name)) {
    return new StorageUnavailable(
      'storage.forbidden',
      `${explanation['storage.forbidden']} (${doing})`,
      error,
    );
  }
  return error;
}

const identityFaults = new Set([
  'AuthenticationError',
  'AggregateAuthenticationError',
  'AuthenticationRequiredError',
  'CredentialUnavailableError',
]);

const explanation: Readonly<Record<StorageFaultCode, string>> = {
  'storage.unreachable': 'the table service does not answer',
  'storage.forbidden':
    'the table service refuses access: check the key, or give the identity the role Storage Table Data Contributor',
  'storage.busy': 'the rows kept changing',
  'storage.refused': 'the table service refused the request',
};

function faultCode(status: number | undefined): StorageFaultCode {
  if (status === undefined || status === 408 || status === 429 || status >= 500) {
    return 'storage.unreachable';
  }
  return status === 401 || status === 403 ? 'storage.forbidden' : 'storage.refused';
}
