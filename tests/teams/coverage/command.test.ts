import assert from 'node:assert/strict';
import { startBot, type BotUnderTest } from '../../support/botUnderTest.ts';
import { AtTheBot } from '../support/atTheBot.ts';
import { fi } from '../support/texts.ts';

describe('coverage in the chat', () => {
  let bot: BotUnderTest;
  before(async () => {
    bot = await startBot();
  });
  after(() => bot.stop());

  it('gives a manager the state of the own parts, what is missing as plain as what is there', async () => {
    const manager = new AtTheBot(bot, 'p-marjukka-hietala');
    const list = await manager.says('kattavus');
    list.says(fi('coverage.list.title'));
    list.says(fi('coverage.gap.silent'));
    for (const name of ['Asiointipiste', 'Puhelinpalvelu', 'Viestintä']) list.says(name);
    const part = await manager.presses(list, fi('coverage.list.open'));
    part.says(fi('coverage.silentWhy'));
    part.says(`${fi('coverage.fact.answer', { year: '2026' })}: ${fi('coverage.unanswered')}`);
    (await manager.presses(part, fi('coverage.list.back'))).says(fi('coverage.list.title'));
  });

  it('notes a use, a training and an answer, once each, and takes a note back', async () => {
    const manager = new AtTheBot(bot, 'p-marjukka-hietala');
    const list = await manager.says('kattavuus');
    const part = await manager.presses(list, fi('coverage.list.open'));
    const form = await manager.presses(part, fi('coverage.form.utilisation.title'));
    assert.equal(form.inputs['on'], '2026-11-23');
    const wrong = await manager.presses(form, fi('coverage.form.save'), { on: '2026-11-24' });
    wrong.says(fi('coverage.fault.missing.place'));
    const typed = { place: 'managementGroup', note: 'Toinen piste auki' };
    const tooLate = await manager.presses(wrong, fi('coverage.form.save'), typed);
    tooLate.says(fi('form.fault.inTheFuture'));
    const done = await manager.presses(tooLate, fi('coverage.form.save'), { on: '2026-11-20' });
    done.says(fi('coverage.done.utilisation'));
    done.says('20.11.2026');
    await manager.presses(tooLate, fi('coverage.form.save'), { on: '2026-11-20' });
    const all = () => bot.app.storage.coverage.all();
    assert.equal((await all()).utilisation.length, 1);
    const back = await manager.presses(done, fi('coverage.takeBack'));
    back.says(fi('coverage.done.takeBack'));
    assert.equal((await all()).utilisation.length, 0);

    const training = await manager.presses(back, fi('coverage.form.training.title'));
    const held = { subject: 'Kohtaaminen', participants: 12 };
    const faulty = await manager.presses(training, fi('coverage.form.save'), {
      ...held,
      participants: '1,5',
    });
    faulty.says(fi('coverage.fault.notACount'));
    const noted = await manager.presses(faulty, fi('coverage.form.save'), held);
    noted.says('Kohtaaminen, 23.11.2026, 12 osallistujaa');

    const answer = await manager.presses(noted, fi('coverage.form.answer.title'));
    const said = { collects: 'yes', method: 'survey', cadence: 'yearly' };
    const answered = await manager.presses(answer, fi('coverage.form.save'), said);
    answered.says(fi('coverage.answered', { date: '23.11.2026', name: 'Marjukka Hietala' }));
    const change = await manager.presses(answered, fi('coverage.form.answer.update'));
    assert.equal(change.inputs['method'], 'survey');
    const changed = await manager.presses(change, fi('coverage.form.save'), { method: 'panel' });
    changed.says(fi('method.panel'));
    assert.deepEqual(
      (await all()).statements.map(({ method }) => method),
      ['panel'],
    );
  });

  it('shows the city’s figures to who answers for nothing, and takes nothing from them', async () => {
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    const card = await aino.says('kattavuus');
    card.says(fi('coverage.summary.title'));
    assert.deepEqual(card.buttons, [fi('coverage.summary.open')]);
    const partId = 'u-asiointipiste';
    const origin = { kind: 'list', page: 0 };
    const refused = fi('coverage.onlyManager');
    const id = '00000900-0000-4000-9000-000000000000';
    const form = { partId, origin, form: 'training' };
    (await aino.executes('coverage.form', form)).says(refused);
    const typed = { on: '2026-11-20', subject: 'x', participants: 3 };
    (await aino.executes('coverage.submit', { ...form, ...typed, id, seen: null })).says(refused);
    const seen = await aino.executes('coverage.show', { partId, origin });
    assert.equal(seen.buttons.includes(fi('coverage.form.training.title')), false);
    const before = await bot.app.storage.coverage.all();
    (
      await aino.executes('coverage.takeBack', {
        ...{ partId, origin, of: 'training' },
        id: before.trainings[0]?.id,
      })
    ).says(refused);
    assert.deepEqual(await bot.app.storage.coverage.all(), before);
    (await aino.executes('coverage.show', { partId: 'never', origin })).says(
      fi('coverage.notFound'),
    );
    (await aino.executes('coverage.show', { partId: 7 })).says(fi('error.oldCard'));
  });
});
