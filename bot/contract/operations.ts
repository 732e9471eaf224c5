import type { StageAction } from './journey.ts';
import type { DueView } from './feedback.ts';
import type { Coded } from './figures.ts';
import type { DatedView } from './session.ts';

/** What a line is about; `path` is its view in the tab (`feedback/f-1`), null where there is none. */
export interface NamedLink {
  readonly text: string;
  readonly path: string | null;
}

/** A line of the audit trail. */
export interface AuditLineView {
  readonly id: string;
  readonly at: string;
  readonly who: Coded;
  readonly onBehalfOf: string | null;
  readonly what: string;
  /** The code is the subject as the filter has it, `feedback:f-1`. */
  readonly kind: Coded;
  readonly subject: NamedLink & { readonly code: string };
  readonly details: readonly string[];
}

/** `GET /api/manage/audit`. */
export interface AuditView extends DatedView {
  readonly kinds: readonly Coded[];
  /** The first and the last day that can be asked for (`YYYY-MM-DD`). */
  readonly days: { readonly earliest: string; readonly latest: string };
  /** Whom and what the lines are narrowed down to; null for everybody and everything. */
  readonly by: Coded | null;
  readonly subject: Coded | null;
  readonly lines: readonly AuditLineView[];
  /** What to ask for the next page with (`after`); null at the end. */
  readonly next: string | null;
}

/** `GET /api/metrics/:id/history`: what has been changed on a metric, newest first. */
export interface MetricHistoryView extends DatedView {
  readonly lines: readonly AuditLineView[];
  readonly next: string | null;
}

export interface DeliveryLineView {
  readonly id: string;
  readonly kind: Coded;
  readonly recipient: string;
  /** The person's id, to narrow the list down to; null for a channel. */
  readonly personId: string | null;
  readonly subject: NamedLink;
  readonly planned: string;
  /** When and how it ended, in words. */
  readonly state: Coded<'waiting' | 'sent' | 'failed' | 'unknown' | 'givenUp'>;
  readonly when: string | null;
  readonly reason: string | null;
  /** What happens next, or what to do. */
  readonly advice: string | null;
  /** True where the card may be sent again now. */
  readonly again: boolean;
}

/** `GET /api/manage/deliveries`. */
export interface DeliveriesView extends DatedView {
  /** What stands still now, each with the state that it is a filter for. */
  readonly stuck: readonly {
    readonly state: string;
    readonly label: string;
    readonly text: string;
  }[];
  readonly states: readonly Coded[];
  readonly kinds: readonly Coded[];
  readonly person: Coded | null;
  readonly lines: readonly DeliveryLineView[];
  readonly next: string | null;
}

/** `POST /api/manage/deliveries/:id/again`: what came of it, in words. */
export interface SentAgain {
  readonly kind: 'done' | 'refused';
  readonly note: string;
  readonly line: DeliveryLineView;
}

export interface UnreachableView {
  readonly id: string;
  readonly name: string;
  readonly why: Coded<'blocked' | 'neverMet'>;
  readonly since: string | null;
  readonly answersFor: readonly string[];
  readonly waits: string;
  /** Who gets the cards meanwhile. */
  readonly instead: string;
  readonly nobody: boolean;
  readonly advice: string;
  /** A text to send to the person, with the link in it. */
  readonly message: string;
}

/** `GET /api/manage/unreachable`. */
export interface ReachView extends DatedView {
  readonly people: readonly UnreachableView[];
  readonly silentParts: readonly {
    readonly id: string;
    readonly name: string;
    readonly text: string;
  }[];
}

/** An open feedback that does not get on. */
export interface StuckLine {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly unit: string;
  readonly state: string;
  readonly due: DueView | null;
  /** Why, a sentence each. */
  readonly reasons: readonly string[];
}

/** `GET /api/manage/stuck`. */
export interface StuckView extends DatedView {
  readonly summary: string;
  readonly lines: readonly StuckLine[];
  readonly advice: string;
  /** Open corrective actions of people who have left, the one due first first. */
  readonly actions: readonly StageAction[];
  readonly actionsAdvice: string;
}
