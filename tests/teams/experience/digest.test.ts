import assert from 'node:assert/strict';
import { measurement, metric } from '../../domain/metric/examples.ts';
import { changedBy } from '../../support/changedBy.ts';
import { seen } from '../support/atTheBot.ts';
import type { SeenCard } from '../support/seenCard.ts';
import { fi } from '../support/texts.ts';
import { channelId, shareStory, story, tellAt, type SharedStory } from './support/sharedStory.ts';

/** The Monday after the story was shared, and the first working day of the next month. */
const nextMonday = '2026-11-30T08:00:00.000Z';
const firstOfDecember = '2026-12-01T08:00:00.000Z';

describe('the digests of a channel', () => {
  let shared: SharedStory;
  beforeEach(async () => {
    shared = await shareStory();
  });
  afterEach(() => shared.bot.stop());

  const inChannel = (text: string): readonly SeenCard[] =>
    shared.bot.connector
      .messages()
      .filter(({ conversationId }) => conversationId.startsWith(channelId))
      .map(seen)
      .filter(({ words }) => words.includes(text));
  const digests = () => inChannel(fi('network.digest.title', { count: 1 }));
  const months = () => inChannel(fi('network.figures.title', { month: 'marraskuu 2026' }));
  const switchOn = async (): Promise<void> => {
    const { conversations } = shared.bot.app.storage;
    const channel = await conversations.networkChannel();
    assert.ok(channel);
    await conversations.chooseNetworkChannel({ ...channel, digest: true });
  };

  it('do not come unless they are switched on', async () => {
    await tellAt(shared.bot, nextMonday);
    await tellAt(shared.bot, firstOfDecember);
    assert.equal(digests().length + months().length, 0);
  });

  it('come once on Monday about the week before, and not about a week without any', async () => {
    const { bot } = shared;
    await switchOn();
    await tellAt(bot, '2026-11-27T08:00:00.000Z');
    assert.equal(digests().length, 0);
    await tellAt(bot, nextMonday);
    await tellAt(bot, nextMonday.replace('T08', 'T11'));
    await tellAt(bot, '2026-12-07T08:00:00.000Z');
    assert.equal(digests().length, 1);
    digests()[0]?.says(story.whatHappened);
  });

  it('come of the month on its first working day, with the experience once it is chosen', async () => {
    const { bot, at, post } = shared;
    await switchOn();
    const editor = at('p-sanna-karvo');
    await at('p-emil-soderholm').presses(post(), fi('experience.card.thank'));
    // Two units of the area have it behind them, as their coverage says too.
    const late = metric({ id: 'm-late', cadence: 'monthly', partId: 'r-tyollisyys' });
    const toJune = measurement({ metricId: 'm-late', from: '2026-06-01', to: '2026-06-30' });
    await bot.app.storage.metrics.save(null, late, [toJune], changedBy);
    await tellAt(bot, firstOfDecember);
    await tellAt(bot, firstOfDecember.replace('T08', 'T11'));
    assert.equal(months().length, 1);
    months()[0]?.says(fi('network.figures.overdue'));
    for (const unit of ['Henkilöasiakkaat', 'Kotoutumispalvelut']) {
      months()[0]?.says(`${unit}: myöhässä (4 kuukautta), oli määrä 31.7.2026`);
    }
    assert.ok(months()[0]?.words.includes(story.whatHappened) === false);
    await editor.presses(await editor.says('kuukauden kokemus'), fi('network.month.choose'));
    await bot.deliver();
    months()[0]?.says(story.whatHappened);
  });
});
