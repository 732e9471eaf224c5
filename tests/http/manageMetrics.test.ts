import assert from 'node:assert/strict';
import type { FormAnswer, FormView } from '../../bot/contract/form.ts';
import type { ManagedMetricView, ManageMetricsView } from '../../bot/contract/manageMetrics.ts';
import type { MetricPageView, MetricsView } from '../../bot/contract/metrics.ts';
import { measurement, metric } from '../domain/metric/examples.ts';
import { changedBy } from '../support/changedBy.ts';
import { openTestStorage, type TestStorage } from '../storage/support/openTestStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

const editor = 'p-sanna-karvo';
const manager = 'p-marjukka-hietala';

describe('managing metrics', () => {
  let store: TestStorage;
  let server: TestServer;
  const cookies = new Map<string, string>();
  before(async function () {
    this.timeout(60_000);
    // Metrics of its own: other suites count the sample city's.
    store = await openTestStorage();
    const counter = metric({ id: 'm-counter', partId: 'u-asiointipiste' });
    await store.storage.metrics.save(null, counter, [], changedBy);
    server = await startServer({ metrics: store.storage.metrics });
    for (const id of [editor, manager]) cookies.set(id, await signIn(server.url, id));
  });
  after(stopServers);

  async function ask(path: string, by = editor): Promise<Response> {
    return fetch(`${server.url}${path}`, { headers: { Cookie: cookies.get(by) ?? '' } });
  }

  async function get<View = ManagedMetricView>(path: string): Promise<View> {
    const response = await ask(path);
    assert.equal(response.status, 200, path);
    return (await response.json()) as View;
  }

  async function post(
    id: string,
    body: Readonly<Record<string, string>>,
    by = editor,
  ): Promise<{ readonly status: number; readonly answer: FormAnswer<ManagedMetricView> }> {
    const response = await fetch(`${server.url}/api/manage/metrics/${encodeURIComponent(id)}`, {
      method: 'POST',
      headers: {
        Cookie: cookies.get(by) ?? '',
        'Content-Type': 'application/json',
        Origin: server.url,
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as FormAnswer<ManagedMetricView>;
    return { status: response.status, answer };
  }

  function untouched(forms: readonly FormView[], id: string): Readonly<Record<string, string>> {
    const form = forms.find((each) => each.id === id);
    assert.ok(form, id);
    const values = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
    return { form: id, revision: form.revision, ...values };
  }

  function fieldOf(answer: FormAnswer<ManagedMetricView>): string | null {
    assert.ok(answer.kind === 'refused', answer.kind);
    return answer.field;
  }

  it('is for editors, whatever others ask or send', async () => {
    for (const path of [
      '/api/manage/metrics',
      '/api/manage/metrics/~',
      '/api/manage/metrics/m-x',
    ]) {
      assert.equal((await ask(path, manager)).status, 403, path);
    }
    assert.equal((await post('~', { form: 'define', revision: '0' }, manager)).status, 403);
    const end = { form: 'end', revision: '', on: '2026-11-23', reason: 'Pois' };
    assert.equal((await post('m-counter', end, manager)).status, 403);
    assert.equal((await ask('/api/manage/metrics/~none')).status, 404);
    assert.equal((await ask('/api/manage/metrics/m-none')).status, 404);
  });

  it('defines a metric from a template, once, and sets its target', async () => {
    const { beginnings } = await get<ManageMetricsView>('/api/manage/metrics');
    assert.equal(beginnings.length, 8);
    const drawn = untouched((await get('/api/manage/metrics/~csat')).forms, 'define');
    assert.match(drawn['asked_fi'] ?? '', /Kuinka tyytyväinen/u);
    const typed = { ...drawn, name_fi: 'Palvelun tyytyväisyys', targetGroupSize: '1 200' };
    assert.equal(fieldOf((await post('~csat', typed)).answer), 'partId');
    const whole = {
      ...typed,
      ...{ partId: 'u-asiointipiste', acts: manager, responseRateFloor: '12,5', decimals: '' },
      ...{
        sampling: 'everyone',
        onlySuccessfulAsked: 'yes',
        counterMetricId: 'm-counter',
      },
    };
    assert.equal(fieldOf((await post('~csat', { ...whole, scaleMax: '1' })).answer), 'scaleMax');
    const low = { ...whole, minimumResponses: '3' };
    assert.equal(fieldOf((await post('~csat', low)).answer), 'minimumResponses');
    assert.equal((await post('~csat', { ...whole, method: 'guess' })).status, 400);
    const first = await post('~csat', whole);
    assert.ok(first.answer.kind === 'done');
    const id = first.answer.page?.id ?? '';
    const again = await post('~csat', whole);
    assert.ok(again.answer.kind === 'done');
    assert.equal(again.answer.page?.id, id, 'the same submit arriving again');
    assert.equal((await post('~csat', { ...whole, name_fi: 'Toinen' })).status, 422);
    const stored = (await store.storage.metrics.find(id))?.value.metric;
    assert.deepEqual(stored?.usual, {
      targetGroupSize: 1200,
      sampling: 'everyone',
      onlySuccessfulAsked: true,
    });
    assert.equal(stored.responseRateFloor, 0.125);
    assert.equal(stored.responsibility.acts, manager);
    assert.equal(stored.direction, 'atLeast');

    const target = untouched(first.answer.page?.forms ?? [], 'targetAtLeast');
    const crossed = { ...target, target: '4,2', amberLimit: '4,5', justification: 'Lupaus' };
    assert.equal(fieldOf((await post(id, crossed)).answer), 'target');
    assert.equal(
      fieldOf((await post(id, { ...crossed, justification: '' })).answer),
      'justification',
    );
    const set = await post(id, { ...crossed, amberLimit: '4' });
    assert.ok(set.answer.kind === 'done');
    assert.deepEqual(
      set.answer.page?.targets.map(({ text }) => text),
      ['vähintään 4,2'],
    );
    assert.equal((await post(id, { ...crossed, amberLimit: '3', target: '4' })).status, 409);
  });

  it('shows whoever comes second the newest definition, and keeps the scale once measured', async () => {
    const own = metric({ id: 'm-managed', partId: 'u-asiointipiste' });
    await store.storage.metrics.save(null, own, [measurement({ metricId: own.id })], changedBy);
    const { forms } = await get('/api/manage/metrics/m-managed');
    const typed = untouched(forms, 'redefine');
    assert.ok(!('scale' in typed) && !('direction' in typed), 'neither is asked');
    const first = await post(own.id, { ...typed, name_fi: 'Uusi nimi' });
    assert.ok(first.answer.kind === 'done');
    assert.equal(first.answer.page?.title, 'Uusi nimi');
    const second = await post(own.id, { ...typed, source: 'Kysely' });
    assert.equal(second.status, 409);
    assert.ok(second.answer.kind === 'overtaken');
    assert.equal(second.answer.page?.title, 'Uusi nimi');
    const mended = untouched(second.answer.page.forms, 'redefine');
    const own2 = { ...mended, counterMetricId: own.id };
    assert.equal(fieldOf((await post(own.id, own2)).answer), 'counterMetricId');
    const shares = untouched(forms, 'targetAtLeast');
    assert.equal(shares['target'], '80', 'shares are typed in percent');
    const target = { ...shares, target: '85', amberLimit: '75,5', justification: 'Uusi lupaus' };
    const past = { ...target, validFrom: '2026-11-01' };
    assert.equal(fieldOf((await post(own.id, past)).answer), 'validFrom');
    assert.equal((await post(own.id, target)).status, 200);
    const stored = (await store.storage.metrics.find(own.id))?.value.metric.targets.at(-1)?.goal;
    assert.deepEqual(stored, { kind: 'atLeast', target: 0.85, amberLimit: 0.755 });
  });

  it('ends a metric with a reason: it stands apart and is asked of nobody', async () => {
    const own = metric({ id: 'm-to-end', partId: 'u-asiointipiste' });
    await store.storage.metrics.save(null, own, [], changedBy);
    const end = untouched((await get('/api/manage/metrics/m-to-end')).forms, 'end');
    assert.equal(fieldOf((await post(own.id, end)).answer), 'reason');
    const early = { ...end, on: '2026-11-22', reason: 'Kysely loppui' };
    assert.equal(fieldOf((await post(own.id, early)).answer), 'on');
    const ended = await post(own.id, { ...end, reason: 'Kysely loppui' });
    assert.ok(ended.answer.kind === 'done');
    const page = await get<MetricPageView>('/api/metrics/m-to-end');
    assert.match(page.ended ?? '', /Kysely loppui/u);
    assert.equal(page.metric.light.colour, 'grey');
    const { metrics } = await get<MetricsView>('/api/metrics');
    assert.equal(metrics.find(({ id }) => id === own.id)?.isEnded, true);
    const late = { ...end, reason: 'Muu syy' };
    assert.equal((await post(own.id, late)).status, 409);
    const resume = untouched(ended.answer.page?.forms ?? [], 'resume');
    assert.equal((await post(own.id, resume)).status, 200);
    assert.equal((await get<MetricPageView>('/api/metrics/m-to-end')).ended, null);
  });
});
