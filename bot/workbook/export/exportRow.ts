import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { dueOn } from '../../domain/feedback/clock.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { localized } from '../../domain/language.ts';
import { partEverKnown, stageEverKnown } from '../../domain/organisation/everKnown.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import { isOverdue } from '../../domain/overview/openMatters.ts';
import type { Translator } from '../../wording/translator.ts';
import type { FeedbackColumn } from '../columns.ts';

/** What a cell of an export holds; null for an empty one. */
export type ExportCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'time'; readonly at: Instant }
  | null;

export interface ExportContext {
  readonly organisation: Organisation;
  readonly words: Translator;
  readonly today: LocalDate;
  /** Takes personal data out of what people have written. */
  readonly mask: (text: string) => string;
}

/** The figures and states, in the order of an export's columns. Contact details are never among them. */
const figureColumns = [
  'reference',
  'kind',
  'unit',
  'area',
  'stage',
  'received_through',
  'customer_type',
  'received',
  'answer_wanted',
  'answer_by',
  'taken',
  'answered',
  'closed',
  'state',
  'on_time',
  'outcome',
  'explanation',
  'learned',
  'source',
  'external_id',
] as const satisfies readonly FeedbackColumn[];

type ExportColumn = (typeof figureColumns)[number] | 'text';

/** The columns of an export, with what the customers said as the last when it was asked for. */
export function exportColumns(withTexts: boolean): readonly ExportColumn[] {
  return withTexts ? [...figureColumns, 'text'] : figureColumns;
}

/** A feedback's cell in the column, in the reader's language. */
export function exportCell(
  column: ExportColumn,
  feedback: Feedback,
  context: ExportContext,
): ExportCell {
  const { words, organisation, mask } = context;
  const { closing, origin, unitId } = feedback;
  switch (column) {
    case 'reference':
      return text(feedback.reference);
    case 'kind':
      return text(words.t(`import.kind.${feedback.kind}`));
    case 'unit':
      return text(partName(unitId, context));
    case 'area':
      return text(partName(areaOf(organisation, unitId)?.id ?? null, context));
    case 'stage':
      return text(stageName(feedback, context));
    case 'received_through':
      return text(words.t(`import.channel.${feedback.receivedThrough}`));
    case 'customer_type':
      return text(words.t(`import.customerType.${feedback.customerType}`));
    case 'received':
      return { kind: 'day', day: feedback.receivedOn };
    case 'answer_wanted':
      return yesOrNo(feedback.answerWanted, context);
    case 'answer_by':
      return feedback.answerBy === null ? null : { kind: 'day', day: feedback.answerBy };
    case 'taken':
      return time(feedback.takenAt);
    case 'answered':
      return time(feedback.answeredAt);
    case 'closed':
      return time(closing?.closedAt ?? null);
    case 'state':
      return text(words.t(`feedback.state.${feedback.state}`));
    case 'on_time':
      return onTime(feedback, context);
    case 'outcome':
      return closing === null ? null : text(words.t(`import.outcome.${closing.outcome}`));
    case 'explanation':
      return text(mask(closing?.explanation ?? ''));
    case 'learned':
      return text(mask(closing?.learned ?? ''));
    case 'source':
      return text(origin?.source ?? null);
    case 'external_id':
      return text(origin?.externalId ?? null);
    case 'text':
      return text(mask(feedback.text ?? ''));
  }
}

/**
 * As the figures count it: answered by its day or not, and not when it is still open past its day.
 * Empty where no day has come or none was owed.
 */
function onTime(feedback: Feedback, context: ExportContext): ExportCell {
  const { answeredAt, answerBy } = feedback;
  if (answeredAt !== null && answerBy !== null) {
    return yesOrNo(helsinkiDate(answeredAt) <= answerBy, context);
  }
  return isOverdue({ dueOn: dueOn(feedback) }, context.today) ? yesOrNo(false, context) : null;
}

function partName(id: string | null, { organisation, words }: ExportContext): string | null {
  const part = id === null ? undefined : partEverKnown(organisation, id);
  return part === undefined ? id : localized(part.name, words.language);
}

function stageName({ stageId }: Feedback, { organisation, words }: ExportContext): string | null {
  const stage = stageId === null ? undefined : stageEverKnown(organisation, stageId);
  return stage === undefined ? stageId : localized(stage.name, words.language);
}

function yesOrNo(yes: boolean, { words }: ExportContext): ExportCell {
  return text(words.t(yes ? 'import.answer.yes' : 'import.answer.no'));
}

function text(content: string | null): ExportCell {
  return content === null || content === '' ? null : { kind: 'text', text: content };
}

function time(at: Instant | null): ExportCell {
  return at === null ? null : { kind: 'time', at };
}
