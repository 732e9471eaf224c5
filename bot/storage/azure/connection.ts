import { TableClient, TableServiceClient } from '@azure/data-tables';
import type { TableServiceClientOptions } from '@azure/data-tables';

type AdditionalPolicy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number];
/** A step that every request to the service passes. */
export type PipelinePolicy = AdditionalPolicy['policy'];

/** Which table service, and who we are there. */
export type AzureSettings = {
  /** All requests pass these, each replay too. */
  readonly policies?: readonly PipelinePolicy[];
} & (
  | { readonly kind: 'connectionString'; readonly connectionString: string }
  | {
      readonly kind: 'managedIdentity';
      /** For example `https://account.table.core.windows.net`. */
      readonly endpoint: string;
      /** Of a user-assigned identity. */
      readonly clientId?: string;
    }
);

/** A person waits: no single request may take longer than this, in milliseconds. */
const requestLimit = 10_000;

export interface Connection {
  readonly service: TableServiceClient;
  table(name: string): TableClient;
}

export async function connect(settings: AzureSettings): Promise<Connection> {
  const options: TableServiceClientOptions & { allowInsecureConnection: boolean } = {
    // Three replays within two seconds: a card action is waited for.
    retryOptions: { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1000 },
    additionalPolicies: [timeLimit, ...(settings.policies ?? [])].map((policy) => ({
      policy,
      position: 'perRetry',
    })),
    allowInsecureConnection: isLocal(settings),
  };
  switch (settings.kind) {
    case 'connectionString': {
      const { connectionString } = settings;
      return {
        service: TableServiceClient.fromConnectionString(connectionString, options),
        table: (name) => TableClient.fromConnectionString(connectionString, name, options),
      };
    }
    case 'managedIdentity': {
      const { endpoint, clientId } = settings;
      // Imported here alone: it takes a while to load and local use has no need of it.
      const { ManagedIdentityCredential } = await import('@azure/identity');
      const credential = new ManagedIdentityCredential(clientId === undefined ? {} : { clientId });
      return {
        service: new TableServiceClient(endpoint, credential, options),
        table: (name) => new TableClient(endpoint, name, credential, options),
      };
    }
  }
}

/** A table service on this machine (Azurite) speaks plain HTTP; anything further away must not. */
function isLocal(settings: AzureSettings): boolean {
  return (
    settings.kind === 'connectionString' &&
    /http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]|UseDevelopmentStorage=true/i.test(
      settings.connectionString,
    )
  );
}

const timeLimit: PipelinePolicy = {
  name: 'requestTimeLimit',
  sendRequest: (request, next) => {
    request.timeout = requestLimit;
    return next(request);
  },
};
