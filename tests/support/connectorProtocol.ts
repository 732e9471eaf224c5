/** The operations of the Bot Framework connector that the fake one speaks. */
export type ConnectorOperation =
  | 'createConversation'
  | 'sendActivity'
  | 'replyToActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'listMembers'
  | 'listMembersInPages'
  | 'getMember'
  | 'getTeam'
  | 'listChannels';

export interface ConnectorCall {
  readonly operation: ConnectorOperation;
  readonly method: string;
  /** Path and query as they came. */
  readonly path: string;
  readonly conversationId: string | null;
  /** The activity named in the path; null where there is none. */
  readonly activityId: string | null;
  readonly memberId: string | null;
  readonly teamId: string | null;
  /** The JSON body; null where there is none. */
  readonly body: Record<string, unknown> | null;
}

const conversation = '/v3/conversations/(?<conversationId>[^/]+)';
const routes: readonly (readonly [string, RegExp, ConnectorOperation])[] = [
  ['POST', /^\/v3\/conversations\/?$/, 'createConversation'],
  ['POST', new RegExp(`^${conversation}/activities/?$`), 'sendActivity'],
  ['POST', new RegExp(`^${conversation}/activities/(?<activityId>[^/]+)$`), 'replyToActivity'],
  ['PUT', new RegExp(`^${conversation}/activities/(?<activityId>[^/]+)$`), 'updateActivity'],
  ['DELETE', new RegExp(`^${conversation}/activities/(?<activityId>[^/]+)$`), 'deleteActivity'],
  ['GET', new RegExp(`^${conversation}/members/?$`), 'listMembers'],
  ['GET', new RegExp(`^${conversation}/pagedmembers/?$`), 'listMembersInPages'],
  ['GET', new RegExp(`^${conversation}/members/(?<memberId>[^/]+)$`), 'getMember'],
  ['GET', /^\/v3\/teams\/(?<teamId>[^/]+)\/conversations\/?$/, 'listChannels'],
  ['GET', /^\/v3\/teams\/(?<teamId>[^/]+)$/, 'getTeam'],
];

/** The call that a request makes; null when the connector has no such operation. */
export function readCall(method: string, path: string, body: string): ConnectorCall | null {
  const { pathname } = new URL(path, 'http://connector');
  for (const [verb, pattern, operation] of routes) {
    const match = verb === method ? pattern.exec(pathname) : null;
    if (match === null) continue;
    const named = (name: string): string | null => {
      const value = match.groups?.[name];
      return value === undefined ? null : decodeURIComponent(value);
    };
    return {
      operation,
      method,
      path,
      conversationId: named('conversationId'),
      activityId: named('activityId'),
      memberId: named('memberId'),
      teamId: named('teamId'),
      body: body === '' ? null : (JSON.parse(body) as Record<string, unknown>),
    };
  }
  return null;
}
