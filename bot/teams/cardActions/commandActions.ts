import { z } from 'zod';
import { languages } from '../../domain/language.ts';
import type { Language } from '../../domain/language.ts';
import { commandIds } from '../commands/command.ts';
import type { CommandId } from '../commands/command.ts';
import { cardAction } from './cardAction.ts';

/** `rest` is what was typed after the command. */
const withCommand = z.object({
  command: z.enum(commandIds),
  rest: z.string().max(10_000).default(''),
});
const withLanguage = z.object({ language: z.enum(languages) });

/** A command as a button: the answer takes the card's place. */
export const runCommand = cardAction<
  { readonly command: CommandId; readonly rest?: string },
  typeof withCommand
>('command.run', withCommand);
export const chooseLanguage = cardAction<{ readonly language: Language }, typeof withLanguage>(
  'language.choose',
  withLanguage,
);
