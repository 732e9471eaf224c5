import type { Feedback } from '../../../bot/domain/feedback/feedback.ts';
import { noFormer } from '../../../bot/domain/organisation/organisation.ts';
import type { Organisation } from '../../../bot/domain/organisation/organisation.ts';
import type { ContactDetails, FeedbackEvent } from '../../../bot/domain/ports/feedbackStore.ts';
import type { MetricHistory, MetricStore } from '../../../bot/domain/ports/metricStore.ts';
import type { Stored } from '../../../bot/domain/ports/storedVersion.ts';
import { defaultCitySettings } from '../../../bot/domain/settings/citySettings.ts';
import type { ImportDeps } from '../../../bot/workbook/importFile.ts';
import { createTranslators } from '../../../bot/wording/translator.ts';
import { memoryNotes, type MemoryNotes } from './memoryNotes.ts';

interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}

/** Stores in memory that keep to the ports' words: versions are checked, ids are unique. */
export interface MemoryStores {
  readonly metrics: Map<string, Versioned<MetricHistory>>;
  readonly feedbacks: Map<string, Versioned<Feedback>>;
  readonly trails: Map<string, FeedbackEvent[]>;
  readonly contacts: Map<string, ContactDetails>;
  organisation: Organisation;
  readonly notes: MemoryNotes;
  /** How many times anything was written. */
  writes: number;
  readonly deps: ImportDeps;
}

export const importedAt = '2026-11-23T10:00:00.000Z';

const translators = createTranslators();

export function memoryStores(parts: Organisation['parts'] = new Map()): MemoryStores {
  const stores: MemoryStores = {
    metrics: new Map(),
    feedbacks: new Map(),
    trails: new Map(),
    contacts: new Map(),
    organisation: {
      ...{ parts, people: new Map(), stages: [], former: noFormer },
      ...{ preferences: new Map(), standIns: new Map(), settings: defaultCitySettings },
    },
    writes: 0,
    notes: memoryNotes(() => {
      stores.writes += 1;
    }),
    deps: {
      metrics: metricStore(() => stores),
      feedbacks: feedbackStore(() => stores),
      organisation: {
        snapshot: () => Promise.resolve(stores.organisation),
        save: (changes) => {
          const { parts: before, people } = stores.organisation;
          stores.writes += 1;
          stores.organisation = {
            ...stores.organisation,
            parts: new Map([...before, ...(changes.parts ?? []).map((p) => [p.id, p] as const)]),
            people: new Map([...people, ...(changes.people ?? []).map((p) => [p.id, p] as const)]),
          };
          return Promise.resolve();
        },
      },
      calendar: { isHoliday: () => false },
      translators,
      now: () => importedAt,
      by: 'importer',
    },
  };
  return stores;
}

function read<T>(found: Versioned<T> | undefined): Stored<T> | null {
  return found === undefined ? null : { value: found.value, version: String(found.version) };
}

function refusal(before: Stored<unknown> | null, found: Versioned<unknown> | undefined) {
  if (before === null) return found === undefined ? null : ('exists' as const);
  return before.version === String(found?.version) ? null : ('conflict' as const);
}

function metricStore(stores: () => MemoryStores): MetricStore {
  return {
    find: (id) => Promise.resolve(read(stores().metrics.get(id))),
    summaries: () => Promise.resolve([]),
    superseded: () => Promise.resolve([]),
    save: (before, metric, measurements) => {
      const { metrics } = stores();
      const found = metrics.get(metric.id);
      const refused = refusal(before, found);
      if (refused !== null) return Promise.resolve(refused);
      stores().writes += 1;
      const byPeriod = new Map(
        [...(found?.value.measurements ?? []), ...measurements].map((m) => [`${m.from}${m.to}`, m]),
      );
      const sorted = [...byPeriod].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, m]) => m);
      metrics.set(metric.id, {
        value: { metric, measurements: sorted },
        version: (found?.version ?? 0) + 1,
      });
      return Promise.resolve('committed');
    },
  };
}

function feedbackStore(stores: () => MemoryStores): ImportDeps['feedbacks'] {
  return {
    find: (id) => Promise.resolve(read(stores().feedbacks.get(id))),
    findByReference: (reference) =>
      Promise.resolve(
        read([...stores().feedbacks.values()].find(({ value }) => value.reference === reference)),
      ),
    commit: ({ before, after, event, contact }) => {
      const { feedbacks, trails, contacts } = stores();
      const found = feedbacks.get(after.id);
      const refused = refusal(before, found);
      if (refused !== null) return Promise.resolve(refused);
      stores().writes += 1;
      feedbacks.set(after.id, { value: after, version: (found?.version ?? 0) + 1 });
      trails.set(after.id, [...(trails.get(after.id) ?? []), event]);
      if (contact === 'remove') contacts.delete(after.id);
      else if (contact !== 'unchanged') contacts.set(after.id, contact);
      return Promise.resolve('committed');
    },
  };
}
