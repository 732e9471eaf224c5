import type { Instant } from '../../domain/calendar/time.ts';
import { clockFor } from '../../domain/feedback/clock.ts';
import type { Feedback, FeedbackId, FeedbackOrigin } from '../../domain/feedback/feedback.ts';
import { logFeedback } from '../../domain/feedback/logFeedback.ts';
import { makeReference, referenceCount } from '../../domain/feedback/reference.ts';
import type { Organisation, PersonId } from '../../domain/organisation/organisation.ts';
import type { FeedbackStore } from '../../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../../domain/ports/holidayCalendar.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import type { Stored } from '../../domain/ports/storedVersion.ts';
import { CellReader } from '../cells/cellReader.ts';
import type { Choices } from '../cells/choices.ts';
import { eachOf } from '../eachOf.ts';
import type { Fault } from '../importFault.ts';
import type { ImportRecord } from '../importRecord.ts';
import { partsToMake, withMissingParts } from '../organisation/missingParts.ts';
import {
  isTakenIn,
  resultOf,
  type RecordOutcome,
  type RecordResult,
  type StoredChange,
} from '../outcome.ts';
import { outcomeByReference } from './byReference.ts';
import type { TellProgress } from '../progress.ts';
import { digest, stableUuid } from '../stableId.ts';
import { readFeedback, type ReadFeedback } from './readFeedback.ts';
import { nextMove } from './replay.ts';

export interface FeedbackImportDeps {
  readonly feedbacks: Pick<FeedbackStore, 'commit' | 'find' | 'findByReference'>;
  readonly organisation: Pick<OrganisationStore, 'save'>;
  readonly calendar: HolidayCalendar;
  readonly choices: Choices;
  readonly by: PersonId;
  readonly at: Instant;
  readonly dryRun: boolean;
  readonly tell: TellProgress;
}

interface Readable {
  readonly record: ImportRecord;
  readonly id: FeedbackId;
  readonly origin: FeedbackOrigin;
  readonly read: ReadFeedback;
}

/** How many feedbacks are looked up at the same time; each id comes once in a file. */
const atOnce = 16;

const noCards = { planned: [], outdatesCards: false } as const;

/** Takes feedbacks of another system in, each with the states it has gone through there. */
export async function importFeedbacks(
  records: readonly ImportRecord[],
  organisation: Organisation,
  deps: FeedbackImportDeps,
): Promise<{
  readonly results: readonly RecordResult[];
  readonly partsMade: number;
  readonly organisation: Organisation;
}> {
  const extended = withMissingParts(organisation, records);
  const lines = new Map<FeedbackId, number>();
  const readable: Readable[] = [];
  const results: RecordResult[] = [];
  const references = new Map<string, number>();
  for (const record of records) {
    const known = await outcomeByReference(record, references, deps);
    if (known !== null) {
      results.push(resultOf(record, known));
      continue;
    }
    const read = readRecord(record, extended, lines, deps);
    if ('faults' in read) results.push(resultOf(record, read.faults));
    else readable.push(read);
  }
  const needed = readable.map(({ read }) => read.draft.unitId);
  const parts = partsToMake(organisation, extended, needed);
  if (!deps.dryRun && parts.length > 0) {
    await deps.organisation.save({ parts }, { by: deps.by, at: deps.at });
  }
  for (let from = 0; from < readable.length; from += atOnce) {
    const batch = readable.slice(from, from + atOnce);
    const stored = await eachOf(batch, atOnce, ({ id }) => deps.feedbacks.find(id));
    for (const [index, each] of batch.entries()) {
      const before = stored[index] ?? null;
      const outcome = await takeIn(each, before, extended, deps);
      const changes = outcome === 'changed' ? stateChange(before?.value ?? null, each.read) : [];
      results.push(resultOf(each.record, outcome, changes));
      await deps.tell(deps.dryRun ? 'judged' : 'storing', from + index + 1, readable.length);
    }
  }
  return { results, partsMade: parts.length, organisation: extended };
}

function readRecord(
  record: ImportRecord,
  organisation: Organisation,
  lines: Map<FeedbackId, number>,
  deps: FeedbackImportDeps,
): Readable | { readonly faults: readonly Fault[] } {
  const reader = new CellReader(record.cells);
  const externalId = reader.required('external_id');
  const source = reader.text('source') ?? '';
  const id = stableUuid('feedback', source, externalId);
  const first = lines.get(id);
  if (first !== undefined) reader.fault('idTwice', 'external_id', String(first));
  else if (externalId !== '') lines.set(id, record.line);
  const read = readFeedback(reader, organisation, deps.choices, deps.at);
  const faults = [...record.faults, ...reader.faults];
  if (faults.length > 0 || read === null) return { faults };
  return { record, id, origin: { source, externalId }, read };
}

async function takeIn(
  { id, origin, read }: Readable,
  stored: Stored<Feedback> | null,
  organisation: Organisation,
  deps: FeedbackImportDeps,
): Promise<RecordOutcome> {
  if (stored !== null && differs(stored.value, read)) {
    return [{ code: 'kept', column: null, detail: stored.value.reference }];
  }
  if (stored === null) {
    if (deps.dryRun) return 'added';
    const { after, event, contact } = await logged(id, origin, read, organisation, deps);
    const outcome = await deps.feedbacks.commit({
      before: null,
      after,
      event,
      ledger: noCards,
      contact,
    });
    if (outcome !== 'committed') return [{ code: 'conflict', column: null, detail: id }];
    const replayed = await replay(id, read, deps);
    return isTakenIn(replayed) ? 'added' : replayed;
  }
  if (deps.dryRun) {
    return nextMove(stored.value, read.history, deps) === null ? 'unchanged' : 'changed';
  }
  return replay(id, read, deps);
}

function stateChange(
  before: Pick<Feedback, 'state'> | null,
  { history }: ReadFeedback,
): readonly StoredChange[] {
  if (before === null || before.state === history.state) return [];
  return [{ sheet: null, column: 'state', stored: before.state, written: history.state }];
}

/** What another system says now of a feedback is not written over what people here have seen. */
function differs({ text, kind }: Feedback, { draft }: ReadFeedback): boolean {
  return text !== null && (text !== draft.text.trim() || kind !== draft.kind);
}

async function logged(
  id: FeedbackId,
  origin: FeedbackOrigin,
  { draft, history, contact: given }: ReadFeedback,
  organisation: Organisation,
  deps: FeedbackImportDeps,
) {
  const isHistory = history.state !== 'new';
  const { after, event, contact } = logFeedback(
    draft,
    {
      id,
      reference: await freeReference(id, deps),
      by: deps.by,
      // It was logged in the other system; the trail's moves must not come before it.
      at: history.receivedAt,
      contact: given,
    },
    deps.calendar,
    clockFor(organisation, draft.unitId),
  );
  // What is over was due when the other system said, not by the clocks of this one.
  const days = isHistory ? { takeBy: null, answerBy: history.answerBy } : {};
  return { after: { ...after, ...days, origin }, event, contact };
}

/** Made of the id, so that an import that was cut short gives the same one again. */
async function freeReference(id: FeedbackId, { feedbacks }: FeedbackImportDeps): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const drawn = Number.parseInt(digest(`${id} ${attempt}`).slice(0, 12), 16) % referenceCount;
    const reference = makeReference(drawn);
    if ((await feedbacks.findByReference(reference)) === null) return reference;
  }
}

async function replay(
  id: FeedbackId,
  { history }: ReadFeedback,
  deps: FeedbackImportDeps,
): Promise<RecordOutcome> {
  const { feedbacks } = deps;
  for (let moves = 0; ; moves += 1) {
    const before = await feedbacks.find(id);
    const move = before === null ? null : nextMove(before.value, history, deps);
    if (move?.kind !== 'moved') return moves === 0 ? 'unchanged' : 'changed';
    const { after, event, contact } = move;
    const ledger = { planned: [], outdatesCards: true };
    const outcome = await feedbacks.commit({ before, after, event, ledger, contact });
    if (outcome !== 'committed') return [{ code: 'conflict', column: null, detail: id }];
  }
}
