import assert from 'node:assert/strict';
import type { AtTheBot } from '../support/atTheBot.ts';
import type { SeenCard } from '../support/seenCard.ts';
import { seen } from '../support/atTheBot.ts';
import { fi, texts } from '../support/texts.ts';
import { channelId, shareStory, story, tellAt, type SharedStory } from './support/sharedStory.ts';

/** Tuesday, the first working day of December, 10:00 in Helsinki. */
const firstOfDecember = '2026-12-01T08:00:00.000Z';
const month = 'marraskuu 2026';
const choose = fi('network.month.choose');

describe('the month’s experience', () => {
  let shared: SharedStory;
  let editor: AtTheBot;
  beforeEach(async () => {
    shared = await shareStory();
    editor = shared.at('p-sanna-karvo');
    await editor.says('ohje');
    await shared.at('p-farid-nazari').presses(shared.post(), fi('experience.card.thank'));
    await shared.bot.deliver();
  });
  afterEach(() => shared.bot.stop());

  const proposals = (): readonly SeenCard[] =>
    editor.cards.filter(({ words }) => words.includes(fi('network.month.title', { month })));
  const announced = (): readonly SeenCard[] =>
    shared.bot.connector
      .messages()
      .filter(({ conversationId }) => conversationId.startsWith(channelId))
      .map(seen)
      .filter(({ words }) => words.includes(fi('network.month.announced', { month })));

  it('is proposed to the editors once, on the first working day of the next month', async () => {
    const { bot } = shared;
    await tellAt(bot, '2026-11-30T08:00:00.000Z');
    assert.equal(proposals().length, 0);
    await tellAt(bot, firstOfDecember);
    await tellAt(bot, '2026-12-01T12:00:00.000Z');
    await tellAt(bot, '2026-12-02T08:00:00.000Z');
    assert.equal(proposals().length, 1);
    const [card] = proposals();
    card?.says(story.whatHappened);
    card?.says(fi('experience.card.thanks', { count: 1 }));
  });

  it('is announced in the channel, and told to the author and the author’s manager', async () => {
    const { bot, at, aino } = shared;
    const manager = at('p-marjukka-hietala');
    await manager.says('ohje');
    await tellAt(bot, firstOfDecember);
    const [card] = proposals();
    assert.ok(card);
    const chosen = await editor.presses(card, choose);
    chosen.says(fi('network.month.announced', { month }));
    await bot.deliver();
    assert.equal(announced().length, 1);
    aino.newestCard.says(fi('network.month.toAuthor', { month }));
    manager.newestCard.says(fi('network.month.toManager', { month, author: 'Aino Lehtonen' }));
    // The same click again, and another editor's: it stands, and nobody is told twice.
    await editor.presses(card, choose);
    await bot.deliver();
    assert.equal(announced().length, 1);
    (await aino.says('kuukauden kokemus')).says(fi('network.month.announced', { month }));
  });

  it('can be asked for by the command, by editors to choose and by others to see', async () => {
    const { bot, aino, at } = shared;
    bot.now = firstOfDecember;
    const card = await editor.says('kuukauden kokemus');
    card.says(story.whatHappened);
    (await aino.says('kuukauden kokemus')).says(fi('network.month.notChosen', { month }));
    const { verb, data } = card.press(choose);
    const emil = at('p-emil-soderholm');
    const { words } = await emil.executes(verb, data);
    const { t } = texts.sv;
    assert.equal(words, t('error.notAllowed', { who: t('network.month.onlyEditors') }));
    await editor.presses(card, choose);
    const told = await emil.says('månadens upplevelse');
    told.says(t('network.month.announced', { month: 'november 2026' }));
  });

  it('is not chosen for another month, nor of what is not there', async () => {
    const { bot } = shared;
    bot.now = firstOfDecember;
    const { verb, data } = (await editor.says('kuukauden kokemus')).press(choose);
    const late = await editor.executes(verb, { ...data, month: '2026-10' });
    late.says(fi('network.month.tooLate'));
    const missing = await editor.executes(verb, { ...data, experienceId: 'nothing-here' });
    missing.says(fi('experience.card.notFound'));
    assert.equal(announced().length, 0);
  });

  it('asks nobody where nothing was thanked for', async () => {
    const { bot, at, post } = shared;
    const farid = at('p-farid-nazari');
    const card = await farid.presses(post(), fi('experience.card.thankCount', { count: 1 }));
    await farid.presses(card, texts.en.t('experience.card.takeBack'));
    await tellAt(bot, firstOfDecember);
    assert.equal(proposals().length, 0);
    bot.now = firstOfDecember;
    (await editor.says('kuukauden kokemus')).says(fi('network.month.none', { month }));
  });
});
