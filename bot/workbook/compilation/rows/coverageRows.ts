import {
  usePlaces,
  type CoverageStatement,
  type Training,
  type UtilisationNote,
} from '../../../domain/coverage/coverageRecords.ts';
import type { CoverageAnswer } from '../../../domain/coverage/yearlyQuestion.ts';
import { cadences, collectionMethods } from '../../../domain/metric/metric.ts';
import type { PartId } from '../../../domain/organisation/organisation.ts';
import type { RowOf } from '../sheets.ts';
import { masked } from './actionRows.ts';
import { answer } from './organisationRows.ts';

/** Of a part that nobody has answered for in the year: a row that says nothing yet. */
export function unansweredValues(unit: PartId, year: number): RowOf<'coverage'> {
  return {
    ...{ unit, year, collects: null, stated_method: null, stated_cadence: null },
    ...{ stated_last: null, stated_note: null },
  };
}

export function statementValues(statement: CoverageStatement): RowOf<'coverage'> {
  return {
    unit: statement.partId,
    year: statement.year,
    collects: answer(statement.collects),
    stated_method: statement.method,
    stated_cadence: statement.cadence,
    stated_last: statement.lastMeasured,
    stated_note: statement.note === null ? null : masked(statement.note),
  };
}

/** What the row answers to the yearly question; null when it does not say whether it collects. */
export function answerOf(row: RowOf<'coverage'>): CoverageAnswer | null {
  const { collects, stated_last: lastMeasured, stated_note: note } = row;
  if (collects === null) return null;
  return {
    collects: collects === 'yes',
    method: collectionMethods.find((known) => known === row.stated_method) ?? null,
    cadence: cadences.find((known) => known === row.stated_cadence) ?? null,
    ...{ lastMeasured, note },
  };
}

export function useValues({ id, partId, place, on, note }: UtilisationNote): RowOf<'uses'> {
  return { use: id, unit: partId, place, on, note: masked(note) };
}

/** What the row notes; null when it says less than that. */
export function useOf({
  unit: partId,
  place: written,
  on,
  note,
}: RowOf<'uses'>): Pick<UtilisationNote, 'partId' | 'place' | 'on' | 'note'> | null {
  const place = usePlaces.find((known) => known === written);
  if (partId === null || place === undefined || on === null || note === null) return null;
  return { partId, place, on, note };
}

export function trainingValues(training: Training): RowOf<'trainings'> {
  const { id, partId, on, subject, participants } = training;
  return { training: id, unit: partId, on, subject: masked(subject), participants };
}

/** The training of the row; null when it says less than that. */
export function trainingOf({
  unit: partId,
  on,
  subject,
  participants,
}: RowOf<'trainings'>): Pick<Training, 'partId' | 'on' | 'subject' | 'participants'> | null {
  if (partId === null || on === null || subject === null || participants === null) return null;
  return { partId, on, subject, participants };
}
