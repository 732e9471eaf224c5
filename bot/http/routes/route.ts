import type { Request } from 'restify';
import type { FormAnswer } from '../../contract/form.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Language } from '../../domain/language.ts';
import type { IsConfigured } from '../../domain/organisation/edits/administrators.ts';
import type { AuditStore } from '../../domain/ports/auditStore.ts';
import type { ConversationStore } from '../../domain/ports/conversationStore.ts';
import type { CoverageStore } from '../../domain/ports/coverageStore.ts';
import type { DeliveryLedger, Subject } from '../../domain/ports/delivery.ts';
import type { ExperienceStore } from '../../domain/ports/experienceStore.ts';
import type { ActionStore } from '../../domain/ports/actionStore.ts';
import type { FeedbackStore } from '../../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../../domain/ports/holidayCalendar.ts';
import type { MetricStore } from '../../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Authenticate } from '../authentication/signedIn.ts';
import type { TakeTokens } from '../rateLimit.ts';
import type { ReadersLanguage } from '../readersLanguage.ts';
import { Refusal } from '../refusal.ts';
import type { Workbooks, WrittenWorkbook } from '../workbooks.ts';

/** What a route says: a document, what came of an act, or nothing but that it was done. */
export type Answer =
  | {
      readonly kind: 'document';
      readonly body: unknown;
      /** What makes one version differ from another; the time of reading is left out. */
      readonly versionOf: unknown;
      /** The time of reading in the reader's words, told also where nothing has changed. */
      readonly asOfText: string;
    }
  | { readonly kind: 'outcome'; readonly status: 200 | 409 | 422; readonly body: unknown }
  | { readonly kind: 'done'; readonly cookie: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly type: string }
  /** JSON documents, a line each, as they become known. */
  | { readonly kind: 'lines'; readonly write: WriteLines };

/** The type of a workbook. */
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type SendLine = (line: unknown) => Promise<void>;

/** `signal` says that nobody reads on. */
export type WriteLines = (send: SendLine, signal: AbortSignal) => Promise<void>;

/** A route reads as a sentence: limit, authenticate, validate, act, present. */
export type Route = (request: Request) => Promise<Answer>;

export interface RouteDependencies {
  readonly limit: TakeTokens;
  readonly authenticate: Authenticate;
  readonly language: ReadersLanguage;
  readonly now: () => Instant;
  readonly organisation: OrganisationStore;
  readonly metrics: MetricStore;
  readonly actions: ActionStore;
  readonly coverage: CoverageStore;
  readonly feedback: FeedbackStore;
  readonly experiences: ExperienceStore;
  readonly audit: AuditStore;
  readonly conversations: ConversationStore;
  /** The ledger of each kind of subject. */
  readonly ledgers: Readonly<Record<Subject['kind'], DeliveryLedger>>;
  /** Opens the app, or offers to install it; in local use the tab. */
  readonly appLink: string;
  readonly calendar: HolidayCalendar;
  readonly workbooks: Workbooks;
  /** Whether the configuration names somebody as an administrator. */
  readonly isConfigured: IsConfigured;
  readonly newId: () => string;
  /** Wakes what sends cards: there is something to send. */
  readonly deliverSoon: () => void;
  readonly words: Readonly<Record<Language, Translator>>;
  /** Rejects while the store can neither be read nor written. */
  readonly probe: () => Promise<void>;
  /** True in local use, where people are signed in as without a password. */
  readonly sample: boolean;
}

/** The workbook; throws a Refusal where there is none. */
export function workbookAnswer(written: WrittenWorkbook): Answer {
  switch (written.kind) {
    case 'file':
      return { kind: 'file', bytes: written.bytes, type: xlsx };
    case 'malformed':
      throw new Refusal('badRequest', written.why);
    case 'busy':
      throw new Refusal('busy');
    case 'tooHeavy':
      throw new Refusal('tooLarge');
  }
}

/** What came of a form's submit, with its status. */
export function outcomeOf<Page>(answer: FormAnswer<Page>): Answer {
  const status = { done: 200, refused: 422, overtaken: 409 } as const;
  return { kind: 'outcome', status: status[answer.kind], body: answer };
}

/** A view as a document; two views differ when anything but the time of reading does. */
export function documentOf(view: { readonly asOf: string; readonly asOfText: string }): Answer {
  const versionOf = { ...view, asOf: null, asOfText: null };
  return { kind: 'document', body: view, versionOf, asOfText: view.asOfText };
}
