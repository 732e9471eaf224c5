import type { Instant } from '../domain/calendar/time.ts';
import type { ActionStore } from '../domain/ports/actionStore.ts';
import type { ArrivalStore } from '../domain/ports/arrivalStore.ts';
import type { AuditStore } from '../domain/ports/auditStore.ts';
import type { ConversationStore } from '../domain/ports/conversationStore.ts';
import type { CoverageStore } from '../domain/ports/coverageStore.ts';
import type { DeliveryLedger, Subject } from '../domain/ports/delivery.ts';
import type { ExampleStore } from '../domain/ports/exampleStore.ts';
import type { ExperienceStore } from '../domain/ports/experienceStore.ts';
import type { FeedbackStore } from '../domain/ports/feedbackStore.ts';
import type { FollowUpStore } from '../domain/ports/followUpStore.ts';
import type { LeaseStore } from '../domain/ports/lease.ts';
import type { MappingStore } from '../domain/ports/mappingStore.ts';
import type { NetworkCardStore } from '../domain/ports/networkCardStore.ts';
import type { MetricStore } from '../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import type { PreferenceStore } from '../domain/ports/preferenceStore.ts';
import type { ProjectionStore } from '../domain/ports/projectionStore.ts';
import type { PseudonymStore } from '../domain/ports/pseudonymStore.ts';
import type { PressStore } from '../domain/ports/pressStore.ts';
import type { ReminderStore } from '../domain/ports/reminderStore.ts';
import type { RetentionStore } from '../domain/ports/retentionStore.ts';
import type { SettingsStore } from '../domain/ports/settingsStore.ts';
import { TableActionStore } from './action/tableActionStore.ts';
import { TableAuditStore } from './audit/tableAuditStore.ts';
import { TableConversationStore } from './conversation/tableConversationStore.ts';
import { TablePressStore } from './conversation/tablePressStore.ts';
import { TableCoverageStore } from './coverage/tableCoverageStore.ts';
import { TableExampleStore } from './experience/tableExampleStore.ts';
import { TableNetworkCardStore } from './experience/tableNetworkCardStore.ts';
import { TableExperienceStore } from './experience/tableExperienceStore.ts';
import { TableArrivalStore } from './feedback/tableArrivalStore.ts';
import { TableFeedbackStore } from './feedback/tableFeedbackStore.ts';
import { TableRetentionStore } from './feedback/tableRetentionStore.ts';
import { TableFollowUpStore } from './followUp/tableFollowUpStore.ts';
import { TableLeaseStore } from './lease/tableLeaseStore.ts';
import { TableLedger } from './ledger/tableLedger.ts';
import { TableMappingStore } from './mapping/tableMappingStore.ts';
import { DisclosedMetricStore } from './metric/disclosedMetricStore.ts';
import { TableMetricStore } from './metric/tableMetricStore.ts';
import { OrganisationRecord } from './organisation/organisationRecord.ts';
import { TableOrganisationStore } from './organisation/tableOrganisationStore.ts';
import { TablePreferenceStore } from './preferences/tablePreferenceStore.ts';
import { TablePseudonymStore } from './person/tablePseudonymStore.ts';
import { TableProjectionStore } from './projection/tableProjectionStore.ts';
import { TableReminderStore } from './reminder/tableReminderStore.ts';
import { TableSettingsStore } from './settings/tableSettingsStore.ts';
import { openTables, prefixOf } from './openTables.ts';
import type { StorageSettings } from './openTables.ts';
import type { Partition } from './table/partition.ts';

/** Every port of the domain that keeps something. */
export interface Storage {
  readonly feedback: FeedbackStore;
  readonly arrivals: ArrivalStore;
  readonly retention: RetentionStore;
  readonly projections: ProjectionStore;
  readonly experiences: ExperienceStore;
  readonly networkCards: NetworkCardStore;
  readonly examples: ExampleStore;
  readonly metrics: MetricStore;
  readonly actions: ActionStore;
  readonly followUps: FollowUpStore;
  readonly coverage: CoverageStore;
  readonly mappings: MappingStore;
  readonly organisation: OrganisationStore;
  readonly preferences: PreferenceStore;
  readonly settings: SettingsStore;
  readonly conversations: ConversationStore;
  readonly presses: PressStore;
  readonly reminders: ReminderStore;
  readonly leases: LeaseStore;
  readonly audit: AuditStore;
  readonly pseudonyms: PseudonymStore;
  /** The ledger of each kind of subject; that of reminders is also `reminders.ledger`. */
  readonly ledgers: Readonly<Record<Subject['kind'], DeliveryLedger>>;
  /** False only of a store that nothing has ever been written to. */
  readonly hasHadRows: () => Promise<boolean>;
  /** Stores what the work writes all together, where the store can; see `Tables`. */
  readonly inOneGo: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** How many acknowledged transactions are not there any more, as far as the store can tell. */
  readonly lost: () => Promise<number>;
  /** From now on only what is lost later is counted. */
  readonly acceptLoss: () => Promise<void>;
  /** Throws `StorageUnavailable` when a row could not be read and written now. */
  readonly probe: () => Promise<void>;
  /** Lets go of it; nothing else may be called afterwards. */
  readonly close: () => Promise<void>;
}

export interface StorageOptions {
  /** Put between the stores and each partition, for example to count what is asked of it. */
  readonly around?: (partition: Partition) => Partition;
  readonly now?: () => Instant;
}

const tables = [
  'Feedback',
  'Experiences',
  'Metrics',
  'Organisation',
  'Conversations',
  'Reminders',
  'Leases',
] as const;

/** Opens the store and gives what the domain sees of it; throws `StorageUnavailable`. */
export async function openStorage(
  settings: StorageSettings,
  options: StorageOptions = {},
): Promise<Storage> {
  const now = options.now ?? ((): Instant => new Date().toISOString());
  const prefix = prefixOf(settings);
  const opened = await openTables(settings, [
    `${prefix}${tables[0]}`,
    ...tables.slice(1).map((name) => `${prefix}${name}`),
  ]);
  const around = options.around ?? ((partition: Partition): Partition => partition);
  const partition = (table: (typeof tables)[number], key: string): Partition =>
    around(opened.partition(`${prefix}${table}`, key));

  const feedback = partition('Feedback', 'feedback');
  const experiences = partition('Experiences', 'experience');
  const reminders = partition('Reminders', 'reminder');
  const metrics = partition('Metrics', 'metric');
  // Both kinds are planned in the metrics' partition: it has one ledger.
  const metricLedger = new TableLedger(metrics);
  const organisation = partition('Organisation', 'organisation');
  const record = new OrganisationRecord(organisation, now);
  // Beside the parts it tells of, in a partition of its own: each row changes alone.
  const coverage = partition('Organisation', 'coverage');
  const conversations = partition('Conversations', 'conversation');
  const notes = partition('Organisation', 'note');
  const mappings = partition('Organisation', 'mapping');
  const experienceLedger = new TableLedger(experiences);
  const ledgers = {
    feedback: new TableLedger(feedback),
    experience: experienceLedger,
    // The network's own cards lie beside the experiences that they tell of.
    network: experienceLedger,
    reminder: new TableLedger(reminders),
    standIn: new TableLedger(organisation),
    action: metricLedger,
    followUp: metricLedger,
    coverage: new TableLedger(coverage),
  };
  const organisationStore = new TableOrganisationStore(record, now);
  return {
    feedback: new TableFeedbackStore(feedback),
    arrivals: new TableArrivalStore(feedback),
    retention: new TableRetentionStore(feedback),
    projections: new TableProjectionStore({ feedback, experiences, metrics }),
    experiences: new TableExperienceStore(experiences),
    networkCards: new TableNetworkCardStore(experiences),
    examples: new TableExampleStore(experiences),
    metrics: new DisclosedMetricStore(new TableMetricStore(metrics), organisationStore),
    actions: new TableActionStore(metrics),
    followUps: new TableFollowUpStore(metrics),
    coverage: new TableCoverageStore(coverage),
    mappings: new TableMappingStore(mappings),
    organisation: organisationStore,
    preferences: new TablePreferenceStore(record),
    settings: new TableSettingsStore(record),
    conversations: new TableConversationStore(conversations, now),
    presses: new TablePressStore(partition('Conversations', 'press')),
    reminders: new TableReminderStore(reminders, ledgers.reminder),
    leases: new TableLeaseStore(partition('Leases', 'lease')),
    audit: new TableAuditStore(
      [
        { partition: feedback, kinds: ['feedback', 'delivery'] },
        { partition: experiences, kinds: ['experience', 'delivery'] },
        { partition: reminders, kinds: ['delivery'] },
        // Actions that come of a feedback are listed with it as well.
        { partition: metrics, kinds: ['metric', 'action', 'delivery', 'feedback'] },
        { partition: organisation, kinds: ['part', 'person', 'stage', 'settings', 'delivery'] },
        { partition: coverage, kinds: ['coverage', 'delivery'] },
        { partition: conversations, kinds: ['channel'] },
        // What was handed out of a feedback is listed with it as well.
        { partition: notes, kinds: ['file', 'personalData', 'feedback', 'settings', 'person'] },
      ],
      notes,
    ),
    pseudonyms: new TablePseudonymStore(
      [
        ...[feedback, experiences, reminders, metrics, coverage, conversations, notes, mappings],
        organisation,
      ],
      organisation,
    ),
    ledgers,
    hasHadRows: opened.hasHadRows,
    inOneGo: opened.inOneGo,
    lost: opened.lost,
    acceptLoss: opened.acceptLoss,
    probe: opened.probe,
    close: opened.close,
  };
}
