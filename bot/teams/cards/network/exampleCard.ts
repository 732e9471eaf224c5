import type { Experience } from '../../../domain/experience/experience.ts';
import type { Examples } from '../../../domain/network/examples.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import { startExamples, stopExamples } from '../../cardActions/networkActions.ts';
import { showExperience } from '../../cardActions/sharedExperienceActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, detail, heading, text } from '../elements.ts';
import { experienceStory } from '../experience/experienceCard.ts';

/** A good example of the week, with what is still to come. */
export function exampleCard(
  words: Translator,
  organisation: Organisation,
  experience: Experience,
  left: number,
): Message {
  const title = words.t('network.example.title');
  return {
    summary: title,
    card: card(
      [
        heading(title),
        ...experienceStory(words, organisation, experience, experience.authorId),
        detail(
          left === 0
            ? words.t('network.example.last')
            : words.t('network.example.left', { count: left }),
        ),
      ],
      [
        showExperience.button(words.t('experience.own.show'), { experienceId: experience.id }),
        ...(left === 0 ? [] : [stopExamples.button(words.t('network.example.stop'), {})]),
      ],
    ),
  };
}

/** Starts and stops a person's examples. */
export function examplesCard(words: Translator, examples: Examples | null): Message {
  const title = words.t('command.example.title');
  const nextOn = examples?.nextOn ?? null;
  return {
    summary: title,
    card: card(
      [
        heading(title),
        text(
          nextOn !== null
            ? words.t('network.example.running', { date: dateText(words, nextOn) })
            : words.t(examples === null ? 'network.example.offer' : 'network.example.stopped'),
        ),
        nextOn === null ? null : detail(leftText(words, examples?.left ?? 0)),
      ],
      [
        nextOn === null
          ? startExamples.button(words.t('network.example.start'), {}, { style: 'positive' })
          : stopExamples.button(words.t('network.example.stop'), {}),
      ],
    ),
  };
}

function leftText(words: Translator, left: number): string {
  return words.t('network.example.left', { count: left });
}
