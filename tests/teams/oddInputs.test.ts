import assert from 'node:assert/strict';
import { createFinnishHolidays } from '../../bot/calendar/finnishHolidays.ts';
import { loadSampleCity } from '../../bot/sampleCity/loadSampleCity.ts';
import { monday, startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { postActivity } from '../support/postActivity.ts';
import { executeAction, message } from '../support/teamsActivities.ts';
import { AtTheBot, seen } from './support/atTheBot.ts';
import { nodesOf, SeenCard } from './support/seenCard.ts';

type Json = Readonly<Record<string, unknown>>;
interface Button {
  readonly verb: string;
  readonly data: Json;
}

const commands = [
  ...['ohje', 'jono', 'omat', 'omat kokemukset', 'mittarit', 'mittaus', 'kokemus', 'palaute'],
  ...['kattavuus', 'asetukset', 'toimenpiteet', 'kieli'],
];
const days = ['9999-12-31', '9999-01-01', '0001-01-01', '2026-02-30', 'x', '1e3', ''];
const figures = ['1e999', '-1', '99999999999999999999', 'NaN', 'x', '1,5,5', '0,0000000000001', ''];
const codes = ['x', '__proto__', 'a/b', '\u0000', '', 'x'.repeat(3_000)];

describe('what nobody can mean in a card’s inputs', function () {
  this.timeout(300_000);
  let bot: BotUnderTest;
  before(async () => {
    bot = await startBot();
    const { storage } = bot.app;
    await loadSampleCity(
      { ...storage, feedbacks: storage.feedback },
      { now: monday, random: numbers(), calendar: createFinnishHolidays() },
    );
  });
  after(() => bot.stop());

  for (const id of ['p-aino-lehtonen', 'p-marjukka-hietala', 'p-sanna-karvo', 'p-farid-nazari'])
    it(`is answered with a card in which it can be mended, for ${id}`, async () => {
      const who = new AtTheBot(bot, id);
      const pressed = new Set<string>();
      let filledIn = 0;
      const press = async ({ verb, data }: Button): Promise<SeenCard> => {
        const from = bot.log.length;
        const activity = executeAction(who.scene, verb, data);
        const { status, body } = await postActivity(bot.endpoint, activity);
        const said = `${verb} ${JSON.stringify(data).slice(0, 600)}`;
        assert.equal(status, 200, said);
        const { statusCode, value } = body as { statusCode: number; value: Json };
        assert.equal(statusCode, 200, said);
        const faults = bot.log.slice(from).filter((line) => line.includes('"level":50'));
        assert.deepEqual(faults, [], said);
        return new SeenCard(value);
      };
      const explore = async (card: SeenCard, depth: number): Promise<void> => {
        const inputs = nodesOf(card.card).filter(({ type }) => String(type).startsWith('Input.'));
        for (const button of buttonsOf(card)) {
          const key = button.verb + Object.keys(button.data).sort().join(' ');
          if (pressed.has(key)) continue;
          pressed.add(key);
          if (button.associated)
            for (const input of inputs)
              for (const value of oddFor(input)) {
                filledIn += 1;
                const typed = { ...card.inputs, [String(input['id'])]: value };
                await press({ verb: button.verb, data: { ...typed, ...button.data } });
              }
          for (const [name, given] of Object.entries(button.data))
            if (typeof given === 'string')
              for (const value of [...codes.slice(0, 3), '9999-12-31', '-1']) {
                const data = { ...card.inputs, ...button.data, [name]: value };
                await press({ verb: button.verb, data });
              }
          const inputsNow = button.associated ? card.inputs : {};
          const next = await press({ verb: button.verb, data: { ...inputsNow, ...button.data } });
          if (depth > 0) await explore(next, depth - 1);
        }
      };
      for (const command of commands) {
        const before = bot.connector.messages().length;
        await postActivity(bot.endpoint, message(who.scene, command));
        const answers = bot.connector.messages().slice(before);
        for (const answer of answers) await explore(seen(answer), 2);
      }
      assert.ok(filledIn > 50, `only ${String(filledIn)} inputs were filled in`);
    });
});

function buttonsOf({ card }: SeenCard): readonly (Button & { readonly associated: boolean })[] {
  return nodesOf(card).flatMap(({ type, verb, data, associatedInputs }) =>
    type === 'Action.Execute'
      ? [
          {
            verb: String(verb),
            data: (data ?? {}) as Json,
            associated: associatedInputs !== 'none',
          },
        ]
      : [],
  );
}

function oddFor({ type }: Json): readonly string[] {
  switch (type) {
    case 'Input.Date':
      return days;
    case 'Input.Number':
      return figures;
    case 'Input.Text':
      return [...figures, '\u0000', 'x'.repeat(20_000)];
    default:
      return codes;
  }
}

/** Numbers from 0 to 1 that are the same each time (a linear congruential generator). */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
