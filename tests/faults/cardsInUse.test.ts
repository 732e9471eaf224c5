import assert from 'node:assert/strict';
import { sampleChannel } from '../../bot/sampleCity/channel.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { ManualClock } from '../support/manualClock.ts';
import type { TestPlace } from '../support/teamsActivities.ts';
import { AtTheBot, seen } from '../teams/support/atTheBot.ts';
import { logs } from '../teams/support/logging.ts';
import type { SeenCard } from '../teams/support/seenCard.ts';
import { fi } from '../teams/support/texts.ts';

const save = fi('feedback.moveForm.submit');
const minute = 60_000;

describe('a card that somebody is using', () => {
  let clock: ManualClock;
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let manager: AtTheBot;
  let deputy: AtTheBot;
  beforeEach(async () => {
    clock = new ManualClock();
    bot = await startBot({ clockwork: clock });
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    deputy = new AtTheBot(bot, 'p-sanna-karvo');
    for (const who of [manager, deputy]) await who.says('ohje');
  });
  afterEach(() => bot.stop());

  const later = (ms: number): void => {
    bot.now = new Date(Date.parse(bot.now) + ms).toISOString();
    clock.go(ms);
  };
  const marks = () => bot.app.storage.ledgers.feedback.outdated(10);
  const standing = (who: AtTheBot, { activityId }: SeenCard): SeenCard => {
    const card = who.cards.find((each) => each.activityId === activityId);
    assert.ok(card, 'the card stands in the chat');
    return card;
  };
  const arrives = async (): Promise<SeenCard> => {
    await logs(aino);
    await bot.deliver();
    return manager.newestCard;
  };
  /** The deputy takes the feedback, on a card of the deputy's own. */
  const deputyTakes = async (): Promise<void> => {
    const [newest] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    assert.ok(newest);
    const opened = await deputy.says(newest.reference);
    await deputy.presses(opened, fi('feedback.move.take'));
  };

  it('keeps the answer to a press on the screen, and is updated a minute later', async () => {
    const arrived = await arrives();
    await manager.presses(arrived, fi('feedback.move.take'));
    await bot.deliver('inUse');
    standing(manager, arrived).says(fi('feedback.state.new'));
    assert.equal((await marks()).length, 1, 'it is not forgotten');
    later(minute);
    await bot.deliver('inUse');
    standing(manager, arrived).says(fi('feedback.state.inHandling'));
    assert.equal((await marks()).length, 0);
  });

  it('is updated at once where somebody else has pressed', async () => {
    const arrived = await arrives();
    await deputyTakes();
    await bot.deliver('inUse');
    standing(manager, arrived).says(fi('feedback.state.inHandling'));
  });

  it('is left alone by every instance, whichever answered the press', async () => {
    const other = await bot.beside();
    const arrived = await arrives();
    const there = new AtTheBot({ ...bot, endpoint: other.endpoint }, 'p-marjukka-hietala');
    await there.presses(arrived, fi('feedback.move.take'));
    await bot.deliver('inUse');
    standing(manager, arrived).says(fi('feedback.state.new'));
    later(minute);
    await bot.deliver('inUse');
    standing(manager, arrived).says(fi('feedback.state.inHandling'));
  });

  it('keeps a form that follows a move, for hours, until it is sent', async () => {
    const arrived = await arrives();
    const closing = await manager.presses(arrived, fi('feedback.move.closeWithoutAnswer'));
    const action = await manager.presses(closing, save, {
      ...{ outcome: 'becameAction', explanation: 'Opaste uusitaan.', learned: 'Kerro.' },
    });
    action.says(fi('action.who'));
    for (const wait of [0, minute, 4 * 60 * minute]) {
      later(wait);
      await bot.deliver('inUse');
      standing(manager, arrived).says(fi('feedback.state.new'));
    }
    const planned = await manager.presses(action, fi('action.plan'), {
      ...{ what: 'Uusi opaste', responsibleId: 'p-marjukka-hietala', dueOn: '2026-12-10' },
    });
    planned.says(fi('action.planned'));
    later(minute);
    await bot.deliver('inUse');
    standing(manager, arrived).says(fi('feedback.state.closed'));
  });

  it('keeps a form that somebody is typing in when somebody else acts, and what was typed', async () => {
    const arrived = await arrives();
    const form = await manager.presses(arrived, fi('feedback.move.transfer'));
    await deputyTakes();
    for (const wait of [0, minute, 4 * 60 * minute]) {
      later(wait);
      await bot.deliver('inUse');
      standing(manager, arrived).says(fi('feedback.state.new'));
    }
    const typed = { toUnitId: 'u-paakirjasto', reason: 'Kirjaston asia' };
    const answer = await manager.presses(form, save, typed);
    answer.says('Sanna-Leena Karvo');
    answer.says(fi('feedback.state.inHandling'));
    assert.equal(answer.inputs['reason'], typed.reason);
    assert.equal(answer.inputs['toUnitId'], typed.toUnitId);
    const moved = await manager.presses(answer, save);
    moved.says('Pääkirjasto');
  });

  it('says at once no more than its person may read after passing the matter on', async () => {
    const arrived = await arrives();
    const form = await manager.presses(arrived, fi('feedback.move.transfer'));
    const typed = { toUnitId: 'u-paakirjasto', reason: 'Kirjaston asia' };
    await manager.presses(form, save, typed);
    await bot.deliver('inUse');
    standing(manager, arrived).says(fi('deliveries.passedOn.why'));
  });

  it('is updated in the end where a form was never sent', async () => {
    const arrived = await arrives();
    await manager.presses(arrived, fi('feedback.move.transfer'));
    await deputyTakes();
    later(9 * 60 * minute);
    await bot.deliver('inUse');
    standing(manager, arrived).says(fi('feedback.state.inHandling'));
  });

  it('is forgotten at night', async () => {
    const arrived = await arrives();
    await manager.presses(arrived, fi('feedback.move.take'));
    const posted = { conversationId: manager.chat, activityId: arrived.activityId ?? '' };
    assert.notEqual(await bot.app.storage.presses.find(posted), null);
    clock.letGo();
    bot.now = '2026-11-24T03:00:00.000Z';
    await bot.round();
    assert.equal(await bot.app.storage.presses.find(posted), null);
  });

  it('keeps what was typed through an outage of the store', async () => {
    const arrived = await arrives();
    const form = await manager.presses(arrived, fi('feedback.move.transfer'));
    bot.requests.isCutOff = true;
    const told = await manager.presses(form, save, { reason: 'Kirjaston asia' });
    assert.deepEqual(told.buttons, [fi('error.tryAgain')]);
    bot.requests.isCutOff = false;
    assert.equal(told.press(fi('error.tryAgain')).data['reason'], 'Kirjaston asia');
  });

  it('shows thanks with a way to take them back before others’ thanks come in', async () => {
    const { conversations, experiences } = bot.app.storage;
    const channel = sampleChannel(bot.now);
    await conversations.chooseNetworkChannel(channel);
    const preview = await aino.presses(await aino.says('kokemus'), fi('experience.form.preview'), {
      ...{ whatHappened: 'Autoin.', whatMadeItGood: 'Kuuntelin.', happenedOn: '2026-11-20' },
    });
    await aino.presses(preview, fi('experience.preview.share'));
    await bot.deliver();
    const inChannel = () =>
      seen(
        bot.connector
          .messages()
          .find(({ conversationId }) => conversationId.startsWith(channel.channelId)),
      );
    const place: TestPlace = {
      ...{ kind: 'channel', teamId: channel.teamId, teamName: 'Kuulasvesi' },
      ...{ channelId: channel.channelId, channelName: channel.name },
      thread: inChannel().activityId ?? '',
    };
    const reader = new AtTheBot(bot, 'p-marjukka-hietala', place);
    const thanked = await reader.presses(inChannel(), fi('experience.card.thank'));
    thanked.says(fi('experience.card.youThanked'));
    await bot.deliver('inUse');
    inChannel().says(fi('experience.card.noThanks'));
    await reader.presses(thanked, fi('experience.card.takeBack'));
    later(20_000);
    await bot.deliver('inUse');
    inChannel().says(fi('experience.card.noThanks'));
    const [shared] = await experiences.recent(1);
    assert.equal(shared?.thanks, 0);
    await reader.presses(inChannel(), fi('experience.card.thank'));
    await aino.executes('experience.withdraw', { experienceId: shared.id });
    await bot.deliver('inUse');
    inChannel().says(fi('experience.card.withdrawn'));
  });
});
