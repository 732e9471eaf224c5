import { z } from 'zod';
import { actionMoves } from '../../domain/action/moveAction.ts';
import type { ActionMoveName } from '../../domain/action/moveAction.ts';
import { cardAction } from './cardAction.ts';
import { storedId } from './storedId.ts';

const typed = z.string().max(5_000).default('');

/** What an action answers to, as the form carries it. */
const topic = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('metric'), metricId: storedId }),
  z.object({ kind: z.literal('feedback'), feedbackId: storedId }),
]);
export type PackedTopic = z.output<typeof topic>;

const draftInputs = z.object({ what: typed, responsibleId: typed, dueOn: typed });
export type ActionInputs = z.output<typeof draftInputs>;
export const noActionInputs: ActionInputs = draftInputs.parse({});

const withTopic = z.object({ topic });
const withDraft = draftInputs.extend({ actionId: storedId, topic });
/** The page of the own list that the action was opened from, to go back there; null: no list. */
const origin = z
  .object({ page: z.int().min(0) })
  .nullable()
  .default(null);
export type ActionOrigin = z.output<typeof origin>;

const withPage = z.object({ page: z.int().min(0) });
const withAction = z.object({ actionId: storedId, origin });
const seen = withAction.extend({ revision: z.int().min(1), move: z.enum(actionMoves) });
const submitted = seen.extend({ note: typed, dueOn: typed, responsibleId: typed });

export interface SeenAction {
  readonly actionId: string;
  readonly revision: number;
  readonly move: ActionMoveName;
  readonly origin?: ActionOrigin;
}

/** The corrective actions that are the person's own to do. */
export const listActions = cardAction<{ readonly page: number }, typeof withPage>(
  'action.list',
  withPage,
);

export const openActionForm = cardAction<{ readonly topic: PackedTopic }, typeof withTopic>(
  'action.form',
  withTopic,
);
export const planCorrectiveAction = cardAction<
  { readonly actionId: string; readonly topic: PackedTopic },
  typeof withDraft
>('action.plan', withDraft);
export const showAction = cardAction<
  { readonly actionId: string; readonly origin?: ActionOrigin },
  typeof withAction
>('action.show', withAction);
/** Opens the fields of a move in the card; to begin needs none and is done at once. */
export const openActionMove = cardAction<SeenAction, typeof seen>('action.openMove', seen);
export const submitActionMove = cardAction<SeenAction, typeof submitted>('action.move', submitted);
