import assert from 'node:assert/strict';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import { answerTo, logs } from '../teams/support/logging.ts';
import type { SeenCard } from '../teams/support/seenCard.ts';
import { fi, texts } from '../teams/support/texts.ts';

const save = fi('settings.save');
const friday = '2026-11-27';

describe('personal settings', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  /** Has nothing to do with the manager's unit but for being named. */
  let standIn: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    standIn = new AtTheBot(bot, 'p-oskari-rantamaki');
  });
  afterEach(() => bot.stop());

  const saves = async (who: AtTheBot, typed: object): Promise<SeenCard> =>
    who.presses(await who.says('asetukset'), save, { ...typed });
  const goesAway = (until = friday): Promise<SeenCard> =>
    saves(manager, { standInId: 'p-oskari-rantamaki', until });
  const answersArrived = (who: AtTheBot): readonly SeenCard[] =>
    who.cards.filter(({ buttons }) => buttons.includes(fi('feedback.move.take')));

  for (const [word, language] of [
    ['asetukset', 'fi'],
    ['inställningar', 'sv'],
    ['settings', 'en'],
  ] as const) {
    it(`open with ${word}, whatever the person’s language`, async () => {
      (await manager.says(word)).says(fi('settings.title'));
      assert.ok(texts[language].t('command.settings.words').startsWith(word));
    });
  }

  it('show what is stored, keep what is chosen, and change the language at once', async () => {
    const empty = await manager.says('asetukset');
    assert.deepEqual(empty.inputs, {
      language: 'fi',
      arrivals: 'atOnce',
      reminderTime: 'usual',
      standInId: '',
    });
    const saved = await manager.presses(empty, save, {
      language: 'sv',
      arrivals: 'daily',
      reminderTime: '07:15',
    });
    saved.says(texts.sv.t('settings.done.saved'));
    assert.deepEqual((await manager.says('asetukset')).inputs, {
      language: 'sv',
      arrivals: 'daily',
      reminderTime: '07:15',
      standInId: '',
    });
    const usual = await manager.presses(saved, texts.sv.t('settings.save'), {
      language: 'usual',
      reminderTime: 'usual',
    });
    usual.says(fi('settings.done.saved'));
    assert.equal(usual.inputs['reminderTime'], 'usual');
  });

  it('offer those of the same area first, and never oneself', async () => {
    const choices = (await manager.says('asetukset')).choices('standInId') as { value: string }[];
    const offered = choices.map(({ value }) => value);
    assert.equal(offered[0], '');
    assert.ok(!offered.includes('p-marjukka-hietala'));
    const own = offered.indexOf('p-aino-lehtonen');
    assert.ok(own > 0 && own < offered.indexOf('p-oskari-rantamaki'));
  });

  it('come back with what was typed when something is wrong', async () => {
    const card = await saves(manager, { standInId: 'p-oskari-rantamaki', arrivals: 'daily' });
    card.says(fi('settings.fault.lastDayMissing'));
    assert.equal(card.inputs['standInId'], 'p-oskari-rantamaki');
    assert.equal(card.inputs['arrivals'], 'daily');
    (await goesAway('2027-01-31')).says(
      fi('settings.fault.pauseTooLong', { weeks: 4, date: '20.12.2026' }),
    );
    assert.equal((await bot.app.storage.organisation.snapshot()).preferences.size, 0);
  });

  it('tell the one named, once, however often the submit arrives', async () => {
    const form = await manager.says('asetukset');
    const typed = { standInId: 'p-oskari-rantamaki', until: friday };
    await manager.presses(form, save, typed);
    await manager.presses(form, save, typed);
    await bot.deliver();
    const told = fi('settings.standInCard.title', { name: 'Marjukka Hietala' });
    assert.equal(standIn.cards.filter(({ words }) => words.includes(told)).length, 1);
  });

  it('bring the stand-in the manager’s cards and rights until the manager is back', async () => {
    await goesAway();
    await logs(aino, answerTo);
    await bot.deliver();
    assert.equal(answersArrived(manager).length, 0);
    const [arrived] = answersArrived(standIn);
    assert.ok(arrived);
    arrived.says('asiakas@asiakas.example');
    const taken = await standIn.presses(arrived, fi('feedback.move.take'));
    taken.says(
      fi('feedback.card.handledForManager', {
        name: 'Oskari Rantamäki',
        manager: 'Marjukka Hietala',
      }),
    );
    const back = await manager.presses(await manager.says('asetukset'), fi('settings.endPause'));
    back.says(fi('settings.done.pauseEnded'));
    await bot.deliver();
    assert.ok(standIn.cards.some(({ words }) => words.includes('Et enää sijaista')));
    const refused = await standIn.presses(taken, fi('feedback.move.answer'));
    refused.saysNothingOf('asiakas@asiakas.example');
    const [feedback] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    assert.equal(feedback?.state, 'inHandling');
  });

  it('write down who answered for whom, when the pause is long over too', async () => {
    await goesAway();
    await logs(aino, answerTo);
    await bot.deliver();
    const [arrived] = answersArrived(standIn);
    assert.ok(arrived);
    const taken = await standIn.presses(arrived, fi('feedback.move.take'));
    const form = await standIn.presses(taken, fi('feedback.move.answer'));
    await standIn.presses(form, fi('feedback.moveForm.submit'), { text: 'Pahoittelimme.' });
    bot.now = '2026-12-07T08:00:00.000Z';
    const [feedback] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    assert.ok(feedback);
    const trail = await bot.app.storage.feedback.trail(feedback.id);
    assert.deepEqual(
      trail.map(({ what, by, onBehalfOf }) => [what, by, onBehalfOf]),
      [
        ['log', 'p-aino-lehtonen', undefined],
        ['take', 'p-oskari-rantamaki', 'p-marjukka-hietala'],
        ['answer', 'p-oskari-rantamaki', 'p-marjukka-hietala'],
      ],
    );
    const seen = await manager.executes('feedback.show', {
      feedbackId: feedback.id,
      origin: { kind: 'card' },
    });
    seen.says(
      fi('feedback.card.answeredForManager', {
        name: 'Oskari Rantamäki',
        manager: 'Marjukka Hietala',
      }),
    );
  });

  it('are one’s own: a submit changes nobody else’s', async () => {
    await aino.executes('settings.save', {
      personId: 'p-marjukka-hietala',
      arrivals: 'daily',
      reminderTime: 'usual',
    });
    const { preferences } = await bot.app.storage.organisation.snapshot();
    assert.deepEqual([...preferences.keys()], ['p-aino-lehtonen']);
  });
});
