import type { BotUnderTest } from '../../support/botUnderTest.ts';
import { postActivity } from '../../support/postActivity.ts';
import { executeAction, type TeamsActivity } from '../../support/teamsActivities.ts';
import type { AtTheBot } from './atTheBot.ts';
import { seen } from './atTheBot.ts';
import { nodesOf, SeenCard } from './seenCard.ts';
import { texts } from './texts.ts';

type Json = Readonly<Record<string, unknown>>;

/** A button that somebody sees, with one way of filling in the form that it belongs to. */
interface Press {
  readonly who: AtTheBot;
  readonly title: string;
  readonly verb: string;
  readonly data: Json;
  /** What the button does, whatever it does it to. */
  readonly deed: string;
  /** How one came here, for the report. */
  readonly path: string;
}

/** What a form is filled in with; the first leaves it as it was drawn. */
const fillings = ['asDrawn', 'onlyRequired', 'words', 'numbers', 'identityCode'] as const;
type Filling = (typeof fillings)[number];

/** Nobody bears this identity code; it is of the range that is reserved for tests. */
const typedTexts = {
  onlyRequired: 'Soita 040 123 4567',
  words: 'Soita 040 123 4567',
  numbers: '4',
  identityCode: 'Tunnus 010594Y9032',
} as const;

const deadEnds = Object.values(texts).flatMap(({ t }) => [
  t('error.oldCard'),
  t('error.unknownPerson'),
  ...[t('error.unexpected', { reference: '§' }), t('error.outage', { reference: '§' })].map(
    (text) => text.split('§')[0] ?? text,
  ),
]);

/**
 * Presses every button of every card that it is shown, each once for each person, and goes on with
 * the cards that answer; each form is also filled in, in several ways. Buttons that change nothing come
 * first, so that those that do change something are tried on what others have not yet used up.
 */
export class PressEverything {
  readonly verbs = new Set<string>();
  readonly faults: string[] = [];
  presses = 0;
  readonly #bot: BotUnderTest;
  readonly #known = new Set<string>();
  readonly #changing = new Set<string>();
  readonly #first: Press[] = [];
  readonly #later: Press[] = [];

  constructor(bot: BotUnderTest) {
    this.#bot = bot;
  }

  /** Takes the card's buttons down to be pressed. */
  #look(who: AtTheBot, card: SeenCard, path: string): void {
    for (const { title, verb, data, filling } of this.#buttonsOf(card)) {
      const deed = `${verb} ${whichOf(data)} ${filling}`;
      // A form is sent as drawn for each thing that it is about, and filled in once for all.
      const about = filling === 'asDrawn' ? whatItIsAbout(data) : '';
      const key = `${who.scene.from.id} ${deed} ${about}`;
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      const list = this.#changing.has(deed) ? this.#later : this.#first;
      list.push({ who, title, verb, data, deed, path: `${path} → ${title}` });
    }
  }

  /** Sends what somebody typed or did, and takes down the buttons of whatever answers it. */
  async send(who: AtTheBot, activity: TeamsActivity, path: string): Promise<void> {
    const before = this.#bot.connector.messages().length;
    const { status } = await postActivity(this.#bot.endpoint, activity);
    const answers = this.#bot.connector.messages().slice(before);
    if (status !== 200 || answers.length === 0) {
      this.faults.push(`${who.account.name}: ${path}: no answer (${String(status)})`);
    }
    for (const answer of answers) this.#look(who, seen(answer), path);
  }

  /** Looks at every message that stands in a person's chat or in a channel now. */
  lookAround(people: readonly AtTheBot[], inChannels: readonly AtTheBot[]): void {
    for (const message of this.#bot.connector.messages()) {
      const isChat = (who: AtTheBot): boolean => who.chat === message.conversationId;
      const readers = !message.conversationId.startsWith('a:') ? inChannels : people.filter(isChat);
      for (const who of readers) this.#look(who, seen(message), 'a card that came by itself');
    }
  }

  /** Presses until no button is left. */
  async press(): Promise<void> {
    for (;;) {
      const next = this.#first.shift() ?? this.#later.shift();
      if (next === undefined) return;
      // It was taken down before another press showed that it changes something.
      if (this.#changing.has(next.deed) && this.#first.length > 0 && !this.#later.includes(next)) {
        this.#later.push(next);
        continue;
      }
      await this.#press(next);
    }
  }

  async #press({ who, verb, data, deed, path }: Press): Promise<void> {
    this.presses += 1;
    // No two things happen at the same moment.
    this.#bot.now = new Date(Date.parse(this.#bot.now) + 1000).toISOString();
    this.verbs.add(verb);
    let answer: { readonly status: number; readonly body: unknown } | undefined;
    const activity: TeamsActivity = executeAction(who.scene, verb, data);
    const { transactions } = await this.#bot.requests.during(async () => {
      answer = await postActivity(this.#bot.endpoint, activity);
    });
    if (transactions > 0) this.#changing.add(deed);
    const { statusCode, type, value } = (answer?.body ?? {}) as Json;
    const name = `${who.account.name}: ${path}`;
    if (answer?.status !== 200 || statusCode !== 200 || !String(type).endsWith('card.adaptive')) {
      this.faults.push(`${name}: ${JSON.stringify(answer)}`);
      return;
    }
    const card = new SeenCard(value as Json);
    if (deadEnds.some((text) => card.words.includes(text))) {
      this.faults.push(`${name}: ${card.words}`);
    }
    if (nodesOf(card.card).length < 2) this.faults.push(`${name}: an empty card`);
    this.#look(who, card, path);
  }

  #buttonsOf(card: SeenCard) {
    const nodes = nodesOf(card.card);
    const inputs = nodes.filter(({ type }) => String(type).startsWith('Input.'));
    // Teams presses this one by itself when the card comes into sight.
    const refresh = card.card?.['refresh'] as { readonly action: Json } | undefined;
    return [...nodes, ...(refresh === undefined ? [] : [refresh.action])]
      .filter(({ type }) => type === 'Action.Execute')
      .flatMap(({ title, verb, data, associatedInputs }) => {
        const ways: readonly Filling[] =
          associatedInputs === 'none' || inputs.length === 0 ? ['asDrawn'] : fillings;
        return ways.map((filling) => ({
          ...{ title: String(title), verb: String(verb), filling },
          data: {
            ...(associatedInputs === 'none' ? {} : this.#filledIn(inputs, filling)),
            ...(data as Json),
          },
        }));
      });
  }

  #filledIn(inputs: readonly Json[], filling: Filling): Json {
    return Object.fromEntries(
      inputs.flatMap((input) => {
        const value = filling === 'asDrawn' ? undefined : this.#typedInto(input, filling);
        const given = value ?? input['value'];
        return given === undefined ? [] : [[String(input['id']), given]];
      }),
    );
  }

  #typedInto(input: Json, filling: Exclude<Filling, 'asDrawn'>): unknown {
    const isLeft = input['isRequired'] !== true || input['value'] !== undefined;
    if (filling === 'onlyRequired' && isLeft) return undefined;
    switch (input['type']) {
      case 'Input.Date':
        return input['value'] ?? input['max'] ?? this.#bot.now.slice(0, 10);
      case 'Input.Toggle':
        return input['valueOn'] ?? 'true';
      case 'Input.ChoiceSet': {
        const values = ((input['choices'] ?? []) as Json[]).map(({ value }) => value);
        return filling === 'numbers' ? values.at(-1) : values.find((value) => value !== '');
      }
      default:
        return typedTexts[filling];
    }
  }
}

/** Which of several things a verb does: a move, a command, a form of several. */
function whichOf({ move, command, form, of }: Json): string {
  return JSON.stringify([move, command, form, of]);
}

/** The button's own data without what is different each time a card is drawn. */
function whatItIsAbout(data: Json): string {
  return JSON.stringify(data, (key, value: unknown) =>
    ['revision', 'edition', 'seen'].includes(key) ||
    (typeof value === 'string' && /^\d{8}-0000-4000-9000-0{12}$/u.test(value))
      ? null
      : value,
  );
}
