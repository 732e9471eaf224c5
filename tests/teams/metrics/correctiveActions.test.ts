import assert from 'node:assert/strict';
import type { Metric } from '../../../bot/domain/metric/metric.ts';
import { metric, target } from '../../domain/metric/examples.ts';
import { startBot, type BotUnderTest } from '../../support/botUnderTest.ts';
import { AtTheBot } from '../support/atTheBot.ts';
import { logs } from '../support/logging.ts';
import type { SeenCard } from '../support/seenCard.ts';
import { fi, texts } from '../support/texts.ts';
import { changedBy } from '../../support/changedBy.ts';

const responsibility = {
  measures: 'p-aino-lehtonen',
  interprets: null,
  decides: null,
  acts: 'p-marjukka-hietala',
};

const satisfaction: Metric = metric({
  id: 'm-satisfaction',
  name: { fi: 'Tyytyväisyys' },
  cadence: 'monthly',
  scale: { kind: 'mean', min: 1, max: 5 },
  partId: 'u-asiointipiste',
  responsibility,
  targets: [target({ kind: 'atLeast', target: 4.2, amberLimit: 4 })],
});

const poor = { sampling: 'everyone', value: '3,1', sd: '0,9', n: '80' };
const plan = fi('action.plan');
const wish = {
  what: 'Lisää väkeä ruuhkaan',
  responsibleId: 'p-marjukka-hietala',
  dueOn: '2026-12-07',
};

describe('corrective actions', () => {
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

  const entersRed = async (): Promise<SeenCard> => {
    const form = await aino.presses(await aino.says('mittaus'), fi('measurement.enter'));
    return aino.presses(form, fi('measurement.save'), poor);
  };
  const open = () => bot.app.storage.actions.open();

  it('are asked for when the result is red, and planned once', async () => {
    const red = await entersRed();
    red.says(fi('light.red'));
    red.says(fi('action.who'));
    const { verb, data } = red.press(plan, wish);
    (await aino.executes(verb, data)).says(fi('action.planned'));
    await aino.executes(verb, data);
    const [action, ...others] = await open();
    assert.equal(others.length, 0);
    assert.equal(action?.what, wish.what);
    assert.deepEqual(await bot.app.storage.actions.ofMetric('m-satisfaction'), [action]);
    assert.deepEqual(await bot.app.storage.actions.all(), [action]);
  });

  it('are listed to the one who is to do them, with the next steps in the list', async () => {
    await aino.presses(await entersRed(), plan, wish);
    (await aino.says('toimenpiteet')).says(fi('action.list.none'));
    const list = await manager.says('toimenpiteet');
    list.says('Sinulla on 1 avoin toimenpide');
    list.says(wish.what);
    list.says(`${fi('action.about')}: Tyytyväisyys`);
    const begun = await manager.presses(list, fi('action.move.start'));
    begun.says(fi('action.moved', { state: fi('action.states.underWay') }));
    begun.says(wish.what);
    const form = await manager.presses(begun, fi('action.move.finish'));
    const cancelled = await manager.presses(form, fi('form.cancel'));
    const back = await manager.presses(cancelled, fi('action.list.back'));
    const faulty = await manager.presses(
      await manager.presses(back, fi('action.move.finish')),
      fi('action.move.finish'),
    );
    faulty.says(fi('action.fault.noteMissing'));
    const done = await manager.presses(faulty, fi('action.move.finish'), { note: 'Tehty jo' });
    done.says(fi('action.list.none'));
    assert.deepEqual(await open(), []);
  });

  it('are listed five to a page, the one due first at first', async () => {
    const { verb, data } = (await entersRed()).press(plan, wish);
    for (const day of ['06', '05', '04', '03', '02', '01']) {
      const draft = { what: `Toimenpide ${day}`, dueOn: `2026-12-${day}` };
      await aino.executes(verb, { ...data, actionId: `action-of-day-${day}`, ...draft });
    }
    const first = await manager.says('toimenpiteet');
    first.says('1–5 / 6');
    first.saysNothingOf('Toimenpide 06');
    const second = await manager.presses(first, fi('action.list.next'));
    second.says('Toimenpide 06');
    (await manager.presses(second, fi('action.list.previous'))).says('Toimenpide 01');
  });

  it('come back with what is missing', async () => {
    const again = await aino.presses(await entersRed(), plan, {
      ...wish,
      what: '',
      dueOn: '2026-11-01',
    });
    again.says(fi('action.fault.whatMissing'));
    again.says(fi('action.fault.dayPast'));
    assert.equal(again.inputs['responsibleId'], wish.responsibleId);
    assert.deepEqual(await open(), []);
  });

  it('tell the one who is to do it, who begins and ends it', async () => {
    await aino.presses(await entersRed(), plan, wish);
    await bot.deliver();
    const card = manager.newestCard;
    card.says(wish.what);
    const begun = await manager.presses(card, fi('action.move.start'));
    begun.says(fi('action.states.underWay'));
    const finish = fi('action.move.finish');
    const form = await manager.presses(begun, finish);
    const silent = await manager.presses(form, finish, { note: '' });
    silent.says(fi('action.fault.noteMissing'));
    const done = await manager.presses(silent, finish, { note: 'Toinen piste avattiin' });
    done.says(fi('action.states.done'));
    done.says('Toinen piste avattiin');
    assert.deepEqual(await open(), []);
    const [action] = await bot.app.storage.actions.ofMetric('m-satisfaction');
    assert.equal(action?.endedOn, '2026-11-23');
    const trail = await bot.app.storage.actions.trail(action.id);
    assert.deepEqual(
      trail.map(({ what, by }) => [what, by]),
      [
        ['plan', 'p-aino-lehtonen'],
        ['start', 'p-marjukka-hietala'],
        ['finish', 'p-marjukka-hietala'],
      ],
    );
  });

  it('are handed over to somebody else, who gets a card', async () => {
    await aino.presses(await entersRed(), plan, wish);
    await bot.deliver();
    const handOver = fi('action.move.handOver');
    const form = await manager.presses(manager.newestCard, handOver);
    const nobody = await manager.presses(form, handOver, { note: 'Loma' });
    nobody.says(fi('action.fault.unknownPerson'));
    const responsibleId = 'p-aino-lehtonen';
    const done = await manager.presses(nobody, handOver, { note: 'Loma', responsibleId });
    done.says('Aino Lehtonen');
    await bot.deliver();
    aino.newestCard.says(wish.what);
    const [action] = await open();
    assert.equal(action?.responsibleId, responsibleId);
  });

  it('show an old card’s click how things stand', async () => {
    await aino.presses(await entersRed(), plan, wish);
    await bot.deliver();
    const card = manager.newestCard;
    await manager.presses(card, fi('action.move.start'));
    const late = await manager.presses(card, fi('action.move.giveUp'));
    const refused = await manager.presses(late, fi('action.move.giveUp'), { note: 'x' });
    refused.says(fi('action.states.givenUp'));
    const old = await manager.presses(card, fi('action.move.start'));
    old.says(fi('action.overtaken'));
    old.says(fi('action.states.givenUp'));
  });

  it('keep what was typed into a form when somebody else was faster', async () => {
    await aino.presses(await entersRed(), plan, wish);
    await bot.deliver();
    const card = manager.newestCard;
    const finish = await manager.presses(card, fi('action.move.finish'));
    await manager.presses(card, fi('action.move.start'));
    const typed = { note: 'Neuvoja aloitti' };
    const late = await manager.presses(finish, fi('action.move.finish'), typed);
    late.says(fi('action.overtaken'));
    assert.equal(late.inputs['note'], typed.note);
    const ended = await manager.presses(late, fi('action.move.finish'));
    ended.says(fi('action.states.done'));
    const tooLate = await manager.presses(late, fi('action.move.finish'), {
      note: 'Toinen teksti',
    });
    tooLate.says(fi('form.unsent'));
    tooLate.says('Toinen teksti');
  });

  it('are nobody else’s to change', async () => {
    await aino.presses(await entersRed(), plan, wish);
    await bot.deliver();
    const { verb, data } = manager.newestCard.press(fi('action.move.start'));
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    (await emil.executes(verb, data)).saysNothingOf(wish.what);
    assert.equal((await open())[0]?.state, 'planned');
  });

  it('are shown with the metric instead of being asked for again', async () => {
    await aino.presses(await entersRed(), plan, wish);
    const origin = { kind: 'list' };
    const card = await aino.executes('metric.show', { metricId: 'm-satisfaction', origin });
    card.says(wish.what);
    assert.ok(!card.buttons.includes(plan));
  });

  it('are asked for when a feedback closes as one', async () => {
    await logs(aino, { text: 'Jono oli pitkä' });
    await bot.deliver();
    const close = fi('feedback.move.closeWithoutAnswer');
    const taken = await manager.presses(manager.newestCard, fi('feedback.move.take'));
    const form = await manager.presses(taken, close);
    const asks = await manager.presses(form, form.buttons[0] ?? '', {
      outcome: 'becameAction',
      learned: 'Ruuhka',
    });
    asks.says(fi('action.who'));
    (await manager.presses(asks, plan, wish)).says(fi('action.planned'));
    const [action] = await open();
    assert.equal(action?.about.kind, 'feedback');
    assert.equal(action.partId, 'u-asiointipiste');
  });

  describe('that come of a feedback', () => {
    const what = 'Soitetaan Terttu Vaaralalle uudelleen';
    /** Planned by the manager for Aino, who does not manage anything. */
    const comes = async () => {
      await logs(new AtTheBot(bot, 'p-oskari-rantamaki'), { text: 'Jono oli pitkä' });
      await bot.deliver();
      const [feedback] = await bot.app.storage.feedback.queue(['u-asiointipiste']);
      const feedbackId = feedback?.id ?? '';
      const topic = { kind: 'feedback', feedbackId };
      const typed = { ...wish, what, responsibleId: 'p-aino-lehtonen' };
      await manager.executes('action.plan', { ...typed, actionId: 'of-feedback', topic });
      await bot.deliver();
      return { feedbackId, actionId: 'of-feedback' };
    };
    const shown = (who: string, actionId: string) =>
      new AtTheBot(bot, who).executes('action.show', { actionId });

    it('are read by who does them and by who may read the feedback', async () => {
      const { actionId } = await comes();
      for (const who of ['p-aino-lehtonen', 'p-marjukka-hietala', 'p-oskari-rantamaki']) {
        (await shown(who, actionId)).says(what);
      }
    });

    it('are neither read nor known of by other staff', async () => {
      const { actionId } = await comes();
      const answer = await shown('p-emil-soderholm', actionId);
      assert.equal(answer.words, (await shown('p-emil-soderholm', 'no-such-action')).words);
      for (const move of ['start', 'finish']) {
        const data = { actionId, revision: 1, move, note: 'x' };
        const emil = new AtTheBot(bot, 'p-emil-soderholm');
        (await emil.executes('action.move', data)).saysNothingOf('Terttu');
        (await emil.executes('action.openMove', data)).saysNothingOf('Terttu');
      }
      assert.equal((await open())[0]?.state, 'planned');
    });

    it('can be handed over by an administrator, who does not read them', async () => {
      const { actionId } = await comes();
      const administrator = new AtTheBot(bot, 'p-farid-nazari');
      const card = await shown('p-farid-nazari', actionId);
      card.saysNothingOf('Terttu');
      card.says(texts.en.t('action.hidden'));
      assert.deepEqual(card.buttons, [texts.en.t('action.move.handOver')]);
      const finish = { actionId, revision: 1, move: 'finish', note: 'x' };
      (await administrator.executes('action.move', finish)).saysNothingOf('Terttu');
      assert.equal((await open())[0]?.state, 'planned');
      const handOver = { ...finish, move: 'handOver', responsibleId: 'p-emil-soderholm' };
      await administrator.executes('action.move', handOver);
      assert.equal((await open())[0]?.responsibleId, 'p-emil-soderholm');
      (await shown('p-emil-soderholm', actionId)).says(what);
    });

    it('are gone from the card of who handed them over', async () => {
      const { actionId } = await comes();
      aino.newestCard.says(what);
      const data = { actionId, revision: 1, move: 'handOver', note: 'Loma' };
      const answer = await aino.executes('action.move', {
        ...{ ...data, responsibleId: 'p-emil-soderholm' },
      });
      answer.says(fi('action.handedOn'));
      await bot.deliver();
      aino.newestCard.says(fi('action.handedOn'));
      aino.newestCard.saysNothingOf('Terttu');
    });

    it('lose their words when the feedback is withdrawn', async () => {
      const { actionId, feedbackId } = await comes();
      const administrator = new AtTheBot(bot, 'p-farid-nazari');
      await administrator.executes('feedback.move', {
        ...{ feedbackId, revision: 1, origin: { kind: 'card' }, move: 'withdraw', reason: 'x' },
      });
      const { actions } = bot.app.storage;
      const stored = [await actions.find(actionId), await actions.trail(actionId)];
      assert.doesNotMatch(JSON.stringify([stored, await actions.open()]), /Terttu/u);
      await bot.deliver();
      aino.newestCard.says(fi('action.removed'));
      aino.newestCard.saysNothingOf('Terttu');
    });
  });

  it('tell nobody who may not know of a feedback that there is one', async () => {
    await logs(aino, { text: 'Jono oli pitkä' });
    const [feedback] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    for (const verb of ['action.form', 'action.plan']) {
      const answers = await Promise.all(
        [feedback?.id ?? '', 'no-such-feedback'].map((feedbackId) => {
          const topic = { kind: 'feedback', feedbackId };
          return emil.executes(verb, { ...wish, actionId: `plan-${feedbackId}`, topic });
        }),
      );
      const [answer, missing] = answers.map(({ words }) => words);
      assert.equal(answer, missing, verb);
    }
    assert.deepEqual(await open(), []);
  });
});
