import {
  checkAnswer,
  checkTraining,
  checkUtilisation,
  type CoverageFault,
} from '../../../domain/coverage/checkCoverageEntry.ts';
import type { Instant } from '../../../domain/calendar/time.ts';
import { isCoveragePart } from '../../../domain/coverage/partCoverage.ts';
import type { Organisation, PersonId } from '../../../domain/organisation/organisation.ts';
import type { CoverageChange } from '../../../domain/ports/coverageStore.ts';
import { yearOf, type Compilation } from '../compilation.ts';
import { answerOf, trainingOf, useOf } from '../rows/coverageRows.ts';
import type { SheetColumn } from '../sheets.ts';
import type { CellFault } from './cellFault.ts';
import {
  cellFault,
  isToStore,
  refusedWith,
  type ComparedRow,
  type PlannedRow,
} from './plannedRow.ts';
import type { Places } from './planOrganisation.ts';

export interface CoverageRows {
  readonly coverage: readonly ComparedRow<'coverage'>[];
  readonly uses: readonly ComparedRow<'uses'>[];
  readonly trainings: readonly ComparedRow<'trainings'>[];
}

export interface CoveragePlan extends CoverageRows {
  /** By sheet and key, `uses 0f3a…`. */
  readonly changes: ReadonlyMap<string, CoverageChange>;
}

interface CoverageContext {
  readonly compilation: Compilation;
  /** With what the workbook changes in it. */
  readonly organisation: Organisation;
  readonly by: PersonId;
  readonly at: Instant;
  readonly places: Readonly<Record<keyof CoverageRows, Places>>;
}

/** Statements of earlier years than this are slips of the hand. */
const firstYear = 2000;

/** Decides which rows of statements, notes of use and trainings can be taken in. */
export function planCoverage(rows: CoverageRows, context: CoverageContext): CoveragePlan {
  const changes = new Map<string, CoverageChange>();
  const decided = <Row extends PlannedRow>(
    all: readonly Row[],
    read: (row: Row) => CoverageChange | readonly CellFault[],
  ): readonly Row[] =>
    all.map((row) => {
      if (!isToStore(row)) return row;
      const found = read(row);
      if (!('kind' in found)) return refusedWith(row, found);
      changes.set(`${row.sheet} ${row.key}`, found);
      return row;
    });
  return {
    coverage: decided(rows.coverage, (row) => readStatement(row, context)),
    uses: decided(rows.uses, (row) => readUse(row, context)),
    trainings: decided(rows.trainings, (row) => readTraining(row, context)),
    changes,
  };
}

function readStatement(
  { values, line }: ComparedRow<'coverage'>,
  { compilation, organisation, places, by, at }: CoverageContext,
): CoverageChange | readonly CellFault[] {
  const fault = faultsOf(places.coverage, line);
  const { unit: partId, year } = values;
  const part = organisation.parts.get(partId ?? '');
  if (part === undefined || partId === null) return [fault('partUnknown', 'unit', partId ?? '')];
  if (!isCoveragePart(part)) return [fault('notAsked', 'unit')];
  if (year === null || year < firstYear || year > yearOf(compilation)) {
    return [fault('yearUnfit', 'year', String(year ?? ''))];
  }
  const answer = answerOf(values);
  if (answer === null) return [fault('required', 'collects')];
  const idle = (['stated_method', 'stated_cadence', 'stated_last'] as const).filter(
    (column) => !answer.collects && values[column] !== null,
  );
  const faults = [
    ...checkAnswer(answer, compilation.today).map((each) => coverageFault(each, stated, fault)),
    ...idle.map((column) => fault('onlyWhoCollects', column)),
  ];
  if (faults.length > 0) return faults;
  const { statements } = compilation.noted;
  const before = statements.find((each) => each.partId === partId && each.year === year) ?? null;
  return { kind: 'statement', before, after: { partId, year, ...answer, by, at } };
}

function readUse(
  { values, line, key }: ComparedRow<'uses'>,
  { compilation, organisation, places, by, at }: CoverageContext,
): CoverageChange | readonly CellFault[] {
  const fault = faultsOf(places.uses, line);
  const use = useOf(values);
  if (use === null) return emptyOf(values, ['unit', 'place', 'on', 'note'], fault);
  const before = compilation.noted.utilisation.find(({ id }) => id === key) ?? null;
  const faults = [
    ...placeFaults(use.partId, before?.partId ?? null, organisation, fault),
    ...checkUtilisation(use, compilation.today).map((each) => coverageFault(each, noted, fault)),
  ];
  if (faults.length > 0) return faults;
  return { kind: 'utilisation', before, after: { id: key, ...use, by, at } };
}

function readTraining(
  { values, line, key }: ComparedRow<'trainings'>,
  { compilation, organisation, places, by, at }: CoverageContext,
): CoverageChange | readonly CellFault[] {
  const fault = faultsOf(places.trainings, line);
  const training = trainingOf(values);
  if (training === null) return emptyOf(values, ['unit', 'on', 'subject', 'participants'], fault);
  const before = compilation.noted.trainings.find(({ id }) => id === key) ?? null;
  const faults = [
    ...placeFaults(training.partId, before?.partId ?? null, organisation, fault),
    ...checkTraining(training, compilation.today).map((each) => coverageFault(each, noted, fault)),
  ];
  if (faults.length > 0) return faults;
  return { kind: 'training', before, after: { id: key, ...training, by, at } };
}

type MakeFault = (code: CellFault['code'], column: SheetColumn, detail?: string) => CellFault;

function faultsOf(places: Places, line: number): MakeFault {
  return (code, column, detail = '') => cellFault(places, line, code, column, detail);
}

function emptyOf<Column extends SheetColumn>(
  values: Readonly<Record<Column, unknown>>,
  needed: readonly Column[],
  fault: MakeFault,
): readonly CellFault[] {
  return needed
    .filter((column) => values[column] === null)
    .map((column) => fault('required', column));
}

/** A note about another part is another note. */
function placeFaults(
  partId: string,
  before: string | null,
  { parts }: Organisation,
  fault: MakeFault,
): readonly CellFault[] {
  if (!parts.has(partId)) return [fault('partUnknown', 'unit', partId)];
  return before === null || before === partId ? [] : [fault('staysAsItIs', 'unit')];
}

type ColumnOfField = Readonly<Record<CoverageFault['field'], SheetColumn>>;
const noted: ColumnOfField = {
  ...{ method: 'stated_method', cadence: 'stated_cadence', lastMeasured: 'stated_last' },
  ...{ note: 'note', on: 'on', subject: 'subject', participants: 'participants' },
  ...{ collects: 'collects', place: 'place' },
};
const stated: ColumnOfField = { ...noted, note: 'stated_note' };

function coverageFault(
  { field, fault: what }: CoverageFault,
  columns: ColumnOfField,
  fault: MakeFault,
): CellFault {
  const codes = {
    missing: 'required',
    reasonMissing: 'required',
    notADate: 'notDate',
    inTheFuture: 'inTheFuture',
    tooLong: 'textTooLong',
    notACount: 'notACount',
  } as const satisfies Record<CoverageFault['fault'], CellFault['code']>;
  return fault(codes[what], columns[field]);
}
