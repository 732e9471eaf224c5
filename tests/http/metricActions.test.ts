import assert from 'node:assert/strict';
import type { FormAnswer } from '../../bot/contract/form.ts';
import type { MetricPageView } from '../../bot/contract/metrics.ts';
import type { CorrectiveAction } from '../../bot/domain/action/action.ts';
import type { Measurement } from '../../bot/domain/metric/metric.ts';
import { measurement, metric, share } from '../domain/metric/examples.ts';
import { sampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';
import { changedBy } from '../support/changedBy.ts';

const id = 'm-with-action';
const own = metric({ id, cadence: 'monthly', partId: 'u-asiointipiste' });

function ofMonth(month: string, successes: number): Measurement {
  const period = { from: `2026-${month}-01`, to: `2026-${month}-28` };
  return measurement({ metricId: id, ...period, figure: share(successes, 80) });
}

const done: CorrectiveAction = {
  id: '00000010-0000-4000-9000-000000000000',
  about: { kind: 'metric', metricId: id },
  partId: 'u-asiointipiste',
  what: 'Toinen palvelupiste',
  responsibleId: 'p-marjukka-hietala',
  dueOn: '2026-09-10',
  state: 'planned',
  outcome: null,
  endedOn: null,
  createdBy: 'p-marjukka-hietala',
  createdAt: '2026-09-01T08:00:00.000Z',
  revision: 1,
};

describe('a metric’s page', () => {
  let store: SampleStorage;
  let server: TestServer;
  let cookie: string;
  before(async function () {
    this.timeout(60_000);
    store = await sampleStorage();
    await store.storage.metrics.save(null, own, [ofMonth('08', 40), ofMonth('10', 70)], changedBy);
    server = await startServer();
    cookie = await signIn(server.url, 'p-sanna-karvo');
  });
  after(stopServers);

  async function page(): Promise<MetricPageView> {
    const headers = { Cookie: cookie };
    const response = await fetch(`${server.url}/api/metrics/${id}`, { headers });
    assert.equal(response.status, 200);
    return (await response.json()) as MetricPageView;
  }

  it('tells of an action with its effect, before and after', async () => {
    const { actions } = store.storage;
    const event = { at: done.createdAt, by: done.createdBy, what: 'plan', note: null } as const;
    const ledger = { planned: [], outdatesCards: false };
    await actions.commit({ before: null, after: done, event, ledger });
    const [planned] = (await page()).actions;
    assert.equal(planned?.state.code, 'planned');
    assert.equal(planned.late, true);
    assert.equal(planned.effect, null);
    const finished = { state: 'done', outcome: 'Avattiin', endedOn: '2026-09-15' } as const;
    await actions.commit({
      before: await actions.find(done.id),
      after: { ...done, ...finished, revision: 2 },
      event: { ...event, what: 'finish', note: 'Avattiin' },
      ledger,
    });
    const [told] = (await page()).actions;
    assert.equal(told?.responsible, 'Marjukka Hietala');
    assert.equal(told.outcome, 'Avattiin');
    assert.match(told.effect ?? '', /50\s%.*87,5\s%.*varma/u);
  });

  it('lets an action be handed over to somebody who is there, and tells them', async () => {
    const { actions, ledgers } = store.storage;
    const handed = { ...done, id: '00000011-0000-4000-9000-000000000000' };
    const event = { at: done.createdAt, by: done.createdBy, what: 'plan', note: null } as const;
    const ledger = { planned: [], outdatesCards: false };
    await actions.commit({ before: null, after: handed, event, ledger });
    const handOver = async (responsibleId: string) => {
      const response = await fetch(`${server.url}/api/metrics/${id}/actions/${handed.id}`, {
        method: 'POST',
        headers: { Cookie: cookie, Origin: server.url, 'Content-Type': 'application/json' },
        body: JSON.stringify({
          ...{ form: 'handOver', revision: '1', note: 'Marjukka on lähtenyt', responsibleId },
        }),
      });
      return (await response.json()) as FormAnswer<MetricPageView>;
    };
    const unknown = await handOver('p-nobody');
    assert.ok(unknown.kind === 'refused' && unknown.field === 'responsibleId');
    const answer = await handOver('p-aino-lehtonen');
    assert.ok(answer.kind === 'done');
    const shown = answer.page?.actions.find((action) => action.id === handed.id);
    assert.equal(shown?.responsible, 'Aino Lehtonen');
    const found = await actions.find(handed.id);
    assert.deepEqual(found?.value, { ...handed, responsibleId: 'p-aino-lehtonen', revision: 2 });
    const card = await ledgers.action.find(`action-${handed.id}-p-aino-lehtonen-2`);
    assert.deepEqual(card?.value.recipient, { kind: 'person', personId: 'p-aino-lehtonen' });
    const over = { ...found.value, state: 'givenUp' as const, endedOn: '2026-11-01', revision: 3 };
    await actions.commit({
      ...{ before: found, after: over, ledger },
      event: { ...event, what: 'giveUp' },
    });
  });

  it('tells what was corrected and removed, by whom and why', async () => {
    const { metrics } = store.storage;
    const august = ofMonth('08', 44);
    await metrics.save(
      await metrics.find(id),
      own,
      [{ ...august, enteredBy: 'p-sanna-karvo', enteredAt: '2026-11-01T08:00:00.000Z' }],
      changedBy,
    );
    const period = { from: '2026-10-01', to: '2026-10-28' };
    const removal = {
      period,
      by: 'p-sanna-karvo',
      at: '2026-11-02T08:00:00.000Z',
      reason: 'Väärä',
    };
    await metrics.save(await metrics.find(id), own, [], changedBy, [removal]);
    const [removed, corrected] = (await page()).corrections;
    assert.equal(removed?.how.code, 'removed');
    assert.equal(removed.reason, 'Väärä');
    assert.equal(removed.by, 'Sanna-Leena Karvo');
    assert.equal(corrected?.how.code, 'corrected');
    assert.match(corrected.was, /^50\s%/u);
  });

  it('flags a metric red for two periods without an open action', async () => {
    const { metrics } = store.storage;
    assert.equal((await page()).actionMissing, null);
    await metrics.save(
      await metrics.find(id),
      own,
      [ofMonth('09', 20), ofMonth('10', 20)],
      changedBy,
    );
    assert.notEqual((await page()).actionMissing, null);
  });
});
