import assert from 'node:assert/strict';
import { fi, texts } from '../support/texts.ts';
import { shareStory, story, type SharedStory } from './support/sharedStory.ts';

const withdraw = fi('experience.card.withdraw');
const yes = fi('experience.withdrawal.yes');

describe('withdrawing an experience', () => {
  let shared: SharedStory;
  beforeEach(async () => {
    shared = await shareStory();
  });
  afterEach(() => shared.bot.stop());

  it('asks first, and can be thought better of', async () => {
    const { aino, receipt, stored } = shared;
    const asked = await aino.presses(receipt, withdraw);
    asked.says(fi('experience.withdrawal.ask'));
    (await aino.presses(asked, fi('experience.withdrawal.no'))).says(story.whatHappened);
    assert.equal((await stored()).state, 'shared');
  });

  it('leaves a tombstone in the channel and nothing of what was told in the store', async () => {
    const { bot, aino, receipt, at, post, stored } = shared;
    await at('p-farid-nazari').presses(post(), fi('experience.card.thank'));
    await at('p-emil-soderholm').presses(post(), fi('experience.card.adopt'));
    const done = await aino.presses(await aino.presses(receipt, withdraw), yes);
    assert.equal(done.words, fi('experience.card.withdrawn'));
    await bot.deliver();
    assert.equal(post().words, fi('experience.card.withdrawn'));
    assert.deepEqual(post().buttons, []);
    const { id, ...left } = await stored();
    assert.deepEqual(
      [left.whatHappened, left.whatMadeItGood, left.quotation, left.tags, left.thanks],
      ['', '', null, [], 0],
    );
    assert.deepEqual([left.adoptions, left.monthly], [[], []]);
    const { experiences } = bot.app.storage;
    assert.equal((await experiences.findWithThanks(id, 'p-farid-nazari'))?.thankedAt, null);
    assert.deepEqual(await experiences.monthCandidates('2026-11'), []);
    assert.deepEqual(await experiences.dueFollowUps('2027-12-31', 10), []);
    assert.deepEqual(await experiences.recent(10), []);
  });

  it('is open to an editor, from the channel’s card', async () => {
    const { at, post, stored } = shared;
    const editor = at('p-sanna-karvo');
    await editor.presses(await editor.presses(post(), withdraw), yes);
    assert.equal((await stored()).state, 'withdrawn');
  });

  it('is answered the same when it arrives again, and nothing can be done about it any more', async () => {
    const { aino, receipt, at, post, stored } = shared;
    const card = post();
    const { verb, data } = (await aino.presses(receipt, withdraw)).press(yes);
    const answers = await Promise.all([1, 2, 3].map(() => aino.executes(verb, data)));
    for (const { words } of answers) assert.equal(words, fi('experience.card.withdrawn'));
    const emil = at('p-emil-soderholm');
    for (const button of ['experience.card.thank', 'experience.card.adopt'] as const) {
      const { words } = await emil.presses(card, fi(button));
      assert.equal(words, texts.sv.t('experience.card.withdrawn'));
    }
    for (const button of ['experience.card.edit', 'experience.card.withdraw'] as const) {
      const { words } = await aino.presses(card, fi(button));
      assert.equal(words, fi('experience.card.withdrawn'));
    }
    assert.equal((await stored()).revision, 2);
  });
});

describe('own experiences', () => {
  let shared: SharedStory;
  beforeEach(async () => {
    shared = await shareStory();
  });
  afterEach(() => shared.bot.stop());

  it('come by the command and from the own entries, with what can be done about each', async () => {
    const { aino } = shared;
    const typed = await aino.says('omat kokemukset');
    typed.says(story.whatHappened);
    const own = await aino.says('omat');
    const pressed = await aino.presses(own, fi('command.ownExperiences.title'));
    assert.deepEqual(pressed.card, typed.card);
    (await aino.presses(typed, fi('experience.card.edit'))).says(fi('experience.form.editTitle'));
    (await aino.presses(typed, withdraw)).says(fi('experience.withdrawal.ask'));
    (await aino.presses(typed, fi('experience.own.show'))).says(story.whatMadeItGood);
  });

  it('are one’s own only, five at a time', async () => {
    const { aino, at, bot } = shared;
    const { experiences } = bot.app.storage;
    const one = (await experiences.recent(1))[0];
    assert.ok(one);
    for (let minute = 1; minute <= 6; minute += 1) {
      const id = `another-${minute}`;
      const sharedAt = `2026-11-23T09:0${minute}:00.000Z`;
      await experiences.commit({
        before: null,
        after: { ...one, id, sharedAt, whatHappened: `Tarina ${minute}` },
        event: { at: sharedAt, by: one.authorId, what: 'shared' },
        ledger: { planned: [], outdatesCards: false },
        thanks: null,
      });
    }
    const first = await aino.says('omat kokemukset');
    for (const number of [6, 5, 4, 3, 2]) first.says(`Tarina ${number}`);
    first.saysNothingOf('Tarina 1');
    const older = await aino.presses(first, fi('experience.own.older'));
    older.says('Tarina 1');
    older.says(story.whatHappened);
    assert.ok(!older.buttons.includes(fi('experience.own.older')));
    const emil = await at('p-emil-soderholm').says('egna upplevelser');
    emil.says(texts.sv.t('experience.own.none'));
  });
});
