import type { Language } from '../domain/language.ts';
import type { LocalTime } from '../domain/calendar/time.ts';
import type { ActionStore } from '../domain/ports/actionStore.ts';
import type { AuditStore } from '../domain/ports/auditStore.ts';
import type { ConversationStore } from '../domain/ports/conversationStore.ts';
import type { CoverageStore } from '../domain/ports/coverageStore.ts';
import type { DeliveryLedger } from '../domain/ports/delivery.ts';
import type { ExampleStore } from '../domain/ports/exampleStore.ts';
import type { ExperienceStore } from '../domain/ports/experienceStore.ts';
import type { FeedbackStore } from '../domain/ports/feedbackStore.ts';
import type { FollowUpStore } from '../domain/ports/followUpStore.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import type { MetricStore } from '../domain/ports/metricStore.ts';
import type { NetworkCardStore } from '../domain/ports/networkCardStore.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import type { PreferenceStore } from '../domain/ports/preferenceStore.ts';
import type { PressStore } from '../domain/ports/pressStore.ts';
import type { ReminderStore } from '../domain/ports/reminderStore.ts';
import type { Surroundings } from '../domain/ports/surroundings.ts';
import type { Translator } from '../wording/translator.ts';
import type { Installations } from './installations.ts';
import type { Messenger } from './sending/messenger.ts';
import type { Door } from './whoIsThere.ts';

/** Links for who asks in a channel; null in local use, where there is no Teams to open. */
export interface ChatLinks {
  /** Opens the person's chat with the bot. */
  readonly open: string | null;
  /** The same for who does not have the app yet: offers to add it. */
  readonly add: string | null;
}

/** What the bot needs from the house; put together once in the composition root. */
export interface BotDeps {
  readonly door: Door;
  readonly organisations: OrganisationStore;
  readonly audit: Pick<AuditStore, 'noteOnceADay'>;
  readonly experiences: ExperienceStore;
  readonly networkCards: NetworkCardStore;
  readonly examples: ExampleStore;
  readonly feedbacks: FeedbackStore;
  readonly metrics: MetricStore;
  readonly actions: ActionStore;
  readonly followUps: FollowUpStore;
  readonly coverage: CoverageStore;
  readonly presses: PressStore;
  readonly reminders: ReminderStore;
  readonly conversations: ConversationStore;
  /** Of every kind of subject. */
  readonly ledgers: readonly DeliveryLedger[];
  readonly calendar: HolidayCalendar;
  readonly preferences: PreferenceStore;
  /** When reminders come to those who have chosen no time of their own. */
  readonly reminderTime: LocalTime;
  readonly surroundings: Surroundings;
  readonly translators: Readonly<Record<Language, Translator>>;
  /** Tells that the ledger has something to send; returns at once. */
  readonly deliverSoon: () => void;
  readonly installations: Installations;
  /** True for an error by which the store says that it cannot be reached or written now. */
  readonly isStorageOutage: (error: unknown) => boolean;
  readonly messenger: Messenger;
  readonly tabLink: (subpage: string) => string;
  readonly chatLinks: ChatLinks;
  readonly log: BotLog;
}

export interface BotLog {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
  info(details: object, message: string): void;
  debug(details: object, message: string): void;
}
