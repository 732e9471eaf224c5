import assert from 'node:assert/strict';
import { longestStory } from '../../../bot/domain/experience/checkExperience.ts';
import { startBot, stranger, type BotUnderTest } from '../../support/botUnderTest.ts';
import { AtTheBot } from '../support/atTheBot.ts';
import { complaint } from '../support/logging.ts';
import { nodesOf } from '../support/seenCard.ts';
import { fi, texts } from '../support/texts.ts';
import { BesideCompose, submitOf } from './support/besideCompose.ts';

const identityCode = '010594Y9032';
const story = {
  whatHappened: 'Asiakas oli eksynyt kerroksissa, ja saatoin hänet oikealle luukulle.',
  whatMadeItGood: 'Pysähdyin kuuntelemaan.',
  unitId: 'u-asiointipiste',
  stageId: 'asiointi',
  happenedOn: '2026-11-20',
};
const preview = fi('experience.form.preview');
const share = fi('experience.preview.share');
const log = fi('feedback.form.submit');

describe('a dialog of the message extension', () => {
  let bot: BotUnderTest;
  let aino: BesideCompose;
  beforeEach(async () => {
    bot = await startBot();
    aino = new BesideCompose(bot, 'p-aino-lehtonen');
  });
  afterEach(() => bot.stop());

  const experiences = () => bot.app.storage.experiences.recent(10);
  const feedbacks = () => bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 10);

  it('holds the same form as the chat, with buttons that a dialog knows', async () => {
    const chat = new AtTheBot(bot, 'p-aino-lehtonen');
    for (const [commandId, typed] of [
      ['shareExperience', 'kokemus'],
      ['logFeedback', 'palaute'],
    ] as const) {
      const dialog = await aino.opens(commandId);
      const inChat = await chat.says(typed);
      assert.equal(dialog.words, inChat.words);
      assert.deepEqual(dialog.inputs, inChat.inputs);
      assert.deepEqual(dialog.buttons, inChat.buttons);
      const types = nodesOf(dialog.card).map(({ type }) => type);
      assert.ok(types.includes('Action.Submit') && !types.includes('Action.Execute'));
    }
  });

  it('shares an experience by the preview to the receipt', async () => {
    const form = await aino.opens('shareExperience');
    const seen = await aino.presses(form, preview, story);
    seen.says(fi('experience.preview.title'));
    assert.deepEqual(await experiences(), []);
    (await aino.presses(seen, share)).says(fi('experience.receipt.title'));
    assert.deepEqual(
      (await experiences()).map(({ whatHappened, authorId }) => ({ whatHappened, authorId })),
      [{ whatHappened: story.whatHappened, authorId: 'p-aino-lehtonen' }],
    );
  });

  it('logs a feedback to its receipt, once however often the submit arrives', async () => {
    const data = submitOf(await aino.opens('logFeedback'), log, complaint);
    const receipts = await Promise.all([1, 2, 3].map(() => aino.submits(data)));
    const [logged, ...others] = await feedbacks();
    assert.equal(others.length, 0);
    for (const receipt of receipts) receipt.says(logged?.reference ?? 'none');
  });

  it('shares once however often the submit arrives', async () => {
    const seen = await aino.presses(await aino.opens('shareExperience'), preview, story);
    const data = submitOf(seen, share);
    const receipts = await Promise.all([1, 2, 3].map(() => aino.submits(data)));
    for (const receipt of receipts) receipt.says(fi('experience.receipt.title'));
    assert.equal((await experiences()).length, 1);
  });

  it('gives faults back with what was typed', async () => {
    const form = await aino.opens('shareExperience');
    const faulty = await aino.presses(form, preview, { ...story, whatMadeItGood: '' });
    faulty.says(fi('form.fixThese'));
    assert.equal(faulty.inputs['whatHappened'], story.whatHappened);
    const mended = await aino.presses(faulty, preview, story);
    mended.says(fi('experience.preview.title'));
  });

  it('lets no identity code pass, and masks it with one press', async () => {
    const form = await aino.opens('shareExperience');
    const typed = { ...story, whatHappened: `Asiakas ${identityCode} tuli luukulle.` };
    const blocked = await aino.presses(form, preview, typed);
    blocked.says(fi('privacy.blocking'));
    assert.equal(blocked.inputs['whatHappened'], typed.whatHappened);
    const masked = await aino.presses(blocked, fi('privacy.mask'));
    masked.says(fi('experience.preview.title'));
    masked.saysNothingOf(identityCode);
  });

  it('fills in the text of the message on which it was called', async () => {
    const html = '<p>Kiitos <at id="0">Aino</at>!</p><p>Jono &amp; odotus <b>lyhenivät</b></p>';
    const text = 'Kiitos Aino!\nJono & odotus lyhenivät';
    const experience = await aino.opens('saveAsExperience', html);
    assert.equal(experience.inputs['whatHappened'], text);
    const feedback = await aino.opens('saveAsFeedback', html);
    assert.equal(feedback.inputs['text'], text);
    const plain = await aino.opens('saveAsFeedback', '<b>ei</b> HTML:ää', 'text');
    assert.equal(plain.inputs['text'], '<b>ei</b> HTML:ää');
  });

  it('fills in of a long message what the field takes, the cut marked', async () => {
    const dialog = await aino.opens('saveAsExperience', `<p>${'sana '.repeat(1000)}</p>`);
    const filled = dialog.inputs['whatHappened'] ?? '';
    assert.ok(filled.length <= longestStory && filled.endsWith('sana…'));
    assert.ok(JSON.stringify(dialog.card).length < 28_000);
  });

  it('opens on a message without a text and on a payload that is none', async () => {
    assert.equal((await aino.opens('saveAsFeedback', '')).inputs['text'] ?? '', '');
    const odd = await aino.invokes('fetchTask', { commandId: 'saveAsFeedback', messagePayload: 7 });
    assert.ok(JSON.stringify(odd).includes(fi('feedback.form.title')));
  });

  it('masks personal data of a message when it is logged', async () => {
    const form = await aino.opens('saveAsFeedback', `<p>Soittaja ${identityCode} odotti.</p>`);
    const { text, ...rest } = complaint;
    assert.ok(text !== '');
    await aino.presses(form, log, rest);
    assert.deepEqual(
      (await feedbacks()).map((feedback) => feedback.text),
      ['Soittaja ••••• odotti.'],
    );
  });

  it('keeps what was typed through an outage, to be sent again with one press', async () => {
    const data = submitOf(await aino.opens('logFeedback'), log, complaint);
    bot.requests.isCutOff = true;
    const told = await aino.submits(data);
    assert.match(told.words, /\d{8}/u);
    assert.deepEqual(
      await aino.submits(submitOf(told, fi('error.tryAgain'))).then(({ buttons }) => buttons),
      [fi('error.tryAgain')],
    );
    bot.requests.isCutOff = false;
    const receipt = await aino.presses(told, fi('error.tryAgain'));
    receipt.says(fi('feedback.receipt.title'));
    assert.deepEqual(
      (await feedbacks()).map(({ text }) => text),
      [complaint.text],
    );
  }).timeout(30_000);

  it('speaks the person’s language', async () => {
    const emil = new BesideCompose(bot, 'p-emil-soderholm');
    (await emil.opens('logFeedback')).says(texts.sv.t('feedback.form.title'));
  });

  it('answers an unknown command, an old verb and data that is none with words', async () => {
    const unknown = await aino.opens('no.such.command');
    assert.equal(unknown.words, fi('messageExtension.unknownCommand'));
    assert.equal((await aino.submits({ verb: 'no.such.verb' })).words, fi('error.oldCard'));
    for (const data of [
      null,
      'x',
      [1],
      {},
      { verb: 7 },
      { verb: 'feedback.log', draftId: '../x' },
    ]) {
      assert.equal((await aino.submits(data)).words, fi('error.oldCard'));
    }
  });

  it('tells whom the bot has not met, where it is not, how to be met', async () => {
    const stranded = new BesideCompose(bot, stranger);
    bot.connector.fail({ kind: 'answer', status: 403, code: 'BotNotInConversationRoster' });
    const { words } = await stranded.opens('logFeedback');
    assert.equal(words, texts.sv.t('messageExtension.notMet'));
  });

  it('takes the chat it is used in for no place to write to', async () => {
    await new AtTheBot(bot, 'p-aino-lehtonen').says('ohje');
    const before = JSON.stringify(
      await bot.app.storage.conversations.find({ kind: 'person', personId: 'p-aino-lehtonen' }),
    );
    await aino.presses(await aino.opens('logFeedback'), log, complaint);
    const { id } = aino.place as { id: string };
    assert.equal(
      await bot.app.storage.conversations.find({ kind: 'groupChat', conversationId: id }),
      null,
    );
    assert.equal(
      JSON.stringify(
        await bot.app.storage.conversations.find({ kind: 'person', personId: 'p-aino-lehtonen' }),
      ),
      before,
    );
    assert.deepEqual(bot.connector.messages(id), []);
  });
});
