import assert from 'node:assert/strict';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { answerTo, logs } from './support/logging.ts';
import type { SeenCard } from './support/seenCard.ts';
import { fi } from './support/texts.ts';

const save = fi('feedback.moveForm.submit');

describe('the other moves', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  let taken: SeenCard;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    await logs(aino, answerTo);
    await bot.deliver();
    taken = await manager.presses(manager.newestCard, fi('feedback.move.take'));
  });
  afterEach(() => bot.stop());

  const feedback = async () => {
    const [newest] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    assert.ok(newest);
    return newest;
  };
  type Title = Parameters<typeof fi>[0];
  const makes = async (
    who: AtTheBot,
    card: SeenCard,
    move: Title,
    typed: object,
  ): Promise<SeenCard> => who.presses(await who.presses(card, fi(move)), save, { ...typed });

  it('tells of a transfer the new manager, and of the third the area’s', async () => {
    const library = new AtTheBot(bot, 'p-elina-saukkola');
    const streets = new AtTheBot(bot, 'p-oskari-rantamaki');
    const area = new AtTheBot(bot, 'p-raili-tornikoski');
    const reason = 'Heidän asiansa.';
    const transfer = 'feedback.move.transfer';
    await makes(manager, taken, transfer, { toUnitId: 'u-paakirjasto', reason });
    await bot.deliver();
    // The new manager sees who passed it on, from where, and why.
    const fromTo = { from: 'Asiointipiste', to: 'Pääkirjasto' };
    library.newestCard.says(`Marjukka Hietala: ${fi('feedbackView.trail.transferFromTo', fromTo)}`);
    library.newestCard.says(reason);
    const { answerBy, state, handlerId } = await feedback();
    assert.deepEqual(
      { answerBy, state, handlerId },
      { answerBy: '2026-11-30', state: 'new', handlerId: null },
    );
    await makes(library, library.newestCard, transfer, { toUnitId: 'u-asiointipiste', reason });
    await bot.deliver();
    assert.equal(area.cards.length, 0);
    await makes(manager, manager.newestCard, transfer, { toUnitId: 'u-kunnossapito', reason });
    await bot.deliver();
    streets.newestCard.says(fi('feedback.state.new'));
    assert.equal(area.cards.length, 1);
    assert.equal((await feedback()).transfers, 3);
  });

  it('refuses a transfer to the same unit and to none', async () => {
    const transfer = 'feedback.move.transfer';
    const same = { toUnitId: 'u-asiointipiste', reason: 'x' };
    (await makes(manager, taken, transfer, same)).says(fi('feedback.refusal.sameUnit'));
    const none = { toUnitId: 'u-nowhere', reason: 'x' };
    (await makes(manager, taken, transfer, none)).says(fi('feedback.refusal.unknownUnit'));
  });

  it('waits for a decision with the clock standing still, and enters it', async () => {
    const body = 'Tekninen lautakunta';
    const waiting = await makes(manager, taken, 'feedback.move.awaitDecision', {
      body,
      expectedOn: '2026-12-02',
    });
    waiting.says(fi('feedback.state.awaitingDecision'));
    bot.now = '2026-12-02T08:00:00.000Z';
    const decided = await makes(manager, waiting, 'feedback.move.enterDecision', {
      text: 'Valaisin lisätään.',
      decisionReference: '§ 12',
    });
    decided.says(fi('feedback.state.inHandling'));
    // Seven working days stood still, after which Independence Day is a Sunday.
    assert.equal((await feedback()).answerBy, '2026-12-09');
    assert.equal((await feedback()).decision?.decisionReference, '§ 12');
  });

  it('extends once, to a later working day, and once more by the level above', async () => {
    const reason = 'Selvitys kesken.';
    const early = { reason, answerBy: '2026-11-27' };
    const again = await makes(manager, taken, 'feedback.move.extend', early);
    const between = fi('form.date.between', { from: '1.12.2026', to: '14.12.2026' });
    again.says(`${fi('form.date.fault.tooEarly')} ${between}`);
    const extended = await manager.presses(again, save, { answerBy: '2026-12-04' });
    assert.equal((await feedback()).answerBy, '2026-12-04');
    assert.ok(!extended.buttons.includes(fi('feedback.move.extend')));
    const { id: feedbackId, revision } = await feedback();
    const forged = { feedbackId, revision, origin: { kind: 'card' }, move: 'extend' };
    const refused = await manager.executes('feedback.move', {
      ...forged,
      reason,
      answerBy: '2026-12-11',
    });
    refused.says(fi('feedback.refusal.onlyAboveExtends', { name: 'Ville Juntura' }));
    // Marjukka is his deputy, but does not extend her own time twice.
    const above = new AtTheBot(bot, 'p-ville-juntura');
    await above.executes('feedback.move', { ...forged, reason, answerBy: '2026-12-11' });
    assert.equal((await feedback()).answerBy, '2026-12-11');
  });

  it('gives an interim answer that closes nothing', async () => {
    await makes(manager, taken, 'feedback.move.interimAnswer', { text: 'Selvitämme.' });
    const { state, answerBy, id, reference } = await feedback();
    (await manager.says(reference)).says('Selvitämme.');
    assert.deepEqual({ state, answerBy }, { state: 'inHandling', answerBy: '2026-11-30' });
    const trail = await bot.app.storage.feedback.trail(id);
    assert.equal(trail.at(-1)?.note, 'Selvitämme.');
  });

  it('reopens what was closed, for sixty days', async () => {
    const answered = await makes(manager, taken, 'feedback.move.answer', { text: 'Kerroimme.' });
    const closed = await makes(manager, answered, 'feedback.move.close', {
      outcome: 'answered',
      learned: 'Kerro heti.',
    });
    bot.now = '2027-01-23T08:00:00.000Z';
    const late = await makes(manager, closed, 'feedback.move.reopen', { reason: 'Soitti taas.' });
    late.says(fi('feedback.refusal.reopenTooLate', { date: '22.1.2027' }));
    bot.now = '2027-01-22T08:00:00.000Z';
    const reopened = await manager.presses(late, save);
    reopened.says(fi('feedback.state.inHandling'));
  });

  it('passes to the registry what is no feedback, off the clock', async () => {
    const passed = await makes(manager, taken, 'feedback.move.passToRegistry', {
      reason: 'Oikaisuvaatimus',
    });
    passed.says(fi('feedback.state.passedToRegistry'));
    assert.deepEqual(await bot.app.storage.feedback.due('2030-01-01'), []);
  });

  it('lets who logged it withdraw while it is new, and an administrator later', async () => {
    const withdraw = 'feedback.move.withdraw';
    const origin = { kind: 'card' };
    const { id: feedbackId, revision } = await feedback();
    const forged = { feedbackId, revision, origin, move: 'withdraw', reason: 'Oma virhe' };
    (await aino.executes('feedback.move', forged)).says(
      fi('error.notAllowed', { who: fi('feedback.card.onlyManager') }),
    );
    bot.now = '2026-11-23T09:00:00.000Z';
    await logs(aino, { text: 'Vahingossa kirjattu' });
    const { id } = await feedback();
    const own = await aino.executes('feedback.show', { feedbackId: id, origin });
    const gone = await makes(aino, own, withdraw, { reason: '' });
    gone.says(fi('feedback.state.withdrawn'));
    gone.saysNothingOf('Vahingossa kirjattu');
    assert.equal((await bot.app.storage.feedback.find(id))?.value.text, null);
    const administrator = new AtTheBot(bot, 'p-farid-nazari');
    await administrator.executes('feedback.move', { ...forged, reason: 'Pyynnöstä' });
    assert.equal((await bot.app.storage.feedback.find(feedbackId))?.value.state, 'withdrawn');
    assert.equal(await bot.app.storage.feedback.contact(feedbackId), null);
  });

  it('passes praise on and closes it with one click', async () => {
    await logs(aino, { kind: 'praise', text: 'Kiitos avusta!' });
    await bot.deliver();
    const closed = await manager.presses(manager.newestCard, fi('feedback.move.passOn'));
    closed.says(fi('feedback.state.closed'));
  });
});
