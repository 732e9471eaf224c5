import assert from 'node:assert/strict';
import type { CoveragePageView, CoverageView } from '../../bot/contract/coverage.ts';
import type { FormAnswer } from '../../bot/contract/form.ts';
import type { OverviewView } from '../../bot/contract/overview.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { sampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

type Answered = FormAnswer<CoveragePageView>;

describe('coverage over HTTP', () => {
  let store: SampleStorage;
  let server: TestServer;
  let marjukka: string;
  before(async function () {
    this.timeout(60_000);
    store = await sampleStorage();
    server = await startServer();
    marjukka = await signIn(server.url, 'p-marjukka-hietala');
  });
  after(stopServers);

  async function get<Body>(path: string, cookie = marjukka): Promise<Body> {
    const response = await fetch(`${server.url}/api/${path}`, { headers: { Cookie: cookie } });
    return (await response.json()) as Body;
  }
  async function act(
    partId: string,
    form: string,
    values: Readonly<Record<string, string>>,
    cookie = marjukka,
  ): Promise<{ readonly status: number; readonly body: Answered }> {
    const response = await fetch(`${server.url}/api/coverage/${partId}/acts`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.url, Cookie: cookie },
      body: JSON.stringify({ form, revision: '', ...values }),
    });
    return { status: response.status, body: (await response.json()) as Answered };
  }
  const pageOf = ({ body }: { readonly body: Answered }): CoveragePageView => {
    assert.ok(body.kind !== 'refused' && body.page !== null, JSON.stringify(body));
    return body.page;
  };

  describe('GET /api/coverage', () => {
    it('has every unit and subsidiary once, and counts what its rows say', async () => {
      const { parts, scopes } = await get<CoverageView>('coverage');
      const organisation = await store.storage.organisation.snapshot();
      const wanted = [...organisation.parts.values()]
        .filter(({ level }) => level === 'unit' || level === 'subsidiary')
        .map(({ id }) => id);
      assert.deepEqual(
        parts.map(({ id }) => id),
        wanted,
      );
      for (const { id, gaps } of scopes) {
        const within = parts.filter(({ area }) => id === '' || area.id === id);
        for (const { code, count } of gaps) {
          const lacking = within.filter(({ missing }) => missing.some((gap) => gap.code === code));
          assert.equal(lacking.length, count, `${id} ${code}`);
        }
      }
      assert.deepEqual(
        parts.filter(({ isOwn }) => isOwn).map(({ id }) => id),
        ['u-asiointipiste', 'u-puhelinpalvelu', 'u-viestinta'],
      );
    });

    it('says the same as the overview, and each in the reader’s language', async () => {
      const emil = await signIn(server.url, 'p-emil-soderholm');
      const [view, overview] = await Promise.all([
        get<CoverageView>('coverage', emil),
        get<OverviewView>('overview', emil),
      ]);
      const measuring = view.parts.filter(({ collecting }) => collecting.code === 'measures');
      assert.deepEqual(
        [overview.coverage.partsMeasuring, overview.coverage.parts],
        [measuring.length, view.parts.length],
      );
      const [city] = view.scopes;
      assert.match(city?.sentence ?? '', /^\d+ enheter och dotterbolag: mäter \d+/u);
      const [silent, overdue] = city?.gaps ?? [];
      const told = `Tysta ${String(silent?.count)}, mätningen försenad ${String(overdue?.count)}.`;
      assert.ok(overview.coverage.text.includes(told), overview.coverage.text);
    });

    it('has the yearly question wait for its manager in the overview, with a way there', async () => {
      const { needsMe } = await get<OverviewView>('overview');
      const question = needsMe?.find(({ kind }) => kind.code === 'coverageQuestion');
      assert.deepEqual(question, {
        kind: { code: 'coverageQuestion', text: 'vuosittainen kysely' },
        title: 'Kattavuuskysely 2026: 1 vastaus puuttuu',
        detail: 'Viestintä',
        subpage: 'coverage/u-viestinta',
      });
    });

    it('costs three requests to the store', async () => {
      await get('coverage');
      store.requests = 0;
      await get('coverage');
      assert.ok(store.requests > 0 && store.requests <= 3, `${String(store.requests)} requests`);
    });
  });

  describe('GET /api/coverage/:id', () => {
    it('tells of one all that is known, and what the viewer may tell', async () => {
      const page = await get<CoveragePageView>('coverage/u-asiointipiste');
      assert.deepEqual(
        page.answers.map(({ id }) => id),
        ['2026', '2025'],
      );
      assert.equal(page.uses.length, 2);
      assert.deepEqual(
        page.trainings.map(({ text }) => text),
        ['Asiakaspalvelu ja viestintä'],
        'of the part above',
      );
      assert.ok(page.metrics.length > 0 && page.metrics.every(({ light }) => light.text !== ''));
      assert.deepEqual(
        page.forms.map(({ id }) => id),
        ['answer', 'utilisation', 'training', 'takeBack'],
      );
      const aino = await signIn(server.url, 'p-aino-lehtonen');
      const seen = await get<CoveragePageView>('coverage/u-asiointipiste', aino);
      assert.deepEqual([seen.forms, seen.facts], [[], page.facts]);
    });

    it('knows no part that is none, and none that is asked about with its units', async () => {
      for (const id of ['never', 'a-kasvatus', 'kuulasvesi', '%00']) {
        const problem = await get<Problem>(`coverage/${id}`);
        assert.deepEqual([problem.type, problem.status], ['/problems/partNotFound', 404]);
      }
    });
  });

  describe('POST /api/coverage/:id/acts', () => {
    const partId = 'u-viestinta';
    const use = { place: 'unit', on: '2026-11-20', note: 'Sivun alku kirjoitettiin uudelleen.' };

    it('refuses those who may not, and changes nothing', async () => {
      const before = await store.storage.coverage.all();
      const emil = await signIn(server.url, 'p-emil-soderholm');
      assert.equal((await act(partId, 'utilisation', use, emil)).status, 403);
      assert.equal((await act('u-lukio', 'utilisation', use)).status, 403);
      const taken = `utilisation ${before.utilisation[0]?.id ?? ''}`;
      assert.equal((await act(partId, 'takeBack', { taken }, emil)).status, 403);
      assert.equal((await act('never', 'utilisation', use)).status, 404);
      assert.equal((await act(partId, 'never', use)).status, 400);
      assert.deepEqual(await store.storage.coverage.all(), before);
    });

    it('names the field that is wrong, and what to do about it', async () => {
      const faults = [
        ['utilisation', { ...use, place: '' }, 'place'],
        ['utilisation', { ...use, on: '2026-11-24' }, 'on'],
        ['utilisation', { ...use, note: ' ' }, 'note'],
        ['training', { on: '2026-11-20', subject: 'x', participants: '1,5' }, 'participants'],
        ['answer', {}, 'collects'],
        ['answer', { collects: 'yes', method: 'survey' }, 'cadence'],
        ['answer', { collects: 'no' }, 'note'],
        ['takeBack', {}, 'taken'],
      ] as const;
      for (const [form, values, field] of faults) {
        const { status, body } = await act(partId, form, values);
        assert.equal(status, 422);
        assert.ok(body.kind === 'refused' && body.note !== '');
        assert.equal(body.field, field);
      }
    });

    it('notes a use once however often it is sent, and takes it back', async () => {
      const [one, again] = [
        await act(partId, 'utilisation', use),
        await act(partId, 'utilisation', use),
      ];
      assert.deepEqual([one.status, again.status], [200, 200]);
      const page = pageOf(again);
      assert.deepEqual(
        page.uses.map(({ text, who }) => [text, who]),
        [[use.note, 'Marjukka Hietala, 23.11.2026']],
      );
      const choices = page.forms.find(({ id }) => id === 'takeBack')?.fields[0]?.choices ?? [];
      const taken = choices.at(-1)?.code ?? '';
      assert.deepEqual(pageOf(await act(partId, 'takeBack', { taken })).uses, []);
      assert.equal((await act(partId, 'takeBack', { taken })).status, 200, 'gone is gone');
    });

    it('takes the answer of the year, and tells who came second what stands', async () => {
      const typed = { collects: 'yes', method: 'survey', cadence: 'yearly' };
      const page = pageOf(await act(partId, 'answer', typed));
      assert.equal(
        page.missing.some(({ code }) => code === 'unanswered'),
        false,
      );
      assert.equal((await act(partId, 'answer', typed)).status, 200, 'the same again');
      const sanna = await signIn(server.url, 'p-sanna-karvo');
      const second = await act(partId, 'answer', { ...typed, method: 'panel' }, sanna);
      assert.equal(second.status, 409);
      const revision = pageOf(second).forms[0]?.revision ?? '';
      const third = await act(partId, 'answer', { ...typed, method: 'panel', revision }, sanna);
      assert.equal(third.status, 200);
      assert.match(pageOf(third).answers[0]?.title ?? '', /asiakasraati/u);
    });
  });
});
