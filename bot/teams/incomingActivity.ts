import { TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';

/** Where a card that a message extension inserted stands in the text of a message. */
const insertedCard = /<span[^>]*\binline-compose-card\b[^>]*>.*?<\/span>\s*<\/span>/gsu;

/** What was typed, without the mention by which a channel addresses the bot; may be empty. */
export function textOf(activity: Activity): string {
  // The SDK's type has a text in every message; one that is only a picture has none.
  const { text = '' } = activity as Partial<Activity>;
  if (text.trim() === '') return '';
  return (TurnContext.removeRecipientMention(activity) || '').replace(insertedCard, '').trim();
}

/** True for a message with a card in it: somebody shows it to others, the bot is not asked. */
export function bringsInsertedCard({ attachments = [] }: Partial<Activity>): boolean {
  return attachments.some(({ contentType }) =>
    contentType.startsWith('application/vnd.microsoft.card.'),
  );
}

/**
 * True for what a message extension and the search fields in its dialogs send. They are used in
 * any chat: where such an activity comes from is no place in which the bot could write.
 */
export function mayComeFromAnyChat({ name }: Partial<Activity>): boolean {
  return name?.startsWith('composeExtension/') === true || name === 'application/search';
}

/** True for what somebody typed or pressed, whom silence would leave waiting. */
export function isAwaitingAnswer(activity: Activity): boolean {
  const { type }: { readonly type: string } = activity;
  return type === 'message' || type === 'invoke';
}

/** Teams tells in two ways that the bot has been removed; neither is a way to reach anybody. */
export function isFarewell(activity: Activity): boolean {
  const { type }: { readonly type: string } = activity;
  const { action, membersRemoved, recipient } = activity;
  return type === 'installationUpdate'
    ? action?.startsWith('remove') === true
    : membersRemoved?.some(({ id }) => id === recipient.id) === true;
}

/** True where a card's `refresh` sends a verb as the card comes into sight: nobody has pressed. */
export function drawsItselfAnew({ value }: Activity): boolean {
  return (
    typeof value === 'object' && (value as { trigger?: unknown } | null)?.trigger === 'automatic'
  );
}
