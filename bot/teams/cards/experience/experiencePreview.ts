import type { ExperienceDraft } from '../../../domain/experience/experience.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { NetworkChannel } from '../../../domain/ports/conversationStore.ts';
import type { Translator } from '../../../wording/translator.ts';
import { editDraft, shareDraft } from '../../cardActions/experienceActions.ts';
import type { FormOf } from '../../cardActions/experienceActions.ts';
import { channelNames } from './channelNames.ts';
import { card, container, detail, heading } from '../elements.ts';
import type { Card } from '../elements.ts';
import { experienceStory } from './experienceCard.ts';

/** The card as the channel will see it, with the last chance to change it. */
export function experiencePreview(
  words: Translator,
  organisation: Organisation,
  packed: FormOf & {
    readonly draft: ExperienceDraft;
    readonly confirmed: boolean;
  },
  authorId: string,
  channels: readonly NetworkChannel[],
): Card {
  return card(
    [
      heading(words.t('experience.preview.title')),
      container(experienceStory(words, organisation, packed.draft, authorId), {
        style: 'emphasis',
      }),
      detail(
        packed.edition !== null
          ? words.t('experience.preview.changes')
          : channels.length === 0
            ? words.t('experience.preview.noChannel')
            : words.t('experience.preview.goesTo', { channel: channelNames(channels) }),
      ),
    ],
    [
      shareDraft.button(
        words.t(packed.edition === null ? 'experience.preview.share' : 'experience.preview.save'),
        packed,
        { style: 'positive' },
      ),
      editDraft.button(words.t('experience.preview.edit'), packed),
    ],
  );
}
