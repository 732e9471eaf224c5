import { CardFactory } from 'botbuilder';
import type { MessagingExtensionAttachment, MessagingExtensionResponse } from 'botbuilder';
import type { Card } from '../cards/elements.ts';

/** A card that can be put into any chat, and how a list shows it before. */
export interface Insertable {
  readonly card: Card;
  readonly title: string;
  readonly text: string;
}

/** The newest version that Teams takes when it unfolds a link; the cards use nothing newer. */
const version = '1.3';

export function answerWith(found: readonly Insertable[]): MessagingExtensionResponse {
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map(attachmentOf),
    },
  };
}

export function answerSaying(text: string): MessagingExtensionResponse {
  return { composeExtension: { type: 'message', text } };
}

function attachmentOf({ card, title, text }: Insertable): MessagingExtensionAttachment {
  return {
    ...CardFactory.adaptiveCard({ ...card, version }),
    preview: CardFactory.thumbnailCard(title, text),
  };
}
