import assert from 'node:assert/strict';
import type { Metric } from '../../../bot/domain/metric/metric.ts';
import { startBot, type BotUnderTest } from '../../support/botUnderTest.ts';
import { metric, target } from '../../domain/metric/examples.ts';
import { AtTheBot } from '../support/atTheBot.ts';
import type { SeenCard } from '../support/seenCard.ts';
import { fi } from '../support/texts.ts';
import { changedBy } from '../../support/changedBy.ts';

const nobody = { measures: null, interprets: null, decides: null, acts: null };

/** Satisfaction 1–5, monthly; Aino measures it. */
const satisfaction: Metric = metric({
  id: 'm-satisfaction',
  name: { fi: 'Tyytyväisyys' },
  cadence: 'monthly',
  scale: { kind: 'mean', min: 1, max: 5 },
  partId: 'u-asiointipiste',
  responsibility: { ...nobody, measures: 'p-aino-lehtonen' },
  targets: [target({ kind: 'atLeast', target: 4.2, amberLimit: 4 })],
});

interface Reset {
  readonly targetInputIds: readonly string[];
}

const october = '2026-10-01/2026-10-31';
const survey = { sampling: 'random', targetGroupSize: '400', sample: '100' };
const enter = fi('measurement.enter');
const save = fi('measurement.save');

describe('entering a measurement', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    await bot.app.storage.metrics.save(null, satisfaction, [], changedBy);
  });
  afterEach(() => bot.stop());

  const opens = async (who: AtTheBot): Promise<SeenCard> => {
    const list = await who.says('mittaus');
    list.says('Tyytyväisyys');
    return who.presses(list, enter);
  };
  const stored = async () =>
    (await bot.app.storage.metrics.find('m-satisfaction'))?.value.measurements ?? [];

  it('proposes the period that is due, and computes mean and spread from the answers', async () => {
    const form = await opens(aino);
    assert.equal(form.inputs['period'], october);
    const counts = { answer0: 1, answer1: '2', answer2: '5', answer3: '20', answer4: '30' };
    const answer = await aino.presses(form, save, { ...survey, ...counts });
    answer.says(fi('measurement.done.entered'));
    answer.says(fi('light.green'));
    const [measured] = await stored();
    assert.ok(measured?.figure?.kind === 'mean');
    assert.equal(measured.figure.n, 58);
    assert.equal(Math.round(measured.figure.mean * 1000), 4310);
    assert.equal(measured.enteredBy, 'p-aino-lehtonen');
    assert.equal(measured.targetGroupSize, 400);
  });

  it('takes a ready mean with a decimal comma', async () => {
    const form = await opens(aino);
    await aino.presses(form, save, { ...survey, value: '4,05', sd: '0,8', n: '50' });
    assert.deepEqual((await stored())[0]?.figure, { kind: 'mean', mean: 4.05, sd: 0.8, n: 50 });
  });

  it('tells the light with its reason and the change with its certainty', async () => {
    const first = await opens(aino);
    const september = '2026-09-01/2026-09-30';
    const good = { ...survey, value: '4,6', sd: '0,5', n: '80' };
    await aino.presses(first, save, { ...good, period: september });
    const form = await opens(aino);
    const answer = await aino.presses(form, save, { ...survey, value: '3,5', sd: '0,8', n: '60' });
    answer.says(fi('light.red'));
    answer.says('60 vastausta; tavoite vähintään 4,2; arvo 3,5');
    answer.says('Varma. 60 vastausta');
    answer.says('Muutos edelliseen −1,10 (95 %:n luottamusväli −1,32…−0,88): varma muutos.');
  });

  const faulty: readonly (readonly [Record<string, string>, string])[] = [
    [{ value: '5,5', n: '50' }, fi('measurement.fault.valueOffScale', { min: '1,0', max: '5,0' })],
    [{ value: 'neljä', n: '50' }, 'Keskiarvo: anna luku.'],
    [{ value: '4' }, 'Vastauksia: anna kokonaisluku, vähintään 0.'],
    [{ value: '4', n: '101' }, fi('measurement.fault.responsesAboveSample', { asked: 100 })],
    [{ value: '4', n: '50', sampling: '' }, fi('measurement.fault.samplingMissing')],
    [{ value: '4', n: '50', answer1: '3' }, fi('measurement.fault.valueAndCounts')],
    [{ answer1: '2,5' }, fi('measurement.fault.countsNotWhole')],
    [{}, fi('measurement.fault.nothingEntered')],
    [{ value: '4', n: '50', period: 'other' }, fi('measurement.fault.periodMissing')],
    [
      { value: '4', n: '50', period: 'other', from: '2026-11-01', to: '2026-11-30' },
      fi('measurement.fault.periodNotEnded', { date: '30.11.2026' }),
    ],
  ];
  for (const [typed, fault] of faulty) {
    it(`gives ${JSON.stringify(typed)} back with its fault`, async () => {
      const form = await opens(aino);
      const again = await aino.presses(form, save, { ...survey, ...typed });
      again.says(fi('form.fixThese'));
      again.says(fault);
      for (const [id, value] of Object.entries({ ...survey, ...typed })) {
        assert.equal(again.inputs[id] ?? '', value);
      }
      assert.deepEqual(await stored(), []);
    });
  }

  it('takes "not measured this time" only with its reason, and is content until the next', async () => {
    const form = await opens(aino);
    const explain = fi('measurement.explain');
    const again = await aino.presses(form, explain, {});
    again.says(fi('measurement.fault.explanationMissing'));
    const done = await aino.presses(again, explain, { reason: 'Järjestelmä vaihtui 010594Y9032' });
    done.says(fi('measurement.done.explained'));
    const [explained] = await stored();
    assert.equal(explained?.figure, null);
    assert.ok(!explained.comment?.includes('9032'), 'personal data is masked');
    (await aino.says('mittaus')).says(fi('measurement.list.nothingDue'));
  });

  it('stores a submit that arrives twice once', async () => {
    const { verb, data } = (await opens(aino)).press(save, { ...survey, value: '4', n: '50' });
    const first = await aino.executes(verb, data);
    const second = await aino.executes(verb, data);
    assert.equal(second.words, first.words);
    assert.deepEqual(await bot.app.storage.metrics.superseded('m-satisfaction'), []);
  });

  it('shows what somebody else has entered meanwhile, and corrects it only knowingly', async () => {
    const [own, others] = [await opens(aino), await opens(manager)];
    await manager.presses(others, save, { ...survey, value: '4,4', n: '50' });
    const shown = await aino.presses(own, save, { ...survey, value: '3,9', n: '60' });
    shown.says('Marjukka Hietala on kirjannut tämän jakson tuloksen');
    shown.says('4,4');
    assert.equal(shown.inputs['value'], '3,9');
    assert.equal((await stored())[0]?.enteredBy, 'p-marjukka-hietala');
    bot.now = '2026-11-23T09:00:00.000Z';
    // What stands is corrected by saying why.
    const unexplained = await aino.presses(shown, save);
    unexplained.says(fi('measurement.fault.whyMissing'));
    assert.equal(unexplained.inputs['value'], '3,9');
    const why = 'Toinen otos jäi laskematta';
    (await aino.presses(unexplained, save, { why })).says(fi('measurement.done.entered'));
    assert.equal((await stored())[0]?.enteredBy, 'p-aino-lehtonen');
    const [was] = await bot.app.storage.metrics.superseded('m-satisfaction');
    assert.equal(was?.how, 'corrected');
    assert.equal(was.by, 'p-aino-lehtonen');
    assert.equal(was.reason, why);
    assert.equal(was.measurement.enteredBy, 'p-marjukka-hietala');
  });

  it('removes with a reason and leaves a mark', async () => {
    const form = await opens(aino);
    const card = await aino.presses(form, save, { ...survey, value: '4', n: '50' });
    const correcting = await aino.presses(card, fi('measurement.correct'));
    assert.equal(correcting.inputs['value'], '4');
    const remove = fi('measurement.remove');
    const again = await aino.presses(correcting, remove);
    again.says(fi('measurement.fault.reasonMissing'));
    (await aino.presses(again, remove, { whyRemoved: 'Väärä tiedosto' })).says(
      fi('measurement.done.removed'),
    );
    assert.deepEqual(await stored(), []);
    const [was] = await bot.app.storage.metrics.superseded('m-satisfaction');
    assert.equal(was?.reason, 'Väärä tiedosto');
  });

  it('begins with the oldest period that is missing since the first measurement', async () => {
    const figure = { ...survey, value: '4', n: '50' };
    await aino.presses(await opens(aino), save, { ...figure, period: '2026-07-01/2026-07-31' });
    const form = await opens(aino);
    assert.equal(form.inputs['period'], '2026-08-01/2026-08-31');
    await aino.presses(form, save, figure);
    assert.equal((await opens(aino)).inputs['period'], '2026-09-01/2026-09-30');
  });

  it('resets the figures in a new form when another period is chosen', async () => {
    const form = await opens(aino);
    const { targetInputIds } = form.node('period')['valueChangedAction'] as Reset;
    for (const id of ['value', 'sd', 'n', 'answer0', 'answer4', 'sample', 'comment', 'reason']) {
      assert.ok(targetInputIds.includes(id), id);
      assert.equal(form.inputs[id], undefined, id);
    }
    for (const id of targetInputIds) form.node(id);
  });

  it('corrects the period that was seen and offers a form for another one', async () => {
    const card = await aino.presses(await opens(aino), save, { ...survey, value: '4', n: '50' });
    const correcting = await aino.presses(card, fi('measurement.correct'));
    correcting.says('lokakuu 2026');
    assert.equal(correcting.inputs['period'], undefined);
    const typed = { value: '4,1', why: 'Laskuvirhe' };
    (await aino.presses(correcting, save, typed)).says(fi('measurement.done.entered'));
    assert.deepEqual(
      (await stored()).map(({ from, figure }) => [from, figure?.kind === 'mean' && figure.mean]),
      [['2026-10-01', 4.1]],
    );
    const another = await aino.presses(correcting, fi('measurement.anotherPeriod'));
    assert.equal(another.inputs['value'], undefined);
    assert.equal(another.inputs['period'], 'other');
  });

  it('lists and opens nothing for who may not enter', async () => {
    const { verb, data } = (await opens(aino)).press(save, { ...survey, value: '4', n: '50' });
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    (await emil.says('mittaus')).saysNothingOf('Tyytyväisyys');
    (await emil.executes(verb, data)).saysNothingOf('Tyytyväisyys');
    assert.deepEqual(await stored(), []);
  });

  it('puts what is due before what is not', async () => {
    const yearly = { ...satisfaction, id: 'm-other', name: { fi: 'Toinen' } };
    await bot.app.storage.metrics.save(null, yearly, [], changedBy);
    const form = await opens(aino);
    await aino.presses(form, fi('measurement.explain'), { reason: 'x' });
    const { words } = await aino.says('mittaus');
    const due =
      (await stored()).length === 1 ? ['Toinen', 'Tyytyväisyys'] : ['Tyytyväisyys', 'Toinen'];
    assert.ok(words.indexOf(due[0] ?? '') < words.indexOf(due[1] ?? ''), words);
  });
});
