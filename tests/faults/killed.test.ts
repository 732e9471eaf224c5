import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Delivery, DeliveryLedger } from '../../bot/domain/ports/delivery.ts';
import { checkProjections } from '../../bot/domain/useCases/checkProjections.ts';
import { defaultStages } from '../../bot/domain/setUp/defaultStages.ts';
import { sampleParts } from '../../bot/sampleCity/parts.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';
import { openStorage, type Storage } from '../../bot/storage/openStorage.ts';
import { experienceWith, sharing } from '../storage/support/sampleExperience.ts';
import { metricWith } from '../storage/support/sampleMetric.ts';
import { changedBy } from '../support/changedBy.ts';
import { inTeams } from '../support/botUnderTest.ts';
import { startFakeConnector, type FakeConnector } from '../support/fakeConnector.ts';
import { postActivity } from '../support/postActivity.ts';
import { startApp, type RunningApp } from '../support/runningApp.ts';
import { message } from '../support/teamsActivities.ts';
import { testSeed } from '../support/testSeed.ts';
import { testStore } from '../support/testStore.ts';
import { until } from '../support/until.ts';
import {
  drawsOf,
  isAcknowledged,
  mixedDeeds,
  movesOf,
  unitOf,
  units,
  type Deed,
} from './support/mixedLoad.ts';

const subjects = { experienceId: 'shared-experience', metricId: 'm-measured' };
/** How often: docs/testing.md. */
const kills = Number(process.env['KILLS'] ?? 4);
const logs = 15 * kills;
/** So many do something at the same time. */
const atOnce = 8;
const recently = 10 * logs;

describe(`the program, killed ${String(kills)} times under load (seed ${String(testSeed)})`, function () {
  // Each start is a process of its own, and so is each round of reminders.
  this.timeout(60_000 + kills * 20_000);
  const random = drawsOf(testSeed);
  const deeds = mixedDeeds(logs, random);
  const acknowledged = new Set<Deed>();
  const done = new Set<string>();
  let connector: FakeConnector;
  let storage: Storage;
  let settings: Readonly<Record<string, string>>;

  before(async () => {
    const store = await testStore();
    storage = await openStorage(store);
    await storage.organisation.save(
      { parts: sampleParts, people: samplePeople, stages: defaultStages },
      changedBy,
    );
    await storage.experiences.commit(sharing(experienceWith({ id: subjects.experienceId })));
    const responsibility = {
      measures: 'p-aino-lehtonen',
      interprets: null,
      decides: null,
      acts: null,
    };
    const scale = { kind: 'mean', min: 1, max: 5 } as const;
    const measured = metricWith(subjects.metricId, { scale, responsibility });
    await storage.metrics.save(null, measured, [], changedBy);
    connector = await startFakeConnector({ people: samplePeople.map(({ id }) => inTeams(id)) });
    settings = {
      SAMPLE_CITY: 'never',
      DATA_DIR: store.folder,
      AZURE_TABLES_PREFIX: store.tablePrefix,
    };
    for (let killed = 0; killed < kills; killed += 1) {
      const app = await startApp(settings);
      const reminded = remind(app, killed);
      await doUntil(app, acknowledged.size + 3 + Math.floor(random() * 25));
      if (random() < 0.5) await reminded;
      await (random() < 0.5 ? app.killAll() : app.kill());
    }
    const app = await startApp(settings);
    try {
      await doUntil(app, deeds.length);
      await remind(app, kills);
      await Promise.all(
        [storage.ledgers.feedback, storage.ledgers.reminder].map((ledger) =>
          until(() => settled(ledger)),
        ),
      );
    } finally {
      await app.stop();
    }
  });
  after(async () => {
    await connector.close();
    await storage.close();
  });

  /** The reminders of a working day to come, another one each time. */
  function remind(app: RunningApp, round: number): Promise<string> {
    const monday = new Date(Date.UTC(2030, 0, 7 + 7 * Math.floor(round / 4)));
    monday.setUTCDate(monday.getUTCDate() + (round % 4));
    return app.command('bot/cli/remind.ts', '--at', `${monday.toISOString().slice(0, 10)}T08:30`);
  }

  /** People do what they have to do, several at once, until so much is acknowledged. */
  async function doUntil({ botEndpoint: endpoint }: RunningApp, enough: number): Promise<void> {
    const { url: serviceUrl } = connector;
    await postActivity(endpoint, message({ from: inTeams('p-aino-lehtonen'), serviceUrl }, 'ohje'));
    const open = deeds.filter((deed) => !acknowledged.has(deed));
    const worker = async (): Promise<void> => {
      for (let deed = open.shift(); deed !== undefined; deed = open.shift()) {
        if (acknowledged.size >= enough) return;
        const isDone =
          isPossible(deed) && (await isAcknowledged(deed, subjects, { endpoint, serviceUrl }));
        if (isDone) {
          acknowledged.add(deed);
          if ('id' in deed) done.add(`${deed.kind} ${deed.id}`);
        } else {
          open.push(deed);
          await nextTurn();
        }
      }
    };
    // Nobody waits for the last ones: they are under way when the process ends.
    const workers = Array.from({ length: atOnce }, worker);
    await (enough < deeds.length ? Promise.race(workers) : Promise.all(workers));
  }

  /** Nobody takes what has not arrived, or answers what nobody has taken. */
  function isPossible(deed: Deed): boolean {
    if (deed.kind !== 'take' && deed.kind !== 'answer') return true;
    return done.has(`${deed.kind === 'take' ? 'log' : 'take'} ${deed.id}`);
  }

  async function settled(ledger: DeliveryLedger): Promise<readonly Delivery[] | null> {
    const all = await ledger.recent(recently);
    return all.length > 0 && all.every(({ state }) => state !== 'planned') ? all : null;
  }

  const ids = (kind: Deed['kind']): readonly string[] =>
    deeds.flatMap((deed) => ('id' in deed && deed.kind === kind ? [deed.id] : []));

  it('has everything that was acknowledged, once', async () => {
    assert.equal(acknowledged.size, deeds.length);
    for (const id of ids('log')) {
      const found = await storage.feedback.find(id);
      const trail = await storage.feedback.trail(id);
      assert.ok(found, id);
      assert.deepEqual(
        trail.map(({ what }) => what),
        movesOf(id).map(({ kind }) => kind),
      );
      assert.equal(found.value.revision, trail.length);
    }
    const logged = await storage.feedback.loggedBy('p-aino-lehtonen', recently);
    assert.deepEqual(logged.map(({ id }) => id).toSorted(), ids('log').toSorted());
    const told = await storage.experiences.recent(recently);
    const stories = [subjects.experienceId, ...ids('share')];
    assert.deepEqual(told.map(({ id }) => id).toSorted(), stories.toSorted());
    const experience = await storage.experiences.find(subjects.experienceId);
    assert.equal(experience?.value.thanks, samplePeople.length);
    const periods = deeds.flatMap((deed) => (deed.kind === 'measure' ? [deed.from] : []));
    const metric = await storage.metrics.find(subjects.metricId);
    const measured = metric?.value.measurements.map(({ from }) => from) ?? [];
    assert.deepEqual(measured.toSorted(), periods.toSorted());
  });

  it('has counters that equal the items', async () => {
    const counts = await storage.feedback.counts('2026-01', '2999-12');
    const byUnit = Map.groupBy(counts, ({ unitId }) => unitId);
    const counted = [...byUnit].map(
      ([unitId, months]) =>
        [unitId, months.reduce((sum, { byKind }) => sum + byKind.criticism, 0)] as const,
    );
    const items = Map.groupBy(ids('log'), (id) => unitOf(id).id);
    assert.deepEqual(
      Object.fromEntries(counted),
      Object.fromEntries([...items].map(([unitId, logged]) => [unitId, logged.length])),
    );
    const queue = await storage.feedback.queue(units.map(({ id }) => id));
    assert.equal(queue.length, logs);
  });

  it('passes the check of the store, which knows of no loss', async () => {
    const { feedback: feedbacks, projections } = storage;
    const { found, left } = await checkProjections({ feedbacks, projections }, { repair: false });
    assert.deepEqual([found, left, await storage.lost()], [[], [], 0]);
  });

  it('has sent no card twice, and each that it says to have sent', async () => {
    const sent = connector.callsOf('sendActivity').map(({ body }) => JSON.stringify(body));
    // A summary of what waits below names no reminder: only one's own matters can be told apart.
    const reminders = (await storage.ledgers.reminder.recent(recently)).filter(({ id }) =>
      id.endsWith('_own'),
    );
    const isReminder = (card: string): boolean => card.includes('"kind":"reminder"');
    assertCards(reminders, ({ id }) => sent.filter((card) => card.includes(`"id":"${id}"`)));
    const others = sent.filter((card) => !isReminder(card));
    const cards = await storage.ledgers.feedback.recent(recently);
    assertCards(cards, ({ id }) => others.filter((card) => card.includes(`Palaute ${id}`)));
  });

  /** Of each subject as many cards as deliveries at most, and as many as are said to be sent at least. */
  function assertCards(
    deliveries: readonly Delivery[],
    cardsOf: (subject: Delivery['subject']) => readonly string[],
  ): void {
    for (const [key, ofOne] of Map.groupBy(deliveries, ({ subject }) => subject.id)) {
      const [first] = ofOne;
      const cards = first === undefined ? 0 : cardsOf(first.subject).length;
      const sent = ofOne.filter(({ state }) => state === 'sent').length;
      const told = ofOne.map(({ state }) => state).join(', ');
      assert.ok(sent <= cards && cards <= ofOne.length, `${key}: ${told}; ${String(cards)} cards`);
    }
    const arrived = deliveries.filter(({ state }) => state === 'sent').length;
    assert.ok(
      arrived > deliveries.length / 2,
      `${String(arrived)} of ${String(deliveries.length)}`,
    );
  }
});
