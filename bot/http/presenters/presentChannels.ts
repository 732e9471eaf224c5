import type { ChannelItem, ChannelsView } from '../../contract/channels.ts';
import type { FormView } from '../../contract/form.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { languages, localized } from '../../domain/language.ts';
import type { EndedChannel } from '../../domain/network/endedChannels.ts';
import type { SharingChannel } from '../../domain/ports/conversationStore.ts';
import { dateText } from '../../wording/dates.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Viewer } from '../viewer.ts';
import { presentEndedChannel, shareText } from './presentEndedChannel.ts';
import { formField } from './formField.ts';
import { actorName } from './personName.ts';
import { presentFrame } from './presentFrame.ts';

/** A channel that gets what all areas share. */
export const everything = 'everything';

/** Every channel that gets something, and how to change that; and those that get nothing now. */
export function presentChannels(
  channels: readonly SharingChannel[],
  ended: readonly EndedChannel[],
  viewer: Viewer,
  asOf: Instant,
): ChannelsView {
  return {
    ...presentFrame(viewer, asOf),
    channels: channels.map((channel) => presentChannel(channel, viewer)),
    ended: ended.map((channel) => presentEndedChannel(channel, viewer)),
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
  const { areaId, language, chosenBy, chosenAt } = channel;
  return {
    id: channel.channelId,
    name: channel.name,
    gets: [
      shareText(areaId, viewer),
      words.t(`welcome.team.languages.${language}`),
      digestText(channel, viewer),
    ].join(' · '),
    chosen: words.t('channelsView.chosen', {
      who: actorName(words, chosenBy, organisation),
      day: dateText(words, helsinkiDate(chosenAt)),
    }),
    forms: [changeForm(channel, viewer), leaveForm(channel, viewer)],
  };
}

/** The month's card is the network's own channel's. */
function digestText({ areaId, digest }: SharingChannel, { words }: Viewer): string {
  if (digest !== true) return words.t('welcome.team.digestNo');
  return words.t(areaId === null ? 'channelsView.weeklyAndMonthly' : 'channelsView.weekly');
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
        ...{ name: 'digest', input: 'check', label: words.t('channelsView.weekly') },
        hint: words.t('channelsView.weeklyHint'),
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
