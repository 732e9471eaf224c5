import type { TemplateKind } from '../../contract/setUp.ts';
import type { MessagePort } from 'node:worker_threads';
import type { ImportAnswer, ImportRequestHead } from '../../contract/importing.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type { ActionStore } from '../../domain/ports/actionStore.ts';
import type { AuditStore } from '../../domain/ports/auditStore.ts';
import type { CoverageStore } from '../../domain/ports/coverageStore.ts';
import type { FeedbackStore } from '../../domain/ports/feedbackStore.ts';
import type { MappingStore } from '../../domain/ports/mappingStore.ts';
import type { MetricStore } from '../../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';

/** What the thread reads from and writes to; the stores themselves stay in the main thread. */
export interface ThreadStores {
  readonly metrics: Pick<MetricStore, 'find' | 'save' | 'summaries'>;
  readonly feedbacks: Pick<FeedbackStore, 'commit' | 'counts' | 'find' | 'findByReference'>;
  readonly organisation: Pick<OrganisationStore, 'save' | 'snapshot'>;
  readonly actions: Pick<ActionStore, 'all' | 'commit' | 'find'>;
  readonly coverage: Pick<CoverageStore, 'all' | 'change'>;
  readonly mappings: Pick<MappingStore, 'find' | 'keep'>;
  readonly audit: Pick<AuditStore, 'note'>;
}

/** Every call that the thread may make. What goes over and back is data that can be copied. */
export const storeCalls = {
  metrics: ['find', 'save', 'summaries'],
  feedbacks: ['commit', 'counts', 'find', 'findByReference'],
  organisation: ['save', 'snapshot'],
  actions: ['all', 'commit', 'find'],
  coverage: ['all', 'change'],
  mappings: ['find', 'keep'],
  audit: ['note'],
} as const satisfies {
  readonly [Store in keyof ThreadStores]: readonly (keyof ThreadStores[Store])[];
};

/** The name of the call that tells how far the work is. */
export const tellCall = 'tell';

export type WorkbookTask =
  | {
      readonly kind: 'import';
      readonly head: ImportRequestHead;
      readonly bytes: Uint8Array;
      readonly by: PersonId;
    }
  | { readonly kind: 'compilation'; readonly withPeople: boolean }
  | { readonly kind: 'template'; readonly of: TemplateKind }
  /** `body`: an `ExportedTable` as JSON, not validated yet. */
  | { readonly kind: 'table'; readonly body: Uint8Array };

/** A task with all that it is done by. */
export interface WorkbookOrder {
  readonly task: WorkbookTask;
  readonly language: Language;
  /** The moment at which all of it is done. */
  readonly at: Instant;
  readonly evesAreWorkingDays: boolean;
  /** Over which the stores are called. */
  readonly port: MessagePort;
}

export type WorkbookResult =
  | { readonly kind: 'answer'; readonly answer: ImportAnswer }
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly told?: { readonly title: string; readonly rows: number };
    }
  /** The body is not a table; `why` is for the log. */
  | { readonly kind: 'malformed'; readonly why: string };
