import { z } from 'zod';

const notFound = z.object({ statusCode: z.union([z.literal(403), z.literal(404)]) });

/**
 * True for the error by which Teams refuses to tell of a person because the bot is not in the
 * conversation: an extension is used in any chat, also by those whom the bot has not met anywhere.
 */
export function isUnmet(error: unknown): boolean {
  return notFound.safeParse(error).success;
}
