import type { LocalTime } from './domain/calendar/time.ts';
import type { Language } from './domain/language.ts';
import type { GuestRule } from './domain/organisation/guests.ts';
import { loopbackHosts, settings, type logLevels, type Settings } from './settings.ts';

export { settings } from './settings.ts';

/** How the process runs: on one computer with sample people, or inside Teams. */
export type Mode = 'local' | 'teams';

/** Where the rows are kept. */
export type StoreConfig =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'connectionString'; readonly connectionString: string }
  | {
      readonly kind: 'managedIdentity';
      readonly endpoint: string;
      /** Client id of a user-assigned identity; without it the machine's own. */
      readonly clientId?: string;
    };

/** The bot's registration; a managed identity has no password. */
export type BotRegistration =
  | {
      readonly type: 'SingleTenant';
      readonly id: string;
      readonly tenantId: string;
      readonly password: string;
    }
  | { readonly type: 'UserAssignedMSI'; readonly id: string; readonly tenantId: string };

/** Whose sign-in tokens are accepted. */
export interface EntraConfig {
  readonly tenantId: string;
  readonly clientId: string;
  /** Host name under which Teams opens the tab, for example `cx.example.fi`. */
  readonly tabDomain: string;
  /** Base address of the token issuer, without a slash at the end. */
  readonly authority: string;
}

export interface Config {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly store: StoreConfig;
  readonly tablePrefix: string;
  /** Null in local use: activities are not authenticated, so only this computer may send them. */
  readonly bot: BotRegistration | null;
  /** Null in local use. */
  readonly entra: EntraConfig | null;
  /** App id of the manifest, for links into the tab; null: cards have no such links. */
  readonly teamsAppId: string | null;
  /** User principal names (lower case) and Entra object ids of the first administrators. */
  readonly administrators: readonly string[];
  /** Whether guests of the tenant and people of other tenants are let in. */
  readonly guests: GuestRule;
  readonly logLevel: (typeof logLevels)[number];
  readonly sampleCity: 'auto' | 'never';
  readonly reminderTime: LocalTime;
  readonly channelCardLanguage: Language;
  /** What the operator should know although nothing is wrong, one line each. */
  readonly notices: readonly string[];
}

export type ConfigResult =
  | { readonly ok: Config }
  | { /** One line each, saying what to do. */ readonly problems: readonly string[] };

const teamsOnly = [
  'BOT_ID',
  'BOT_PASSWORD',
  'BOT_TENANT_ID',
  'BOT_TYPE',
  'ENTRA_TENANT_ID',
  'ENTRA_CLIENT_ID',
  'ENTRA_AUTHORITY',
] as const;

/**
 * Reads the settings from the environment, once. An empty value counts as not set. Either the
 * whole configuration or every problem found, never a part of one.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(
    Object.keys(settings.shape)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const mode: Mode = teamsOnly.some((name) => name in given) ? 'teams' : 'local';
  const parsed = settings.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}.`),
    ...modeProblems(mode, given),
    ...storeProblems(given),
  ];
  if (!parsed.success || problems.length > 0) return { problems };
  return { ok: compose(mode, parsed.data) };
}

type Given = Readonly<Record<string, unknown>>;

function modeProblems(mode: Mode, given: Given): string[] {
  return mode === 'teams' ? teamsProblems(given) : localProblems(given);
}

function localProblems(given: Given): string[] {
  const host = given['HOST'];
  if (typeof host !== 'string' || loopbackHosts.includes(host)) return [];
  return [
    `HOST ${host} would open local use, where anyone may sign in as anyone, to the network: ` +
      'leave HOST out, or give all of BOT_* and ENTRA_* to run in Teams.',
  ];
}

function teamsProblems(given: Given): string[] {
  const managed = given['BOT_TYPE'] === 'UserAssignedMSI';
  const needed = ['BOT_ID', 'BOT_TENANT_ID', 'ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'TAB_DOMAIN'];
  if (!managed) needed.push('BOT_PASSWORD');
  const because = teamsOnly.find((name) => name in given) ?? '';
  const missing = needed
    .filter((name) => !(name in given))
    .map(
      (name) =>
        `${name} is missing: ${because} is set, so this runs in Teams and needs it; ` +
        'for local use leave out every BOT_* and ENTRA_* setting.',
    );
  if (managed && 'BOT_PASSWORD' in given)
    missing.push('BOT_PASSWORD must be left out: BOT_TYPE=UserAssignedMSI has no password.');
  return missing;
}

function storeProblems(given: Given): string[] {
  const problems: string[] = [];
  if ('AZURE_TABLES_CONNECTION_STRING' in given && 'AZURE_TABLES_ENDPOINT' in given)
    problems.push(
      'AZURE_TABLES_CONNECTION_STRING and AZURE_TABLES_ENDPOINT are both set: keep one ' +
        '(the endpoint, with a managed identity, needs no secret).',
    );
  if ('AZURE_CLIENT_ID' in given && !('AZURE_TABLES_ENDPOINT' in given))
    problems.push(
      'AZURE_CLIENT_ID is used with AZURE_TABLES_ENDPOINT only: set that or leave it out.',
    );
  return problems;
}

function compose(mode: Mode, values: Settings): Config {
  const store = storeOf(values);
  return {
    mode,
    host: values.HOST ?? (mode === 'teams' ? '0.0.0.0' : '127.0.0.1'),
    port: values.PORT,
    dataDir: values.DATA_DIR,
    store,
    tablePrefix: values.AZURE_TABLES_PREFIX,
    bot: botOf(values),
    entra: entraOf(values),
    teamsAppId: values.TEAMS_APP_ID ?? null,
    administrators: values.ADMINISTRATORS,
    guests: values.GUESTS,
    logLevel: values.LOG_LEVEL,
    sampleCity: values.SAMPLE_CITY ?? (mode === 'local' ? 'auto' : 'never'),
    reminderTime: values.REMINDER_TIME,
    channelCardLanguage: values.CHANNEL_CARD_LANGUAGE,
    notices: noticesOf(mode, store, values),
  };
}

function storeOf(values: Settings): StoreConfig {
  const connectionString = values.AZURE_TABLES_CONNECTION_STRING;
  if (connectionString !== undefined) return { kind: 'connectionString', connectionString };
  const { AZURE_TABLES_ENDPOINT: endpoint, AZURE_CLIENT_ID: clientId } = values;
  if (endpoint !== undefined)
    return { kind: 'managedIdentity', endpoint, ...(clientId === undefined ? {} : { clientId }) };
  return { kind: 'embedded', folder: values.DATA_DIR };
}

function botOf(values: Settings): BotRegistration | null {
  const { BOT_ID: id, BOT_TENANT_ID: tenantId, BOT_PASSWORD: password } = values;
  if (id === undefined || tenantId === undefined) return null;
  return password === undefined
    ? { type: 'UserAssignedMSI', id, tenantId }
    : { type: 'SingleTenant', id, tenantId, password };
}

function entraOf(values: Settings): EntraConfig | null {
  const { ENTRA_TENANT_ID: tenantId, ENTRA_CLIENT_ID: clientId, TAB_DOMAIN: tabDomain } = values;
  if (tenantId === undefined || clientId === undefined || tabDomain === undefined) return null;
  const authority = values.ENTRA_AUTHORITY ?? 'https://login.microsoftonline.com';
  return { tenantId, clientId, tabDomain, authority };
}

function noticesOf(mode: Mode, store: StoreConfig, values: Settings): string[] {
  const notices: string[] = [];
  if (mode === 'local')
    notices.push(
      'Local use: anyone on this computer may sign in as anyone; nothing reaches Teams.',
    );
  if (mode === 'local' && store.kind !== 'embedded')
    notices.push(
      'Local use writes to an Azure store: whoever uses this computer can change what is there.',
    );
  if (mode === 'teams' && store.kind === 'embedded')
    notices.push(
      `Rows are kept in ${store.folder} on this computer's disk: set AZURE_TABLES_ENDPOINT where ` +
        'the disk does not outlive a restart.',
    );
  if (mode === 'teams' && values.ADMINISTRATORS.length === 0)
    notices.push(
      'ADMINISTRATORS is empty: nobody can manage until a person has been given the role.',
    );
  if (mode === 'teams' && values.TEAMS_APP_ID === undefined)
    notices.push('TEAMS_APP_ID is not set: cards have no links into the tab.');
  return notices;
}
