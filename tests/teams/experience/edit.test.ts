import assert from 'node:assert/strict';
import { texts, fi } from '../support/texts.ts';
import { shareStory, story, type SharedStory } from './support/sharedStory.ts';

const identityCode = '010594Y9032';
const preview = fi('experience.form.preview');
const save = fi('experience.preview.save');
const edit = fi('experience.card.edit');
const onlyAuthor = (words: typeof texts.fi) =>
  words.t('error.notAllowed', { who: words.t('experience.card.onlyAuthor') });

describe('editing an experience', () => {
  let shared: SharedStory;
  beforeEach(async () => {
    shared = await shareStory();
  });
  afterEach(() => shared.bot.stop());

  it('shows its tags in the channel, in small letters and each once', () => {
    shared.post().says(fi('experience.card.tags', { tags: 'opastus, jonotus' }));
  });

  it('goes from the receipt by the preview to the channel’s card', async () => {
    const { bot, aino, receipt, post, stored } = shared;
    const form = await aino.presses(receipt, edit);
    form.says(fi('experience.form.editTitle'));
    assert.deepEqual(form.inputs, { ...story, tags: 'opastus, jonotus' });
    const looked = await aino.presses(form, preview, {
      whatHappened: 'Kaikki toisin.',
      tags: 'ohjaus',
    });
    looked.says(fi('experience.preview.changes'));
    const saved = await aino.presses(looked, save);
    saved.says(fi('experience.card.edited'));
    await bot.deliver();
    post().says('Kaikki toisin.');
    post().saysNothingOf(story.whatHappened);
    post().says(fi('experience.card.tags', { tags: 'ohjaus' }));
    const { edition, thanks, authorId } = await stored();
    assert.deepEqual(
      { edition, thanks, authorId },
      { edition: 2, thanks: 0, authorId: 'p-aino-lehtonen' },
    );
    assert.equal(bot.connector.callsOf('updateActivity').length, 1);
  });

  it('comes back from the preview and can be left without changing anything', async () => {
    const { aino, receipt, stored } = shared;
    const looked = await aino.presses(await aino.presses(receipt, edit), preview, {
      whatHappened: 'Kaikki toisin.',
    });
    const form = await aino.presses(looked, fi('experience.preview.edit'));
    form.says(fi('experience.form.editTitle'));
    assert.equal(form.inputs['whatHappened'], 'Kaikki toisin.');
    (await aino.presses(form, fi('form.cancel'))).says(story.whatHappened);
    assert.equal((await stored()).edition, 1);
  });

  it('has the same rules and looks for the same personal data as sharing', async () => {
    const { aino, receipt, stored } = shared;
    const form = await aino.presses(receipt, edit);
    const empty = await aino.presses(form, preview, { whatHappened: ' ' });
    empty.says(`**${fi('experience.form.whatHappened')}** ${fi('form.fault.empty')}`);
    empty.says(fi('experience.form.editTitle'));
    const many = await aino.presses(form, preview, { tags: 'a1, a2, a3, a4, a5, a6' });
    many.says(`**${fi('experience.form.tags')}** ${fi('form.fault.tooMany')}`);
    for (const typed of [{ whatHappened: `Hetu ${identityCode}` }, { tags: identityCode }]) {
      const found = await aino.presses(form, preview, typed);
      found.says(fi('privacy.blocking'));
      const masked = await aino.presses(found, fi('privacy.mask'));
      masked.says(fi('experience.preview.title'));
      assert.ok(!JSON.stringify(masked.card).toLowerCase().includes(identityCode.toLowerCase()));
    }
    const { verb, data } = (await aino.presses(form, preview)).press(save);
    const draft = { ...(data['draft'] as object), whatHappened: `Hetu ${identityCode}` };
    (await aino.executes(verb, { ...data, draft, confirmed: true })).says(fi('privacy.blocking'));
    assert.equal((await stored()).edition, 1);
  });

  it('keeps the thanks that were given while the form was open', async () => {
    const { aino, receipt, post, at, stored } = shared;
    const form = await aino.presses(receipt, edit);
    await at('p-farid-nazari').presses(post(), fi('experience.card.thank'));
    const looked = await aino.presses(form, preview, { whatHappened: 'Toisin.' });
    await aino.presses(looked, save);
    const { thanks, whatHappened } = await stored();
    assert.deepEqual({ thanks, whatHappened }, { thanks: 1, whatHappened: 'Toisin.' });
  });

  it('writes over nobody’s edit: who comes second sees the newest text beside what was typed', async () => {
    const { aino, receipt, at, post, stored } = shared;
    const editor = at('p-sanna-karvo');
    const [mine, theirs] = [await aino.presses(receipt, edit), await editor.presses(post(), edit)];
    const first = await aino.presses(mine, preview, { whatHappened: 'Ainon.' });
    const second = await editor.presses(theirs, preview, { whatHappened: 'Sannan.' });
    second.says('Aino Lehtonen');
    await aino.presses(first, save);
    const late = await editor.presses(second, save);
    late.says(fi('experience.form.overtaken'));
    late.says('Ainon.');
    assert.equal(late.inputs['whatHappened'], 'Sannan.');
    assert.equal((await stored()).whatHappened, 'Ainon.');
    const again = await editor.presses(late, preview, { whatHappened: 'Molempien.' });
    await editor.presses(again, save);
    assert.equal((await stored()).whatHappened, 'Molempien.');
  });

  it('happens once, however often the submit arrives', async () => {
    const { aino, receipt, stored } = shared;
    const looked = await aino.presses(await aino.presses(receipt, edit), preview, {
      whatHappened: 'Toisin.',
    });
    const { verb, data } = looked.press(save);
    const answers = await Promise.all([1, 2, 3].map(() => aino.executes(verb, data)));
    for (const answer of answers) answer.says(fi('experience.card.edited'));
    const { edition, revision } = await stored();
    assert.deepEqual({ edition, revision }, { edition: 2, revision: 2 });
  });

  it('is for the author and editors, whatever a client sends', async () => {
    const { aino, receipt, at, post, stored } = shared;
    const looked = await aino.presses(await aino.presses(receipt, edit), preview);
    const { verb, data } = looked.press(save);
    const emil = at('p-emil-soderholm');
    assert.equal((await emil.presses(post(), edit)).words, onlyAuthor(texts.sv));
    assert.equal(
      (await emil.presses(post(), fi('experience.card.withdraw'))).words,
      onlyAuthor(texts.sv),
    );
    assert.equal((await emil.executes(verb, data)).words, onlyAuthor(texts.sv));
    const { draftId: experienceId } = data as { readonly draftId: string };
    assert.equal(
      (await emil.executes('experience.withdraw', { experienceId })).words,
      onlyAuthor(texts.sv),
    );
    assert.equal((await stored()).revision, 1);
  });
});
