import { isGivenDay } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';
import type { Training, UtilisationNote } from './coverageRecords.ts';
import type { CoverageAnswer } from './yearlyQuestion.ts';

export const longestCoverageText = 2000;
/** More people than any city employs: a slip of the hand. */
const mostParticipants = 20_000;

/** What is wrong with an entry; each names the field to mend. */
export type CoverageFault =
  | {
      readonly fault: 'missing';
      readonly field: 'collects' | 'method' | 'cadence' | 'place' | 'note' | 'subject';
    }
  /** Who does not collect says why. */
  | { readonly fault: 'reasonMissing'; readonly field: 'note' }
  | { readonly fault: 'notADate' | 'inTheFuture'; readonly field: 'on' | 'lastMeasured' }
  | { readonly fault: 'tooLong'; readonly field: 'note' | 'subject' }
  | { readonly fault: 'notACount'; readonly field: 'participants' };

/** Who collects says how and how often; who does not says why. */
export function checkAnswer(answer: CoverageAnswer, today: LocalDate): readonly CoverageFault[] {
  const { collects, method, cadence, lastMeasured, note } = answer;
  return [
    ...(collects && method === null ? ([{ fault: 'missing', field: 'method' }] as const) : []),
    ...(collects && cadence === null ? ([{ fault: 'missing', field: 'cadence' }] as const) : []),
    ...(lastMeasured === null ? [] : checkDay('lastMeasured', lastMeasured, today)),
    ...(!collects && isBlank(note)
      ? ([{ fault: 'reasonMissing', field: 'note' }] as const)
      : checkLength('note', note ?? '')),
  ];
}

export function checkUtilisation(
  { on, note }: Pick<UtilisationNote, 'on' | 'note'>,
  today: LocalDate,
): readonly CoverageFault[] {
  return [...checkDay('on', on, today), ...checkText('note', note)];
}

export function checkTraining(
  { on, subject, participants }: Pick<Training, 'on' | 'subject' | 'participants'>,
  today: LocalDate,
): readonly CoverageFault[] {
  const isCount =
    Number.isSafeInteger(participants) && participants >= 1 && participants <= mostParticipants;
  return [
    ...checkDay('on', on, today),
    ...checkText('subject', subject),
    ...(isCount ? [] : [{ field: 'participants', fault: 'notACount' } as const]),
  ];
}

function checkDay(
  field: 'on' | 'lastMeasured',
  day: LocalDate,
  today: LocalDate,
): readonly CoverageFault[] {
  if (!isGivenDay(day)) return [{ field, fault: 'notADate' }];
  return day > today ? [{ field, fault: 'inTheFuture' }] : [];
}

function checkText(field: 'note' | 'subject', text: string): readonly CoverageFault[] {
  return isBlank(text) ? [{ fault: 'missing', field }] : checkLength(field, text);
}

function checkLength(field: 'note' | 'subject', text: string): readonly CoverageFault[] {
  return text.length > longestCoverageText ? [{ fault: 'tooLong', field }] : [];
}

function isBlank(text: string | null): boolean {
  return (text ?? '').trim() === '';
}
