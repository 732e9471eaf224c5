import { TurnContext } from 'botbuilder';
import type { Activity } from 'botbuilder';

/** What was typed, without the mention by which a channel addresses the bot; may be empty. */
export function textOf(activity: Activity): string {
  // The SDK's type has a text in every message; one that is only a picture has none.
  const { text = '' } = activity as Partial<Activity>;
  if (text.trim() === '') return '';
  return (TurnContext.removeRecipientMention(activity) || '').trim();
}

/** Teams tells in two ways that the bot has been removed; neither is a way to reach anybody. */
export function isFarewell(activity: Activity): boolean {
  const { type }: { readonly type: string } = activity;
  const { action, membersRemoved, recipient } = activity;
  return type === 'installationUpdate'
    ? action?.startsWith('remove') === true
    : membersRemoved?.some(({ id }) => id === recipient.id) === true;
}
