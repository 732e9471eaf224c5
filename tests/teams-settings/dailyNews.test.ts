import assert from 'node:assert/strict';
import { reminderJob } from '../../bot/scheduler/reminderJob.ts';
import type { Job } from '../../bot/scheduler/scheduler.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import { logs } from '../teams/support/logging.ts';
import { fi } from '../teams/support/texts.ts';

/** The time of the day in Helsinki, in winter time. */
const at = (day: string, time: string): string =>
  new Date(`${day}T${time}:00.000+02:00`).toISOString();

describe('news once a day', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  let job: Job;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    job = remindersOf(bot);
  });
  afterEach(() => bot.stop());

  function remindersOf({ app }: BotUnderTest): Job {
    const { storage, calendar } = app;
    const { organisation: organisations, feedback: feedbacks } = storage;
    return reminderJob({ ...storage, feedbacks, organisations, calendar }, '08:30');
  }
  const chooses = async (typed: object): Promise<void> => {
    await manager.presses(await manager.says('asetukset'), fi('settings.save'), { ...typed });
  };
  const round = async (day: string, time: string, by = job): Promise<void> => {
    bot.now = at(day, time);
    await by.run(bot.now);
    await bot.deliver();
  };
  /** The one thing there is; that it is one is part of what is claimed. */
  const only = <Thing>(things: readonly Thing[]): Thing => {
    const [thing, ...others] = things;
    assert.ok(thing !== undefined && others.length === 0, `${String(things.length)} things`);
    return thing;
  };
  const cardsWith = (text: string, who = manager) =>
    who.cards.filter(({ words, buttons }) => words.includes(text) && buttons.length > 1);

  it('no card comes at arrival; the next morning’s tells of it, though nothing is due', async () => {
    await chooses({ arrivals: 'daily' });
    await logs(aino, { text: 'Iltapäivän palaute' });
    await bot.deliver();
    assert.equal(cardsWith('Iltapäivän palaute').length, 0);
    await round('2026-11-24', '08:29');
    assert.equal(cardsWith('Iltapäivän palaute').length, 0);
    await round('2026-11-24', '08:30');
    only(cardsWith('Iltapäivän palaute')).says(fi('reminder.arrivedTitle', { count: 1 }));
    await round('2026-11-25', '08:30');
    const told = manager.cards.filter(({ words }) =>
      words.includes(fi('reminder.arrivedTitle', { count: 1 })),
    );
    assert.equal(told.length, 1);
  });

  it('praise, which is never due, is told too, and what is due stands above what is new', async () => {
    await chooses({ arrivals: 'daily' });
    await logs(aino, { text: 'Vanha', receivedOn: '2026-11-19' });
    await logs(aino, { kind: 'praise', text: 'Kiitos avusta' });
    await round('2026-11-24', '08:30');
    const card = only(cardsWith('Kiitos avusta'));
    card.says(fi('reminder.title', { count: 1 }));
    card.says(fi('reminder.arrived', { count: 1 }));
    assert.ok(card.words.indexOf('Vanha') < card.words.indexOf('Kiitos avusta'));
  });

  it('waits over days off, and drops what has been taken meanwhile', async () => {
    await chooses({ arrivals: 'daily' });
    bot.now = at('2026-11-27', '15:00');
    await logs(aino, { text: 'Perjantain palaute', receivedOn: '2026-11-27' });
    await round('2026-11-28', '08:30');
    assert.equal(cardsWith('Perjantain palaute').length, 0);
    const deputy = new AtTheBot(bot, 'p-sanna-karvo');
    const queue = await deputy.says('jono');
    await deputy.presses(queue, fi('feedback.move.take'));
    await round('2026-11-30', '08:30');
    assert.equal(cardsWith('Perjantain palaute').length, 0);
    assert.deepEqual(await bot.app.storage.arrivals.waiting(), []);
  });

  it('comes at the person’s own time, once, whatever the restarts', async () => {
    await chooses({ arrivals: 'daily', reminderTime: '14:15' });
    await logs(aino, { text: 'Odottaa iltapäivää' });
    await round('2026-11-24', '08:30');
    await round('2026-11-24', '14:00');
    assert.equal(cardsWith('Odottaa iltapäivää').length, 0);
    await round('2026-11-24', '14:15');
    await round('2026-11-24', '14:30');
    await round('2026-11-24', '15:00', remindersOf(bot));
    assert.equal(cardsWith('Odottaa iltapäivää').length, 1);
  });

  it('goes to the stand-in as the stand-in has chosen', async () => {
    await chooses({
      arrivals: 'daily',
      standInId: 'p-oskari-rantamaki',
      until: '2026-11-27',
    });
    await logs(aino, { text: 'Sijaiselle heti' });
    await bot.deliver();
    const standIn = new AtTheBot(bot, 'p-oskari-rantamaki');
    assert.equal(cardsWith('Sijaiselle heti', standIn).length, 1);
    await round('2026-11-25', '08:30');
    const onBehalf = fi('reminder.onBehalf', { name: 'Marjukka Hietala' });
    only(cardsWith(onBehalf, standIn)).says('Sijaiselle heti');
    assert.equal(cardsWith('Sijaiselle heti').length, 0);
  });

  it('most rounds ask the store for nothing but whether the organisation has changed', async () => {
    await round('2026-11-24', '08:30');
    bot.now = at('2026-11-24', '08:31');
    const { reads, transactions } = await bot.requests.during(() => job.run(bot.now));
    assert.ok(reads <= 1);
    assert.equal(transactions, 0);
  });
});
