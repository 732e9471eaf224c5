import { fileURLToPath } from 'node:url';
import { holidaysBySetting } from './calendar/holidaysBySetting.ts';
import type { Config } from './config.ts';
import {
  isConfigured,
  withConfiguredAdministrators,
} from './domain/organisation/configuredAdministrators.ts';
import type { HolidayCalendar } from './domain/ports/holidayCalendar.ts';
import type { Surroundings } from './domain/ports/surroundings.ts';
import { createServer } from './http/createServer.ts';
import type { HttpServer } from './http/createServer.ts';
import type { Logger } from './log.ts';
import { coverageJob } from './scheduler/coverageJob.ts';
import { deliveryJob } from './scheduler/deliveryJob.ts';
import { measuringJob } from './scheduler/measuringJob.ts';
import { networkJob } from './scheduler/networkJob.ts';
import { oneInstance } from './scheduler/oneInstance.ts';
import { refreshJob } from './scheduler/refreshJob.ts';
import { reminderJob } from './scheduler/reminderJob.ts';
import { retentionJob } from './scheduler/retentionJob.ts';
import { createScheduler, inOneGo } from './scheduler/scheduler.ts';
import type { Job, Scheduler } from './scheduler/scheduler.ts';
import { StorageUnavailable } from './storage/table/errors.ts';
import type { Storage } from './storage/openStorage.ts';
import { realClockwork, realSurroundings, roundMs } from './surroundings.ts';
import type { Clockwork } from './surroundings.ts';
import { createTeams } from './teams/createTeams.ts';
import { appLink, chatLinks, tabLinks } from './tabLinks.ts';
import { formerNames } from './wording/formerNames.ts';
import { createTranslators } from './wording/translator.ts';
import { createWorkbookThreads } from './workbook/thread/workbookThreads.ts';

/** A card in a chat or channel is drawn anew at most so often, however often its subject changes. */
const cardUpdateMs = 5_000;
/** So long a dead instance keeps the others from its work; renewed each round. */
const leaseMs = 2 * roundMs;

/** The whole program but its start and end. */
export interface App {
  readonly server: HttpServer;
  readonly scheduler: Scheduler;
  /** Sends what is planned and draws outdated cards anew, all of it at once and to its end. */
  readonly deliveries: Job;
  readonly storage: Storage;
  readonly calendar: HolidayCalendar;
}

/** The only place that knows every concrete part and puts them together. */
export function composeApp(
  config: Config,
  storage: Storage,
  log: Logger,
  surroundings: Surroundings = realSurroundings,
  { milliseconds, pause: pauseFor, timers }: Clockwork = realClockwork,
): App {
  const calendar = holidaysBySetting(() => storage.settings.latest().evesAreWorkingDays);
  const translators = createTranslators();
  const { now } = surroundings;
  const organisation = withConfiguredAdministrators(
    storage.organisation,
    config.administrators,
    now,
  );
  const isStorageOutage = (error: unknown): boolean => error instanceof StorageUnavailable;
  const wake = (): void => {
    scheduler.wake();
  };
  // Kinds of subjects that lie together have one ledger.
  const ledgers = [...new Set(Object.values(storage.ledgers))];
  const teams = createTeams(
    {
      door: { tenantId: config.entra?.tenantId ?? null, guests: config.guests },
      organisations: organisation,
      audit: storage.audit,
      experiences: storage.experiences,
      networkCards: storage.networkCards,
      examples: storage.examples,
      feedbacks: storage.feedback,
      metrics: storage.metrics,
      actions: storage.actions,
      followUps: storage.followUps,
      coverage: storage.coverage,
      presses: storage.presses,
      reminders: storage.reminders,
      conversations: storage.conversations,
      ledgers,
      calendar,
      preferences: storage.preferences,
      reminderTime: config.reminderTime,
      surroundings,
      translators,
      deliverSoon: wake,
      isStorageOutage,
      tabLink: tabLinks(config),
      chatLinks: chatLinks(config),
      log,
    },
    botIdentity(config),
    { milliseconds, pause: pauseFor, random: surroundings.random },
  );
  const sending = {
    ledgers,
    sender: teams.sender,
    now,
    milliseconds,
    wakeIn: (ms: number): void => {
      scheduler.wakeIn(ms);
    },
    log,
  };
  const deliveries = deliveryJob(sending);
  const reminders = reminderJob(
    {
      feedbacks: storage.feedback,
      arrivals: storage.arrivals,
      reminders: storage.reminders,
      conversations: storage.conversations,
      organisations: organisation,
      calendar,
    },
    config.reminderTime,
  );
  const measuring = measuringJob(
    { ...storage, feedbacks: storage.feedback, organisations: organisation, calendar },
    config.reminderTime,
  );
  const coverage = coverageJob(
    { ...storage, organisations: organisation, calendar },
    config.reminderTime,
  );
  const retention = retentionJob({
    ...storage,
    ...{ feedbacks: storage.feedback, organisations: organisation, newId: surroundings.newId },
    nameOf: formerNames(translators[config.channelCardLanguage]),
  });
  const network = networkJob(
    { ...storage, organisations: organisation, calendar },
    config.reminderTime,
  );
  const lease = { leases: storage.leases, holder: surroundings.newId(), leaseMs };
  const scheduler = createScheduler({
    jobs: [
      oneInstance(reminders, lease),
      oneInstance(measuring, lease),
      oneInstance(coverage, lease),
      oneInstance(network, lease),
      // Any instance sends: the ledger lets one of them have each card.
      deliveries,
      oneInstance(refreshJob({ ...sending, everyMs: cardUpdateMs }), lease),
      oneInstance(retention, lease),
    ],
    now,
    timers,
    log,
  });
  const workbooks = createWorkbookThreads({
    stores: { ...storage, feedbacks: storage.feedback, organisation },
    evesAreWorkingDays: () => storage.settings.latest().evesAreWorkingDays,
    program: new URL('./workbookThread.ts', import.meta.url),
    now,
  });
  const server = createServer({
    host: config.host,
    port: config.port,
    entra: config.entra,
    guests: config.guests,
    log,
    now,
    ...storage,
    organisation,
    appLink: appLink(config),
    calendar,
    workbooks,
    isConfigured: isConfigured(config.administrators),
    newId: surroundings.newId,
    deliverSoon: wake,
    isStorageOutage,
    words: translators,
    messages: teams.handleActivity,
    tabFolder: fileURLToPath(new URL('../tab/dist', import.meta.url)),
  });
  const byHand = inOneGo([deliveries, refreshJob({ ...sending, everyMs: 0 })]);
  const close = async (): Promise<void> => {
    await server.close();
    await workbooks.close();
  };
  return { server: { ...server, close }, scheduler, deliveries: byHand, storage, calendar };
}

function botIdentity({ bot }: Config): Parameters<typeof createTeams>[1] {
  if (bot === null) return { kind: 'none' };
  return {
    kind: 'app',
    botId: bot.id,
    type: bot.type,
    tenantId: bot.tenantId,
    password: bot.type === 'SingleTenant' ? bot.password : null,
  };
}
