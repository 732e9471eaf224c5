import type { TeamsActivity } from './teamsActivities.ts';

export interface BotAnswer {
  readonly status: number;
  /** The parsed JSON, or the text where it is none; null when empty. */
  readonly body: unknown;
}

/** Sends the activity to the bot's endpoint, as Teams does. */
export async function postActivity(endpoint: string, activity: TeamsActivity): Promise<BotAnswer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
