import type { ConnectorCall } from './connectorProtocol.ts';
import { personalChatOf, type TestPerson } from './testPeople.ts';

/** A message as it stands in a conversation now. */
export interface StandingMessage {
  readonly conversationId: string;
  readonly activityId: string;
  /** The activity as it was sent, or last updated. */
  readonly activity: Record<string, unknown>;
  /** How often it was updated. */
  readonly updates: number;
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface TestTeam {
  readonly id: string;
  readonly name: string;
  readonly aadGroupId: string;
  /** A channel without a name is the general one, as Teams tells it. */
  readonly channels: readonly { readonly id: string; readonly name: string | null }[];
}

/** What Teams remembers behind its connector: conversations, messages, people and teams. */
export class ConversationsOfTeams {
  readonly #messages: StandingMessage[] = [];
  readonly #people: readonly TestPerson[];
  readonly #teams: readonly TestTeam[];
  #lastId = 0;

  constructor(people: readonly TestPerson[], teams: readonly TestTeam[]) {
    this.#people = people;
    this.#teams = teams;
  }

  /** Messages that people see, oldest first. */
  get messages(): readonly StandingMessage[] {
    return this.#messages;
  }

  /** Carries out the call. */
  answer(call: ConnectorCall): ConnectorAnswer {
    switch (call.operation) {
      case 'createConversation':
        return this.#create(call.body ?? {});
      case 'sendActivity':
      case 'replyToActivity':
        return ok({ id: this.#add(call.conversationId ?? '', call.body ?? {}) }, 201);
      case 'updateActivity':
        return this.#update(call);
      case 'deleteActivity':
        return this.#remove(call);
      case 'listMembers':
        return ok(this.#people.map(memberAccount));
      case 'listMembersInPages':
        return ok({ members: this.#people.map(memberAccount) });
      case 'getMember':
        return this.#member(call.memberId);
      case 'getTeam':
        return this.#team(call.teamId, ({ id, name, aadGroupId }) => ({ id, name, aadGroupId }));
      case 'listChannels':
        return this.#team(call.teamId, ({ channels }) => ({ conversations: channels }));
    }
  }

  #create(body: Record<string, unknown>): ConnectorAnswer {
    const channelId = channelOf(body);
    if (channelId !== null) {
      // A new thread: its id is that of its first message.
      const activityId = this.#nextId();
      const conversationId = `${channelId};messageid=${activityId}`;
      this.#put(conversationId, activityId, (body['activity'] ?? {}) as Record<string, unknown>);
      return ok({ id: conversationId, activityId }, 201);
    }
    const [member] = (body['members'] ?? []) as { id: string }[];
    const person = this.#find(member?.id ?? null);
    if (person === undefined) return notFound('MemberNotFoundInConversation');
    // As in Teams, a person and the bot have one chat, however often it is created.
    return ok({ id: personalChatOf(person) }, 201);
  }

  #add(conversationId: string, activity: Record<string, unknown>): string {
    const activityId = this.#nextId();
    this.#put(conversationId, activityId, activity);
    return activityId;
  }

  #put(conversationId: string, activityId: string, activity: Record<string, unknown>): void {
    if (activity['type'] === 'typing') return;
    this.#messages.push({ conversationId, activityId, activity, updates: 0 });
  }

  #update(call: ConnectorCall): ConnectorAnswer {
    const index = this.#indexOf(call);
    const before = this.#messages[index];
    if (before === undefined) return notFound('ActivityNotFoundInConversation');
    const after = { ...before, activity: call.body ?? {}, updates: before.updates + 1 };
    this.#messages.splice(index, 1, after);
    return ok({ id: before.activityId });
  }

  #remove(call: ConnectorCall): ConnectorAnswer {
    const index = this.#indexOf(call);
    if (index < 0) return notFound('ActivityNotFoundInConversation');
    this.#messages.splice(index, 1);
    return ok({});
  }

  /** A thread's messages are also found under their channel, as in Teams. */
  #indexOf({ conversationId, activityId }: ConnectorCall): number {
    const channel = (id: string | null): string | undefined => id?.split(';')[0];
    return this.#messages.findIndex(
      (each) =>
        each.activityId === activityId && channel(each.conversationId) === channel(conversationId),
    );
  }

  #member(id: string | null): ConnectorAnswer {
    const person = this.#find(id);
    return person === undefined
      ? notFound('MemberNotFoundInConversation')
      : ok(memberAccount(person));
  }

  #find(id: string | null): TestPerson | undefined {
    return this.#people.find((each) => each.id === id || each.aadObjectId === id);
  }

  #team(id: string | null, present: (team: TestTeam) => unknown): ConnectorAnswer {
    const team = this.#teams.find((each) => each.id === id);
    return team === undefined ? notFound('ConversationNotFound') : ok(present(team));
  }

  #nextId(): string {
    this.#lastId += 1;
    return String(1_700_000_000_000 + this.#lastId);
  }
}

function channelOf(body: Record<string, unknown>): string | null {
  const data = body['channelData'] as { channel?: { id?: string } } | undefined;
  return data?.channel?.id ?? null;
}

function memberAccount(person: TestPerson) {
  const { id, name, aadObjectId, userPrincipalName, tenantId, userRole = 'user' } = person;
  const [givenName, surname] = name.split(' ');
  // Teams answers with both names of the object id, depending on the operation.
  const ids = { id, aadObjectId, objectId: aadObjectId };
  return {
    ...ids,
    ...{ name, givenName, surname, tenantId, userRole },
    ...{ userPrincipalName, email: userPrincipalName },
  };
}

function ok(body: unknown, status = 200): ConnectorAnswer {
  return { status, body };
}

function notFound(code: string): ConnectorAnswer {
  return { status: 404, body: { error: { code, message: code } } };
}
