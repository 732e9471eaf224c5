import { z } from 'zod';
import { customerTypes, feedbackKinds, receivingChannels } from '../../domain/feedback/feedback.ts';
import type { ReceivingChannel } from '../../domain/feedback/feedback.ts';
import { moveNames } from '../../domain/feedback/moves/allowedMoves.ts';
import type { MoveName } from '../../domain/feedback/moves/allowedMoves.ts';
import { cardAction } from './cardAction.ts';
import { unitQuery } from './experienceInputs.ts';
import { moveInputs } from './moveInputs.ts';
import { storedId } from './storedId.ts';

/**
 * Where a feedback was opened from, to go back there after a move: its own card, the queue's
 * page, or a reminder.
 */
export const origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card') }),
  z.object({ kind: z.literal('queue'), page: z.int().min(0) }),
  z.object({ kind: z.literal('reminder'), id: storedId }),
]);
export type Origin = z.output<typeof origin>;

/** What "log another" keeps. */
const kept = z.object({
  receivedThrough: z.enum(receivingChannels).optional(),
  unitId: z.string().optional(),
});
export interface Kept {
  readonly receivedThrough?: ReceivingChannel;
  readonly unitId?: string;
}

const typed = z.string().max(20_000).default('');

/** Whether the customer wants an answer, and where to: to the contact details, or at the next visit. */
export const answerWishes = ['no', 'contact', 'comesBack'] as const;
export type AnswerWish = (typeof answerWishes)[number];

/** The form's inputs as typed; what does not fit is told to the person, nothing is refused here. */
export const feedbackInputs = z.object({
  kind: z.enum(feedbackKinds).optional().catch(undefined),
  text: typed,
  receivedThrough: z.enum(receivingChannels).catch('counter'),
  customerType: z.enum(customerTypes).catch('external'),
  unitId: typed,
  stageId: typed,
  receivedOn: typed,
  /** Missing from forms that were drawn before there was this choice. */
  answer: z.enum(answerWishes).optional().catch(undefined),
  contactName: typed,
  contact: typed,
});
export type FeedbackInputs = z.output<typeof feedbackInputs>;

/** What is done with contact details found in the text: `use` is the one chosen, '' is none of them. */
const submitted = feedbackInputs.extend({
  draftId: storedId,
  use: z.string().max(200).optional(),
});
const submittedQuery = submitted.extend({ unitQuery });
const seen = z.object({ feedbackId: storedId, revision: z.int().min(1), origin });
const withMove = seen.extend({ move: z.enum(moveNames) });
const submittedMove = withMove.extend(moveInputs.shape);
const submittedMoveQuery = submittedMove.extend({ unitQuery });
const withFeedback = z.object({ feedbackId: storedId, origin });
const withPage = z.object({ page: z.int().min(0) });

export interface SeenFeedback {
  readonly feedbackId: string;
  readonly revision: number;
  readonly origin: Origin;
}

export const openFeedbackForm = cardAction<Kept, typeof kept>('feedback.form', kept);
export const logFeedback = cardAction<
  { readonly draftId: string; readonly use?: string },
  typeof submitted
>('feedback.log', submitted);
/** Draws the form anew with the units found for the words in its search field. */
export const findFeedbackUnit = cardAction<{ readonly draftId: string }, typeof submittedQuery>(
  'feedback.findUnit',
  submittedQuery,
);
export const showFeedback = cardAction<
  { readonly feedbackId: string; readonly origin: Origin },
  typeof withFeedback
>('feedback.show', withFeedback);
export const showReceipt = cardAction<
  { readonly feedbackId: string },
  z.ZodObject<{ feedbackId: typeof storedId }>
>('feedback.receipt', z.object({ feedbackId: storedId }));
/** Opens the fields of a move in the card; a move without fields is made at once. */
export const openMove = cardAction<SeenFeedback & { readonly move: MoveName }, typeof withMove>(
  'feedback.openMove',
  withMove,
);
export const submitMove = cardAction<
  SeenFeedback & { readonly move: MoveName },
  typeof submittedMove
>('feedback.move', submittedMove);
/** The same in the form of a transfer. */
export const findMoveUnit = cardAction<
  SeenFeedback & { readonly move: MoveName },
  typeof submittedMoveQuery
>('feedback.findMoveUnit', submittedMoveQuery);
export const showQueue = cardAction<{ readonly page: number }, typeof withPage>(
  'feedback.queue',
  withPage,
);
export const showReminder = cardAction<
  { readonly id: string },
  z.ZodObject<{ id: typeof storedId }>
>('reminder.show', z.object({ id: storedId }));
