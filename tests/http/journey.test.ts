import assert from 'node:assert/strict';
import type { ActionSource, CorrectiveAction } from '../../bot/domain/action/action.ts';
import type { FeedbackView } from '../../bot/contract/feedback.ts';
import type { JourneyStagePageView, JourneyView, StageAction } from '../../bot/contract/journey.ts';
import type { MetricsView } from '../../bot/contract/metrics.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { sampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

const manager = 'p-marjukka-hietala';
const staff = 'p-aino-lehtonen';

describe('the journey over HTTP', function () {
  this.timeout(20_000);
  let store: SampleStorage;
  let local: TestServer;

  before(async function () {
    this.timeout(60_000);
    store = await sampleStorage();
    local = await startServer();
  });
  after(stopServers);

  async function get(person: string, path: string): Promise<Response> {
    const cookie = await signIn(local.url, person);
    return fetch(`${local.url}/api/${path}`, { headers: { Cookie: cookie } });
  }
  async function read<View>(path: string, person = manager): Promise<View> {
    const response = await get(person, path);
    assert.equal(response.status, 200, path);
    return (await response.json()) as View;
  }

  async function plan(
    what: string,
    dueOn: string,
    about: ActionSource,
    state: CorrectiveAction['state'] = 'planned',
  ): Promise<void> {
    const at = '2026-11-23T06:30:00.000Z';
    const outcome = await store.storage.actions.commit({
      before: null,
      after: {
        ...{ id: `journey-${what}`, about, partId: 'u-asiointipiste', what, dueOn, state },
        ...{ responsibleId: manager, outcome: null, endedOn: null, createdBy: manager },
        ...{ createdAt: at, revision: 1 },
      },
      event: { at, by: manager, what: 'plan', note: null },
      ledger: { planned: [], outdatesCards: false },
    });
    assert.equal(outcome, 'committed');
  }

  it('divides the same feedback as the feedback view does, in the city and in an area', async () => {
    for (const query of ['', '?area=a-hallinto', '?area=u-asiointipiste']) {
      const { stages, scope, notCrossed } = await read<JourneyView>(`journey${query}`);
      const feedback = await read<FeedbackView>(`feedback${query}`);
      assert.equal(notCrossed, null);
      assert.equal(scope.id, feedback.scope.id);
      assert.deepEqual(
        stages.map(({ id, received }) => [id, received?.praise.count, received?.praise.ratioText]),
        feedback.scope.stages.rows.map((row) => [
          ...[row.id, row.count],
          'ratioText' in row ? row.ratioText : null,
        ]),
      );
      for (const { received } of stages) {
        const { praise, ideas, questions } = received ?? assert.fail();
        assert.equal(praise.praise + praise.criticism + ideas + questions, praise.count);
      }
    }
  });

  it('has every metric once, under its stage, what asks for attention first', async () => {
    const { stages } = await read<JourneyView>('journey');
    const { metrics } = await read<MetricsView>('metrics');
    for (const { id, metricCount, lights, metrics: first } of stages) {
      const own = metrics.filter(({ stage }) => (stage?.code ?? '') === id);
      assert.equal(metricCount, own.length, id);
      assert.ok(first.length <= 4);
      assert.equal(
        lights.reduce((sum, { count }) => sum + count, 0),
        own.length,
      );
      const order = ['red', 'amber', 'green', 'grey', 'none'];
      const places = first.map(({ light }) => order.indexOf(light.colour));
      assert.deepEqual(places, places.toSorted());
    }
  });

  it('needs three ranges, and a point read for each feedback that an action is about', async () => {
    await get(manager, 'journey');
    store.requests = 0;
    await get(manager, 'journey');
    assert.ok(store.requests > 0 && store.requests <= 4, String(store.requests));
  });

  it('shows a stage whole, with the newest feedback that the viewer may read', async () => {
    const { stages } = await read<JourneyView>('journey?area=u-asiointipiste');
    for (const { id, name, received, actionCount } of stages) {
      const page = await read<JourneyStagePageView>(
        `journey-stage?area=u-asiointipiste&stage=${id}`,
      );
      assert.equal(page.stage.name, name);
      assert.equal(page.told?.cases.length, received?.praise.count, name);
      assert.equal(page.stage.metrics.length, page.stage.metricCount);
      assert.equal(page.stage.actions.length, actionCount);
    }
    const whole = await read<JourneyStagePageView>('journey-stage?stage=asiointi', staff);
    assert.equal(whole.hasCases, false);
    assert.ok((whole.told?.stories.length ?? 0) > 0);
    assert.ok(
      (whole.told?.cases.length ?? Infinity) < (whole.stage.received?.praise.count ?? 0),
      'not all to read',
    );
  });

  it('puts an open action under the stage of the metric or the feedback that it is about', async () => {
    const [feedback] = await store.storage.feedback.received(
      ['u-asiointipiste'],
      '2020-01-01',
      { stageId: 'asiointi' },
      1,
    );
    assert.ok(feedback);
    const { id: feedbackId, reference } = feedback;
    await plan('late', '2020-01-31', { kind: 'feedback', feedbackId, reference });
    await plan('soon', '2099-01-31', { kind: 'metric', metricId: 'm-puhelin-jonotusaika' });
    await plan('done', '2099-01-31', { kind: 'feedback', feedbackId, reference }, 'done');
    // Other suites plan actions of their own in the same city.
    const own = (actions: readonly StageAction[]): readonly StageAction[] =>
      actions.filter(({ id }) => id.startsWith('journey-'));
    const { stages } = await read<JourneyView>('journey?area=a-hallinto');
    assert.deepEqual(
      stages.flatMap(({ id, actions }) =>
        own(actions).map(({ what, due, isLate, about, subpage }) => [
          ...[id, what, due, isLate, about.code, about.text, subpage],
        ]),
      ),
      [
        [
          ...['yhteydenotto', 'soon', '31.1.2099 mennessä', false],
          ...['metric', 'Puhelinpalvelun jonotusaika', 'metrics/m-puhelin-jonotusaika'],
        ],
        [
          ...['asiointi', 'late', 'myöhässä, määräpäivä oli 31.1.2020', true],
          ...['feedback', `palaute ${reference}`, `feedback/${feedbackId}`],
        ],
      ],
    );
    const elsewhere = await read<JourneyView>('journey?area=a-kasvatus');
    assert.ok(elsewhere.stages.every(({ actions }) => own(actions).length === 0));
  });

  it('shows an action that comes of a feedback to the feedback’s readers only', async () => {
    const [feedback] = await store.storage.feedback.received(
      ['u-asiointipiste'],
      '2020-01-01',
      { stageId: 'asiointi' },
      1,
    );
    assert.ok(feedback);
    const { id: feedbackId, reference } = feedback;
    await plan('Soitetaan Tertulle', '2020-01-31', { kind: 'feedback', feedbackId, reference });
    const told = async (person: string): Promise<string> => {
      const page = 'journey-stage?area=u-asiointipiste&stage=asiointi';
      const journey = await read<JourneyView>('journey?area=u-asiointipiste', person);
      return JSON.stringify([journey, await read<JourneyStagePageView>(page, person)]);
    };
    assert.match(await told(manager), /Soitetaan Tertulle/u);
    const others = await told('p-emil-soderholm');
    assert.doesNotMatch(others, /Tertulle/u);
    assert.ok(!others.includes(reference), 'nor that there is such a feedback');
    const administrators = await told('p-farid-nazari');
    assert.doesNotMatch(administrators, /"what":"Soitetaan/u);
    assert.ok(administrators.includes(reference));
  });

  it('says so where there is no such stage', async () => {
    const response = await get(staff, 'journey-stage?stage=no-such');
    assert.equal(response.status, 404);
    assert.equal(((await response.json()) as Problem).title, 'Vaihetta ei löydy');
  });
});
