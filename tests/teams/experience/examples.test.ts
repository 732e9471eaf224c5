import assert from 'node:assert/strict';
import { newExperience } from '../../../bot/domain/experience/experience.ts';
import { startBot, type BotUnderTest } from '../../support/botUnderTest.ts';
import { AtTheBot } from '../support/atTheBot.ts';
import { fi } from '../support/texts.ts';
import { tellAt } from './support/sharedStory.ts';

const start = fi('network.example.start');
const stop = fi('network.example.stop');

describe('a good example each week', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
  });
  afterEach(() => bot.stop());

  async function tell(id: string, authorId: string, thanks = 0): Promise<void> {
    const sharedAt = '2026-11-20T08:00:00.000Z';
    const draft = {
      ...{ whatHappened: `Tarina ${id}`, whatMadeItGood: 'Kuuntelin.', quotation: null, tags: [] },
      ...{ unitId: 'u-asiointipiste', stageId: null, happenedOn: '2026-11-20' },
    };
    await bot.app.storage.experiences.commit({
      before: null,
      after: { ...newExperience(draft, { id, authorId, sharedAt }), thanks },
      event: { at: sharedAt, by: authorId, what: 'shared' },
      ledger: { planned: [], outdatesCards: false },
      thanks: null,
    });
  }
  const weeks = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, week) =>
      new Date(Date.parse('2026-11-24T08:00:00.000Z') + week * 7 * 86_400_000).toISOString(),
    );
  const told = (): readonly string[] =>
    aino.cards.flatMap(({ words }) => /Tarina story-\d\d/u.exec(words)?.[0] ?? []);

  it('comes for eight weeks, never the same twice, and then no more', async () => {
    for (let number = 10; number < 22; number += 1) {
      await tell(`story-${number}`, 'p-emil-soderholm', number);
    }
    await tell('story-99', 'p-aino-lehtonen', 100);
    const card = await aino.says('esimerkki');
    card.says(fi('network.example.offer'));
    const running = await aino.presses(card, start);
    running.says(fi('network.example.left', { count: 8 }));
    for (const week of weeks(10)) {
      await tellAt(bot, week);
      await tellAt(bot, week.replace('T08', 'T12'));
    }
    assert.equal(told().length, 8);
    assert.equal(new Set(told()).size, 8);
    assert.ok(!told().includes('Tarina story-99'), 'nobody is shown the own story');
    assert.equal(told()[0], 'Tarina story-21', 'what was thanked for most comes first');
    aino.newestCard.says(fi('network.example.last'));
    // Eight more weeks bring what is left, and nothing that has been there.
    await aino.presses(await aino.says('esimerkki'), start);
    for (const week of weeks(24).slice(10)) await tellAt(bot, week);
    assert.equal(told().length, 12);
    assert.equal(new Set(told()).size, 12);
  }).timeout(60_000);

  it('stops when asked, in the example or by the command, and starts once', async () => {
    for (const number of [10, 11, 12]) await tell(`story-${number}`, 'p-emil-soderholm');
    const { verb, data } = (await aino.says('esimerkki')).press(start);
    await Promise.all([1, 2, 3].map(() => aino.executes(verb, data)));
    const [first, second] = weeks(2) as [string, string];
    await tellAt(bot, first);
    const example = aino.newestCard;
    (await aino.presses(example, stop)).says(fi('network.example.stopped'));
    (await aino.presses(example, stop)).says(fi('network.example.stopped'));
    await tellAt(bot, second);
    assert.equal(told().length, 1);
    assert.deepEqual((await aino.says('esimerkki')).buttons, [start]);
  });

  it('waits for another week where there is nothing new to show', async () => {
    const [first, second, third] = weeks(3) as [string, string, string];
    await aino.presses(await aino.says('esimerkki'), start);
    await tellAt(bot, first);
    assert.equal(told().length, 0);
    await tell('story-10', 'p-emil-soderholm');
    await tellAt(bot, second);
    await tellAt(bot, third);
    assert.deepEqual(told(), ['Tarina story-10']);
  });
});
