import assert from 'node:assert/strict';
import type { BotUnderTest } from '../../support/botUnderTest.ts';
import { inTeams } from '../../support/botUnderTest.ts';
import type { StandingMessage } from '../../support/conversationsOfTeams.ts';
import { postActivity } from '../../support/postActivity.ts';
import {
  executeAction,
  message,
  type TeamsActivity,
  type TestPlace,
  type TestScene,
} from '../../support/teamsActivities.ts';
import { personalChatOf, type TestPerson } from '../../support/testPeople.ts';
import { SeenCard } from './seenCard.ts';

type Typed = Readonly<Record<string, unknown>>;

/** Somebody in front of Teams: types, presses, looks. */
export class AtTheBot {
  readonly account: TestPerson;
  readonly #bot: Pick<BotUnderTest, 'connector' | 'endpoint'>;
  readonly #place: TestPlace | undefined;

  constructor(
    bot: Pick<BotUnderTest, 'connector' | 'endpoint'>,
    who: string | TestPerson,
    place?: TestPlace,
  ) {
    this.#bot = bot;
    this.account = typeof who === 'string' ? inTeams(who) : who;
    this.#place = place;
  }

  get scene(): TestScene {
    const { account: from } = this;
    const serviceUrl = this.#bot.connector.url;
    return this.#place === undefined
      ? { from, serviceUrl }
      : { from, serviceUrl, place: this.#place };
  }

  get chat(): string {
    return personalChatOf(this.account);
  }

  /** Posts the activity and gives the one message by which the bot answered. */
  async sends(activity: TeamsActivity): Promise<SeenCard> {
    const before = this.#bot.connector.messages().length;
    const { status } = await postActivity(this.#bot.endpoint, activity);
    assert.equal(status, 200);
    const answers = this.#bot.connector.messages().slice(before);
    assert.equal(answers.length, 1, 'the bot answers with one message');
    return seen(answers[0]);
  }

  /** Posts an activity that asks for no answer, and gets none. */
  async sendsInVain(activity: TeamsActivity): Promise<void> {
    const before = this.#bot.connector.messages().length;
    const { status } = await postActivity(this.#bot.endpoint, activity);
    assert.equal(status, 200);
    assert.equal(this.#bot.connector.messages().length, before, 'nobody was written to');
  }

  says(text: string): Promise<SeenCard> {
    return this.sends(message(this.scene, text));
  }

  /** Types something whose answers a test looks for itself, in one chat or several. */
  async types(text: string): Promise<void> {
    const { status } = await postActivity(this.#bot.endpoint, message(this.scene, text));
    assert.equal(status, 200);
  }

  /** Presses a button of the card, the inputs filled in; gives what takes the card's place. */
  presses(card: SeenCard, title: string, typed: Typed = {}): Promise<SeenCard> {
    const { verb, data } = card.press(title, typed);
    return this.executes(verb, data, card.activityId);
  }

  /**
   * Sends a verb with data, as a client that is not ours could.
   * @param activityId of the message in which the card stands
   */
  async executes(verb: string, data: unknown, activityId: string | null = null): Promise<SeenCard> {
    const where = activityId === null ? {} : { replyToId: activityId };
    const activity = executeAction(this.scene, verb, data, where);
    const answer = await postActivity(this.#bot.endpoint, activity);
    assert.equal(answer.status, 200);
    const { statusCode, type, value } = answer.body as {
      readonly statusCode: number;
      readonly type: string;
      readonly value: Typed;
    };
    assert.equal(statusCode, 200);
    // Some clients show nothing of an answer that is only text.
    assert.equal(type, 'application/vnd.microsoft.card.adaptive');
    // It takes the place of the card that was pressed.
    return new SeenCard(value, activityId);
  }

  /** The cards in the person's own chat, oldest first, as they stand now. */
  get cards(): readonly SeenCard[] {
    return this.#bot.connector.messages(this.chat).map(seen);
  }

  get newestCard(): SeenCard {
    return seen(this.#bot.connector.messages(this.chat).at(-1));
  }
}

/** What people see of a message. */
export function seen(standing: StandingMessage | undefined): SeenCard {
  assert.ok(standing, 'there is no message');
  const { text, attachments } = standing.activity as {
    readonly text?: string;
    readonly attachments?: readonly { readonly content: Typed }[];
  };
  const content = attachments?.[0]?.content ?? text;
  assert.ok(content !== undefined, 'the message is neither a card nor words');
  return new SeenCard(content, standing.activityId);
}
