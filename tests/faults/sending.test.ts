import assert from 'node:assert/strict';
import type { Delivery } from '../../bot/domain/ports/delivery.ts';
import type { ConnectorFault } from '../support/connectorFaults.ts';
import type { ConnectorCall } from '../support/connectorProtocol.ts';
import { startBot, type BotUnderTest } from '../support/botUnderTest.ts';
import { startFakeConnector } from '../support/fakeConnector.ts';
import { ManualClock } from '../support/manualClock.ts';
import { message } from '../support/teamsActivities.ts';
import { until } from '../support/until.ts';
import { AtTheBot } from '../teams/support/atTheBot.ts';
import { logs } from '../teams/support/logging.ts';
import { fi, texts } from '../teams/support/texts.ts';

const manager = 'p-marjukka-hietala';

describe('sending a card while Teams is in trouble', () => {
  let clock: ManualClock;
  let bot: BotUnderTest;
  let aino: AtTheBot;
  let marjukka: AtTheBot;

  beforeEach(async () => {
    clock = new ManualClock();
    bot = await startBot({ clockwork: clock });
    aino = new AtTheBot(bot, 'p-aino-lehtonen');
    marjukka = new AtTheBot(bot, manager);
    await marjukka.says('ohje');
    await logs(aino);
  });
  afterEach(() => bot.stop());

  const toMarjukka = ({ conversationId, operation }: ConnectorCall): boolean =>
    operation !== 'getMember' && conversationId === marjukka.chat;
  const fail = (fault: ConnectorFault, times = 1) =>
    bot.connector.fail(fault, { times, when: toMarjukka });
  const later = (ms: number): void => {
    bot.now = new Date(Date.parse(bot.now) + ms).toISOString();
    clock.go(ms);
  };
  const ledgers = () => Object.values(bot.app.storage.ledgers);
  const deliveries = async (): Promise<readonly Delivery[]> =>
    (await Promise.all(ledgers().map((ledger) => ledger.recent(50)))).flat();
  const theDelivery = async (): Promise<Delivery> => {
    const [only, ...others] = await deliveries();
    assert.ok(only && others.length === 0);
    return only;
  };
  const arrived = () =>
    marjukka.cards.filter(({ words }) => words.includes('Jonotin puoli tuntia')).length;
  /** What the administrator is told of it. */
  const told = async (): Promise<string> => {
    const farid = new AtTheBot(bot, 'p-farid-nazari');
    return (await farid.says('deliveries')).words;
  };

  for (const status of [429, 412]) {
    it(`${status}: waits as long as it was told and a bit more, then sends once`, async () => {
      fail({ kind: 'answer', status, retryAfter: 20 });
      await bot.deliver();
      const waiting = await theDelivery();
      assert.equal(waiting.state, 'planned');
      const pause = Date.parse(waiting.notBefore ?? '') - Date.parse(bot.now);
      assert.ok(pause >= 20_000 && pause <= 25_000);
      assert.ok((await told()).includes(String(status)));
      later(19_999);
      await bot.deliver();
      assert.equal(arrived(), 0);
      later(5_001);
      await bot.deliver();
      assert.equal(arrived(), 1);
      assert.equal((await theDelivery()).state, 'sent');
      (await new AtTheBot(bot, 'p-farid-nazari').says('leveranser')).says(
        texts.en.t('deliveries.none'),
      );
    });
  }

  it('429 without Retry-After: waits longer each time, and loses nothing', async () => {
    fail({ kind: 'answer', status: 429 }, 3);
    for (let tries = 1; tries <= 3; tries += 1) {
      await bot.deliver();
      assert.deepEqual(
        [(await theDelivery()).state, (await theDelivery()).attempts],
        ['planned', tries],
      );
      later(60_000);
    }
    await bot.deliver();
    assert.equal(arrived(), 1);
  });

  it('429: other cards to the same chat wait too, those to others do not', async () => {
    fail({ kind: 'answer', status: 429, retryAfter: 20 });
    await bot.deliver();
    await logs(aino, { text: 'Toinen' });
    await logs(aino, { text: 'Kirjastolle', unitId: 'u-paakirjasto' });
    const before = bot.connector.calls.filter(toMarjukka).length;
    await bot.deliver();
    assert.equal(bot.connector.calls.filter(toMarjukka).length, before);
    const states = (await deliveries()).map(({ state }) => state);
    assert.deepEqual(states.toSorted(), ['planned', 'planned', 'sent']);
    later(30_000);
    await bot.deliver();
    assert.equal(arrived(), 1);
    assert.ok(marjukka.cards.some(({ words }) => words.includes('Toinen')));
  });

  const unclear: readonly (readonly [string, ConnectorFault, number])[] = [
    ['500 without taking it', { kind: 'answer', status: 500 }, 0],
    ['504 after taking it', { kind: 'answer', status: 504, takesEffect: true }, 1],
    ['a connection cut before it was taken', { kind: 'cut', takesEffect: false }, 0],
    ['a connection cut after it was taken', { kind: 'cut', takesEffect: true }, 1],
  ];
  for (const [name, fault, cards] of unclear) {
    it(`${name}: is not sent again, and the administrator sees it`, async () => {
      fail(fault);
      await bot.deliver();
      later(3_600_000);
      await bot.deliver();
      assert.equal(arrived(), cards);
      assert.equal((await theDelivery()).state, 'unknown');
      assert.ok((await told()).includes(texts.en.t('deliveries.state.unknown')));
    });
  }

  it('403: the person is marked unreachable and not tried again until heard of', async () => {
    fail({ kind: 'answer', status: 403, code: 'BotDisabledByUser' }, Infinity);
    await bot.deliver();
    assert.equal((await theDelivery()).state, 'failed');
    const words = await told();
    assert.ok(words.includes(texts.en.t('deliveries.unreachable', { count: 1 })));
    assert.ok(words.includes('Marjukka Hietala'));
    bot.connector.heal();
    await marjukka.says('ohje');
    assert.deepEqual(await bot.app.storage.conversations.unreachablePeople(), []);
    assert.equal(arrived(), 0);
  });

  it('404: a chat that is gone is opened anew', async () => {
    fail({ kind: 'answer', status: 404, code: 'ConversationNotFound' });
    await bot.deliver();
    assert.equal(arrived(), 1);
    assert.equal(bot.connector.callsOf('createConversation').length, 1);
  });

  it('a changed address of the service: the next turn tells it, and the card goes there', async () => {
    const moved = await startFakeConnector({ people: [marjukka.account] });
    try {
      await bot.connector.close();
      await bot.deliver();
      assert.equal((await theDelivery()).state, 'planned');
      const scene = { from: marjukka.account, serviceUrl: moved.url };
      const response = await fetch(bot.endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(message(scene, 'ohje')),
      });
      assert.equal(response.status, 200);
      later(60_000);
      await bot.deliver();
      const cards = moved.messages(marjukka.chat).map((each) => JSON.stringify(each.activity));
      assert.equal(cards.filter((card) => card.includes('Jonotin puoli tuntia')).length, 1);
    } finally {
      await moved.close();
    }
  });

  it('a slow answer holds up nobody else', async () => {
    const slow = fail({ kind: 'hold' });
    await logs(aino, { text: 'Kirjastolle', unitId: 'u-paakirjasto' });
    const delivered = bot.deliver();
    await slow.reached;
    await until(async () => {
      const states = (await deliveries()).map(({ state }) => state).toSorted();
      return states.join() === 'sending,sent' ? states : null;
    });
    slow.lift();
    await delivered;
    assert.equal(arrived(), 1);
  });

  it('what was sent is known to be sent although the store was away just then', async () => {
    const slow = fail({ kind: 'hold' });
    const delivered = bot.deliver();
    await slow.reached;
    bot.requests.isCutOff = true;
    slow.lift();
    await assert.rejects(delivered, { code: 'storage.unreachable' });
    assert.ok(bot.log.some((line) => line.includes('a delivery failed')));
    bot.requests.isCutOff = false;
    assert.equal((await theDelivery()).state, 'sending');
    await bot.deliver();
    assert.equal((await theDelivery()).state, 'sent');
    assert.equal(arrived(), 1);
  });

  it('a send cut off by a crash is not sent again, and is known after two minutes', async () => {
    const slow = fail({ kind: 'hold' });
    const cutOff = bot.deliver();
    await slow.reached;
    const other = await bot.beside();
    later(119_000);
    await other.app.deliveries.run(bot.now);
    assert.equal((await theDelivery()).state, 'sending');
    later(1_000);
    await other.app.deliveries.run(bot.now);
    const { state, fault } = await theDelivery();
    assert.deepEqual([state, fault], ['unknown', 'interrupted']);
    assert.ok((await told()).includes(texts.en.t('deliveries.state.interrupted')));
    slow.lift();
    await cutOff;
    assert.equal(arrived(), 1);
  });

  it('is told to administrators only', async () => {
    fail({ kind: 'answer', status: 400 });
    await bot.deliver();
    assert.ok((await told()).includes(texts.en.t('deliveries.state.failed')));
    const answer = await aino.says('toimitukset');
    answer.says(fi('deliveries.notAdministrator'));
    answer.saysNothingOf('Marjukka');
  });
});
