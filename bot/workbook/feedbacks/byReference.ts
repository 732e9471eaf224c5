import { readReference } from '../../domain/feedback/reference.ts';
import { withoutPersonalData } from '../../domain/privacy/maskPersonalData.ts';
import type { FeedbackStore } from '../../domain/ports/feedbackStore.ts';
import { CellReader } from '../cells/cellReader.ts';
import type { Choices } from '../cells/choices.ts';
import type { ImportRecord } from '../importRecord.ts';
import type { RecordOutcome } from '../outcome.ts';

interface ByReferenceDeps {
  readonly feedbacks: Pick<FeedbackStore, 'findByReference'>;
  readonly choices: Choices;
}

/**
 * What becomes of a row that names a feedback by its reference, as an export does: it is here
 * already, and nothing of it changes; another text or kind in the file is told. Null for a row
 * without a reference, and for one that has an external id to be taken in by, although the
 * reference is not of this store.
 * @param lines rows of the references met so far; filled here
 */
export async function outcomeByReference(
  { cells, faults, line }: ImportRecord,
  lines: Map<string, number>,
  { feedbacks, choices }: ByReferenceDeps,
): Promise<RecordOutcome | null> {
  const reader = new CellReader(cells);
  const written = reader.text('reference');
  if (written === null) return null;
  const read = readReference(written);
  const found = read.kind === 'reference' ? await feedbacks.findByReference(read.reference) : null;
  if (found === null) {
    if (reader.has('external_id')) return null;
    reader.fault('referenceUnknown', 'reference');
    return [...faults, ...reader.faults];
  }
  const { reference, kind, text } = found.value;
  const first = lines.get(reference);
  if (first !== undefined) reader.fault('idTwice', 'reference', String(first));
  lines.set(reference, first ?? line);
  const toldKind = reader.choice('kind', choices.kind);
  const toldText = reader.text('text');
  const differs =
    (toldKind !== null && toldKind !== kind) ||
    (toldText !== null && text !== null && !sameWords(toldText, withoutPersonalData(text)));
  if (differs) reader.fault('kept', null, reference);
  const all = [...faults, ...reader.faults];
  return all.length > 0 ? all : 'unchanged';
}

/** Spreadsheets break lines in ways of their own and lose characters that are not to be seen. */
function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/[\s\p{C}\uFFFD]/gu, '');
  return plain(one) === plain(other);
}
