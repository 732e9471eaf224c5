import { randomUUID } from 'node:crypto';
import { personalChatOf, testBot, type TestPerson } from './testPeople.ts';

/** Where something happens. */
export type TestPlace =
  | { readonly kind: 'personal' }
  | { readonly kind: 'groupChat'; readonly id: string }
  | {
      readonly kind: 'channel';
      readonly teamId: string;
      readonly teamName: string;
      readonly channelId: string;
      readonly channelName: string;
      /** The message that the thread began with; left out: the channel itself. */
      readonly thread?: string;
    };

/** Who does something, where, and where the bot's answers go. */
export interface TestScene {
  readonly from: TestPerson;
  readonly serviceUrl: string;
  /** Left out: the person's own chat with the bot. */
  readonly place?: TestPlace;
}

export type TeamsActivity = Readonly<Record<string, unknown>> & { readonly type: string };

/** A message that somebody typed, or that a card's `Action.Submit` sent (`value`). */
export function message(scene: TestScene, text: string, value?: unknown): TeamsActivity {
  return {
    ...base(scene, 'message'),
    text,
    textFormat: 'plain',
    ...(value === undefined ? {} : { value }),
  };
}

/** An `Action.Execute` of a card; `data` holds the action's own data and the inputs. */
export function executeAction(
  scene: TestScene,
  verb: string,
  data: unknown,
  options: { readonly replyToId?: string; readonly trigger?: 'manual' | 'automatic' } = {},
): TeamsActivity {
  const { trigger = 'manual', replyToId } = options;
  return {
    ...invoke(scene, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb, data },
      trigger,
    }),
    ...(replyToId === undefined ? {} : { replyToId }),
  };
}

/** A message extension's invoke: `composeExtension/query`, `/fetchTask`, `/submitAction` and such. */
export function composeExtension(
  scene: TestScene,
  name: string,
  value: Readonly<Record<string, unknown>>,
): TeamsActivity {
  return invoke(scene, `composeExtension/${name}`, value);
}

/** Any invoke by its name, for example `task/fetch`. */
export function invoke(scene: TestScene, name: string, value: unknown): TeamsActivity {
  return { ...base(scene, 'invoke'), name, value };
}

/** The app was installed or removed, for a person, a team or a group chat. */
export function installationUpdate(
  scene: TestScene,
  action: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade' = 'add',
): TeamsActivity {
  return { ...base(scene, 'installationUpdate'), action };
}

/** People left the conversation; without any it is the bot itself that was removed. */
export function membersRemoved(
  scene: TestScene,
  people: readonly TestPerson[] = [],
): TeamsActivity {
  const removed = people.length === 0 ? [testBot] : people.map(accountOf);
  return conversationUpdate(scene, 'teamMemberRemoved', { membersRemoved: removed });
}

/** A change to the team's channels: the place names the channel. */
export function channelChanged(
  scene: TestScene,
  eventType:
    'channelCreated' | 'channelRenamed' | 'channelDeleted' | 'channelRestored' | 'teamDeleted',
): TeamsActivity {
  return conversationUpdate(scene, eventType, {});
}

function conversationUpdate(scene: TestScene, eventType: string, more: object): TeamsActivity {
  const activity = base(scene, 'conversationUpdate');
  const isChannel = placeOf(scene).kind === 'channel';
  return {
    ...activity,
    ...more,
    channelData: { ...(activity['channelData'] as object), ...(isChannel ? { eventType } : {}) },
  };
}

function base(scene: TestScene, type: string): TeamsActivity {
  const { from, serviceUrl } = scene;
  return {
    type,
    id: randomUUID(),
    timestamp: '2026-11-23T08:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: accountOf(from),
    recipient: testBot,
    conversation: conversationOf(scene),
    locale: from.locale,
    entities: [{ type: 'clientInfo', locale: from.locale, country: 'FI', platform: 'Web' }],
    channelData: channelDataOf(scene),
  };
}

function placeOf(scene: TestScene): TestPlace {
  return scene.place ?? { kind: 'personal' };
}

function accountOf({ id, name, aadObjectId }: TestPerson) {
  return { id, name, aadObjectId };
}

function conversationOf(scene: TestScene) {
  const place = placeOf(scene);
  const tenant = { tenantId: scene.from.tenantId };
  switch (place.kind) {
    case 'personal':
      return { ...tenant, id: personalChatOf(scene.from), conversationType: 'personal' };
    case 'groupChat':
      return { ...tenant, id: place.id, conversationType: 'groupChat', isGroup: true };
    case 'channel': {
      const thread = place.thread === undefined ? '' : `;messageid=${place.thread}`;
      const id = `${place.channelId}${thread}`;
      return { ...tenant, id, conversationType: 'channel', isGroup: true };
    }
  }
}

function channelDataOf(scene: TestScene) {
  const place = placeOf(scene);
  const tenant = { tenant: { id: scene.from.tenantId } };
  if (place.kind !== 'channel') return tenant;
  return {
    ...tenant,
    teamsTeamId: place.teamId,
    teamsChannelId: place.channelId,
    team: { id: place.teamId, name: place.teamName },
    channel: { id: place.channelId, name: place.channelName },
  };
}
