import { composeApp } from '../../bot/compositionRoot.ts';
import type { App } from '../../bot/compositionRoot.ts';
import { readConfig, type EntraConfig } from '../../bot/config.ts';
import type { Instant } from '../../bot/domain/calendar/time.ts';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import { loadSampleCityInto } from '../../bot/loadSampleCityInto.ts';
import { createLog } from '../../bot/log.ts';
import { sampleParts } from '../../bot/sampleCity/parts.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';
import { defaultStages } from '../../bot/domain/setUp/defaultStages.ts';
import { openStorage } from '../../bot/storage/openStorage.ts';
import { StorageUnavailable } from '../../bot/storage/table/errors.ts';
import { testStore, type TestStore } from './testStore.ts';
import { around, WrittenRows, type Hooks } from './around.ts';
import type { TestTeam } from './conversationsOfTeams.ts';
import { startFakeConnector, type FakeConnector } from './fakeConnector.ts';
import { testPerson, testTenantId, type TestPerson } from './testPeople.ts';
import { changedBy } from './changedBy.ts';
import type { ManualClock } from './manualClock.ts';

/** A Monday, 10:00 in Helsinki; the next day off is Saturday. */
export const monday: Instant = '2026-11-23T08:00:00.000Z';

export const team: TestTeam = {
  id: '19:team@thread.tacv2',
  name: 'Kuulasvesi',
  aadGroupId: '99999999-9999-4999-8999-999999999999',
  channels: [
    { id: '19:team@thread.tacv2', name: null },
    { id: '19:network@thread.tacv2', name: 'Asiakaskokemus' },
  ],
};

/** Works for the city, but the organisation has not heard of the person yet. */
export const stranger = testPerson(900, 'Uuno Uusitalo', 'sv-FI');

/** The sample city's person as Teams knows that person. */
export function inTeams(personId: string): TestPerson {
  const person = samplePeople.find(({ id }) => id === personId);
  if (person === undefined) throw new Error(`The sample city has nobody called ${personId}.`);
  return accountOf(person);
}

const endOfTime: Instant = '9999-12-31T00:00:00.000Z';

/** The whole server with its store and its Teams, and the clock by which they go. */
export interface BotUnderTest {
  readonly app: App;
  /** Where Teams posts activities to. */
  readonly endpoint: string;
  readonly connector: FakeConnector;
  readonly requests: StoreRequests;
  /** What was logged, as JSON lines. */
  readonly log: readonly string[];
  now: Instant;
  /**
   * Sends what is planned and draws outdated cards anew. Those that were just pressed, or that
   * show a form, count as read and left unless `inUse` says that their people still use them.
   */
  deliver(cards?: 'inUse'): Promise<void>;
  /** One round of every job, as a server makes it that has just been started. */
  round(): Promise<void>;
  /** Another instance of the server, with the same tables, Teams and clock. */
  beside(): Promise<Pick<BotUnderTest, 'app' | 'endpoint' | 'requests'>>;
  stop(): Promise<void>;
}

export interface BotOptions {
  /** As in Teams it answers this tenant only; left out: as in local use. */
  readonly tenantId?: string;
  /** Those with an account beside the sample city's people. */
  readonly visitors?: readonly TestPerson[];
  /** The sample city as it ships; left out: its organisation and nothing else. */
  readonly city?: 'asShipped';
  /** By which it waits; left out: the machine's. */
  readonly clockwork?: ManualClock;
  /**
   * It makes its rounds, too, with or without what the morning itself brings; left out: what is
   * planned is sent when a test says so.
   */
  readonly makesRounds?: 'withTheMorning' | 'withoutTheMorning';
  /** Settings beside the usual ones, as in the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it on a free port with the sample city's organisation and nothing else stored. */
export async function startBot(options: BotOptions = {}): Promise<BotUnderTest> {
  const tables = await testStore();
  const people = [...samplePeople.map(accountOf), stranger, ...(options.visitors ?? [])];
  const connector = await startFakeConnector({ people, teams: [team] });
  const log: string[] = [];
  const clock = { now: monday };
  const instances: App[] = [];
  const ids = countingIds();
  const start = async (own: BotOptions = options) => {
    const instance = await startInstance(tables, clock, ids, log, own);
    instances.push(instance.app);
    return instance;
  };
  const first = await start();
  if (options.city === 'asShipped') {
    // Its references are others than those that are drawn later.
    const surroundings = { now: () => clock.now, newId: ids, random: drawing(11) };
    await loadSampleCityInto(first.app, { sampleCity: 'auto' }, surroundings);
  } else {
    const organisation = { parts: sampleParts, people: samplePeople, stages: defaultStages };
    await first.app.storage.organisation.save(organisation, changedBy);
  }
  return Object.assign(clock, {
    ...first,
    connector,
    log,
    deliver: async (cards?: 'inUse') => {
      if (cards !== 'inUse') await first.app.storage.presses.forgetBefore(endOfTime);
      await first.app.deliveries.run(clock.now);
    },
    round: async () => {
      const { app } = await start({ ...options, makesRounds: 'withTheMorning' });
      await app.scheduler.stop();
    },
    beside: () => start(),
    stop: async () => {
      // What waits by a clock that nobody moves any more would never end.
      options.clockwork?.letGo();
      await Promise.all(instances.map(({ server }) => server.close()));
      await Promise.all(instances.map(({ scheduler }) => scheduler.stop()));
      await connector.close();
    },
  });
}

async function startInstance(
  tables: TestStore,
  clock: { readonly now: Instant },
  newId: () => string,
  log: string[],
  { clockwork, makesRounds, tenantId, env = {} }: BotOptions,
) {
  const now = (): Instant => clock.now;
  const requests = new StoreRequests();
  const storage = await openStorage(tables, { now, around: around(requests, requests.written) });
  const morning = makesRounds === 'withoutTheMorning' ? { REMINDER_TIME: '23:59' } : {};
  const read = readConfig({ PORT: '0', SAMPLE_CITY: 'never', ...morning, ...env });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const app = composeApp(
    tenantId === undefined ? read.ok : { ...read.ok, entra: entraOf(tenantId) },
    storage,
    createLog('info', { write: (line) => void log.push(line) }),
    { now, newId, random: drawing() },
    clockwork,
  );
  if (makesRounds !== undefined) app.scheduler.start();
  else await app.scheduler.stop();
  const address = await app.server.listen();
  return { app, endpoint: `${address}/api/messages`, requests };
}

/** Nobody signs in by the tab here: the bot alone asks whose tenant it is. */
function entraOf(tenantId: string): EntraConfig {
  const authority = 'https://login.example';
  return { tenantId, clientId: tenantId, tabDomain: 'cx.example.fi', authority };
}

/** Counts the requests to the store, and cuts the store off when told to. */
export class StoreRequests implements Hooks {
  reads = 0;
  transactions = 0;
  isCutOff = false;
  readonly written = new WrittenRows();

  readonly read: NonNullable<Hooks['read']> = (ask) => {
    this.reads += 1;
    return this.isCutOff ? cutOff() : ask();
  };

  readonly write: NonNullable<Hooks['write']> = (ask) => {
    this.transactions += 1;
    return this.isCutOff ? cutOff() : ask();
  };

  /** What `work` asked of the store. */
  async during(work: () => Promise<unknown>): Promise<{ reads: number; transactions: number }> {
    const before = { reads: this.reads, transactions: this.transactions };
    await work();
    return {
      reads: this.reads - before.reads,
      transactions: this.transactions - before.transactions,
    };
  }
}

function cutOff(): Promise<never> {
  return Promise.reject(new StorageUnavailable('storage.unreachable', 'the test has cut it off'));
}

const locales = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;

function accountOf({ id, name, entraObjectId, userPrincipalName, language }: Person): TestPerson {
  return {
    id: `29:${id}`,
    name,
    aadObjectId: entraObjectId ?? '',
    userPrincipalName: userPrincipalName ?? '',
    tenantId: testTenantId,
    locale: locales[language ?? 'fi'],
  };
}

/** Ids that are the same in each run and that all instances share. */
function countingIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    // A fault's reference is made of the first digits.
    return `${String(last).padStart(8, '0')}-0000-4000-9000-000000000000`;
  };
}

/** Numbers from 0 to 1 that are the same in each run (a linear congruential generator). */
function drawing(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
