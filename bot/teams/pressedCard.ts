import type { TurnContext } from 'botbuilder';
import type { PostedCard } from '../domain/ports/delivery.ts';
import type { BotDeps } from './botDeps.ts';
import { hasInputs } from './cards/elements.ts';
import type { CardReply } from './cardActions/handler.ts';
import { isShared } from './conversationKey.ts';
import { drawsItselfAnew } from './incomingActivity.ts';

type Answer = CardReply & { readonly fault?: string };
type PressDeps = Pick<BotDeps, 'presses' | 'surroundings' | 'log'>;

/** Keeps updates away from the card that is pressed while it is answered, and afterwards. */
export interface PressedCard {
  /**
   * Before anything changes: an update that the change calls for, made by any instance, must not
   * take the answer off the screen.
   */
  readonly touched: () => Promise<void>;
  /** With the answer: what holds somebody's words stays until it is sent or closed. */
  readonly answered: (answer: Answer) => Promise<void>;
}

export function pressedCard(deps: PressDeps, { activity }: TurnContext): PressedCard {
  const { replyToId, conversation } = activity;
  // Teams says which message it was, but not for cards in dialogs.
  const card: PostedCard | null =
    replyToId === undefined ? null : { conversationId: conversation.id, activityId: replyToId };
  const note = async (showsForm: boolean): Promise<void> => {
    if (card === null) return;
    try {
      await deps.presses.note(card, { at: deps.surroundings.now(), showsForm });
    } catch (error) {
      // The press itself is answered all the same; if the store is away, its answer says so.
      deps.log.warn({ err: error }, 'a press could not be noted');
    }
  };
  return {
    // A card that draws itself anew was pressed by nobody.
    touched: () => (drawsItselfAnew(activity) ? Promise.resolve() : note(false)),
    answered: ({ card: answer, forEveryone, fault }) => {
      // In a channel it comes in the person's own chat.
      const standsHere = forEveryone === true || !isShared(activity);
      return standsHere && (hasInputs(answer) || fault !== undefined)
        ? note(true)
        : Promise.resolve();
    },
  };
}
