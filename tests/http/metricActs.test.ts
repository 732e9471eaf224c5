import assert from 'node:assert/strict';
import type { FormAnswer, FormView } from '../../bot/contract/form.ts';
import type { MetricPageView, PeriodView } from '../../bot/contract/metrics.ts';
import type { Metric } from '../../bot/domain/metric/metric.ts';
import { measurement, metric } from '../domain/metric/examples.ts';
import { sampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';
import { changedBy } from '../support/changedBy.ts';

const manager = 'p-marjukka-hietala';
const editor = 'p-sanna-karvo';
const outsider = 'p-aino-lehtonen';

function metricOf(id: string, changes: Partial<Metric> = {}): Metric {
  const name = { fi: `Mittari ${id}` };
  return metric({ id, name, cadence: 'monthly', partId: 'u-asiointipiste', ...changes });
}

describe('acts on a metric’s page', () => {
  let store: SampleStorage;
  let server: TestServer;
  const cookies = new Map<string, string>();
  before(async function () {
    this.timeout(60_000);
    store = await sampleStorage();
    server = await startServer();
    for (const id of [manager, editor, outsider]) cookies.set(id, await signIn(server.url, id));
  });
  after(stopServers);

  async function get<View>(path: string, by = manager): Promise<View> {
    const headers = { Cookie: cookies.get(by) ?? '' };
    const response = await fetch(`${server.url}${path}`, { headers });
    assert.equal(response.status, 200, path);
    return (await response.json()) as View;
  }

  async function post<Page = MetricPageView>(
    path: string,
    body: Readonly<Record<string, string>>,
    by = manager,
  ): Promise<{ readonly status: number; readonly answer: FormAnswer<Page> }> {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: {
        Cookie: cookies.get(by) ?? '',
        'Content-Type': 'application/json',
        Origin: server.url,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as FormAnswer<Page> };
  }

  function formOf(forms: readonly FormView[], id: string): FormView {
    const form = forms.find((each) => each.id === id);
    assert.ok(form, id);
    return form;
  }

  /** What a form sends when nothing is changed in it. */
  function untouched({ id, revision, fields }: FormView): Readonly<Record<string, string>> {
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    return { form: id, revision, ...values };
  }

  it('are offered to those who may, and refused to others whatever they send', async () => {
    await store.storage.metrics.save(null, metricOf('m-acts-right'), [], changedBy);
    const path = '/api/metrics/m-acts-right';
    const ids = (page: MetricPageView): readonly string[] => page.forms.map(({ id }) => id);
    assert.deepEqual(ids(await get(path)), ['measure', 'explain', 'plan']);
    assert.deepEqual(ids(await get(path, outsider)), []);
    for (const form of ['measure', 'explain', 'plan']) {
      const { status } = await post(`${path}/acts`, { form, revision: '1' }, outsider);
      assert.equal(status, 403, form);
    }
    const period = `${path}/periods/2026-10-01_2026-10-31`;
    assert.equal((await post(period, { form: 'remove', revision: '1' }, outsider)).status, 403);
    assert.equal(
      (await post('/api/metrics/none/acts', { form: 'plan', revision: '0' })).status,
      404,
    );
    assert.equal((await post(`${path}/acts`, { form: 'other', revision: '0' })).status, 400);
  });

  it('enter a result, which asks at once for an action when it is red', async () => {
    await store.storage.metrics.save(null, metricOf('m-acts-red'), [], changedBy);
    const path = '/api/metrics/m-acts-red';
    const form = formOf((await get<MetricPageView>(path)).forms, 'measure');
    assert.equal(form.fields[0]?.value, '2026-10-01/2026-10-31');
    const typed = { ...untouched(form), successes: '20', n: '80', sample: '400' };
    const missing = await post(`${path}/acts`, typed);
    assert.equal(missing.status, 422);
    assert.ok(missing.answer.kind === 'refused');
    assert.equal(missing.answer.field, 'sampling');
    const tooMany = await post(`${path}/acts`, { ...typed, sampling: 'random', successes: '81' });
    assert.ok(tooMany.answer.kind === 'refused');
    assert.equal(tooMany.answer.field, 'successes');
    const done = await post(`${path}/acts`, { ...typed, sampling: 'random' });
    assert.equal(done.status, 200);
    assert.ok(done.answer.kind === 'done');
    assert.equal(done.answer.next, 'plan');
    assert.match(done.answer.note, /Mittari nyt: tavoite ei täyty \(varma\)/u);
    assert.equal(done.answer.page?.metric.value?.value, 0.25);
    const other = { ...typed, sampling: 'random', successes: '30' };
    const overtaken = await post(`${path}/acts`, other, editor);
    assert.equal(overtaken.status, 409, 'another result of the same period writes over nothing');
    assert.match(overtaken.answer.note, /Marjukka Hietala/u);
  });

  it('put a result together from the distribution of answers', async () => {
    const scale = { kind: 'mean', min: 1, max: 5 } as const;
    await store.storage.metrics.save(
      null,
      metricOf('m-acts-counts', { scale, targets: [] }),
      [],
      changedBy,
    );
    const path = '/api/metrics/m-acts-counts';
    const form = formOf((await get<MetricPageView>(path)).forms, 'measureCounts');
    const counts = { answer0: '1', answer1: '1', answer2: '2', answer3: '10', answer4: '6' };
    const typed = { ...untouched(form), ...counts, sampling: 'everyone' };
    const half = await post(`${path}/acts`, { ...typed, answer3: '1,5' });
    assert.ok(half.answer.kind === 'refused');
    assert.equal(half.answer.field, 'answer0');
    const { answer } = await post(`${path}/acts`, typed);
    assert.ok(answer.kind === 'done');
    assert.equal(answer.page?.metric.value?.text, '3,95');
    const [point] = answer.page.series;
    assert.equal(point?.responses, '20 vastausta');
  });

  it('say why there is no result, also of a period of days', async () => {
    await store.storage.metrics.save(null, metricOf('m-acts-explained'), [], changedBy);
    const path = '/api/metrics/m-acts-explained';
    const form = formOf((await get<MetricPageView>(path)).forms, 'explain');
    const days = { period: 'other', from: '2026-09-01', to: '2026-09-14' };
    const missing = await post(`${path}/acts`, { ...untouched(form), ...days });
    assert.ok(missing.answer.kind === 'refused');
    assert.equal(missing.answer.field, 'reason');
    const typed = { ...untouched(form), ...days, reason: 'Järjestelmä vaihtui' };
    assert.equal((await post(`${path}/acts`, { ...typed, to: '' })).status, 422);
    const { answer } = await post(`${path}/acts`, typed);
    assert.ok(answer.kind === 'done');
    assert.match(answer.page?.series[0]?.note ?? '', /Järjestelmä vaihtui/u);
  });

  it('correct with a reason and remove with a reason; the history keeps both', async () => {
    const own = metricOf('m-acts-correct');
    const period = { from: '2026-10-01', to: '2026-10-31' };
    await store.storage.metrics.save(
      null,
      own,
      [measurement({ metricId: own.id, ...period })],
      changedBy,
    );
    const address = `/api/metrics/${own.id}/periods/2026-10-01_2026-10-31`;
    const seen = await get<PeriodView>(address);
    assert.match(seen.standing ?? '', /^80\s%/u);
    const typed = { ...untouched(formOf(seen.forms, 'correct')), successes: '45' };
    const without = await post<PeriodView>(address, typed);
    assert.ok(without.answer.kind === 'refused');
    assert.equal(without.answer.field, 'why');
    const done = await post<PeriodView>(address, { ...typed, why: 'Laskuvirhe' });
    assert.ok(done.answer.kind === 'done');
    const [corrected] = done.answer.page?.page.corrections ?? [];
    assert.deepEqual([corrected?.how.code, corrected?.reason], ['corrected', 'Laskuvirhe']);
    assert.match(corrected?.was ?? '', /^80\s%/u);
    const late = await post<PeriodView>(address, { ...typed, successes: '41', why: 'Muu' }, editor);
    assert.equal(late.status, 409, 'the loser sees the newest and writes nothing over it');
    assert.ok(late.answer.kind === 'overtaken');
    assert.match(late.answer.page?.standing ?? '', /^90\s%/u);
    const removal = untouched(formOf(late.answer.page?.forms ?? [], 'remove'));
    assert.equal((await post<PeriodView>(address, removal)).status, 422);
    const gone = await post<PeriodView>(address, { ...removal, reason: 'Väärä mittari' });
    assert.ok(gone.answer.kind === 'done');
    assert.equal(gone.answer.page?.standing, null);
    assert.deepEqual(gone.answer.page.forms, []);
    const removed = gone.answer.page.page.corrections.find(({ how }) => how.code === 'removed');
    assert.equal(removed?.reason, 'Väärä mittari');
    assert.match(removed.was, /^90\s%/u);
  });

  it('plan an action once and see it through, each step upon what was seen', async () => {
    const own = metricOf('m-acts-plan');
    await store.storage.metrics.save(null, own, [], changedBy);
    const path = `/api/metrics/${own.id}`;
    const plan = formOf((await get<MetricPageView>(path)).forms, 'plan');
    const drawn = untouched(plan);
    const typed = { ...drawn, what: 'Toinen jono', dueOn: '2026-12-10' };
    assert.equal(drawn['responsibleId'], manager, 'whoever plans stands there where nobody acts');
    const early = await post(`${path}/acts`, { ...typed, dueOn: '2026-11-01' });
    assert.ok(early.answer.kind === 'refused');
    assert.equal(early.answer.field, 'dueOn');
    for (const time of ['once', 'sent again']) {
      const { answer } = await post(`${path}/acts`, typed);
      assert.ok(answer.kind === 'done', time);
      assert.equal(answer.page?.actions.length, 1, time);
    }
    const changed = await post(`${path}/acts`, { ...typed, what: 'Jotain muuta' });
    assert.equal(changed.status, 409, 'another text upon the same form is not lost in silence');
    const [action] = (await get<MetricPageView>(path)).actions;
    assert.deepEqual(
      action?.forms.map(({ id }) => id),
      ['start', 'finish', 'giveUp', 'postpone', 'handOver'],
    );
    const address = `${path}/actions/${action.id}`;
    const started = await post(address, { form: 'start', revision: '1' });
    assert.equal(started.status, 200);
    const late = await post(address, { form: 'giveUp', revision: '1', note: 'Ei rahaa' }, editor);
    assert.equal(late.status, 409);
    const nothing = await post(address, { form: 'finish', revision: '2', note: ' ' });
    assert.ok(nothing.answer.kind === 'refused');
    assert.equal(nothing.answer.field, 'note');
    const done = await post(address, { form: 'finish', revision: '2', note: 'Avattiin' });
    assert.ok(done.answer.kind === 'done');
    assert.equal(done.answer.page?.actions[0]?.state.code, 'done');
    const elsewhere = `/api/metrics/m-acts-red/actions/${action.id}`;
    assert.equal((await post(elsewhere, { form: 'start', revision: '1' })).status, 403);
    assert.equal((await post(address, { form: 'start', revision: '1' }, outsider)).status, 403);
  });

  it('tell the change to the period that was entered, also where it is not the newest', async () => {
    const own = metricOf('m-acts-older');
    const of = (month: string, successes: number) =>
      measurement({
        ...{ metricId: own.id, from: `2026-${month}-01`, to: `2026-${month}-28` },
        figure: { kind: 'share', successes, n: 100 },
      });
    await store.storage.metrics.save(null, own, [of('06', 40), of('09', 41)], changedBy);
    const form = formOf((await get<MetricPageView>(`/api/metrics/${own.id}`)).forms, 'measure');
    const days = { period: 'other', from: '2026-07-01', to: '2026-07-28' };
    const typed = { ...untouched(form), ...days, successes: '90', n: '100', sample: '' };
    const { answer } = await post(`/api/metrics/${own.id}/acts`, typed);
    assert.ok(answer.kind === 'done');
    assert.match(answer.note, /1\.7\.2026–28\.7\.2026: 90\s%.*Muutos edelliseen \+50/u);
  });

  it('refuse a period that overlaps another result, and say what to do', async () => {
    const own = metricOf('m-acts-overlap');
    const quarter = measurement({ metricId: own.id, from: '2026-07-01', to: '2026-09-30' });
    await store.storage.metrics.save(null, own, [quarter], changedBy);
    const form = formOf((await get<MetricPageView>(`/api/metrics/${own.id}`)).forms, 'measure');
    const days = { period: 'other', from: '2026-04-01', to: '2026-09-30' };
    const typed = { ...untouched(form), ...days, successes: '40', n: '53' };
    const { status, answer } = await post(`/api/metrics/${own.id}/acts`, typed);
    assert.equal(status, 422);
    assert.ok(answer.kind === 'refused');
    assert.equal(answer.field, 'period');
    const told = JSON.stringify(answer);
    assert.match(told, /menee päällekkäin .*3\. neljännes 2026.* poista ensin se tulos/u);
    const kept = (await store.storage.metrics.find(own.id))?.value.measurements;
    assert.equal(kept?.length, 1);
  });

  it('never tell a number of fewer than five answers, in no form and no history', async () => {
    const own = metricOf('m-acts-hidden');
    const period = { from: '2026-10-01', to: '2026-10-31' };
    const few = { figure: { kind: 'share', successes: 3, n: 4 } } as const;
    const before = measurement({
      metricId: own.id,
      ...period,
      ...few,
      sample: 777,
      enteredBy: editor,
    });
    await store.storage.metrics.save(null, own, [before], changedBy);
    const address = `/api/metrics/${own.id}/periods/2026-10-01_2026-10-31`;
    const seen = await get<PeriodView>(address);
    const correct = untouched(formOf(seen.forms, 'correct'));
    assert.deepEqual([correct['successes'], correct['n']], ['', '']);
    await post(address, { ...correct, successes: '64', n: '80', sample: '777', why: 'Uudet' });
    const text = JSON.stringify([seen, await get(address), await get(`/api/metrics/${own.id}`)]);
    assert.doesNotMatch(text, /75\s?%|0\.75|3\/4/u);
    assert.match(text, /alle viiden vastaajan/u);
  });
});
