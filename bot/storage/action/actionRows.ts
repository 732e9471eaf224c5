import { z } from 'zod';
import { actionStates, isOpenAction } from '../../domain/action/action.ts';
import type { ActionId, ActionSource, CorrectiveAction } from '../../domain/action/action.ts';
import { actionMoves } from '../../domain/action/moveAction.ts';
import { actionRemovals } from '../../domain/ports/actionStore.ts';
import type { ActionEvent } from '../../domain/ports/actionStore.ts';
import { count, day, instant, nullable, text } from '../table/readColumns.ts';
import type { Columns, Row } from '../table/row.ts';
import { numberPart, rowKey } from '../table/rowKeys.ts';

const schemaVersion = 1;

export function actionKey(id: ActionId): string {
  return rowKey('action', id);
}

export function actionEventKey(id: ActionId, revision: number): string {
  return rowKey('action-event', id, numberPart(revision));
}

export function actionRow(action: CorrectiveAction): Row {
  return { key: actionKey(action.id), columns: actionColumns(action) };
}

function actionColumns(action: CorrectiveAction): Columns {
  const { about } = action;
  return {
    schemaVersion,
    id: action.id,
    aboutKind: about.kind,
    aboutId: aboutId(about),
    reference: about.kind === 'feedback' ? about.reference : null,
    partId: action.partId,
    what: action.what,
    responsibleId: action.responsibleId,
    dueOn: action.dueOn,
    state: action.state,
    outcome: action.outcome,
    endedOn: action.endedOn,
    createdBy: action.createdBy,
    createdAt: action.createdAt,
    emptied: action.emptied ?? null,
    revision: action.revision,
  };
}

function aboutId(about: ActionSource): string {
  return about.kind === 'metric' ? about.metricId : about.feedbackId;
}

/** Copies by which it is found: those of a metric or a feedback, and those still open by day. */
export function actionIndexRows(action: CorrectiveAction): readonly Row[] {
  const { id, about, createdAt, dueOn } = action;
  const columns = actionColumns(action);
  return [
    { key: rowKey('action-of', aboutId(about), createdAt, id), columns },
    ...(isOpenAction(action) ? [{ key: rowKey('action-open', dueOn, id), columns }] : []),
  ];
}

/** `commitId` tells the change that wrote it from another at the same revision. */
export function actionEventRow(
  { id, revision }: CorrectiveAction,
  { at, by, what, note }: ActionEvent,
  commitId: string,
): Row {
  return {
    key: actionEventKey(id, revision),
    columns: { schemaVersion, at, by, what, note, commitId },
  };
}

export const commitMarkSchema = z.object({ commitId: text });

export const actionSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    aboutKind: z.enum(['metric', 'feedback']),
    aboutId: text,
    reference: nullable(text),
    partId: text,
    what: text,
    responsibleId: text,
    dueOn: day,
    state: z.enum(actionStates),
    outcome: nullable(text),
    endedOn: nullable(day),
    createdBy: text,
    createdAt: instant,
    // Rows of an earlier version have none.
    emptied: nullable(count),
    revision: count,
  })
  .transform(
    ({
      schemaVersion: _,
      aboutKind,
      aboutId: of,
      reference,
      emptied,
      ...own
    }): CorrectiveAction => ({
      ...own,
      ...(emptied === null ? {} : { emptied }),
      about: sourceOf(aboutKind, of, reference),
    }),
  );

function sourceOf(kind: ActionSource['kind'], id: string, reference: string | null): ActionSource {
  return kind === 'metric'
    ? { kind, metricId: id }
    : { kind, feedbackId: id, reference: reference ?? '' };
}

export const actionEventSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    at: instant,
    by: text,
    what: z.enum(['plan', ...actionMoves, ...actionRemovals]),
    note: nullable(text),
  })
  .transform(({ schemaVersion: _, note, ...event }): ActionEvent => ({
    ...event,
    note: note === removedNote ? null : note,
  }));

/** Merging cannot take a column away, so a note whose content was removed is left empty. */
const removedNote = '';

/** Empties a line's note; who did what, and when, stays. */
export function emptiedActionNote(id: ActionId, revision: number): Row {
  return { key: actionEventKey(id, revision), columns: { note: removedNote } };
}
