import { setTimeout as pause } from 'node:timers/promises';
import { plannedDelivery } from '../../bot/domain/useCases/plannedDelivery.ts';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import { startBot } from '../support/botUnderTest.ts';
import { closeTestStore } from '../support/testStore.ts';
import { testPerson } from '../support/testPeople.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import { changedBy } from '../support/changedBy.ts';

/**
 * How long 300 reminders to 300 people take when Teams answers after 100 ms, beside what the
 * answers alone would take one after another. Prints one line; run by hand.
 */
const [people, answerMs] = [300, 100];

const bot = await startBot();
const { storage } = bot.app;
await new AtTheBot(bot, 'p-sanna-karvo').says('ohje');
const known = await storage.conversations.latest();
const managers = Array.from({ length: people }, (_, index): Person => {
  const { name, aadObjectId, userPrincipalName } = testPerson(1_000 + index, `Esimies ${index}`);
  const id = `manager-${index}`;
  return {
    id,
    name,
    userPrincipalName,
    entraObjectId: aadObjectId,
    unitId: null,
    language: 'fi',
    roles: [],
  };
});
await storage.organisation.save({ people: managers }, changedBy);
for (const { id: personId } of managers) {
  const reference = structuredClone(known?.reference) as { conversation: { id: string } };
  reference.conversation.id = `a:chat-${personId}`;
  await storage.conversations.remember({ kind: 'person', personId }, reference, bot.now);
  const id = `2026-11-23_${personId}_own`;
  const lists = { feedbackIds: [], arrivedIds: [] };
  await storage.reminders.plan(
    { id, day: '2026-11-23', personId, about: 'ownMatters', onBehalfOf: null, ...lists },
    plannedDelivery({
      id,
      recipient: { kind: 'person', personId },
      subject: { kind: 'reminder', id },
      at: bot.now,
    }),
  );
}

bot.connector.slowDown(answerMs);
const oneAnswer = await durationOf(() => pause(answerMs));
const all = await durationOf(() => bot.deliver());
const sent = bot.connector.callsOf('sendActivity').length;
const ratio = (people * oneAnswer) / all;
console.log(
  `${sent} reminders in ${(all / 1_000).toFixed(1)} s; ` +
    `waiting for one answer after another takes ${ratio.toFixed(1)} times as long`,
);
await bot.stop();
await closeTestStore();

async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
