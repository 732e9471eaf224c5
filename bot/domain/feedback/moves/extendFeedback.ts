import { dateFault } from '../../calendar/dateRange.ts';
import type { DateRange } from '../../calendar/dateRange.ts';
import { addDays, laterOf } from '../../calendar/localDate.ts';
import type { LocalDate } from '../../calendar/time.ts';
import { addWorkingDays, isWorkingDay } from '../../calendar/workingDays.ts';
import { personEverKnown } from '../../organisation/everKnown.ts';
import type { Organisation, PersonId } from '../../organisation/organisation.ts';
import { managerAbove, manages, responsibleManager } from '../../organisation/tree.ts';
import type { HolidayCalendar } from '../../ports/holidayCalendar.ts';
import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveContext, MoveResult } from './move.ts';
import { dayOf, moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

export interface Extension extends MoveBy {
  readonly reason: string;
  /** A working day of {@link extensionRange}. */
  readonly answerBy: LocalDate;
}

/**
 * The days to which the answer can be put off: later than its present day and than today, and at
 * most as many working days later as the city's settings allow.
 */
export function extensionRange(
  answerBy: LocalDate,
  today: LocalDate,
  { settings }: Pick<Organisation, 'settings'>,
  calendar: HolidayCalendar,
): DateRange {
  const from = laterOf(answerBy, today);
  return {
    earliest: addDays(from, 1),
    latest: addWorkingDays(from, settings.extensionDays, calendar),
  };
}

/**
 * True for who answers for the unit's matters one level up, or acts for that manager; never for the
 * unit's own manager, who may be the deputy of the one above.
 */
export function mayExtendAgain(
  organisation: Organisation,
  personId: PersonId,
  { unitId }: Pick<Feedback, 'unitId'>,
): boolean {
  const above = managerAbove(organisation, unitId);
  return (
    above !== null &&
    responsibleManager(organisation, unitId)?.managerId !== personId &&
    manages(organisation, personId, above.partId)
  );
}

/**
 * Once, with a reason, the day to answer is put off, and once more by the level above; the customer
 * is to be told.
 */
export function extendFeedback(
  feedback: Feedback,
  move: Extension,
  { organisation, calendar }: Pick<MoveContext, 'organisation' | 'calendar'>,
): MoveResult {
  const refusal = refuseByState('extend', feedback);
  if (refusal !== null) return refusal;
  const { extended, extendedAgain, answerBy } = feedback;
  if (extendedAgain === true) return refused({ kind: 'alreadyExtended' });
  if (extended && !mayExtendAgain(organisation, move.by, feedback)) {
    const above = managerAbove(organisation, feedback.unitId);
    const name = above === null ? null : personEverKnown(organisation, above.managerId)?.name;
    return refused(
      name === null || name === undefined
        ? { kind: 'alreadyExtended' }
        : { kind: 'onlyAboveExtends', name },
    );
  }
  if (answerBy === null) return refused({ kind: 'noClock' });
  const reason = requireText('reason', move.reason);
  if ('reason' in reason) return refused(reason.reason);
  const today = dayOf(move);
  const range = extensionRange(answerBy, today, organisation, calendar);
  const fault = dateFault(move.answerBy, range, today);
  if (fault !== null) return refused({ kind: 'date', fault, range });
  if (!isWorkingDay(move.answerBy, calendar)) {
    return refused({ kind: 'date', fault: 'notWorkingDay', range });
  }
  return moved(
    'extend',
    feedback,
    { answerBy: move.answerBy, extended: true, ...(extended ? { extendedAgain: true } : {}) },
    move,
    reason.text,
  );
}
