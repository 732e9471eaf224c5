import type { Experience } from '../../../domain/experience/experience.ts';
import type { NetworkChannel } from '../../../domain/ports/conversationStore.ts';
import type { Translator } from '../../../wording/translator.ts';
import { openExperienceForm } from '../../cardActions/experienceActions.ts';
import { askToWithdraw, editShared } from '../../cardActions/sharedExperienceActions.ts';
import { channelNames } from './channelNames.ts';
import { card, detail, heading, inOverflow, openUrl, text } from '../elements.ts';
import type { Card } from '../elements.ts';

/** What the author sees in place of the form. */
export function experienceReceipt(
  words: Translator,
  experience: Experience,
  channels: readonly NetworkChannel[],
  tabLink: string,
): Card {
  const { id: experienceId } = experience;
  return card(
    [
      heading(words.t('experience.receipt.title')),
      text(experience.whatHappened, { maxLines: 3 }),
      detail(
        channels.length === 0
          ? words.t('experience.preview.noChannel')
          : words.t('experience.receipt.onItsWay', { channel: channelNames(channels) }),
      ),
    ],
    [
      openUrl(words.t('experience.card.openInTab'), tabLink),
      editShared.button(words.t('experience.card.edit'), { experienceId }),
      askToWithdraw.button(words.t('experience.card.withdraw'), { experienceId }),
      inOverflow(openExperienceForm.button(words.t('experience.receipt.another'), {})),
    ],
  );
}
