import assert from 'node:assert/strict';
import { planReminders } from '../../bot/domain/useCases/planReminders.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { logs } from './support/logging.ts';
import { fi, texts } from './support/texts.ts';

/** 08:30 in Helsinki, in winter time. */
const morning = (day: string): string => `${day}T06:30:00.000Z`;

describe('reminders', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    // Two due on Wednesday 25 November, one later.
    await logs(aino, { text: 'Ensimmäinen' });
    await logs(aino, { text: 'Toinen' });
    await bot.deliver();
  });
  afterEach(() => bot.stop());

  const plan = async ({ app }: Pick<BotUnderTest, 'app'> = bot) => {
    const { storage, calendar } = app;
    const deps = { feedbacks: storage.feedback, ...storage, calendar };
    return planReminders(deps, bot.now, await storage.organisation.snapshot());
  };
  const reminds = async (day: string): Promise<void> => {
    bot.now = morning(day);
    await plan();
    await bot.deliver();
  };
  const cardsAbout = (who: AtTheBot, text: string) =>
    who.cards.filter(({ words }) => words.includes(text));

  it('gathers what is due into one card, once, however often the day is planned', async () => {
    await reminds('2026-11-25');
    const title = fi('reminder.title', { count: 2 });
    const [card, ...others] = cardsAbout(manager, title);
    assert.equal(others.length, 0);
    card?.says('Ensimmäinen');
    card?.says('Toinen');
    // Each of the two days has its name.
    card?.says(fi('due.take.today'));
    card?.says(fi('due.answer.in', { date: '30.11.2026' }));
    await reminds('2026-11-25');
    assert.equal(cardsAbout(manager, title).length, 1);
  });

  it('sends one card when two instances plan and send at the same moment', async () => {
    const other = await bot.beside();
    bot.now = morning('2026-11-25');
    await Promise.all([plan(), plan(other)]);
    await Promise.all([bot.deliver(), other.app.deliveries.run(bot.now)]);
    assert.equal(cardsAbout(manager, fi('reminder.title', { count: 2 })).length, 1);
  });

  it('has the steps in place, and shows what has been done', async () => {
    await reminds('2026-11-25');
    const [card] = cardsAbout(manager, fi('reminder.title', { count: 2 }));
    assert.ok(card);
    const one = await manager.presses(card, fi('feedback.move.take'));
    one.says(fi('reminder.title', { count: 1 }));
    const opened = await manager.presses(one, fi('feedback.queue.open'));
    const back = await manager.presses(opened, fi('reminder.back'));
    assert.equal(back.words, one.words);
  });

  it('has no words of a feedback that has been passed on to another unit since', async () => {
    await reminds('2026-11-25');
    const [card] = cardsAbout(manager, fi('reminder.title', { count: 2 }));
    assert.ok(card);
    const [first] = (await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 5)).filter(
      ({ text }) => text === 'Ensimmäinen',
    );
    assert.ok(first);
    const move = { feedbackId: first.id, revision: 1, move: 'transfer' };
    await manager.executes('feedback.move', {
      ...{ ...move, origin: { kind: 'card' }, toUnitId: 'u-paakirjasto', reason: 'Sinne' },
    });
    const back = await manager.executes('reminder.show', {
      id: '2026-11-25_p-marjukka-hietala_own',
    });
    back.says('Toinen');
    back.saysNothingOf('Ensimmäinen');
  });

  it('is shown to nobody else', async () => {
    await reminds('2026-11-25');
    const [card] = cardsAbout(manager, fi('reminder.title', { count: 2 }));
    assert.ok(card);
    const opened = await manager.presses(card, fi('feedback.queue.open'));
    const { verb, data } = opened.press(fi('reminder.back'));
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    const answer = await emil.executes(verb, data);
    answer.says(texts.sv.t('feedback.card.notFound'));
    answer.saysNothingOf('Ensimmäinen');
  });

  it('is not sent on days off, nor where nothing is due', async () => {
    for (const day of ['2026-11-24', '2026-11-28', '2026-11-29', '2026-12-24', '2026-12-25']) {
      bot.now = morning(day);
      const { planned, alreadyThere } = await plan();
      assert.deepEqual([...planned, ...alreadyThere], [], day);
    }
  });

  it('goes to the deputy of who has blocked the bot, and says for whom', async () => {
    await manager.says('ohje');
    await bot.app.storage.conversations.markUnreachable(
      { kind: 'person', personId: 'p-marjukka-hietala' },
      bot.now,
    );
    await reminds('2026-11-25');
    const deputy = new AtTheBot(bot, 'p-sanna-karvo');
    const [card] = cardsAbout(deputy, fi('reminder.title', { count: 2 }));
    card?.says(fi('reminder.onBehalf', { name: 'Marjukka Hietala' }));
    assert.ok(card);
    assert.equal(cardsAbout(manager, fi('reminder.title', { count: 2 })).length, 0);
  });

  it('tells the level above once a week, in numbers and without texts', async () => {
    const above = new AtTheBot(bot, 'p-ville-juntura');
    // Five working days after the 25th; the next day is of the same week.
    await reminds('2026-12-02');
    await reminds('2026-12-03');
    const [summary, ...others] = above.cards;
    assert.equal(others.length, 0);
    summary?.says(fi('reminder.below.title', { count: 2 }));
    summary?.says(fi('reminder.below.unit', { unit: 'Asiointipiste', count: 2 }));
    summary?.says(fi('reminder.below.manager', { name: 'Marjukka Hietala' }));
    summary?.saysNothingOf('Ensimmäinen');
    await reminds('2026-12-08');
    assert.equal(above.cards.length, 2);
  });

  it('says when everything has been taken care of meanwhile', async () => {
    await reminds('2026-11-25');
    const [card] = cardsAbout(manager, fi('reminder.title', { count: 2 }));
    assert.ok(card);
    const one = await manager.presses(card, fi('feedback.move.take'));
    const done = await manager.presses(one, fi('feedback.move.take'));
    done.says(fi('reminder.allDone'));
  });
});
