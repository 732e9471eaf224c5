import assert from 'node:assert/strict';
import type { BotUnderTest } from '../../../support/botUnderTest.ts';
import { inTeams } from '../../../support/botUnderTest.ts';
import { postActivity } from '../../../support/postActivity.ts';
import { composeExtension, type TestPlace } from '../../../support/teamsActivities.ts';
import type { TestPerson } from '../../../support/testPeople.ts';
import { nodesOf, SeenCard } from '../../support/seenCard.ts';

type Json = Readonly<Record<string, unknown>>;

/** A card found for a chat, with its line in the list. */
export interface Found {
  readonly card: SeenCard;
  readonly json: Json;
  readonly title: string;
  readonly text: string;
}

/** Somebody who uses the message extension, in a chat in which the bot is not. */
export class BesideCompose {
  readonly account: TestPerson;
  readonly #bot: Pick<BotUnderTest, 'connector' | 'endpoint'>;
  readonly place: TestPlace = { kind: 'groupChat', id: '19:somebody-elses-chat@thread.v2' };

  constructor(bot: Pick<BotUnderTest, 'connector' | 'endpoint'>, who: string | TestPerson) {
    this.#bot = bot;
    this.account = typeof who === 'string' ? inTeams(who) : who;
  }

  /** Calls an action command; on a message when its HTML is given. */
  async opens(commandId: string, messageHtml?: string, contentType = 'html'): Promise<SeenCard> {
    const body = { contentType, content: messageHtml };
    return shown(
      await this.invokes('fetchTask', {
        commandId,
        commandContext: messageHtml === undefined ? 'compose' : 'message',
        ...(messageHtml === undefined ? {} : { messagePayload: { id: '1', body } }),
      }),
    );
  }

  /** Presses a button of the dialog; gives what the dialog shows then. */
  async presses(dialog: SeenCard, title: string, typed: Json = {}): Promise<SeenCard> {
    return this.submits(submitOf(dialog, title, typed));
  }

  async submits(data: unknown): Promise<SeenCard> {
    return shown(await this.invokes('submitAction', { commandId: 'any', data }));
  }

  /** Searches; words where nothing was found. */
  async searches(
    commandId: string,
    words: string,
    queryOptions: Json = { skip: 0, count: 25 },
  ): Promise<readonly Found[] | string> {
    const parameters = [{ name: 'words', value: words }];
    return found(await this.invokes('query', { commandId, parameters, queryOptions }));
  }

  async pastes(url: string): Promise<readonly Found[] | string> {
    return found(await this.invokes('queryLink', { url }));
  }

  async invokes(name: string, value: Json): Promise<Json> {
    const serviceUrl = this.#bot.connector.url;
    const scene = { from: this.account, serviceUrl, place: this.place };
    const answer = await postActivity(this.#bot.endpoint, composeExtension(scene, name, value));
    assert.equal(answer.status, 200);
    return answer.body as Json;
  }
}

/** What a dialog's button sends: its data and what stands in the inputs, as Teams merges them. */
export function submitOf(dialog: SeenCard, title: string, typed: Json = {}): Json {
  const button = nodesOf(dialog.card).find((node) => node['title'] === title);
  assert.ok(button, `no button "${title}" but ${JSON.stringify(dialog.buttons)}`);
  assert.equal(button['type'], 'Action.Submit', 'a dialog knows no other action');
  const inputs = button['associatedInputs'] === 'none' ? {} : { ...dialog.inputs, ...typed };
  return { ...inputs, ...(button['data'] as Json) };
}

function shown(body: Json): SeenCard {
  const { type, value } = body['task'] as { type: string; value: Json | string };
  if (typeof value === 'string') {
    assert.equal(type, 'message');
    return new SeenCard(value);
  }
  assert.equal(type, 'continue');
  const { contentType, content } = value['card'] as { contentType: string; content: Json };
  assert.equal(contentType, 'application/vnd.microsoft.card.adaptive');
  return new SeenCard(content);
}

function found(body: Json): readonly Found[] | string {
  const { type, text, attachments } = body['composeExtension'] as {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly {
      readonly content: Json;
      readonly preview: { readonly content: { readonly title: string; readonly text: string } };
    }[];
  };
  if (type === 'message') return text ?? '';
  assert.equal(type, 'result');
  return (attachments ?? []).map(({ content, preview }) => ({
    card: new SeenCard(content),
    json: content,
    title: preview.content.title,
    text: preview.content.text,
  }));
}
