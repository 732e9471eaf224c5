import { helsinkiDate, instantAt } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { longestFeedbackText } from '../../domain/feedback/checkFeedbackDraft.ts';
import type { FeedbackDraft, Outcome } from '../../domain/feedback/feedback.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { ContactDetails } from '../../domain/ports/feedbackStore.ts';
import { withoutCodes } from '../../domain/privacy/maskPersonalData.ts';
import type { CellReader } from '../cells/cellReader.ts';
import type { Choices, ImportedState } from '../cells/choices.ts';
import { readStage } from '../metrics/readDefinition.ts';
import { findPart } from '../organisation/findPart.ts';

/** How the matter went in the system that it comes from; times are that system's. */
export interface History {
  readonly receivedAt: Instant;
  readonly state: ImportedState;
  readonly takenAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly closedAt: Instant | null;
  /** The day by which that system was to answer; null where it had none. */
  readonly answerBy: LocalDate | null;
  readonly answer: string | null;
  readonly outcome: Outcome | null;
  readonly explanation: string | null;
  readonly learned: string | null;
}

export interface ReadFeedback {
  readonly draft: FeedbackDraft;
  readonly contact: ContactDetails | null;
  readonly history: History;
}

/**
 * Reads a feedback of another system; null with faults in the reader when it cannot be taken in.
 * Unlike the form it takes old feedbacks, and ones that want an answer without saying where to:
 * the other system knows.
 */
export function readFeedback(
  reader: CellReader,
  organisation: Organisation,
  choices: Choices,
  now: Instant,
): ReadFeedback | null {
  const text = reader.required('text');
  if (text.length > longestFeedbackText) {
    reader.fault('textTooLong', 'text', `${text.length} > ${longestFeedbackText}`);
  }
  if (!reader.has('kind')) reader.fault('required', 'kind');
  if (!reader.has('received')) reader.fault('required', 'received');
  const kind = reader.choice('kind', choices.kind);
  const receivedOn = reader.day('received');
  const unitId = readUnit(reader, organisation);
  const wanted = reader.choice('answer_wanted', choices.answer);
  const receivedThrough = reader.choice('received_through', choices.channel) ?? 'webForm';
  const customerType = reader.choice('customer_type', choices.customerType) ?? 'external';
  const stageId = readStage(reader, organisation);
  const history = readHistory(reader, choices, receivedOn);
  if (receivedOn !== null && receivedOn > helsinkiDate(now))
    reader.fault('inTheFuture', 'received');
  if (kind === null || receivedOn === null || unitId === null || history === null) return null;
  if (reader.faults.length > 0) return null;
  const answerWanted = wanted === 'yes';
  return {
    draft: {
      kind,
      text,
      receivedThrough,
      customerType,
      unitId,
      stageId,
      receivedOn,
      answerWanted,
    },
    contact: readContact(reader),
    history,
  };
}

function readUnit(reader: CellReader, { parts }: Organisation): string | null {
  const unit = findPart(parts, reader.required('unit'));
  if (unit === 'several') reader.fault('partAmbiguous', 'unit');
  else if (unit === null) {
    if (reader.has('unit')) reader.fault('partUnknown', 'unit');
  } else return unit.id;
  return null;
}

function readHistory(
  reader: CellReader,
  choices: Choices,
  receivedOn: LocalDate | null,
): History | null {
  // A day without a time begins at midnight, so that what was done on the same day comes later.
  const received = /\d[T ]/.test(reader.text('received') ?? '') ? reader.instant('received') : null;
  const [takenAt, answeredAt, closedAt] = (['taken', 'answered', 'closed'] as const).map((column) =>
    reader.instant(column),
  ) as [Instant | null, Instant | null, Instant | null];
  const answerBy = reader.day('answer_by');
  const told = reader.choice('state', choices.state);
  if (receivedOn === null) return null;
  const receivedAt = received ?? instantAt(receivedOn, '00:00');
  const state = told ?? (closedAt !== null ? 'closed' : answeredAt !== null ? 'answered' : 'new');
  if (state === 'closed' && closedAt === null) reader.fault('stateNeedsTime', 'closed');
  if (state === 'answered' && answeredAt === null) reader.fault('stateNeedsTime', 'answered');
  const times = [receivedAt, takenAt, answeredAt, closedAt].filter((time) => time !== null);
  if (times.some((time, index) => time < (times[index - 1] ?? time))) {
    reader.fault('timesBackwards', null, times.join(' > '));
  }
  return {
    receivedAt,
    state,
    takenAt,
    answeredAt,
    closedAt,
    answerBy,
    answer: reader.text('answer'),
    outcome: reader.choice('outcome', choices.outcome),
    explanation: reader.text('explanation'),
    learned: reader.text('learned'),
  };
}

function readContact(reader: CellReader): ContactDetails | null {
  const [name, phone, email] = [
    reader.text('contact_name'),
    reader.text('contact_phone'),
    reader.text('contact_email'),
  ];
  return name === null && phone === null && email === null
    ? null
    : withoutCodes({ name, phone, email });
}
