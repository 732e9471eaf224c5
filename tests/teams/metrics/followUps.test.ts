import assert from 'node:assert/strict';
import type { Metric } from '../../../bot/domain/metric/metric.ts';
import { planFollowUps } from '../../../bot/domain/useCases/planFollowUps.ts';
import { measurement, metric } from '../../domain/metric/examples.ts';
import { startBot, type BotUnderTest } from '../../support/botUnderTest.ts';
import { AtTheBot } from '../support/atTheBot.ts';
import { fi } from '../support/texts.ts';
import { changedBy } from '../../support/changedBy.ts';

const responsibility = {
  measures: 'p-aino-lehtonen',
  interprets: null,
  decides: null,
  acts: null,
};

const waiting: Metric = metric({
  id: 'm-waiting',
  name: { fi: 'Asia hoitui kerralla' },
  cadence: 'monthly',
  partId: 'u-asiointipiste',
  responsibility,
});

/** 08:30 in Helsinki, in winter time. */
const morning = (day: string): string => `${day}T06:30:00.000Z`;
const one = fi('followUp.measure', { count: 1 });

describe('measuring reminders', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    // Teams knows the conversation from here on.
    await aino.says('ohje');
    const october = measurement({ metricId: 'm-waiting', from: '2026-10-01', to: '2026-10-31' });
    await bot.app.storage.metrics.save(null, waiting, [october], changedBy);
  });
  afterEach(() => bot.stop());

  const plan = async ({ app }: Pick<BotUnderTest, 'app'> = bot) =>
    planFollowUps(
      { ...app.storage, feedbacks: app.storage.feedback, calendar: app.calendar },
      bot.now,
      await app.storage.organisation.snapshot(),
    );
  const comes = async (day: string): Promise<void> => {
    bot.now = morning(day);
    await plan();
    await bot.deliver();
  };
  const reminders = () => aino.cards.filter(({ words }) => words.includes(one));

  it('come when it is due, with the form in them, once a week', async () => {
    await comes('2026-11-27');
    assert.equal(reminders().length, 0, 'due on Monday 30 November');
    for (const day of ['2026-11-30', '2026-11-30', '2026-12-01', '2026-12-04']) await comes(day);
    assert.equal(reminders().length, 1);
    assert.equal(reminders()[0]?.inputs['period'], '2026-11-01/2026-11-30');
    await comes('2026-12-07');
    assert.equal(reminders().length, 2);
  });

  it('come once when two instances plan and send at the same moment', async () => {
    const other = await bot.beside();
    bot.now = morning('2026-11-30');
    await Promise.all([plan(), plan(other)]);
    await Promise.all([bot.deliver(), other.app.deliveries.run(bot.now)]);
    assert.equal(reminders().length, 1);
  });

  it('end with "not measured, because"', async () => {
    await comes('2026-11-30');
    const [card] = reminders();
    assert.ok(card);
    const done = await aino.presses(card, fi('measurement.explain'), { reason: 'Remontti' });
    done.says(fi('measurement.done.explained'));
    (await aino.presses(done, fi('followUp.back'))).says(fi('followUp.allDone'));
    await comes('2026-12-07');
    assert.equal(reminders().length, 1);
  });

  it('end with a measurement', async () => {
    await comes('2026-11-30');
    const [card] = reminders();
    assert.ok(card);
    const typed = { successes: '40', n: '50', sampling: 'everyone' };
    (await aino.presses(card, fi('measurement.save'), typed)).says(fi('measurement.done.entered'));
    await comes('2026-12-07');
    assert.equal(reminders().length, 1);
  });

  it('are shown to nobody else', async () => {
    await comes('2026-11-30');
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    const answer = await emil.executes('followUp.show', { id: '2026-11-30_p-aino-lehtonen' });
    answer.saysNothingOf('Asia hoitui kerralla');
  });

  it('carry an action past its day, until it ends', async () => {
    const action = await bot.app.storage.actions.commit({
      before: null,
      after: {
        id: '00000009-0000-4000-9000-000000000000',
        about: { kind: 'metric', metricId: 'm-waiting' },
        partId: 'u-asiointipiste',
        what: 'Toinen piste auki',
        responsibleId: 'p-aino-lehtonen',
        dueOn: '2026-11-23',
        state: 'planned',
        outcome: null,
        endedOn: null,
        createdBy: 'p-aino-lehtonen',
        createdAt: bot.now,
        revision: 1,
      },
      event: { at: bot.now, by: 'p-aino-lehtonen', what: 'plan', note: null },
      ledger: { planned: [], outdatesCards: false },
    });
    assert.equal(action, 'committed');
    await comes('2026-11-23');
    assert.equal(aino.newestCard.words.includes('Toinen piste auki'), false);
    for (const day of ['2026-11-24', '2026-11-25']) await comes(day);
    const late = fi('followUp.late', { count: 1 });
    const told = aino.cards.filter(({ words }) => words.startsWith(late));
    assert.equal(told.length, 1);
    told[0]?.says('Toinen piste auki');
    const opened = await aino.presses(told[0] ?? aino.newestCard, fi('action.open'));
    const giveUp = fi('action.move.giveUp');
    const form = await aino.presses(opened, giveUp);
    await aino.presses(form, giveUp, { note: 'Tilat vaihtuvat' });
    const id = '2026-11-24_p-aino-lehtonen';
    (await aino.executes('followUp.show', { id })).says(fi('followUp.allDone'));
    await comes('2026-12-01');
    assert.equal(aino.cards.filter(({ words }) => words.includes('Toinen piste auki')).length, 1);
  });
});
