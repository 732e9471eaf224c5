import assert from 'node:assert/strict';
import { experienceWith } from '../storage/support/sampleExperience.ts';
import { startBot, team, type BotOptions, type BotUnderTest } from '../support/botUnderTest.ts';
import type { StandingMessage } from '../support/conversationsOfTeams.ts';
import { ManualClock } from '../support/manualClock.ts';
import { executeAction } from '../support/teamsActivities.ts';
import { postActivity } from '../support/postActivity.ts';
import { testPerson, type TestPerson } from '../support/testPeople.ts';
import { until } from '../support/until.ts';
import { AtTheBot, seen } from '../teams/support/atTheBot.ts';
import { complaint, logs } from '../teams/support/logging.ts';
import { fi } from '../teams/support/texts.ts';
import { changedBy } from '../support/changedBy.ts';

const channelId = '19:network@thread.tacv2';
const experienceId = 'shared-experience';
/** How often a card is drawn anew at most. */
const everyMs = 5_000;
/** As long as a dead instance keeps its lease. */
const leaseMs = 30_000;

const colleagues = Array.from({ length: 100 }, (_, index) =>
  testPerson(100 + index, `Kollega Numero${index}`),
);

describe('cards that are out', () => {
  let clock: ManualClock;
  let bot: BotUnderTest;
  afterEach(() => bot.stop());

  /** A bot whose network channel shows one experience. */
  async function startWithPost(options: Pick<BotOptions, 'makesRounds'> = {}): Promise<void> {
    clock = new ManualClock();
    bot = await startBot({ clockwork: clock, ...options });
    const { storage } = bot.app;
    await storage.organisation.save(
      {
        people: colleagues.map(({ name, aadObjectId, userPrincipalName }, index) => ({
          ...{ id: `colleague-${index}`, name, userPrincipalName, entraObjectId: aadObjectId },
          ...{ unitId: null, language: 'fi' as const, roles: [] },
        })),
      },
      changedBy,
    );
    await new AtTheBot(bot, 'p-sanna-karvo').says('ohje');
    const { now } = bot;
    const place = { channelId, teamId: team.id, name: 'Asiakaskokemus', language: 'fi' } as const;
    await storage.conversations.chooseNetworkChannel({
      ...place,
      chosenBy: 'p-sanna-karvo',
      chosenAt: now,
    });
    await storage.experiences.commit({
      before: null,
      after: experienceWith({ id: experienceId, authorId: 'p-aino-lehtonen', sharedAt: now }),
      event: { at: now, by: 'p-aino-lehtonen', what: 'shared' },
      ledger: {
        planned: [
          {
            ...{ id: 'post', state: 'planned', plannedAt: now, notBefore: null, attempts: 0 },
            ...{ sendingSince: null, settledAt: null, fault: null, posted: null },
            recipient: { kind: 'channel', channelId },
            subject: { kind: 'experience', id: experienceId },
          },
        ],
        outdatesCards: false,
      },
      thanks: null,
    });
    await bot.deliver();
    post();
  }

  const post = (): StandingMessage => {
    const [only, ...others] = bot.connector
      .messages()
      .filter(({ conversationId }) => conversationId.startsWith(channelId));
    assert.ok(only && others.length === 0, 'one post stands in the channel');
    return only;
  };
  const thanks = async (who: TestPerson, endpoint = bot.endpoint): Promise<void> => {
    const scene = { from: who, serviceUrl: bot.connector.url };
    const activity = executeAction(scene, 'experience.thank', { experienceId });
    const answer = await postActivity(endpoint, activity);
    assert.equal(answer.status, 200);
  };
  const showsThanks = (count: number): boolean =>
    seen(post()).words.includes(fi('experience.card.thanks', { count }));
  const marks = () => bot.app.storage.ledgers.experience.outdated(10);
  const updates = (): number => bot.connector.callsOf('updateActivity').length;
  const card = async () => (await bot.app.storage.ledgers.experience.find('post'))?.value;

  it('is drawn anew at most once in some seconds under a hundred thanks, and counts them all', async () => {
    await startWithPost({ makesRounds: 'withoutTheMorning' });
    await Promise.all(colleagues.map((each) => thanks(each)));
    assert.ok(updates() <= 1, `${updates()} updates at one moment`);
    await until(() => (clock.waiting > 0 ? true : null));
    clock.go(everyMs - 1);
    assert.ok(updates() <= 1);
    clock.go(1);
    await until(() => (showsThanks(100) ? true : null));
    assert.equal(updates(), 2);
    await until(async () => ((await marks()).length === 0 ? true : null));
  }).timeout(60_000);

  it('shows the newest state although the process ended before', async () => {
    await startWithPost({ makesRounds: 'withoutTheMorning' });
    const [first, second] = colleagues;
    assert.ok(first && second);
    await thanks(first);
    await until(() => (showsThanks(1) ? true : null));
    // Within the five seconds: it waits, and then the process is no more.
    await thanks(second);
    await until(() => (clock.waiting > 0 ? true : null));
    await bot.beside();
    const [, heir] = clock.regular;
    bot.now = new Date(Date.parse(bot.now) + leaseMs).toISOString();
    heir?.();
    await until(() => (showsThanks(2) ? true : null));
    assert.equal(updates(), 2);
  });

  it('is drawn by one instance, whichever was clicked at', async () => {
    await startWithPost({ makesRounds: 'withoutTheMorning' });
    const other = await bot.beside();
    await until(() => (clock.regular.length === 2 ? true : null));
    await Promise.all(
      colleagues
        .slice(0, 20)
        .map((each, index) => thanks(each, index % 2 === 0 ? bot.endpoint : other.endpoint)),
    );
    assert.ok(updates() <= 1);
    clock.go(everyMs);
    for (const round of clock.regular) round();
    await until(() => (showsThanks(20) ? true : null));
    assert.ok(updates() <= 2);
  });

  it('is repeated after an answer that left it unknown, and the fault is told until then', async () => {
    await startWithPost();
    const [first] = colleagues;
    assert.ok(first);
    await thanks(first);
    bot.connector.fail({ kind: 'answer', status: 500 }, { times: 1 });
    await bot.deliver();
    assert.equal((await marks()).length, 1);
    assert.match((await card())?.fault ?? '', /500/);
    const farid = new AtTheBot(bot, 'p-farid-nazari');
    assert.match((await farid.says('deliveries')).words, /could not be updated/);
    await bot.deliver();
    assert.ok(showsThanks(1));
    assert.deepEqual([(await marks()).length, (await card())?.fault], [0, null]);
  });

  it('is forgotten when it was deleted, and not tried for ever', async () => {
    await startWithPost();
    const { conversationId, activityId } = post();
    const path = `/v3/conversations/${encodeURIComponent(conversationId)}/activities/${activityId}`;
    await fetch(`${bot.connector.url}${path}`, { method: 'DELETE' });
    const [first, second] = colleagues;
    assert.ok(first && second);
    await thanks(first);
    await bot.deliver();
    assert.equal(updates(), 1);
    assert.deepEqual([(await marks()).length, (await card())?.posted], [0, null]);
    await thanks(second);
    await bot.deliver();
    assert.equal(updates(), 1);
    assert.equal((await marks()).length, 0);
  });

  it('shows only reference and state to who may no longer read it', async () => {
    await startWithPost();
    const manager = new AtTheBot(bot, 'p-marjukka-hietala');
    await manager.says('ohje');
    await logs(new AtTheBot(bot, 'p-aino-lehtonen'));
    await bot.deliver();
    const arrived = manager.newestCard;
    arrived.says(complaint.text);
    const form = await manager.presses(arrived, fi('feedback.move.transfer'));
    await manager.presses(form, fi('feedback.moveForm.submit'), {
      toUnitId: 'u-paakirjasto',
      reason: 'Kirjaston asia',
    });
    await bot.deliver();
    const left = manager.cards.find(({ activityId }) => activityId === arrived.activityId);
    assert.ok(left);
    left.says(fi('deliveries.passedOn.why'));
    assert.equal(left.words.split('\n').length, 2);
    assert.deepEqual(left.buttons, []);
    left.saysNothingOf(complaint.text);
  });
});
