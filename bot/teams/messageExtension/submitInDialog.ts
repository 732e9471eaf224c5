import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { ActOnCard } from '../actOnCard.ts';
import { dialogWith } from './dialog.ts';

/** What a button in a dialog sends: its own data, the verb among it, and the form's inputs. */
const submitted = z
  .object({ data: z.looseObject({ verb: z.string() }) })
  .catch({ data: { verb: '' } });

/**
 * Does what the button does in a chat, and shows what would take the card's place there. Teams
 * sends a submit up to three times when the answer takes more than five seconds; the id minted
 * into the form makes them one.
 */
export async function submitInDialog(
  act: ActOnCard,
  context: TurnContext,
  value: unknown,
): Promise<object> {
  const { data } = submitted.parse(value);
  const reply = await act(context, data.verb, data);
  return dialogWith(reply.words, reply.card);
}
