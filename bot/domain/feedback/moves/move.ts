import type { LocalDate, Instant } from '../../calendar/time.ts';
import type { DateFault, DateRange } from '../../calendar/dateRange.ts';
import { helsinkiDate } from '../../calendar/helsinkiTime.ts';
import type { Organisation, PersonId } from '../../organisation/organisation.ts';
import type { FeedbackEvent } from '../../ports/feedbackStore.ts';
import type { HolidayCalendar } from '../../ports/holidayCalendar.ts';
import type { FeedbackClock } from '../clock.ts';
import type { Feedback, FeedbackState } from '../feedback.ts';
import type { MoveName } from './allowedMoves.ts';
import { allowsIn } from './allowedMoves.ts';

/** Who makes the move and when; each move adds its own fields. */
export interface MoveBy {
  readonly by: PersonId;
  readonly at: Instant;
}

/** What the rules look up. */
export interface MoveContext {
  readonly organisation: Organisation;
  readonly calendar: HolidayCalendar;
  /** The clock of the area the feedback is in (`clockFor`). */
  readonly clock: FeedbackClock;
}

/** A text field of a move's form. */
export type MoveField =
  'text' | 'reason' | 'body' | 'explanation' | 'learned' | 'decisionReference';

/** Why a move was refused, with what an answer to the person needs. */
export type RefusalReason =
  | { readonly kind: 'notInState'; readonly move: MoveName; readonly state: FeedbackState }
  | { readonly kind: 'textMissing'; readonly field: MoveField }
  | {
      readonly kind: 'textTooLong';
      readonly field: MoveField;
      readonly limit: number;
      readonly length: number;
    }
  /** What is wrong with the day, and between which days it has to be. */
  | {
      readonly kind: 'date';
      readonly fault: DateFault | 'notWorkingDay';
      readonly range: DateRange;
    }
  /** Somebody has had it in handling: what was logged is no longer the logger's to change. */
  | { readonly kind: 'alreadyTaken' }
  | { readonly kind: 'sameUnit' }
  | { readonly kind: 'unknownUnit' }
  | { readonly kind: 'alreadyExtended' }
  /** Once more only the level above may extend; the name of its manager. */
  | { readonly kind: 'onlyAboveExtends'; readonly name: string }
  /** Praise that asks for nothing has no day to put off. */
  | { readonly kind: 'noClock' }
  | { readonly kind: 'answerIsWanted' }
  /** It was not chosen what came of it. */
  | { readonly kind: 'outcomeMissing' }
  /** "Answered" came of it, although it was not answered. */
  | { readonly kind: 'outcomeNeedsAnswer' }
  | { readonly kind: 'reopenTooLate'; readonly lastDay: LocalDate };

export type MoveResult =
  | {
      readonly kind: 'moved';
      readonly after: Feedback;
      readonly event: FeedbackEvent;
      /** What becomes of the contact details in the same transaction. */
      readonly contact: 'unchanged' | 'remove';
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** Refuses a move that the present state does not know; null where it may go on. */
export function refuseByState(move: MoveName, { state }: Feedback): MoveResult | null {
  return allowsIn(state, move) ? null : refused({ kind: 'notInState', move, state });
}

export function refused(reason: RefusalReason): MoveResult {
  return { kind: 'refused', reason };
}

/** The feedback with its changes, one revision on, and the line for its trail. */
export function moved(
  what: MoveName,
  before: Feedback,
  changes: Partial<Feedback>,
  { by, at }: MoveBy,
  note: string | null,
  contact: 'unchanged' | 'remove' = 'unchanged',
): MoveResult {
  const after: Feedback = {
    ...before,
    ...changes,
    ...(contact === 'remove' ? { contactless: true } : {}),
    revision: before.revision + 1,
  };
  return {
    kind: 'moved',
    after,
    event: { at, by, what, from: before.state, to: after.state, unitId: after.unitId, note },
    contact,
  };
}

/** The day in Helsinki on which the move is made. */
export function dayOf({ at }: MoveBy): LocalDate {
  return helsinkiDate(at);
}
