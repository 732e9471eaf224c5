import assert from 'node:assert/strict';
import { longestQuotation, longestStory } from '../../../bot/domain/experience/checkExperience.ts';
import { startBot, team, type BotUnderTest } from '../../support/botUnderTest.ts';
import { AtTheBot, seen } from '../support/atTheBot.ts';
import type { SeenCard } from '../support/seenCard.ts';
import { fi, texts } from '../support/texts.ts';
import { changedBy } from '../../support/changedBy.ts';

/** Valid by its form and check character, from the range reserved for tests. */
const identityCode = '010594Y9032';
const channelId = '19:network@thread.tacv2';
const story = {
  whatHappened: 'Asiakas oli eksynyt kerroksissa, ja saatoin hänet oikealle luukulle.',
  whatMadeItGood: 'Pysähdyin kuuntelemaan.',
  unitId: 'u-asiointipiste',
  stageId: 'asiointi',
  happenedOn: '2026-11-20',
};
const preview = fi('experience.form.preview');
const share = fi('experience.preview.share');

describe('sharing an experience', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    await bot.app.storage.conversations.chooseNetworkChannel({
      channelId,
      teamId: team.id,
      name: 'Asiakaskokemus',
      language: 'fi',
      chosenBy: 'p-sanna-karvo',
      chosenAt: bot.now,
    });
  });
  afterEach(() => bot.stop());

  const form = () => aino.says('kokemus');
  const previewed = async (typed: object = {}): Promise<SeenCard> =>
    aino.presses(await form(), preview, { ...story, ...typed });
  const stored = () => bot.app.storage.experiences.recent(10);
  const posts = () =>
    bot.connector.messages().filter(({ conversationId }) => conversationId.startsWith(channelId));

  it('has the own unit and today in the form', async () => {
    const { unitId, happenedOn } = (await form()).inputs;
    assert.deepEqual(
      { unitId, happenedOn },
      { unitId: 'u-asiointipiste', happenedOn: '2026-11-23' },
    );
  });

  it('goes from the form by the preview to a receipt and a post', async () => {
    const card = await previewed({ quotation: 'Kiitos!' });
    card.says(fi('experience.preview.title'));
    card.says(fi('experience.preview.goesTo', { channel: 'Asiakaskokemus' }));
    card.says(story.whatHappened);
    card.says('Kiitos!');
    assert.deepEqual(await stored(), [], 'nothing is stored by looking at it');
    const receipt = await aino.presses(card, share);
    receipt.says(fi('experience.receipt.title'));
    await bot.deliver();
    const [post, ...others] = posts();
    assert.equal(others.length, 0);
    const posted = seen(post);
    for (const part of [story.whatHappened, story.whatMadeItGood, 'Kiitos!', 'Aino Lehtonen']) {
      posted.says(part);
    }
    posted.says(fi('experience.card.stage', { stage: 'Asiointi' }));
    assert.equal(
      post?.activity['summary'],
      fi('experience.card.summary', { author: 'Aino Lehtonen' }),
    );
    await bot.deliver();
    assert.equal(posts().length, 1, 'a second round posts nothing');
  });

  it('says so where no channel has been chosen, and stores it all the same', async () => {
    await bot.app.storage.conversations.endNetworkChannel(changedBy, 'stopped');
    const card = await previewed();
    card.says(fi('experience.preview.noChannel'));
    (await aino.presses(card, share)).says(fi('experience.preview.noChannel'));
    await bot.deliver();
    assert.equal((await stored()).length, 1);
    assert.equal(posts().length, 0);
  });

  it('comes back from the preview with what was typed', async () => {
    const edited = await aino.presses(await previewed(), fi('experience.preview.edit'));
    edited.says(fi('experience.form.title'));
    const { whatHappened, whatMadeItGood, unitId, stageId, happenedOn } = edited.inputs;
    assert.deepEqual({ whatHappened, whatMadeItGood, unitId, stageId, happenedOn }, story);
  });

  const faulty = [
    [{ whatHappened: ' ' }, 'experience.form.whatHappened', 'form.fault.empty'],
    [{ whatMadeItGood: '' }, 'experience.form.whatMadeItGood', 'form.fault.empty'],
    [
      { whatHappened: 'a'.repeat(longestStory + 1) },
      'experience.form.whatHappened',
      'form.fault.tooLong',
    ],
    [
      { quotation: 'a'.repeat(longestQuotation + 1) },
      'experience.form.quotation',
      'form.fault.tooLong',
    ],
    [{ unitId: 'u-nowhere' }, 'form.unit', 'form.fault.unknownUnit'],
    [{ unitId: 'a-kasvatus' }, 'form.unit', 'form.fault.unknownUnit'],
    [{ stageId: 'nowhere' }, 'form.stage', 'form.fault.unknownStage'],
    [{ happenedOn: '2026-11-24' }, 'experience.form.happenedOn', 'form.fault.inTheFuture'],
    [{ happenedOn: '2019-01-01' }, 'experience.form.happenedOn', 'form.fault.tooOld'],
    [{ happenedOn: '' }, 'experience.form.happenedOn', 'form.fault.notADate'],
    [{ happenedOn: '2026-02-31' }, 'experience.form.happenedOn', 'form.fault.notADate'],
  ] as const;
  for (const [typed, field, fault] of faulty) {
    it(`gives ${JSON.stringify(typed).slice(0, 40)} back, the fault named`, async () => {
      const card = await previewed(typed);
      card.says(fi('form.fixThese'));
      card.says(`**${fi(field)}** ${fi(fault)}`);
      const { whatHappened, whatMadeItGood } = { ...story, ...typed };
      assert.equal(card.inputs['whatHappened'] ?? '', whatHappened.trim());
      assert.equal(card.inputs['whatMadeItGood'] ?? '', whatMadeItGood);
      const mended = await aino.presses(card, preview, { ...story, quotation: '' });
      mended.says(fi('experience.preview.title'));
    });
  }

  it('lets nothing pass with an identity code until it is masked', async () => {
    const card = await previewed({ whatHappened: `Asiakas ${identityCode} tuli luukulle.` });
    card.says(fi('privacy.blocking'));
    card.says(identityCode);
    assert.ok(!card.buttons.includes(fi('privacy.keep')));
    // Sent again as it is, and with the verb of those who may keep what was found.
    (await aino.presses(card, preview)).says(fi('privacy.blocking'));
    const { data } = card.press(preview);
    (await aino.executes('experience.keep', data)).says(fi('privacy.blocking'));
    const masked = await aino.presses(card, fi('privacy.mask'));
    masked.says(fi('experience.preview.title'));
    masked.saysNothingOf(identityCode);
    await aino.presses(masked, share);
    assert.ok((await stored()).every(({ whatHappened }) => !whatHappened.includes(identityCode)));
  });

  it('checks again what the preview carries', async () => {
    const { verb, data } = (await previewed()).press(share);
    const draft = { ...story, quotation: null, whatHappened: `Hetu ${identityCode}.` };
    const forged = { ...data, draft, confirmed: true };
    (await aino.executes(verb, forged)).says(fi('privacy.blocking'));
    const elsewhere = { ...data, draft: { ...draft, whatHappened: 'x', unitId: 'u-nowhere' } };
    (await aino.executes(verb, elsewhere)).says(fi('form.fault.unknownUnit'));
    assert.deepEqual(await stored(), []);
  });

  it('asks about a phone number, which may be kept or masked', async () => {
    const withPhone = { whatHappened: 'Soita minulle numeroon 040 123 4567.' };
    const card = await previewed(withPhone);
    card.says(fi('privacy.asking'));
    const kept = await aino.presses(card, fi('privacy.keep'));
    kept.says('040 123 4567');
    await aino.presses(kept, share);
    const masked = await aino.presses(await previewed(withPhone), fi('privacy.mask'));
    masked.saysNothingOf('040 123 4567');
    assert.equal((await stored()).length, 1);
  });

  it('is one record, one receipt and one post, however often the submit arrives', async () => {
    const { verb, data } = (await previewed()).press(share);
    const [first, ...atOnce] = await Promise.all([
      aino.executes(verb, data),
      aino.executes(verb, data),
      aino.executes(verb, data),
    ]);
    bot.now = '2026-11-23T08:00:20.000Z';
    const later = await aino.executes(verb, data);
    for (const again of [...atOnce, later]) assert.deepEqual(again.card, first.card);
    assert.equal((await stored()).length, 1);
    await bot.deliver();
    assert.equal(posts().length, 1);
  });

  it('refuses to take over an experience that another has shared', async () => {
    const { verb, data } = (await previewed()).press(share);
    await aino.executes(verb, data);
    const emil = new AtTheBot(bot, 'p-emil-soderholm');
    const answer = await emil.executes(verb, data);
    assert.equal(answer.words, texts.sv.t('error.notAllowed', { who: '' }));
    assert.deepEqual(
      (await stored()).map(({ authorId }) => authorId),
      ['p-aino-lehtonen'],
    );
  });

  it('answers data that fits no form with words', async () => {
    const wrong = [{}, { draftId: '../x', draft: {} }, { draftId: 'x'.repeat(8) }, null, [1]];
    for (const data of wrong) {
      assert.equal((await aino.executes('experience.share', data)).words, fi('error.oldCard'));
    }
    assert.equal((await aino.executes('no.such.verb', {})).words, fi('error.oldCard'));
  });
});

describe('thanking', () => {
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let emil: AtTheBot;
  let farid: AtTheBot;
  beforeEach(async () => {
    bot = await startBot();
    [aino, emil, farid] = ['p-aino-lehtonen', 'p-emil-soderholm', 'p-farid-nazari'].map(
      (id) => new AtTheBot(bot, id),
    ) as [AtTheBot, AtTheBot, AtTheBot];
    await bot.app.storage.conversations.chooseNetworkChannel({
      channelId,
      teamId: team.id,
      name: 'Asiakaskokemus',
      language: 'fi',
      chosenBy: 'p-sanna-karvo',
      chosenAt: bot.now,
    });
    const card = await aino.presses(await aino.says('kokemus'), preview, story);
    await aino.presses(card, share);
    await bot.deliver();
  });
  afterEach(() => bot.stop());

  const post = (): SeenCard =>
    seen(
      bot.connector.messages().find(({ conversationId }) => conversationId.startsWith(channelId)),
    );
  const thank = () => {
    const [button] = post().buttons;
    assert.ok(button);
    return post().press(button);
  };
  const count = async () => (await bot.app.storage.experiences.recent(1))[0]?.thanks;

  it('counts several people at the same moment, and shows it to all in one update', async () => {
    const { verb, data } = thank();
    await Promise.all([emil, farid, aino].map((person) => person.executes(verb, data)));
    assert.equal(await count(), 3);
    await bot.deliver();
    post().says(fi('experience.card.thanks', { count: 3 }));
    assert.equal(bot.connector.callsOf('updateActivity').length, 1);
    await bot.deliver();
    assert.equal(bot.connector.callsOf('updateActivity').length, 1);
  });

  it('tells the one who thanked in that person’s language, and nobody else', async () => {
    const { verb, data } = thank();
    const answer = await emil.executes(verb, data);
    answer.says(texts.sv.t('experience.card.youThanked'));
    await bot.deliver();
    assert.ok(!post().words.includes(fi('experience.card.youThanked')));
  });

  it('can be taken back, and given again', async () => {
    const { verb, data } = thank();
    const thanked = await emil.executes(verb, data);
    const takenBack = await emil.presses(thanked, texts.sv.t('experience.card.takeBack'));
    takenBack.says(texts.sv.t('experience.card.youTookBack'));
    assert.equal(await count(), 0);
    await bot.deliver();
    post().says(fi('experience.card.noThanks'));
    await emil.presses(takenBack, texts.sv.t('experience.card.thank'));
    assert.equal(await count(), 1);
  });

  it('counts once when Teams sends the click again', async () => {
    const { verb, data } = thank();
    await emil.executes(verb, data);
    await emil.executes(verb, data);
    await Promise.all([emil.executes(verb, data), emil.executes(verb, data)]);
    assert.equal(await count(), 1);
    const card = await emil.executes(verb, data);
    const back = card.press(texts.sv.t('experience.card.takeBack'));
    await emil.executes(back.verb, back.data);
    await emil.executes(back.verb, back.data);
    assert.equal(await count(), 0);
  });

  it('says so where there is no such experience', async () => {
    const answer = await emil.executes('experience.thank', { experienceId: 'nothing-here' });
    answer.says(texts.sv.t('experience.card.notFound'));
  });
});
