import assert from 'node:assert/strict';
import type { FeedbackState } from '../../bot/domain/feedback/feedback.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { answerTo, complaint, logs } from './support/logging.ts';
import type { SeenCard } from './support/seenCard.ts';
import { fi, texts } from './support/texts.ts';

const save = fi('feedback.moveForm.submit');

describe('handling a feedback', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  /** Of the result area, and deputy of the unit. */
  let deputy: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    deputy = new AtTheBot(bot, 'p-sanna-karvo');
  });
  afterEach(() => bot.stop());

  const feedback = async () => {
    const [newest] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    assert.ok(newest);
    return newest;
  };
  /** Logs it and gives the manager's card. */
  const arrives = async (typed: object = {}): Promise<SeenCard> => {
    await logs(aino, typed);
    await bot.deliver();
    return manager.newestCard;
  };
  const shows = (card: SeenCard, state: FeedbackState): void =>
    card.says(fi(`feedback.state.${state}`));
  const closing = {
    outcome: 'changedSomething',
    explanation: 'Näyttö lisättiin.',
    learned: 'Kerro.',
  };

  it('works with ids of any form, such as those of sample cities stored earlier', async () => {
    await aino.executes('feedback.log', { ...complaint, draftId: 'f-001' });
    const opened = await manager.presses(await manager.says('jono'), fi('feedback.queue.open'));
    await manager.presses(opened, fi('feedback.move.take'));
    const taken = await bot.app.storage.feedback.find('f-001');
    assert.equal(taken?.value.state, 'inHandling');
  });

  it('can be recorded as a corrective action at closing or later', async () => {
    const open = await manager.presses(await arrives(), fi('feedback.move.closeWithoutAnswer'));
    const form = await manager.presses(open, save, { ...closing, outcome: 'becameAction' });
    form.says(fi('action.who'));
    const closed = await manager.presses(form, fi('action.later'));
    shows(closed, 'closed');
    (await manager.presses(closed, fi('feedback.card.planAction'))).says(fi('action.who'));
  });

  it('goes from take by answer to close, the card showing each state', async () => {
    const arrived = await arrives(answerTo);
    shows(arrived, 'new');
    const taken = await manager.presses(arrived, fi('feedback.move.take'));
    shows(taken, 'inHandling');
    taken.says(fi('feedback.card.handledBy', { name: 'Marjukka Hietala' }));
    const form = await manager.presses(taken, fi('feedback.move.answer'));
    form.says(fi('feedback.moveForm.answer'));
    const answered = await manager.presses(form, save, { text: 'Pahoittelimme.' });
    shows(answered, 'answered');
    // What was answered can be read afterwards, and who has done what.
    answered.says('Pahoittelimme.');
    answered.says(`Marjukka Hietala: ${fi('feedbackView.trail.answer')}`);
    const closeForm = await manager.presses(answered, fi('feedback.move.close'));
    // What came of it is not chosen beforehand: that would bias the figures.
    assert.equal(closeForm.inputs['outcome'], undefined);
    const unchosen = await manager.presses(closeForm, save, { ...closing, outcome: '' });
    unchosen.says(fi('feedback.refusal.outcomeMissing'));
    assert.equal(unchosen.inputs['learned'], closing.learned);
    const closed = await manager.presses(unchosen, save, closing);
    shows(closed, 'closed');
    closed.says('Näyttö lisättiin.');
    closed.says(fi('feedback.card.learned', { words: 'Kerro.' }));
    closed.saysNothingOf('asiakas@asiakas.example');
    assert.deepEqual(
      (await bot.app.storage.feedback.trail((await feedback()).id)).map(({ what }) => what),
      ['log', 'take', 'answer', 'close'],
    );
  });

  it('shows the new state in the card that stands in the chat, too', async () => {
    const arrived = await arrives();
    await manager.presses(arrived, fi('feedback.move.take'));
    shows(manager.newestCard, 'new');
    await bot.deliver();
    shows(manager.newestCard, 'inHandling');
    assert.equal(manager.cards.length, 1);
  });

  it('keeps what was typed when something is missing', async () => {
    const taken = await manager.presses(await arrives(answerTo), fi('feedback.move.take'));
    const form = await manager.presses(taken, fi('feedback.move.awaitDecision'));
    const again = await manager.presses(form, save, {
      body: 'Tekninen lautakunta',
      expectedOn: '',
    });
    const between = fi('form.date.between', { from: '24.11.2026', to: '23.11.2028' });
    again.says(`${fi('form.date.fault.notADate')} ${between}`);
    assert.equal(again.inputs['body'], 'Tekninen lautakunta');
    const early = await manager.presses(again, save, { expectedOn: '2026-11-23' });
    early.says(`${fi('form.date.fault.tooEarly')} ${between}`);
    assert.equal(early.inputs['body'], 'Tekninen lautakunta');
    const cancelled = await manager.presses(early, fi('form.cancel'));
    shows(cancelled, 'inHandling');
    assert.equal((await feedback()).state, 'inHandling');
  });

  it('lets one of two win, and tells the other who was faster', async () => {
    const { verb, data } = (await arrives()).press(fi('feedback.move.take'));
    const answers = await Promise.all([manager.executes(verb, data), deputy.executes(verb, data)]);
    const { handlerId, revision } = await feedback();
    assert.equal(revision, 2);
    const [winner, loser] =
      handlerId === 'p-marjukka-hietala' ? answers : ([...answers].reverse() as typeof answers);
    assert.ok(!winner.words.includes(' ehti ensin'), winner.words);
    const name = handlerId === 'p-marjukka-hietala' ? 'Marjukka Hietala' : 'Sanna-Leena Karvo';
    const state = fi('feedback.state.inHandling');
    loser.says(fi('feedback.card.changedBy', { name, state }));
    shows(loser, 'inHandling');
  });

  it('answers a move that arrives three times as the first time', async () => {
    const { verb, data } = (await arrives()).press(fi('feedback.move.take'));
    const [first, ...others] = await Promise.all([
      manager.executes(verb, data),
      manager.executes(verb, data),
      manager.executes(verb, data),
    ]);
    for (const other of others) assert.deepEqual(other.card, first.card);
    assert.equal((await feedback()).revision, 2);
  });

  it('shows who clicks an old card the newest state and who changed it', async () => {
    const arrived = await arrives();
    await deputy.executes(...pressed(arrived, fi('feedback.move.take')));
    const stale = await manager.presses(arrived, fi('feedback.move.transfer'));
    const state = fi('feedback.state.inHandling');
    stale.says(fi('feedback.card.changedBy', { name: 'Sanna-Leena Karvo', state }));
    assert.ok(stale.buttons.includes(fi('feedback.move.answer')));
    await manager.presses(stale, fi('feedback.move.answer'));
  });

  describe('by who may not', () => {
    const wanted = [
      ['feedback.openMove', { move: 'take' }],
      ['feedback.openMove', { move: 'transfer' }],
      ['feedback.move', { move: 'take' }],
      ['feedback.move', { move: 'transfer', toUnitId: 'u-paakirjasto', reason: 'Sinne' }],
      ['feedback.move', { move: 'withdraw', reason: 'Pois' }],
      ['feedback.openMove', { move: 'correct' }],
      ['feedback.findMoveUnit', { move: 'correct', unitQuery: '' }],
      ['feedback.findMoveUnit', { move: 'transfer', unitQuery: 'kirjasto' }],
      ['feedback.show', {}],
    ] as const;
    const emil = () => new AtTheBot(bot, 'p-emil-soderholm');

    for (const [verb, more] of wanted) {
      it(`refuses ${verb} ${JSON.stringify(more)} and tells nothing`, async () => {
        await arrives(answerTo);
        const { id, reference } = await feedback();
        for (const revision of [1, 7]) {
          const origin = { kind: 'card' };
          const data = { feedbackId: id, revision, origin, ...more };
          const answer = await emil().executes(verb, data);
          const nobodys = await emil().executes(verb, { ...data, feedbackId: 'no-such-feedback' });
          assert.equal(answer.words, nobodys.words, 'that it exists is not told either');
          answer.says(texts.sv.t('feedback.card.notFound'));
          for (const secret of [reference, complaint.text, answerTo.contact, 'Aino Lehtonen']) {
            answer.saysNothingOf(secret);
          }
        }
        assert.equal((await feedback()).revision, 1);
      });
    }

    it('shows an administrator its state and none of the words written in it', async () => {
      const administrator = new AtTheBot(bot, 'p-farid-nazari');
      const written = [
        'Tekninen lautakunta',
        '§ 12',
        'Näyttö lisättiin.',
        'Kerro.',
        complaint.text,
      ];
      const makes = async (card: SeenCard, move: Parameters<typeof fi>[0], typed: object) =>
        manager.presses(await manager.presses(card, fi(move)), save, { ...typed });
      let card = await manager.presses(await arrives(answerTo), fi('feedback.move.take'));
      const shown = async () => {
        const { id: feedbackId } = await feedback();
        const origin = { kind: 'card' };
        const seen = await administrator.executes('feedback.show', { feedbackId, origin });
        for (const words of [...written, answerTo.contact]) seen.saysNothingOf(words);
        return seen;
      };
      card = await makes(card, 'feedback.move.awaitDecision', {
        ...{ body: 'Tekninen lautakunta', expectedOn: '2026-12-02' },
      });
      card.says('Tekninen lautakunta');
      (await shown()).says(texts.en.t('feedback.card.awaits', { what: '2 Dec 2026' }));
      card = await makes(card, 'feedback.move.enterDecision', {
        ...{ text: 'Näyttö lisättiin.', decisionReference: '§ 12' },
      });
      card.says('§ 12');
      await shown();
      card = await makes(card, 'feedback.move.answer', { text: 'Pahoittelimme.' });
      card = await makes(card, 'feedback.move.close', closing);
      card.says('Kerro.');
      (await shown()).says(texts.en.t('feedback.outcome.changedSomething'));
    });

    it('gives an editor, who may pass it on, no text by a form for something else', async () => {
      await arrives(answerTo);
      const { id: feedbackId } = await feedback();
      const editor = new AtTheBot(bot, 'p-farid-nazari');
      const origin = { kind: 'card' };
      const seen = { feedbackId, revision: 1, origin, unitQuery: '' };
      const answer = await editor.executes('feedback.findMoveUnit', { ...seen, move: 'correct' });
      answer.saysNothingOf(complaint.text);
      assert.ok(!Object.values(answer.inputs).includes(complaint.text));
      const own = await editor.executes('feedback.findMoveUnit', { ...seen, move: 'transfer' });
      assert.ok('toUnitId' in own.inputs);
    });

    it('shows who logged it the text and the state, and neither contact nor moves', async () => {
      const arrived = await arrives(answerTo);
      await manager.presses(arrived, fi('feedback.move.take'));
      const { id: feedbackId } = await feedback();
      const card = await aino.executes('feedback.show', { feedbackId, origin: { kind: 'card' } });
      card.says(complaint.text);
      shows(card, 'inHandling');
      card.saysNothingOf(answerTo.contact);
      assert.deepEqual(card.buttons, [fi('feedback.card.allEvents')]);
      const forged = {
        feedbackId,
        revision: 2,
        origin: { kind: 'card' },
        move: 'answer',
        text: 'x',
      };
      const answer = await aino.executes('feedback.move', forged);
      answer.says(fi('error.notAllowed', { who: fi('feedback.card.onlyManager') }));
      assert.equal((await feedback()).state, 'inHandling');
    });

    it('shows who held it before a transfer its state, without text and contact', async () => {
      const arrived = await arrives(answerTo);
      const form = await manager.presses(arrived, fi('feedback.move.transfer'));
      const move = { toUnitId: 'u-paakirjasto', reason: 'Kirjaston asia' };
      const transferred = await manager.presses(form, save, move);
      shows(transferred, 'new');
      const stale = await deputy.executes(...pressed(arrived, fi('feedback.move.take')));
      stale.says(fi('feedback.card.changedBy', { name: 'Marjukka Hietala', state: 'uusi' }));
      for (const card of [transferred, stale]) {
        card.saysNothingOf(complaint.text);
        card.saysNothingOf(answerTo.contact);
      }
    });
  });

  it('says so for a feedback that does not exist, and for data that does not fit', async () => {
    const origin = { kind: 'card' };
    const nowhere = { feedbackId: 'no-such-feedback', revision: 1, origin, move: 'take' };
    for (const verb of [
      'feedback.openMove',
      'feedback.move',
      'feedback.show',
      'feedback.receipt',
    ]) {
      (await manager.executes(verb, nowhere)).says(fi('feedback.card.notFound'));
    }
    const { id: feedbackId } = await arrives().then(feedback);
    const wrong = [
      { ...nowhere, feedbackId: '../../x' },
      { feedbackId, revision: '1', origin, move: 'take' },
      { feedbackId, revision: 0, origin, move: 'take' },
      { feedbackId, revision: 1, origin: { kind: 'moon' }, move: 'take' },
      { feedbackId, revision: 1, origin, move: 'destroy' },
      { feedbackId, revision: 1, origin, move: 'answer', text: 'a'.repeat(20_001) },
    ];
    for (const data of wrong) {
      assert.equal((await manager.executes('feedback.move', data)).words, fi('error.oldCard'));
    }
    assert.equal((await feedback()).revision, 1);
  });

  it('masks personal data in what is written about it', async () => {
    const taken = await manager.presses(await arrives(answerTo), fi('feedback.move.take'));
    const form = await manager.presses(taken, fi('feedback.move.answer'));
    await manager.presses(form, save, { text: 'Hetu 010594Y9032 tarkistettiin.' });
    const trail = await bot.app.storage.feedback.trail((await feedback()).id);
    assert.ok(!JSON.stringify(trail).includes('010594Y9032'));
  });

  it('masks it in the names of a decision, too', async () => {
    const taken = await manager.presses(await arrives(), fi('feedback.move.take'));
    const form = await manager.presses(taken, fi('feedback.move.awaitDecision'));
    const body = 'Lautakunta, asia 010594Y9032';
    await manager.presses(form, save, { body, expectedOn: '2026-12-15' });
    const { decision } = await feedback();
    assert.match(decision?.body ?? '', /^Lautakunta, asia /u);
    assert.ok(!(decision?.body ?? '').includes('010594Y9032'));
  });
});

function pressed(card: SeenCard, title: string): [verb: string, data: unknown] {
  const { verb, data } = card.press(title);
  return [verb, data];
}
