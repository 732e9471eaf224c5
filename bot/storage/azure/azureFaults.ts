import { RestError } from '@azure/data-tables';
import { StorageUnavailable } from '../table/errors.ts';
import type { RowAnswer, StorageFaultCode } from '../table/errors.ts';

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
export function azureFault(error: unknown, doing: string): unknown {
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

/** Faults of the service, by what it answers. */
type AzureFaultCode = Extract<
  StorageFaultCode,
  'storage.unreachable' | 'storage.forbidden' | 'storage.refused'
>;

const explanation: Readonly<Record<AzureFaultCode, string>> = {
  'storage.unreachable': 'the table service does not answer',
  'storage.forbidden':
    'the table service refuses access: check the key, or give the identity the role Storage Table Data Contributor',
  'storage.refused': 'the table service refused the request',
};

function faultCode(status: number | undefined): AzureFaultCode {
  if (status === undefined || status === 408 || status === 429 || status >= 500) {
    return 'storage.unreachable';
  }
  return status === 401 || status === 403 ? 'storage.forbidden' : 'storage.refused';
}
