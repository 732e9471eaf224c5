import type { LocalDate } from '../../domain/calendar/time.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { PartId } from '../../domain/organisation/organisation.ts';
import { partAndBelow } from '../../domain/organisation/tree.ts';
import type { FeedbackStore } from '../../domain/ports/feedbackStore.ts';
import { exportCell, exportColumns, type ExportCell, type ExportContext } from './exportRow.ts';

/** Which feedbacks to export; null does not narrow. */
export interface ExportRequest {
  /** First and last day of receipt. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** The part and everything below it. */
  readonly partId: PartId | null;
  /** Also what the customers said. */
  readonly withTexts: boolean;
}

/** A table with its headings in the reader's language. */
export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** Gathers the feedbacks asked for, the oldest first. */
export async function exportFeedbacks(
  feedbacks: Pick<FeedbackStore, 'all'>,
  { from, to, partId, withTexts }: ExportRequest,
  context: ExportContext,
): Promise<ExportTable> {
  const parts =
    partId === null
      ? null
      : new Set(partAndBelow(context.organisation, partId).map(({ id }) => id));
  const asked: Feedback[] = [];
  for await (const feedback of feedbacks.all()) {
    const { receivedOn, unitId } = feedback;
    const isAsked =
      (from === null || receivedOn >= from) &&
      (to === null || receivedOn <= to) &&
      (parts === null || parts.has(unitId));
    if (isAsked) asked.push(feedback);
  }
  const key = ({ receivedOn, loggedAt, id }: Feedback) => `${receivedOn} ${loggedAt} ${id}`;
  asked.sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const columns = exportColumns(withTexts);
  return {
    headings: columns.map((column) => context.words.t(`import.column.${column}`)),
    rows: asked.map((feedback) => columns.map((column) => exportCell(column, feedback, context))),
  };
}
