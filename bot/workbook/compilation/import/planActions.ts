import type { ActionId, CorrectiveAction } from '../../../domain/action/action.ts';
import { isOpenAction } from '../../../domain/action/action.ts';
import { checkAction, type ActionFault } from '../../../domain/action/actionDraft.ts';
import { moveAction, type ActionMove } from '../../../domain/action/moveAction.ts';
import type { Metric, MetricId } from '../../../domain/metric/metric.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { Compilation } from '../compilation.ts';
import { masked } from '../rows/actionRows.ts';
import type { SheetColumn } from '../sheets.ts';
import type { CellFault } from './cellFault.ts';
import { cellFault, isToStore, refusedWith, type ComparedRow } from './plannedRow.ts';
import type { Places } from './planOrganisation.ts';

type Row = ComparedRow<'actions'>;

/** What a row does: plans an action (`before` is null), then moves it, each with its trail line. */
export interface ActionSteps {
  readonly before: CorrectiveAction | null;
  /** As it is planned or stands before its moves. */
  readonly action: Pick<
    CorrectiveAction,
    'id' | 'about' | 'partId' | 'what' | 'responsibleId' | 'dueOn'
  >;
  readonly moves: readonly ActionMove[];
}

export interface ActionsPlan {
  readonly actions: readonly Row[];
  readonly steps: ReadonlyMap<ActionId, ActionSteps>;
}

interface ActionContext {
  readonly compilation: Compilation;
  /** With what the workbook changes in it. */
  readonly organisation: Organisation;
  readonly defined: ReadonlyMap<MetricId, Metric>;
  readonly places: Places;
}

type Read = { readonly steps: ActionSteps } | { readonly faults: readonly CellFault[] };

/** Decides which rows of actions plan or move one: only moves that its state allows. */
export function planActions(rows: readonly Row[], context: ActionContext): ActionsPlan {
  const steps = new Map<ActionId, ActionSteps>();
  const actions = rows.map((row) => {
    if (!isToStore(row)) return row;
    // A workbook of an earlier version has them.
    if (context.compilation.actionsOfFeedbacks.has(row.key)) {
      return refusedWith(row, [cellFault(context.places, row.line, 'ofFeedback', 'action')]);
    }
    const stored = context.compilation.actions.get(row.key) ?? null;
    const read = stored === null ? readNew(row, context) : readMoves(row, stored, context);
    if ('faults' in read) return refusedWith(row, read.faults);
    steps.set(row.key, read.steps);
    return row;
  });
  return { actions, steps };
}

function readNew(row: Row, { compilation, organisation, defined, places }: ActionContext): Read {
  const { values, line, key } = row;
  const fault = (code: CellFault['code'], column: SheetColumn, detail = '') =>
    cellFault(places, line, code, column, detail);
  // An action about a feedback is planned where the feedback may be read.
  const empty = (['metric', 'what', 'responsible', 'due_on'] as const).filter(
    (column) => values[column] === null,
  );
  if (empty.length > 0) return { faults: empty.map((column) => fault('required', column)) };
  const { what, responsible: responsibleId, due_on: dueOn, state, metric: metricId } = values;
  const metric = defined.get(metricId ?? '');
  if (metric === undefined) return { faults: [fault('metricUnknown', 'metric', metricId ?? '')] };
  if (state !== 'planned' && state !== 'underWay') {
    return { faults: [fault('notOpenYet', 'state', state ?? '')] };
  }
  const draft = { what: what ?? '', responsibleId: responsibleId ?? '', dueOn: dueOn ?? '' };
  const faults = checkAction(draft, organisation, compilation.today);
  if (faults.length > 0) return { faults: faults.map((each) => actionFault(each, row, places)) };
  const about = { kind: 'metric', metricId: metric.id } as const;
  const moves = state === 'underWay' ? ([{ move: 'start', note: '', dueOn: '' }] as const) : [];
  return {
    steps: { before: null, action: { id: key, about, partId: metric.partId, ...draft }, moves },
  };
}

/** What it is about, what is done and by whom stay: another action is another row. */
function readMoves(
  row: Row,
  stored: CorrectiveAction,
  { compilation, places }: ActionContext,
): Read {
  const { values, line, outcome, parsed } = row;
  const changed = outcome.kind === 'changed' ? outcome.fields.map(({ column }) => column) : [];
  const fault = (code: CellFault['code'], column: SheetColumn, detail = '') =>
    cellFault(places, line, code, column, detail);
  const fixed = changed.filter((column) => column !== 'due_on' && column !== 'state');
  if (fixed.length > 0) return { faults: fixed.map((column) => fault('staysAsItIs', column)) };
  const { due_on: dueOn } = values;
  if (dueOn === null) return { faults: [fault('required', 'due_on')] };
  const note = masked(String(parsed.values['reason'] ?? '')).trim();
  const move = changed.includes('state') ? moveTo[values.state ?? ''] : null;
  if (move === undefined) return { faults: [fault('moveImpossible', 'state')] };
  const moves: ActionMove[] = [
    ...(changed.includes('due_on') ? [{ move: 'postpone', note, dueOn } as const] : []),
    ...(move === null ? [] : [{ move, note: move === 'start' ? '' : note, dueOn: '' }]),
  ];
  let after = stored;
  for (const each of moves) {
    const moved = moveAction(after, each, compilation.today);
    const column = each.move === 'postpone' ? 'due_on' : 'state';
    if (moved.kind === 'notInState') return { faults: [fault('moveImpossible', column)] };
    if (moved.kind === 'faults') {
      return { faults: moved.faults.map((found) => actionFault(found, row, places)) };
    }
    ({ after } = moved);
  }
  // The day of what is over means nothing any more.
  if (!isOpenAction(after) && changed.includes('due_on')) {
    return { faults: [fault('moveImpossible', 'due_on')] };
  }
  return { steps: { before: stored, action: stored, moves } };
}

/** The move that leads to the state; nothing leads back to `planned`. */
const moveTo: Readonly<Partial<Record<string, ActionMove['move']>>> = {
  underWay: 'start',
  done: 'finish',
  givenUp: 'giveUp',
};

function actionFault(
  found: ActionFault,
  { line, values, parsed }: Pick<Row, 'line' | 'values' | 'parsed'>,
  places: Places,
): CellFault {
  const fault = (code: CellFault['code'], column: SheetColumn, detail = '') =>
    cellFault(places, line, code, column, detail);
  switch (found.kind) {
    case 'whatMissing':
      return fault('required', 'what');
    case 'unknownPerson':
      return fault('personUnknown', 'responsible', values.responsible ?? '');
    case 'notADate':
      return fault('notDate', 'due_on');
    case 'dayPast':
      return fault('dayPast', 'due_on', values.due_on ?? '');
    case 'noteMissing':
      return fault('reasonMissing', 'reason');
    case 'tooLong': {
      const isReason = String(parsed.values['reason'] ?? '').length > found.limit;
      return fault('textTooLong', isReason ? 'reason' : 'what', String(found.limit));
    }
  }
}
