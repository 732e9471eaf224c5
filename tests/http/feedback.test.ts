import assert from 'node:assert/strict';
import type {
  FeedbackCasesView,
  FeedbackLine,
  FeedbackPageView,
  FeedbackView,
  FoundReference,
} from '../../bot/contract/feedback.ts';
import type { FormAnswer, FoundChoices } from '../../bot/contract/form.ts';
import type { OverviewView } from '../../bot/contract/overview.ts';
import type { Problem } from '../../bot/contract/session.ts';
import { sampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

/** Answers for the units Asiointipiste and Puhelinpalvelu. */
const manager = 'p-marjukka-hietala';
/** Has logged feedback and manages nothing. */
const staff = 'p-aino-lehtonen';
/** Somebody else's feedback: another unit's, logged by another person. */
const outsider = 'p-emil-soderholm';

describe('feedback over HTTP', function () {
  this.timeout(20_000);
  let store: SampleStorage;
  let local: TestServer;
  let woken = 0;

  before(async function () {
    this.timeout(60_000);
    store = await sampleStorage();
    local = await startServer({
      deliverSoon: () => {
        woken += 1;
      },
    });
  });
  after(stopServers);

  const cookies = new Map<string, string>();
  /** Each person signs in once: so many sign-ins in so few seconds would be refused. */
  async function cookieOf(person: string): Promise<string> {
    const cookie = cookies.get(person) ?? (await signIn(local.url, person));
    cookies.set(person, cookie);
    return cookie;
  }
  async function get(person: string, path: string, headers: Record<string, string> = {}) {
    const cookie = await cookieOf(person);
    return fetch(`${local.url}/api/${path}`, { headers: { Cookie: cookie, ...headers } });
  }
  async function read<View>(person: string, path: string): Promise<View> {
    const response = await get(person, path);
    assert.equal(response.status, 200, path);
    return (await response.json()) as View;
  }
  interface Typed {
    readonly move: string;
    readonly revision: number;
    readonly [field: string]: string | number;
  }
  async function move(person: string, id: string, typed: Typed, origin = local.url) {
    const { move: form, revision, ...values } = typed;
    return fetch(`${local.url}/api/feedback/${id}/moves`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: origin,
        Cookie: await cookieOf(person),
      },
      body: JSON.stringify({ ...values, form, revision: String(revision) }),
    });
  }
  async function queueOf(person: string): Promise<readonly FeedbackLine[]> {
    return (await read<FeedbackView>(person, 'feedback')).lists?.queue ?? [];
  }
  const page = (person: string, id: string): Promise<FeedbackPageView> =>
    read<FeedbackPageView>(person, `feedback/${id}`);

  const figures = async (area = '', person = staff) =>
    (await read<FeedbackView>(person, `feedback?area=${encodeURIComponent(area)}`)).scope;
  const sum = (rows: readonly { readonly count: number }[]): number =>
    rows.reduce((total, { count }) => total + count, 0);

  it('counts the same feedback whichever way it is divided, in every part', async () => {
    const city = await figures();
    assert.ok(city.count > 50 && city.parts.rows.length > 5);
    assert.equal(sum(city.parts.rows), city.count);
    let answers = 0;
    for (const { id, count } of city.parts.rows) {
      const area = await figures(id);
      assert.equal(area.count, count, area.name);
      for (const key of ['months', 'kinds', 'channels', 'stages'] as const) {
        assert.equal(sum(area[key].rows), area.count, `${area.name}: ${key}`);
        assert.notEqual(area[key].sentence, '');
      }
      if (!area.isUnit) assert.equal(sum(area.parts.rows), count, area.name);
      assert.equal(area.months.rows.length, 12);
      const timed = city.handling?.parts.find((part) => part.id === id);
      answers += timed?.n ?? 0;
      const told = timed?.median === undefined || timed.median === null ? 0 : timed.n;
      assert.equal(sum(area.handling?.bands ?? []), told, `${area.name}: handling times`);
    }
    assert.ok(answers > 20);
    assert.equal(answers, sum(city.handling?.bands ?? []), 'handling times add up');
  });

  it('tells of a single unit, and offers every part of its area', async () => {
    const view = await read<FeedbackView>(staff, 'feedback?area=u-asiointipiste');
    assert.ok(view.scope.isUnit && view.scope.count > 0);
    assert.deepEqual(view.scope.parts.rows, []);
    assert.deepEqual([view.choices[0]?.id, view.scope.notCrossed], ['', null]);
    assert.match(view.choices.find(({ id }) => id === view.scope.id)?.name ?? '', /^\u2003/u);
    const unknown = await read<FeedbackView>(staff, 'feedback?area=no-such-part');
    assert.equal(unknown.scope.id, '', 'the whole city for what is not there');
  });

  it('leads from a figure to the single feedbacks of those who may read them', async () => {
    const cases = (person: string, query: string) =>
      read<FeedbackCasesView>(person, `feedback-cases?${query}`);
    const own = await figures('u-asiointipiste', manager);
    assert.ok(own.hasCases);
    for (const { id, count } of own.kinds.rows) {
      const { lines } = await cases(manager, `area=u-asiointipiste&kind=${id}`);
      assert.equal(lines.length, count, id);
      assert.ok(lines.every(({ kind }) => kind.code === id));
    }
    for (const { id, count } of own.stages.rows) {
      const { lines, what } = await cases(manager, `area=u-asiointipiste&stage=${id}`);
      assert.equal(lines.length, count, what);
    }
    const missed = await cases(manager, 'area=u-asiointipiste&missed=yes');
    const text = own.onTime.missedText ?? '(0)';
    assert.match(text, new RegExp(`\\(${String(missed.lines.length)}\\)`, 'u'));
    const others = await cases(outsider, 'area=u-asiointipiste');
    assert.deepEqual(others.lines, [], 'none that are neither logged nor managed');
    const logged = await cases(staff, '');
    assert.ok(logged.lines.length > 0);
    assert.equal((await figures('u-asiointipiste', staff)).hasCases, false);
  });

  it('gives a manager the queue, overdue first, and others none', async () => {
    const queue = await queueOf(manager);
    assert.ok(queue.length > 1);
    assert.match(queue[0]?.due?.text ?? '', /myöhässä/);
    const own = await read<FeedbackView>(staff, 'feedback');
    assert.ok(own.lists !== null && own.lists.logged.length > 0);
    assert.equal(own.lists.queue, null);
  });

  it('answers 304 until something changes, with few requests to the store', async () => {
    const etag = (await get(staff, 'feedback')).headers.get('etag') ?? '';
    assert.equal((await get(staff, 'feedback', { 'If-None-Match': etag })).status, 304);
    store.requests = 0;
    await get(staff, 'feedback');
    assert.ok(store.requests > 0 && store.requests <= 4, String(store.requests));
    const id = (await queueOf(manager))[0]?.id ?? '';
    const pageTag = (await get(manager, `feedback/${id}`)).headers.get('etag') ?? '';
    const again = await get(manager, `feedback/${id}`, { 'If-None-Match': pageTag });
    assert.equal(again.status, 304);
    store.requests = 0;
    await get(manager, `feedback/${id}`);
    assert.ok(store.requests > 0 && store.requests <= 4, String(store.requests));
  });

  it('leads from the overview to the page of what waits', async () => {
    const { needsMe } = await read<OverviewView>(manager, 'overview');
    const subpage = needsMe?.find(({ kind }) => kind.code === 'overdueFeedback')?.subpage ?? '';
    assert.match(subpage, /^feedback\/./);
    assert.equal((await get(manager, subpage)).status, 200);
  });

  it('shows contact details to the unit’s managers only, and others as much as they may know', async () => {
    const queue = await queueOf(manager);
    const pages = await Promise.all(queue.map(({ id }) => page(manager, id)));
    const wanting = pages.find(({ contact }) => contact !== null);
    assert.ok(wanting?.text);
    const logger = await page(staff, wanting.id);
    assert.equal(logger.text, wanting.text);
    assert.equal(logger.contact, null);
    // An administrator knows of it and may pass it on, without reading it.
    const administrator = await page('p-farid-nazari', wanting.id);
    assert.deepEqual([administrator.text, administrator.contact], [null, null]);
    assert.ok(administrator.trail.every(({ note }) => note === null));
    const hidden = await get(outsider, `feedback/${wanting.id}`);
    const missing = await get(outsider, 'feedback/f-no-such');
    assert.deepEqual([hidden.status, missing.status], [404, 404]);
    assert.equal(
      ((await hidden.json()) as Problem).title,
      ((await missing.json()) as Problem).title,
    );
  });

  it('takes, answers and closes as the cards do, with words for what is missing', async () => {
    const queue = await queueOf(manager);
    const fresh = queue.find(({ state }) => state.code === 'new')?.id ?? '';
    const { revision, moves } = await page(manager, fresh);
    assert.deepEqual(moves[0]?.id, 'take');
    const before = woken;
    const taken = await move(manager, fresh, { move: 'take', revision });
    assert.equal(taken.status, 200);
    assert.equal(woken, before + 1);
    const first = (await taken.json()) as FormAnswer<FeedbackPageView>;
    assert.ok(first.kind === 'done' && first.page?.state.code === 'inHandling');

    const empty = await move(manager, fresh, { move: 'answer', revision: revision + 1, text: ' ' });
    assert.equal(empty.status, 422);
    assert.deepEqual(await empty.json(), {
      kind: 'refused',
      note: 'Täytä vielä: teksti',
      field: 'text',
    });
    const answer = { move: 'answer', revision: revision + 1, text: 'Kiitos, asia on korjattu.' };
    assert.equal((await move(manager, fresh, answer)).status, 200);
    // The same submit again is the same move.
    assert.equal((await move(manager, fresh, answer)).status, 200);
    const closing = {
      outcome: 'changedSomething',
      explanation: 'Laite vaihdettiin.',
      learned: 'x',
    };
    const closeForm = (await page(manager, fresh)).moves.find(({ id }) => id === 'close');
    const outcome = closeForm?.fields.find(({ name }) => name === 'outcome');
    assert.deepEqual([outcome?.value, outcome?.choices[0]?.code], ['', '']);
    const unchosen = await move(manager, fresh, {
      ...{ ...closing, outcome: '' },
      ...{ move: 'close', revision: revision + 2 },
    });
    assert.equal(unchosen.status, 422);
    assert.deepEqual(await unchosen.json(), {
      kind: 'refused',
      note: 'Valitse, mitä palautteesta seurasi.',
      field: 'outcome',
    });
    const closed = await move(manager, fresh, {
      ...closing,
      ...{ move: 'close', revision: revision + 2 },
    });
    const last = (await closed.json()) as FormAnswer<FeedbackPageView>;
    assert.ok(last.kind === 'done' && last.page?.state.code === 'closed');
    assert.deepEqual(
      last.page.trail.map(({ what }) => what),
      ['kirjattiin', 'otettiin käsittelyyn', 'vastattiin asiakkaalle', 'suljettiin'],
    );
    assert.equal(last.page.contact, null);
    assert.match(JSON.stringify(last.page.facts), /Laite vaihdettiin/u);
    const administrator = await page('p-farid-nazari', fresh);
    assert.equal(administrator.state.code, 'closed');
    assert.doesNotMatch(JSON.stringify(administrator), /Laite vaihdettiin|korjattu/u);
  });

  it('gives who comes second the newest state and who was first', async () => {
    const queue = await queueOf(manager);
    const open = queue.find(({ state }) => state.code === 'inHandling')?.id ?? '';
    const { revision } = await page(manager, open);
    const interim = { move: 'interimAnswer', revision, text: 'Selvitämme asiaa.' };
    assert.equal((await move(manager, open, interim)).status, 200);
    const late = await move('p-sanna-karvo', open, {
      ...{ move: 'transfer', revision, toUnitId: 'u-paakirjasto', reason: 'Kuuluu sinne.' },
    });
    assert.equal(late.status, 409);
    const answer = (await late.json()) as FormAnswer<FeedbackPageView>;
    assert.ok(answer.kind === 'overtaken' && answer.page?.revision === revision + 1);
    assert.match(answer.note, /^Marjukka Hietala ehti ensin/);
  });

  it('refuses a forged move, a strange one, and one from another page', async () => {
    const queue = await queueOf(manager);
    const id = queue.at(-1)?.id ?? '';
    const { revision } = await page(manager, id);
    const take = { move: 'take', revision };
    assert.equal((await move(outsider, id, take)).status, 403);
    assert.equal((await move(staff, id, { ...take, move: 'closeWithoutAnswer' })).status, 403);
    assert.equal((await move(outsider, 'f-no-such', take)).status, 403);
    assert.equal((await move(manager, id, { move: 'purge', revision })).status, 400);
    assert.equal((await move(manager, id, take, 'http://evil.example')).status, 403);
    assert.equal((await page(manager, id)).revision, revision);
  });

  it('finds by the reference read aloud, for those who may know of it', async () => {
    const queue = await queueOf(manager);
    const { id, reference } = queue[0] ?? { id: '', reference: '' };
    const typed = encodeURIComponent(reference.toLowerCase().replace('-', ' '));
    assert.equal((await read<FoundReference>(manager, `references/${typed}`)).id, id);
    assert.equal((await get(outsider, `references/${typed}`)).status, 404);
    const misheard = (await (await get(manager, 'references/K7-3MQ8')).json()) as Problem;
    assert.equal(misheard.type, '/problems/referenceMisheard');
  });

  it('finds units by the beginning of a word, without asking the store', async () => {
    await read<FoundChoices>(manager, 'units?query=x');
    store.requests = 0;
    const { choices } = await read<FoundChoices>(
      manager,
      `units?query=${encodeURIComponent('pääk')}`,
    );
    assert.deepEqual(
      choices.map(({ code }) => code),
      ['u-paakirjasto'],
    );
    assert.equal(store.requests, 0);
  });

  it('finds parts of every level, what is no unit with its level', async () => {
    const { choices } = await read<FoundChoices>(manager, 'parts?query=hallinto');
    const texts = choices.map(({ text }) => text);
    assert.ok(texts.includes('Hallinto ja sisäiset palvelut · palvelualue'), texts.join('; '));
    assert.ok(choices.some(({ code }) => code === 'u-asiointipiste'));
  });

  it('finds people by the beginnings of their names, those of one’s own unit first', async () => {
    const { choices } = await read<FoundChoices>(manager, 'people?query=hieta%20marj');
    assert.deepEqual(
      choices.map(({ text }) => text.split(' · ')[0]),
      ['Marjukka Hietala'],
    );
    const all = await read<FoundChoices>(staff, 'people?query=');
    assert.ok(all.choices.length > 5);
    assert.match(all.choices[0]?.text ?? '', /Asiointipiste/);
  });
});
