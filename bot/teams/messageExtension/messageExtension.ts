import type { TurnContext } from 'botbuilder';
import type { ActOnCard } from '../actOnCard.ts';
import type { BotDeps } from '../botDeps.ts';
import { faultReply } from '../faultReply.ts';
import type { Turn } from '../turn.ts';
import { whyNobody, type TurnOf } from '../turnOf.ts';
import { languageOf } from '../whoIsThere.ts';
import { dialogSaying } from './dialog.ts';
import { answerSaying, answerWith } from './insertable.ts';
import { openDialog } from './openDialog.ts';
import { search } from './search.ts';
import { submitInDialog } from './submitInDialog.ts';
import { unfoldLink } from './unfoldLink.ts';
import { isUnmet } from './unmet.ts';

/** The body that answers an invoke of a message extension; null for every other invoke. */
export type MessageExtension = (context: TurnContext) => Promise<object | null>;

/** What people do beside any compose box, on any message and by pasting a link. */
export function messageExtension(deps: BotDeps, turnOf: TurnOf, act: ActOnCard): MessageExtension {
  /** The answer for who is there, or in words why there is none. */
  async function answered(
    context: TurnContext,
    answer: (turn: Turn) => Promise<object> | object,
    saying: (text: string) => object,
  ): Promise<object> {
    let words = deps.translators[languageOf(null, context.activity.locale)];
    try {
      const turn = await turnOf(context);
      if (turn === null) return saying(whyNobody(context, words));
      ({ words } = turn);
      return await answer(turn);
    } catch (error) {
      return saying(
        isUnmet(error) ? words.t('messageExtension.notMet') : faultReply(deps, words, error).text,
      );
    }
  }

  return async (context) => {
    const { name, value } = context.activity as { readonly name?: string; readonly value: unknown };
    switch (name) {
      case 'composeExtension/fetchTask':
        return answered(context, (turn) => openDialog(deps, turn, value), dialogSaying);
      case 'composeExtension/submitAction':
        return submitInDialog(act, context, value);
      case 'composeExtension/query':
        return answered(context, (turn) => search(deps, turn, value), answerSaying);
      case 'composeExtension/queryLink':
        // A link that does not unfold stays a link: words would stand in its way.
        return answered(
          context,
          (turn) => unfoldLink(deps, turn, value),
          () => answerWith([]),
        );
      case undefined:
      default:
        return null;
    }
  };
}
