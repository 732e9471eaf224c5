import assert from 'node:assert/strict';
import { plannedDelivery } from '../../bot/domain/useCases/plannedDelivery.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';
import { inTeams, startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { ManualClock } from '../support/manualClock.ts';
import { personalChatOf } from '../support/testPeople.ts';
import { until } from '../support/until.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import { logs } from '../teams/support/logging.ts';
import { fi } from '../teams/support/texts.ts';

describe('several instances', () => {
  let clock: ManualClock;
  let bot: BotUnderTest;
  afterEach(() => bot.stop());

  it('send each card once, however many send at the same moment', async () => {
    clock = new ManualClock();
    bot = await startBot({ clockwork: clock });
    const others = await Promise.all([bot.beside(), bot.beside()]);
    await new AtTheBot(bot, 'p-sanna-karvo').says('ohje');
    const before = bot.connector.messages().length;
    for (const { id: personId } of samplePeople) {
      const id = `2026-11-23_${personId}_own`;
      await bot.app.storage.reminders.plan(
        {
          id,
          day: '2026-11-23',
          personId,
          about: 'ownMatters',
          onBehalfOf: null,
          feedbackIds: [],
          arrivedIds: [],
        },
        plannedDelivery({
          id,
          recipient: { kind: 'person', personId },
          subject: { kind: 'reminder', id },
          at: bot.now,
        }),
      );
    }
    await Promise.all([bot, ...others].map(({ app }) => app.deliveries.run(bot.now)));
    assert.equal(bot.connector.messages().length, before + samplePeople.length);
    for (const { id } of samplePeople) {
      const chat = bot.connector.messages(personalChatOf(inTeams(id)));
      assert.equal(chat.length, id === 'p-sanna-karvo' ? 2 : 1, id);
    }
    const { reminder } = bot.app.storage.ledgers;
    const states = new Set((await reminder.recent(100)).map(({ state }) => state));
    assert.deepEqual([...states], ['sent']);
  }).timeout(30_000);

  it('catch up with a missed morning the same day, once', async () => {
    clock = new ManualClock();
    bot = await startBot({ clockwork: clock, makesRounds: 'withTheMorning' });
    const marjukka = new AtTheBot(bot, 'p-marjukka-hietala');
    await marjukka.says('ohje');
    await logs(new AtTheBot(bot, 'p-aino-lehtonen'));
    const reminders = (): number =>
      marjukka.cards.filter(({ words }) => words.includes(fi('reminder.title', { count: 1 })))
        .length;
    const round = (): void => {
      for (const makeRound of clock.regular) makeRound();
    };
    // 08:29 in Helsinki on the day it is due: too early; nobody is awake from then to 15:00.
    bot.now = '2026-11-25T06:29:00.000Z';
    round();
    bot.now = '2026-11-25T13:00:00.000Z';
    round();
    await until(() => (reminders() === 1 ? true : null));
    const heir = await bot.beside();
    bot.now = '2026-11-25T14:00:00.000Z';
    round();
    await Promise.all([bot.app.scheduler.stop(), heir.app.scheduler.stop()]);
    assert.equal(reminders(), 1);
  });
});
