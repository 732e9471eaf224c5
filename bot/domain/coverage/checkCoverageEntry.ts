import { isLocalDate } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Training, UtilisationNote } from './coverageRecords.ts';
import type { CoverageAnswer } from './yearlyQuestion.ts';

export const longestCoverageText = 2000;
/** More people than any city employs: a slip of the hand. */
const mostParticipants = 20_000;

/** What is wrong with an entry; each names the field to mend. */
export interface CoverageFault {
  readonly field:
    'method' | 'cadence' | 'lastMeasured' | 'note' | 'on' | 'subject' | 'participants';
  readonly fault: 'missing' | 'notADate' | 'inTheFuture' | 'tooLong' | 'notACount';
}

/** Who collects says how and how often; who does not says why. */
export function checkAnswer(answer: CoverageAnswer, today: LocalDate): readonly CoverageFault[] {
  const { collects, method, cadence, lastMeasured, note } = answer;
  return [
    ...(collects && method === null ? [missing('method')] : []),
    ...(collects && cadence === null ? [missing('cadence')] : []),
    ...(lastMeasured === null ? [] : checkDay('lastMeasured', lastMeasured, today)),
    ...(collects ? checkText('note', note ?? '', false) : checkText('note', note ?? '', true)),
  ];
}

export function checkUtilisation(
  { on, note }: Pick<UtilisationNote, 'on' | 'note'>,
  today: LocalDate,
): readonly CoverageFault[] {
  return [...checkDay('on', on, today), ...checkText('note', note, true)];
}

export function checkTraining(
  { on, subject, participants }: Pick<Training, 'on' | 'subject' | 'participants'>,
  today: LocalDate,
): readonly CoverageFault[] {
  const isCount =
    Number.isSafeInteger(participants) && participants >= 1 && participants <= mostParticipants;
  return [
    ...checkDay('on', on, today),
    ...checkText('subject', subject, true),
    ...(isCount ? [] : [{ field: 'participants', fault: 'notACount' } as const]),
  ];
}

function checkDay(
  field: 'on' | 'lastMeasured',
  day: LocalDate,
  today: LocalDate,
): readonly CoverageFault[] {
  if (!isLocalDate(day)) return [{ field, fault: 'notADate' }];
  return day > today ? [{ field, fault: 'inTheFuture' }] : [];
}

function checkText(
  field: 'note' | 'subject',
  text: string,
  isNeeded: boolean,
): readonly CoverageFault[] {
  if (isNeeded && text.trim() === '') return [missing(field)];
  return text.length > longestCoverageText ? [{ field, fault: 'tooLong' }] : [];
}

function missing(field: CoverageFault['field']): CoverageFault {
  return { field, fault: 'missing' };
}
