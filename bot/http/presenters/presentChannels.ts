import type { ChannelItem, ChannelsView } from '../../contract/channels.ts';
import type { FormView } from '../../contract/form.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { languages, localized } from '../../domain/language.ts';
import type { SharingChannel } from '../../domain/ports/conversationStore.ts';
import { dateText } from '../../wording/dates.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Viewer } from '../viewer.ts';
import { formField } from './formField.ts';
import { partName } from './partName.ts';
import { actorName } from './personName.ts';
import { presentFrame } from './presentFrame.ts';

/** A channel that gets what all areas share. */
export const everything = 'everything';

/** Every channel that gets something, and how to change that. */
export function presentChannels(
  channels: readonly SharingChannel[],
  viewer: Viewer,
  asOf: Instant,
): ChannelsView {
  return {
    ...presentFrame(viewer, asOf),
    channels: channels.map((channel) => presentChannel(channel, viewer)),
    none: channels.length === 0 ? viewer.words.t('channelsView.none') : null,
    howToAdd: viewer.words.t('channelsView.howToAdd'),
  };
}

/** What a form was made for: whoever has chosen anew since was faster. */
export function channelRevision({ areaId, chosenAt }: SharingChannel): string {
  return `${chosenAt} ${areaId ?? everything}`;
}

function presentChannel(channel: SharingChannel, viewer: Viewer): ChannelItem {
  const { words, organisation } = viewer;
  const { areaId, language, digest, chosenBy, chosenAt } = channel;
  return {
    id: channel.channelId,
    name: channel.name,
    gets: [
      areaId === null ? words.t('welcome.team.everything') : partName(areaId, viewer),
      words.t(`welcome.team.languages.${language}`),
      words.t(digest === true ? 'welcome.team.digestYes' : 'welcome.team.digestNo'),
    ].join(' · '),
    chosen: words.t('channelsView.chosen', {
      who: actorName(words, chosenBy, organisation),
      day: dateText(words, helsinkiDate(chosenAt)),
    }),
    forms: [changeForm(channel, viewer), leaveForm(channel, viewer)],
  };
}

function changeForm(channel: SharingChannel, { words, organisation }: Viewer): FormView {
  const areas = [...organisation.parts.values()].filter(
    ({ level }) => level === 'serviceArea' || level === 'subsidiary',
  );
  return {
    id: 'change',
    title: words.t('channelsView.change'),
    submit: null,
    isRemoval: false,
    revision: channelRevision(channel),
    fields: [
      formField({
        ...{ name: 'gets', input: 'choice', label: words.t('welcome.team.gets') },
        hint: words.t('channelsView.everythingHint'),
        value: channel.areaId ?? everything,
        choices: [
          { code: everything, text: words.t('welcome.team.everything') },
          ...areas.map(({ id, name }) => ({ code: id, text: localized(name, words.language) })),
        ],
      }),
      formField({
        ...{ name: 'language', input: 'choice', label: words.t('welcome.team.language') },
        value: channel.language,
        choices: languages.map((code) => ({
          code,
          text: words.t(`welcome.team.languages.${code}`),
        })),
      }),
      formField({
        ...{ name: 'digest', input: 'check', label: words.t('welcome.team.digestYes') },
        required: false,
        value: channel.digest === true ? 'yes' : '',
      }),
    ],
  };
}

/** It asks once more: others wonder where their cards are. */
function leaveForm(channel: SharingChannel, { words }: Viewer): FormView {
  return {
    id: 'leave',
    title: words.t('channelsView.leave'),
    submit: words.t('channelsView.leave'),
    isRemoval: true,
    revision: channelRevision(channel),
    fields: [
      formField({
        ...{ name: 'sure', input: 'check', label: words.t('channelsView.sure') },
      }),
    ],
  };
}
