import type { EndedChannelItem } from '../../contract/channels.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { ChannelEnd, EndedChannel } from '../../domain/network/endedChannels.ts';
import type { PartId } from '../../domain/organisation/organisation.ts';
import { dateText, periodText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import { actorName } from './personName.ts';

/** What a channel got until when, why that ended, and what to do about it. */
export function presentEndedChannel(
  { channelId, name, areaId, from, until, endedBy, why }: EndedChannel,
  viewer: Viewer,
): EndedChannelItem {
  const { words, organisation } = viewer;
  const last = helsinkiDate(until);
  const who = actorName(words, endedBy, organisation);
  const reason = why === 'changed' || why === null ? 'unknown' : why;
  return {
    id: channelId,
    name,
    got: words.t('channelsView.ended.got', { what: shareText(areaId, viewer) }),
    when:
      from === null
        ? words.t('channelsView.ended.until', { until: dateText(words, last) })
        : periodText(words, { from: helsinkiDate(from), to: last }),
    why: words.t(`channelsView.ended.why.${reason}`, { who }),
    next: words.t(`channelsView.ended.next.${nextStepOf(why)}`),
  };
}

/** What a channel gets of what is shared: one area's, or (null) everything. */
export function shareText(areaId: PartId | null, viewer: Viewer): string {
  return areaId === null ? viewer.words.t('welcome.team.everything') : partName(areaId, viewer);
}

function nextStepOf(why: ChannelEnd | null): 'another' | 'addAgain' | 'chooseAgain' | 'chooseArea' {
  switch (why) {
    case 'channelDeleted':
      return 'another';
    case 'appRemoved':
    case 'refused':
      return 'addAgain';
    case 'takenOver':
      return 'chooseArea';
    case 'stopped':
    case 'changed':
    case null:
      return 'chooseAgain';
  }
}
