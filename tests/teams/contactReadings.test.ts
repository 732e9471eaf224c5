import assert from 'node:assert/strict';
import type { FeedbackPageView } from '../../bot/contract/feedback.ts';
import type { AuditEntry } from '../../bot/domain/audit/auditEntry.ts';
import { readContact } from '../../bot/domain/useCases/readContact.ts';
import { signIn } from '../http/support/testServer.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { AtTheBot } from './support/atTheBot.ts';
import { answerTo, logs } from './support/logging.ts';
import { fi } from './support/texts.ts';

const managerId = 'p-marjukka-hietala';

/** Section 17 of the Act on Information Management in Public Administration (906/2019). */
describe('who has seen a customer’s contact details', () => {
  let bot: BotUnderTest;
  let manager: AtTheBot;
  let id: string;
  beforeEach(async () => {
    bot = await startBot();
    manager = new AtTheBot(bot, managerId);
    await logs(new AtTheBot(bot, 'p-aino-lehtonen'), answerTo);
    const [feedback] = await bot.app.storage.feedback.loggedBy('p-aino-lehtonen', 1);
    id = feedback?.id ?? '';
  });
  afterEach(() => bot.stop());

  const lines = async (): Promise<readonly AuditEntry[]> => {
    const query = { kind: 'personalData', by: null, from: null, to: null, subject: null } as const;
    return (await bot.app.storage.audit.read(query, { limit: 50, after: null })).entries;
  };
  const told = async (): Promise<readonly string[]> =>
    (await lines()).map(({ by, what }) => `${by} ${what}`).toSorted();
  const page = async (who: string): Promise<FeedbackPageView> => {
    const { origin } = new URL(bot.endpoint);
    const headers = { Cookie: await signIn(origin, who), 'Accept-Language': 'fi' };
    return (await fetch(`${origin}/api/feedback/${id}`, { headers })).json() as never;
  };

  it('is on record from the card in which they were sent, by whom and of which feedback', async () => {
    await bot.deliver();
    manager.newestCard.says(answerTo.contact);
    const [line, ...more] = await lines();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [line?.by, line?.what, line?.partOf],
      [managerId, 'contactSent', { kind: 'feedback', id }],
    );
    assert.doesNotMatch(JSON.stringify(line), /asiakas@|Vaarala/u);
  });

  it('is on record once a day, however often the card and the page are opened', async () => {
    const shown = () =>
      manager.executes('feedback.show', { feedbackId: id, origin: { kind: 'card' } });
    await Promise.all([shown(), shown(), page(managerId)]);
    assert.equal((await page(managerId)).contact?.length, 2);
    assert.deepEqual(await told(), [`${managerId} contactRead`]);
    bot.now = '2026-11-24T08:00:00.000Z';
    await shown();
    assert.deepEqual(await told(), [`${managerId} contactRead`, `${managerId} contactRead`]);
  });

  it('has no line for those who see the feedback without them', async () => {
    for (const who of ['p-aino-lehtonen', 'p-farid-nazari']) {
      assert.equal((await page(who)).contact, null);
      const card = await new AtTheBot(bot, who).executes('feedback.show', {
        ...{ feedbackId: id, origin: { kind: 'card' } },
      });
      card.saysNothingOf(answerTo.contact);
    }
    assert.deepEqual(await told(), []);
  });

  it('is told to administrators in words, with the way to the feedback', async () => {
    await page(managerId);
    const { origin } = new URL(bot.endpoint);
    const headers = {
      Cookie: await signIn(origin, 'p-farid-nazari'),
      'Accept-Language': 'fi',
    };
    const answer = await fetch(`${origin}/api/manage/audit?kind=personalData`, { headers });
    const view = (await answer.json()) as { readonly lines: readonly Record<string, unknown>[] };
    assert.deepEqual(
      view.lines.map(({ what }) => what),
      ['contact details were opened'],
    );
    assert.ok(JSON.stringify(view.lines).includes(`feedback/${id}`));
    assert.equal(fi('audit.did.contactRead'), 'yhteystiedot avattiin');
  });

  it('shows them to nobody of whom no line can be written', async () => {
    const { feedback, organisation } = bot.app.storage;
    const stored = await feedback.find(id);
    const city = await organisation.snapshot();
    const person = city.people.get(managerId);
    assert.ok(stored && person);
    const audit = { noteOnceADay: () => Promise.reject(new Error('no room')) };
    const reading = { feedback: stored.value, person, at: bot.now, how: 'contactRead' } as const;
    const deps = { feedbacks: feedback, audit, newId: () => 'line' };
    await assert.rejects(readContact(deps, reading, city), /no room/u);
  });
});
