import { instantAt, helsinkiDate } from '../domain/calendar/helsinkiTime.ts';
import { isGivenDay } from '../domain/calendar/localDate.ts';
import type { Instant, LocalDate, LocalTime } from '../domain/calendar/time.ts';
import { addWorkingDays, isWorkingDay } from '../domain/calendar/workingDays.ts';
import { isAskingTime } from '../domain/coverage/yearlyQuestion.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Delivery, Subject } from '../domain/ports/delivery.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import { askAboutAdoptions } from '../domain/useCases/askAboutAdoptions.ts';
import { askAboutCoverage } from '../domain/useCases/askAboutCoverage.ts';
import { proposeMonthsExperience } from '../domain/useCases/monthsExperience.ts';
import { planFollowUps } from '../domain/useCases/planFollowUps.ts';
import { planReminders } from '../domain/useCases/planReminders.ts';
import { readDeliveries } from '../domain/useCases/readDeliveries.ts';
import { sendDigests, sendMonth } from '../domain/useCases/tellChannels.ts';
import { sendExamples } from '../domain/useCases/weeklyExamples.ts';
import type { Storage } from '../storage/openStorage.ts';
import { deliveryFaultText } from '../wording/deliveryFault.ts';
import { createTranslators, type Translator } from '../wording/translator.ts';
import { whatCardTells } from './whatCardTells.ts';

/** What leaves by itself, by the kind of card. */
export const remindKinds = [
  'feedback',
  'measuring',
  'coverage',
  'month',
  'digest',
  'example',
  'adoption',
] as const;
export type RemindKind = (typeof remindKinds)[number];

export interface RemindDeps {
  readonly storage: Storage;
  readonly calendar: HolidayCalendar;
  /** When reminders leave for those who have chosen no time. */
  readonly reminderTime: LocalTime;
  readonly now: () => Instant;
  /** Sends what is planned, as if it were that time. */
  readonly deliverAt: (at: Instant) => Promise<void>;
  readonly print: (line: string) => void;
}

const usage = `Usage: npm run remind -- [--kind ${remindKinds.join('|')}] [--at 2026-11-23T08:30]`;

/** Where the cards of a kind are in the ledger. */
const subjectOf: Readonly<Record<RemindKind, Subject['kind']>> = {
  feedback: 'reminder',
  measuring: 'followUp',
  coverage: 'coverage',
  month: 'network',
  digest: 'network',
  example: 'network',
  adoption: 'network',
};

const nothing: Readonly<Record<RemindKind, string>> = {
  feedback: 'no feedback is due.',
  measuring: 'no measurement and no corrective action is due that was not told this week already.',
  coverage: 'every unit has been answered for, or was asked this week already.',
  month: 'the month has been told already, or no channel wants it and nothing was shared.',
  digest: 'nothing was shared in the week before, or no channel wants a digest.',
  example: 'nobody is waiting for an example on that day. Type “esimerkki” to the bot first.',
  adoption: 'no unit took an experience into use eight weeks before. Give a later day with --at.',
};

/**
 * `remind [--kind KIND] [--at DAYTtime]`: plans the cards of the kind (feedback, unless told) for
 * that Helsinki time (the next working day, unless told), sends them and prints who got one. Safe
 * beside a running server and as often as wanted: the ledger sends each card once. Returns the
 * exit code: 0 done, 2 not understood.
 */
export async function runRemind(deps: RemindDeps, argv: readonly string[]): Promise<number> {
  const { storage, calendar, print } = deps;
  const asked = readArguments(argv);
  if (asked === null) {
    print(usage);
    return 2;
  }
  const { kind } = asked;
  const at = asked.at ?? nextTimeFor(kind, deps);
  const day = helsinkiDate(at);
  if (!isWorkingDay(day, calendar)) {
    print(`${day} is not a working day: reminders leave on working days.`);
    return 0;
  }
  const words = createTranslators().en;
  const organisation = await storage.organisation.snapshot();
  const before = new Set((await cardsOfDay(storage, kind, day)).map(({ id }) => id));
  const withoutRecipient = await plan(deps, kind, at, organisation);
  await deps.deliverAt(at);
  const cards = await cardsOfDay(storage, kind, day);
  for (const card of cards) {
    const who = await recipientName(storage, organisation, card);
    const told = before.has(card.id)
      ? 'in the ledger already, not sent again'
      : `${await whatCardTells(storage, card.subject)}, ${stateText(words, card)}`;
    print(`${who}: ${told}`);
  }
  for (const reference of withoutRecipient) print(`${reference}: nobody who could be reminded`);
  if (cards.length + withoutRecipient.length === 0)
    print(`Nothing to send for ${day}: ${nothing[kind]}`);
  return 0;
}

/** Writes the cards into the ledger; gives the references of feedback that nobody hears of. */
async function plan(
  { storage, calendar }: RemindDeps,
  kind: RemindKind,
  at: Instant,
  organisation: Organisation,
): Promise<readonly string[]> {
  const deps = { ...storage, feedbacks: storage.feedback, calendar };
  switch (kind) {
    case 'feedback': {
      const { withoutRecipient } = await planReminders(deps, at, organisation);
      return withoutRecipient.map(({ reference }) => reference);
    }
    case 'measuring':
      await planFollowUps(deps, at, organisation);
      return [];
    case 'coverage':
      await askAboutCoverage(deps, at, organisation);
      return [];
    case 'month':
      await sendMonth(deps, at);
      await proposeMonthsExperience(deps, at, organisation);
      return [];
    case 'digest':
      await sendDigests(deps, at, organisation);
      return [];
    case 'example':
      await sendExamples(deps, at);
      return [];
    case 'adoption':
      await askAboutAdoptions(deps, at, organisation);
      return [];
  }
}

/** The cards of the kind that were planned for the day, in the order in which they were. */
async function cardsOfDay(
  storage: Storage,
  kind: RemindKind,
  day: LocalDate,
): Promise<readonly Delivery[]> {
  const query = { standing: null, kind: subjectOf[kind], personId: null };
  const found: Delivery[] = [];
  let after: string | null = null;
  do {
    const { deliveries, next } = await readDeliveries(storage.ledgers, query, {
      limit: 200,
      after,
    });
    found.push(...deliveries.filter(({ plannedAt }) => helsinkiDate(plannedAt) === day));
    after = next;
  } while (after !== null);
  const ofKind = await Promise.all(
    found.map(async (card) => ((await isOfKind(storage, kind, card)) ? card : null)),
  );
  return ofKind.filter((card) => card !== null).toReversed();
}

async function isOfKind(
  { networkCards }: Storage,
  kind: RemindKind,
  { subject }: Delivery,
): Promise<boolean> {
  if (subject.kind !== 'network') return true;
  const card = await networkCards.find(subject.id);
  return kind === 'month'
    ? card?.kind === 'month' || card?.kind === 'monthCandidates'
    : card?.kind === kind;
}

async function recipientName(
  { conversations }: Storage,
  { people }: Organisation,
  { recipient }: Delivery,
): Promise<string> {
  if (recipient.kind === 'person') {
    return people.get(recipient.personId)?.name ?? recipient.personId;
  }
  const channels = await conversations.sharingChannels();
  const channel = channels.find(({ channelId }) => channelId === recipient.channelId);
  return `channel ${channel?.name ?? recipient.channelId}`;
}

const stateWords: Readonly<Record<Delivery['state'], string>> = {
  planned: 'waiting',
  sending: 'being sent',
  sent: 'sent',
  failed: 'not sent',
  unknown: 'perhaps sent',
};

function stateText(words: Translator, { state, fault }: Delivery): string {
  const why = fault === null ? '' : `: ${deliveryFaultText(words, fault).reason}`;
  return `${stateWords[state]}${why}`;
}

/** The next working day's time for reminders; for the yearly question one of its asking time. */
function nextTimeFor(kind: RemindKind, { now, calendar, reminderTime }: RemindDeps): Instant {
  let day = addWorkingDays(helsinkiDate(now()), 1, calendar);
  while (kind === 'coverage' && !isAskingTime(day, calendar)) {
    day = addWorkingDays(day, 1, calendar);
  }
  return instantAt(day, reminderTime);
}

function readArguments(
  argv: readonly string[],
): { readonly kind: RemindKind; readonly at: Instant | null } | null {
  let kind: RemindKind = 'feedback';
  let at: Instant | null = null;
  for (let place = 0; place < argv.length; place += 2) {
    const [option, value = ''] = argv.slice(place);
    if (option === '--kind') {
      const known = remindKinds.find((each) => each === value);
      if (known === undefined) return null;
      kind = known;
    } else if (option === '--at') {
      const [, day = '', clock = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/u.exec(value) ?? [];
      if (!isGivenDay(day) || clock > '23:59' || clock.slice(3) > '59') return null;
      at = instantAt(day, clock);
    } else return null;
  }
  return { kind, at };
}
