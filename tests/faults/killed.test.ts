import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Delivery } from '../../bot/domain/ports/delivery.ts';
import { sampleStages } from '../../bot/sampleCity/organisation.ts';
import { sampleParts } from '../../bot/sampleCity/parts.ts';
import { samplePeople } from '../../bot/sampleCity/people.ts';
import { openStorage, type Storage } from '../../bot/storage/openStorage.ts';
import { experienceWith, sharing } from '../storage/support/sampleExperience.ts';
import { testStore } from '../support/testStore.ts';
import { inTeams } from '../support/botUnderTest.ts';
import { startFakeConnector, type FakeConnector } from '../support/fakeConnector.ts';
import { postActivity } from '../support/postActivity.ts';
import { startApp, type RunningApp } from '../support/runningApp.ts';
import { message } from '../support/teamsActivities.ts';
import { until } from '../support/until.ts';
import {
  drawsOf,
  isAcknowledged,
  mixedDeeds,
  unitOf,
  units,
  type Deed,
} from './support/mixedLoad.ts';
import { changedBy } from '../support/changedBy.ts';

const experienceId = 'shared-experience';
const logs = 60;
/** So many do something at the same time. */
const atOnce = 8;
const kills = 3;

for (const seed of [20_261_123]) {
  describe(`the program, killed ${kills} times under load (seed ${seed})`, function () {
    // Each start is a process of its own.
    this.timeout(180_000);
    const random = drawsOf(seed);
    let connector: FakeConnector;
    let storage: Storage;
    let settings: Readonly<Record<string, string>>;
    let deliveries: readonly Delivery[];
    const deeds = mixedDeeds(logs, random);
    const acknowledged = new Set<Deed>();

    before(async () => {
      const store = await testStore();
      storage = await openStorage(store);
      await storage.organisation.save(
        {
          parts: sampleParts,
          people: samplePeople,
          stages: sampleStages,
        },
        changedBy,
      );
      await storage.experiences.commit(sharing(experienceWith({ id: experienceId })));
      connector = await startFakeConnector({ people: samplePeople.map(({ id }) => inTeams(id)) });
      settings = {
        SAMPLE_CITY: 'never',
        DATA_DIR: store.folder,
        AZURE_TABLES_PREFIX: store.tablePrefix,
      };
      for (let killed = 0; killed < kills; killed += 1) {
        const app = await startApp(settings);
        await doUntil(app, acknowledged.size + 5 + Math.floor(random() * 25));
        await app.kill();
      }
      const app = await startApp(settings);
      try {
        await doUntil(app, deeds.length);
        deliveries = await until(allSettled);
      } finally {
        await app.stop();
      }
    });
    after(() => connector.close());

    /** People do what they have to do, several at once, until so much is acknowledged. */
    async function doUntil({ botEndpoint: endpoint }: RunningApp, enough: number): Promise<void> {
      const { url: serviceUrl } = connector;
      await postActivity(
        endpoint,
        message({ from: inTeams('p-aino-lehtonen'), serviceUrl }, 'ohje'),
      );
      const open = deeds.filter((deed) => !acknowledged.has(deed));
      const worker = async (): Promise<void> => {
        for (let deed = open.shift(); deed !== undefined; deed = open.shift()) {
          if (acknowledged.size >= enough) return;
          // Nobody takes what has not arrived.
          const done =
            isPossible(deed) &&
            (await isAcknowledged(deed, experienceId, { endpoint, serviceUrl }));
          if (done) acknowledged.add(deed);
          else {
            open.push(deed);
            await nextTurn();
          }
        }
      };
      // Nobody waits for the last ones: they are under way when the process ends.
      const workers = Array.from({ length: atOnce }, worker);
      await (enough < deeds.length ? Promise.race(workers) : Promise.all(workers));
    }

    function isPossible(deed: Deed): boolean {
      return deed.kind !== 'take' || [...acknowledged].some((each) => isLog(each, deed.feedbackId));
    }

    async function allSettled(): Promise<readonly Delivery[] | null> {
      const all = await storage.ledgers.feedback.recent(500);
      const open = all.filter(({ state }) => state === 'planned');
      return all.length >= logs && open.length === 0 ? all : null;
    }

    const feedbackIds = deeds.flatMap((deed) => (deed.kind === 'log' ? [deed.feedbackId] : []));

    it('has everything that was acknowledged, once', async () => {
      assert.equal(acknowledged.size, deeds.length);
      for (const feedbackId of feedbackIds) {
        const found = await storage.feedback.find(feedbackId);
        const trail = await storage.feedback.trail(feedbackId);
        assert.ok(found);
        const taken = deeds.some((deed) => deed.kind === 'take' && deed.feedbackId === feedbackId);
        assert.deepEqual(
          trail.map(({ what }) => what),
          taken ? ['log', 'take'] : ['log'],
        );
        assert.equal(found.value.revision, trail.length);
      }
      const logged = await storage.feedback.loggedBy('p-aino-lehtonen', 500);
      assert.deepEqual(logged.map(({ id }) => id).toSorted(), feedbackIds.toSorted());
    });

    it('has counters that equal the items', async () => {
      const counts = await storage.feedback.counts('2026-01', '2999-12');
      const byUnit = Map.groupBy(counts, ({ unitId }) => unitId);
      const counted = [...byUnit].map(
        ([unitId, months]) =>
          [unitId, months.reduce((sum, { byKind }) => sum + byKind.criticism, 0)] as const,
      );
      const items = Map.groupBy(feedbackIds, (id) => unitOf(id).id);
      assert.deepEqual(
        Object.fromEntries(counted),
        Object.fromEntries([...items].map(([unitId, ids]) => [unitId, ids.length])),
      );
      const queue = await storage.feedback.queue(units.map(({ id }) => id));
      assert.equal(queue.length, logs);
      const experience = await storage.experiences.find(experienceId);
      assert.equal(experience?.value.thanks, samplePeople.length);
    });

    it('has sent no card twice, and each that it says to have sent', async () => {
      const sent = connector.callsOf('sendActivity').map(({ body }) => JSON.stringify(body));
      for (const { subject, state } of deliveries) {
        const feedback = (await storage.feedback.find(subject.id))?.value;
        const cards = sent.filter((card) => card.includes(`Palaute ${subject.id}`)).length;
        assert.ok(feedback && cards <= 1, `${subject.id}: ${state}, ${cards} cards`);
        if (state === 'sent') assert.equal(cards, 1);
      }
      assert.ok(deliveries.filter(({ state }) => state === 'sent').length > logs / 2);
    });
  });
}

function isLog(deed: Deed, feedbackId: string): boolean {
  return deed.kind === 'log' && deed.feedbackId === feedbackId;
}
