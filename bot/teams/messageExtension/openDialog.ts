import { z } from 'zod';
import { longestStory } from '../../domain/experience/checkExperience.ts';
import { longestFeedbackText } from '../../domain/feedback/checkFeedbackDraft.ts';
import type { BotDeps } from '../botDeps.ts';
import type { Card } from '../cards/elements.ts';
import { drawExperienceForm } from '../handlers/experienceHandlers.ts';
import { drawFeedbackForm } from '../handlers/feedbackFormHandlers.ts';
import type { Turn } from '../turn.ts';
import { dialogSaying, dialogWith } from './dialog.ts';
import { plainText, shortened } from './plainText.ts';

const body = z.object({ contentType: z.string().default('html'), content: z.string() });

/** Of the message on which a command was called, only its text is used. */
const opened = z.object({
  commandId: z.string(),
  messagePayload: z.object({ body }).nullish().catch(null),
});

type DrawForm = (deps: BotDeps, turn: Turn, message: string) => Card;

/** The action commands by their ids in the manifest: from the compose box, and on a message. */
const forms: ReadonlyMap<string, DrawForm> = new Map<string, DrawForm>([
  ['shareExperience', (deps, turn) => drawExperienceForm(deps, turn)],
  ['logFeedback', (deps, turn) => drawFeedbackForm(deps, turn)],
  [
    'saveAsExperience',
    (deps, turn, message) =>
      drawExperienceForm(deps, turn, { whatHappened: shortened(message, longestStory) }),
  ],
  [
    'saveAsFeedback',
    (deps, turn, message) =>
      drawFeedbackForm(deps, turn, { text: shortened(message, longestFeedbackText) }),
  ],
]);

/** The same form as in a chat, in a dialog; a message's text filled in. */
export function openDialog(deps: BotDeps, turn: Turn, value: unknown): object {
  const asked = opened.safeParse(value).data;
  const draw = asked === undefined ? undefined : forms.get(asked.commandId);
  if (draw === undefined) return dialogSaying(turn.words.t('messageExtension.unknownCommand'));
  return dialogWith(turn.words, draw(deps, turn, textOf(asked?.messagePayload?.body)));
}

function textOf(message: z.output<typeof body> | undefined): string {
  if (message === undefined) return '';
  return message.contentType === 'text' ? message.content.trim() : plainText(message.content);
}
