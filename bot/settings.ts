import { z } from 'zod';
import { languages } from './domain/language.ts';
import { guestRules } from './domain/organisation/guests.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export const loopbackHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost'];
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const text = (pattern: RegExp, what: string) => z.string().regex(pattern, `must be ${what}`);
const guidText = (what: string) =>
  text(guid, `${what} (8-4-4-4-12 hexadecimal digits)`).transform((id) => id.toLowerCase());

function isAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname));
}
const address = z
  .string()
  .refine(isAddress, 'must be an https:// address (http:// only for this computer)')
  .transform((value) => value.replace(/\/+$/, ''));

const administratorList = z.string().transform((value, context) => {
  const names = value.split(',').map((name) => name.trim().toLowerCase());
  const given = names.filter((name) => name !== '');
  for (const name of given.filter((name) => !guid.test(name) && !/^[^@\s]+@[^@\s]+$/.test(name)))
    context.addIssue(
      `"${name}" must be a user principal name (name@city.fi) or an Entra object id`,
    );
  return given;
});

/** Every setting with its own rule; docs/configuration.md describes each by the same name. */
export const settings = z.object({
  PORT: text(/^\d{1,5}$/, 'a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(3978),
  HOST: text(/^[\w.:-]+$/, 'a host name or an IP address').optional(),
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  SAMPLE_CITY: z.enum(['auto', 'never'], 'must be auto or never').optional(),
  REMINDER_TIME: text(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    'a time of the day as HH:MM, for example 08:30',
  ).default('08:30'),
  CHANNEL_CARD_LANGUAGE: z.enum(languages, 'must be fi, sv or en').default('fi'),
  ADMINISTRATORS: administratorList.default([]),
  GUESTS: z.enum(guestRules, `must be ${guestRules.join(' or ')}`).default('refuse'),
  AZURE_TABLES_CONNECTION_STRING: z.string().optional(),
  AZURE_TABLES_ENDPOINT: address.optional(),
  AZURE_CLIENT_ID: guidText('the client id of a managed identity').optional(),
  AZURE_TABLES_PREFIX: text(
    /^[a-z][a-z0-9]{0,19}$/i,
    'at most 20 letters and digits, a letter first',
  ).default('cx'),
  BOT_ID: guidText("the bot registration's app id").optional(),
  BOT_PASSWORD: z.string().optional(),
  BOT_TENANT_ID: guidText("the bot registration's tenant id").optional(),
  BOT_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI'], 'must be SingleTenant or UserAssignedMSI')
    .optional(),
  ENTRA_TENANT_ID: guidText("the city's tenant id").optional(),
  ENTRA_CLIENT_ID: guidText("the app registration's client id").optional(),
  ENTRA_AUTHORITY: address.optional(),
  TAB_DOMAIN: text(
    /^[a-z0-9.-]+(:\d+)?$/i,
    'a host name without https:// and path, for example cx.example.fi',
  ).optional(),
  TEAMS_APP_ID: guidText("the manifest's app id").optional(),
});
export type Settings = z.infer<typeof settings>;
