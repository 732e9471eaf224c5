import type { Instant, LocalDate } from '../calendar/time.ts';
import type { Localized } from '../language.ts';
import type { Goal, Scale } from '../metric/metric.ts';
import type { PartId, PersonId } from '../organisation/ids.ts';

/** Who makes a change, and when: a person, the import of a file or the program. */
export interface ChangedBy {
  readonly by: PersonId;
  readonly at: Instant;
}

/** What the audit trail tells of. */
export const auditKinds = [
  'feedback',
  'experience',
  'metric',
  'action',
  'coverage',
  'part',
  'person',
  'stage',
  'settings',
  'channel',
  'delivery',
  'file',
  'personalData',
] as const;
export type AuditKind = (typeof auditKinds)[number];

export interface AuditSubject {
  readonly kind: AuditKind;
  readonly id: string;
}

/**
 * What was different afterwards, in codes, ids and figures. Nothing here is a customer's: no text
 * of a feedback or an experience, and no value of a measurement, which a small group may forbid to
 * show; those are kept where they can be removed or are hidden by their own rules.
 */
export type AuditDetail =
  | { readonly kind: 'state'; readonly from: string | null; readonly to: string }
  /** The part that it was about. */
  | { readonly kind: 'part'; readonly partId: PartId }
  /** A field by its name; both null where the values are personal and only the fact is kept. */
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | {
      readonly kind: 'target';
      readonly validFrom: LocalDate;
      readonly goal: Goal;
      readonly scale: Scale;
      readonly justification: string;
    }
  | {
      readonly kind: 'measurement';
      readonly how: 'entered' | 'corrected' | 'removed';
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  /** As many things of a kind; also as many further changes as are not told one by one. */
  | { readonly kind: 'count'; readonly of: string; readonly count: number };

/** A line of the audit trail: who did what to what, and when; never rewritten. */
export interface AuditEntry extends ChangedBy {
  readonly id: string;
  /** For whom a deputy or stand-in did it; null otherwise. */
  readonly onBehalfOf: PersonId | null;
  readonly subject: AuditSubject;
  /** What it belongs to and is listed with as well: an action's metric; null otherwise. */
  readonly partOf: AuditSubject | null;
  /** What the subject was called then, where that is neither personal nor content: a reference. */
  readonly name: Localized | null;
  /** A code, for example a move's name. */
  readonly what: string;
  readonly details: readonly AuditDetail[];
}
