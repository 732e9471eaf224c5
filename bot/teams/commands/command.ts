import type { Translator } from '../../wording/translator.ts';
import type { Message } from '../sending/messenger.ts';
import type { Turn } from '../turn.ts';

/** What can be typed to the bot; texts stand under `command.<id>` in the locale files. */
export const commandIds = [
  'experience',
  'feedback',
  // Before the shorter words that it begins with.
  'ownExperiences',
  'own',
  'monthsExperience',
  'example',
  'queue',
  'metrics',
  'measure',
  'actions',
  'coverage',
  'settings',
  'help',
  'language',
  'deliveries',
] as const;
export type CommandId = (typeof commandIds)[number];

/** What help and guesses name; what is for administrators only they know by heart. */
export const everyonesCommands: readonly CommandId[] = commandIds.filter(
  (id) => id !== 'deliveries',
);

export interface Command {
  readonly id: CommandId;
  /**
   * The card that answers; its summary is what the notification says.
   * @param rest what was typed after the command: a form is filled in with it
   */
  readonly answer: (turn: Turn, rest: string) => Promise<Message> | Message;
}

/** The words that call a command in one language, the one to teach first. */
export function commandWords(words: Translator, id: CommandId): readonly string[] {
  return words
    .t(`command.${id}.words`)
    .split(',')
    .map((word) => word.trim());
}
