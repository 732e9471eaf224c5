import assert from 'node:assert/strict';
import { runPurge } from '../../bot/cli/purgeCommand.ts';
import type { FeedbackPageView } from '../../bot/contract/feedback.ts';
import { signIn } from '../http/support/testServer.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { answerTo, complaint, logs } from './support/logging.ts';
import type { SeenCard } from './support/seenCard.ts';
import { fi } from './support/texts.ts';

const save = fi('feedback.moveForm.submit');

/** What people see of a feedback whose time is up. */
describe('what was kept long enough', () => {
  let bot: BotUnderTest;
  let manager: AtTheBot;
  let id: string;
  beforeEach(async () => {
    bot = await startBot();
    manager = new AtTheBot(bot, 'p-marjukka-hietala');
    const aino = new AtTheBot(bot, 'p-aino-lehtonen');
    await logs(aino, answerTo);
    await bot.deliver();
    const [feedback] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    assert.ok(feedback);
    id = feedback.id;
  });
  afterEach(() => bot.stop());

  const makes = async (card: SeenCard, move: Parameters<typeof fi>[0], typed: object) =>
    manager.presses(await manager.presses(card, fi(move)), save, { ...typed });
  const closes = async (): Promise<void> => {
    const taken = await manager.presses(manager.newestCard, fi('feedback.move.take'));
    const answered = await makes(taken, 'feedback.move.answer', { text: 'Pahoittelimme.' });
    const closing = { outcome: 'changedSomething', explanation: 'Näyttö.', learned: 'Kerro.' };
    await makes(answered, 'feedback.move.close', closing);
    await bot.deliver();
  };
  /** The removal, as each night, and what it makes of the cards. */
  const night = async (at: string): Promise<void> => {
    bot.now = at;
    const { storage } = bot.app;
    const deps = {
      ...{ ...storage, feedbacks: storage.feedback, organisations: storage.organisation },
      ...{ newId: () => 'id', nameOf: () => 'Former', now: () => at, print: () => undefined },
    };
    assert.equal(await runPurge(deps, []), 0);
    await bot.deliver();
  };

  it('is gone from the card that stands in the chat, and from what the store has', async () => {
    await closes();
    manager.newestCard.says(complaint.text);
    await night('2028-11-23T02:00:00.000Z');
    const card = manager.newestCard;
    card.says(fi('feedback.card.textRemoved'));
    card.says(fi('feedback.state.closed'));
    for (const words of [complaint.text, 'Näyttö.', 'Kerro.', answerTo.contact]) {
      card.saysNothingOf(words);
    }
    const { feedback } = bot.app.storage;
    const stored = JSON.stringify([
      await feedback.find(id),
      await feedback.trail(id),
      await feedback.contact(id),
      await feedback.loggedBy('p-aino-lehtonen', 5),
    ]);
    for (const words of [complaint.text, 'Pahoittelimme.', 'Näyttö.', 'Kerro.', 'Vaarala']) {
      assert.ok(!stored.includes(words), words);
    }
  });

  it('leaves the contact details to whoever handles a matter that was reopened', async () => {
    await closes();
    bot.now = '2026-12-20T08:00:00.000Z';
    await makes(manager.newestCard, 'feedback.move.reopen', { reason: 'Soitti taas.' });
    await night('2027-02-20T02:00:00.000Z');
    manager.newestCard.says(answerTo.contact);
  });

  it('leaves a card on which the next move can still be made', async () => {
    await closes();
    await night('2026-12-23T08:00:00.000Z');
    assert.equal(await bot.app.storage.feedback.contact(id), null);
    const card = manager.newestCard;
    const reopened = await makes(card, 'feedback.move.reopen', { reason: 'Soitti taas.' });
    reopened.says(fi('feedback.state.inHandling'));
  });

  it('is told in the tab’s trail as done by the system', async () => {
    await closes();
    await night('2026-12-23T08:00:00.000Z');
    const { origin } = new URL(bot.endpoint);
    const headers = { Cookie: await signIn(origin, 'p-marjukka-hietala'), 'Accept-Language': 'fi' };
    const answer = await fetch(`${origin}/api/feedback/${id}`, { headers });
    const { trail, text } = (await answer.json()) as FeedbackPageView;
    assert.equal(text, complaint.text);
    const { who, what, note } = trail.at(-1) ?? {};
    assert.deepEqual(
      [who, what, note],
      [fi('retention.actor'), fi('feedbackView.trail.removeContact'), null],
    );
  });
});
