import type { Request } from 'restify';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { addDays } from '../../domain/calendar/localDate.ts';
import { languages } from '../../domain/language.ts';
import { endedChannels } from '../../domain/network/endedChannels.ts';
import { mayChooseNetworkChannel } from '../../domain/organisation/policy.ts';
import type { SharingChannel } from '../../domain/ports/conversationStore.ts';
import {
  chooseChannel,
  leaveChannel,
  type ChannelOutcome,
} from '../../domain/useCases/chooseChannel.ts';
import { channelRevision, everything, presentChannels } from '../presenters/presentChannels.ts';
import { readForm, type SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf, type Viewer } from '../viewer.ts';
import { idInPath, refusedForm } from './organisation/administering.ts';
import { documentOf, type Answer, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/manage/channels`: which channels get what the network shares. */
export function channelsRoute(deps: RouteDependencies): Route {
  return async (request) => documentOf(await readChannels(deps, await editorOf(request, deps)));
}

/** `POST /api/manage/channels/:id`: changes what a channel gets, as its team does in Teams. */
export function changeChannelRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await editorOf(request, deps);
    const channelId = idInPath(request);
    const form = await readForm(request, ['change', 'leave']);
    const channels = await deps.conversations.sharingChannels();
    const channel = channels.find((known) => known.channelId === channelId);
    if (channel === undefined || channelRevision(channel) !== form.revision) {
      return told(deps, viewer, 'overtaken', viewer.words.t('channelsView.overtaken'));
    }
    if (form.form === 'leave' && form.value('sure') !== 'yes') {
      return refusedForm(viewer.words.t('channelsView.sureNeeded'), 'sure');
    }
    const note =
      form.form === 'leave'
        ? viewer.words.t('channelsView.stopped', { channel: channel.name })
        : viewer.words.t('channelsView.done');
    return answer(deps, viewer, await act(deps, viewer, channel, form), note);
  };
}

async function editorOf(request: Request, deps: RouteDependencies): Promise<Viewer> {
  deps.limit(request);
  const viewer = await viewerOf(request, deps);
  if (!mayChooseNetworkChannel(viewer.organisation, viewer.person)) throw new Refusal('notAllowed');
  return viewer;
}

/** The channels' lines of a year; whoever changes channels more often than that looks in the trail. */
const linesRead = 200;

async function readChannels({ conversations, audit, now }: RouteDependencies, viewer: Viewer) {
  const asOf = now();
  const from = addDays(helsinkiDate(asOf), -365);
  const query = { kind: 'channel', subject: null, by: null, from, to: null } as const;
  const [channels, { entries }] = await Promise.all([
    conversations.sharingChannels(),
    audit.read(query, { limit: linesRead, after: null }),
  ]);
  const sharing = new Set(channels.map(({ channelId }) => channelId));
  return presentChannels(channels, endedChannels(entries, sharing), viewer, asOf);
}

function act(
  deps: RouteDependencies,
  { person, organisation }: Viewer,
  channel: SharingChannel,
  { form, value }: SubmittedForm<'change' | 'leave'>,
): Promise<ChannelOutcome> {
  const { channelId, teamId, name } = channel;
  const at = deps.now();
  if (form === 'leave') return leaveChannel(deps, { channelId, person, at }, organisation);
  const language = languages.find((known) => known === value('language'));
  if (language === undefined) throw new Refusal('badRequest');
  const digest = value('digest') === 'yes' ? ({ digest: true } as const) : {};
  const areaId = value('gets') === everything ? null : value('gets');
  const chosen = { channelId, teamId, name, language, ...digest };
  return chooseChannel(deps, { channel: chosen, areaId, person, at }, organisation);
}

function answer(
  deps: RouteDependencies,
  viewer: Viewer,
  outcome: ChannelOutcome,
  note: string,
): Promise<Answer> | Answer {
  const { t } = viewer.words;
  switch (outcome) {
    case 'done':
      return told(deps, viewer, 'done', note);
    case 'unknownArea':
      return refusedForm(t('channel.unknownArea'), 'gets');
    case 'notAllowed':
      throw new Refusal('notAllowed');
  }
}

async function told(
  deps: RouteDependencies,
  viewer: Viewer,
  kind: 'done' | 'overtaken',
  note: string,
): Promise<Answer> {
  const page = await readChannels(deps, viewer);
  return { kind: 'outcome', status: kind === 'done' ? 200 : 409, body: { kind, note, page } };
}
