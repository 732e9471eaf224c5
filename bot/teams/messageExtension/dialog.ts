import { CardFactory } from 'botbuilder';
import type { MessagingExtensionActionResponse } from 'botbuilder';
import type { Translator } from '../../wording/translator.ts';
import type { Card } from '../cards/elements.ts';

/** Opens the dialog with this card, or shows the card in the one that is open. */
export function dialogWith(words: Translator, content: Card): MessagingExtensionActionResponse {
  return {
    task: {
      type: 'continue',
      value: {
        title: words.t('app.name'),
        width: 'medium',
        height: 'large',
        card: CardFactory.adaptiveCard(forDialog(content)),
      },
    },
  };
}

/** A few words instead of a card. */
export function dialogSaying(text: string): MessagingExtensionActionResponse {
  return { task: { type: 'message', value: text } };
}

/**
 * A dialog knows no Universal Actions: each button is replaced by what clients without them get,
 * an `Action.Submit` with the verb in its data, and nothing refreshes itself.
 */
export function forDialog(content: Card): Card {
  return withSubmits({ ...content, refresh: undefined }) as Card;
}

function withSubmits(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withSubmits);
  if (typeof node !== 'object' || node === null) return node;
  const element = node as Readonly<Record<string, unknown>>;
  if (element['type'] === 'Action.Execute' && typeof element['fallback'] === 'object') {
    const { fallback, style, tooltip } = element;
    return {
      ...fallback,
      ...(style === undefined ? {} : { style }),
      ...(tooltip === undefined ? {} : { tooltip }),
    };
  }
  return Object.fromEntries(
    // The data is the handler's own and no part of the card's layout.
    Object.entries(element).map(([key, value]) => [
      key,
      key === 'data' ? value : withSubmits(value),
    ]),
  );
}
