import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { FormAnswer, FormFieldView, FormView } from '../../bot/contract/form.ts';
import type { FeedbackPageView, FeedbackView } from '../../bot/contract/feedback.ts';
import { moveNames } from '../../bot/domain/feedback/moves/allowedMoves.ts';
import { mayEnterMeasurement } from '../../bot/domain/organisation/policy.ts';
import { freshSampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

/** An identity code that only a search in the folded text finds, and short enough for any field. */
const hostile = '010594\u200b-9032';
const manager = 'p-marjukka-hietala';
const staff = 'p-aino-lehtonen';
const editor = 'p-sanna-karvo';
const administrator = 'p-farid-nazari';
const today = '2026-11-23';

/** Where forms are read and sent to. */
interface Place {
  readonly person: string;
  readonly page: string;
  /** The forms of the page's document that are sent to `to`. */
  readonly forms: (document: Document) => readonly FormView[];
  readonly to: string;
}
type Document = Readonly<Record<string, readonly FormView[]>>;

const fixed =
  /^(?:manage|metrics|organisation|stages|people|channels|settings|coverage|feedback|acts|moves|periods|actions)$/u;
/** The address without the ids in it. */
const routeOf = ({ to }: Pick<Place, 'to'>): string =>
  to
    .split('/')
    .map((part) => (fixed.test(part) ? part : ':id'))
    .join('/');

/** Fields whose right filling cannot be told from the form. */
const filledWith: Readonly<Record<string, string>> = {
  value: '4,1',
  sd: '0,9',
  n: '80',
  userPrincipalName: 'uuno.uusitalo@kuulasvesi.example',
  scale: 'amount',
  decimals: '1',
  participants: '12',
};

describe('every text field of the tab', function () {
  this.timeout(60_000);
  let store: SampleStorage;
  let server: TestServer;
  const cookies = new Map<string, string>();
  /** `page form field` of every field that people write in, and of those that were saved. */
  const seen = new Set<string>();
  const saved = new Set<string>();
  const visited = new Set<string>();

  before(async () => {
    store = await freshSampleStorage();
    // So many forms in a few seconds would be refused: a second passes between any two requests.
    let seconds = 0;
    server = await startServer(
      { milliseconds: () => (seconds += 1) * 1000 },
      Promise.resolve(store),
    );
    for (const person of [manager, staff, editor, administrator]) {
      cookies.set(person, await signIn(server.url, person));
    }
  });
  after(stopServers);

  const headers = (person: string): Record<string, string> => ({
    'Content-Type': 'application/json',
    Origin: server.url,
    Cookie: cookies.get(person) ?? '',
  });
  const get = (person: string, page: string): Promise<Response> =>
    fetch(`${server.url}/api/${page}`, { headers: headers(person) });
  async function read<View>(person: string, page: string): Promise<View> {
    const response = await get(person, page);
    assert.equal(response.status, 200, page);
    return (await response.json()) as View;
  }

  /** Fills in every form of the place that has not been saved yet, as long as there is one. */
  async function fillIn(place: Place): Promise<void> {
    visited.add(routeOf(place));
    for (;;) {
      const forms = place.forms(await read<Document>(place.person, place.page));
      for (const form of forms)
        for (const name of textsOf(form)) seen.add(nameOf(place, form, name));
      const next = [...forms]
        .sort((a, b) => endingLast(a) - endingLast(b))
        .find((form) => textsOf(form).some((name) => !saved.has(nameOf(place, form, name))));
      if (next === undefined) return;
      await submit(place, next);
    }
  }
  async function submit(place: Pick<Place, 'person' | 'to'>, form: FormView): Promise<void> {
    const { person, to } = place;
    const values = Object.fromEntries(form.fields.map((field) => [field.name, valueOf(field)]));
    const response = await fetch(`${server.url}/api/${to}`, {
      method: 'POST',
      headers: headers(person),
      body: JSON.stringify({ ...values, form: form.id, revision: form.revision }),
    });
    const answer = (await response.json()) as FormAnswer<unknown>;
    assert.equal(answer.kind, 'done', `${to} ${form.id}: ${JSON.stringify(answer).slice(0, 300)}`);
    for (const name of textsOf(form)) saved.add(nameOf(place, form, name));
  }
  const assertNothingWritten = (): void => {
    assert.deepEqual(store.written.with(hostile), [], 'an identity code was stored');
    assert.ok(store.written.with('•••••').length > 0);
  };
  const ofPage = (person: string, page: string, to = page): Place => ({
    ...{ person, page, to },
    forms: (document) => document['forms'] ?? [],
  });

  it('of a metric is checked', async () => {
    const { metrics } = await read<{ metrics: { id: string }[] }>(editor, 'manage/metrics');
    assert.ok(metrics[0]);
    await fillIn(ofPage(editor, `manage/metrics/${metrics[0].id}`));
    await fillIn(ofPage(editor, 'manage/metrics/~'));
    assertNothingWritten();
  });

  it('of the organisation is checked', async () => {
    await fillIn(ofPage(administrator, 'manage/organisation'));
    await fillIn(ofPage(administrator, 'manage/organisation/u-asiointipiste'));
    await fillIn({
      ...ofPage(administrator, 'manage/organisation', 'manage/stages'),
      forms: (document) => (document['stageForms'] ?? []).filter(({ id }) => id === 'add'),
    });
    await fillIn(ofPage(administrator, 'manage/people'));
    await fillIn(ofPage(administrator, `manage/people/${manager}`));
    assertNothingWritten();
  });

  it('of a stage is checked', async () => {
    const [stage] = (await store.storage.organisation.snapshot()).stages;
    assert.ok(stage);
    await fillIn({
      ...ofPage(administrator, 'manage/organisation', `manage/stages/${stage.id}`),
      forms: (document) => formsOf(document, 'stages', stage.id),
    });
    assertNothingWritten();
  });

  it('of a channel or setting is checked', async () => {
    for (const page of ['channels', 'settings']) {
      await fillIn(ofPage(administrator, `manage/${page}`));
    }
    assertNothingWritten();
  });

  it('of a measurement is checked', async () => {
    const organisation = await store.storage.organisation.snapshot();
    const person = organisation.people.get(manager);
    assert.ok(person);
    const id = (await store.storage.metrics.summaries()).find(({ metric }) =>
      mayEnterMeasurement(organisation, person, metric),
    )?.metric.id;
    assert.ok(id !== undefined);
    await fillIn(ofPage(manager, `metrics/${id}`, `metrics/${id}/acts`));
    const newest = (await store.storage.metrics.find(id))?.value.measurements.at(-1);
    assert.ok(newest);
    const period = `metrics/${id}/periods/${newest.from}_${newest.to}`;
    await fillIn(ofPage(manager, period));
    const acts = ofPage(manager, `metrics/${id}`, `metrics/${id}/acts`);
    // One action is done in the end, the other given up.
    const plan = acts.forms(await read<Document>(manager, acts.page)).find(isPlan);
    assert.ok(plan);
    await submit(acts, plan);
    for (const action of await store.storage.actions.ofMetric(id)) {
      await fillIn({
        ...ofPage(manager, `metrics/${id}`, `metrics/${id}/actions/${action.id}`),
        forms: (document) => formsOf(document, 'actions', action.id),
      });
    }
    assertNothingWritten();
  });

  it('of coverage is checked', async () => {
    await fillIn(ofPage(manager, 'coverage/u-asiointipiste', 'coverage/u-asiointipiste/acts'));
    assertNothingWritten();
  });

  it('of a feedback is checked', async () => {
    const queue = (await read<FeedbackView>(manager, 'feedback')).lists?.queue ?? [];
    const logged = (await read<FeedbackView>(staff, 'feedback')).lists?.logged ?? [];
    for (const [person, { id }] of [
      ...queue.map((line) => [manager, line] as const),
      ...logged.map((line) => [staff, line] as const),
    ]) {
      const place = { person, to: `feedback/${id}/moves` };
      visited.add(routeOf(place));
      for (;;) {
        // Whoever has passed it on does not see it any more.
        if ((await get(person, `feedback/${id}`)).status === 404) break;
        const { moves } = await read<FeedbackPageView>(person, `feedback/${id}`);
        const isNew = (move: FormView): boolean =>
          textsOf(move).some((name) => !saved.has(nameOf(place, move, name)));
        for (const move of moves) {
          for (const name of textsOf(move)) seen.add(nameOf(place, move, name));
        }
        const byHowSoonItEnds = [...moves].sort((a, b) => endingLast(a) - endingLast(b));
        const next = byHowSoonItEnds.find(isNew) ?? moves.find((move) => onwards.includes(move.id));
        if (next === undefined) break;
        await submit(place, next);
      }
    }
    const tried = moveNames.filter((move) => [...saved].some((name) => name.includes(` ${move} `)));
    assert.deepEqual(
      moveNames.filter((move) => move !== 'take' && !tried.includes(move)),
      [],
    );
    assertNothingWritten();
  });

  it('that was seen was also saved', () => {
    assert.deepEqual(
      [...seen].filter((field) => !saved.has(field)),
      [],
    );
  });

  it('is of a form that is filled in here', () => {
    const routes = new URL('../../bot/http/routes/', import.meta.url);
    const reading = readdirSync(routes, { recursive: true, encoding: 'utf8' })
      // The first administrator of an empty store is added by the rules of the people's form.
      .filter((file) => file.endsWith('.ts') && !['route.ts', 'setUp.ts'].includes(file))
      .flatMap((file) => readFileSync(new URL(file, routes), 'utf8').match(/readForm\(/gu) ?? []);
    assert.equal(reading.length, visited.size, `forms are sent to ${[...visited].join(', ')}`);
  });
});

function nameOf(place: Pick<Place, 'to'>, form: FormView, field: string): string {
  return `${routeOf(place)} ${form.id} ${field}`;
}

/** Moves that end a feedback's handling are tried after those that leave it going on. */
const endings = [
  'answer',
  'close',
  'reopen',
  'closeWithoutAnswer',
  'passToRegistry',
  'transfer',
  'withdraw',
  'finish',
  'giveUp',
  'remove',
  'end',
];
const endingLast = ({ id }: FormView): number => endings.indexOf(id);
const isPlan = ({ id }: FormView): boolean => id === 'plan';
/** Made again where nothing new can be tried, to get to states with other moves. */
const onwards = ['take', 'answer', 'close'];

function formsOf(document: object, list: string, id: string): readonly FormView[] {
  const items = (document as Record<string, readonly { id: string; forms: readonly FormView[] }[]>)[
    list
  ];
  return items?.find((item) => item.id === id)?.forms ?? [];
}

function textsOf({ fields }: FormView): readonly string[] {
  return fields.filter(isWritten).map(({ name }) => name);
}

/** Written freely: neither a number nor an account, which have a form of their own. */
function isWritten({ input, name }: FormFieldView): boolean {
  return (input === 'text' || input === 'line') && filledWith[name] === undefined;
}

/** So that no two texts are the same, masked or not. */
let written = 0;

function valueOf(field: FormFieldView): string {
  const { name, input, value, choices, earliest, latest } = field;
  if (/^answer\d/u.test(name)) return '20';
  // Each result is of a month of its own.
  if (name === 'from') return `2024-0${1 + (written % 9)}-01`;
  if (name === 'to') return `2024-0${1 + (written % 9)}-28`;
  if (filledWith[name] !== undefined) return value === '' ? filledWith[name] : value;
  switch (input) {
    case 'text':
    case 'line':
      written += 1;
      return `${written} ${hostile}`;
    case 'number':
      return value === '' && field.required ? '3' : value;
    case 'date':
      return value === '' ? (latest ?? earliest ?? today) : value;
    case 'check':
      return 'yes';
    case 'unit':
    case 'part':
      return value === '' ? 'u-paakirjasto' : value;
    case 'person':
      return value === '' && field.required ? manager : value;
    case 'choice':
    case 'search':
    case 'choices':
      return value === '' && field.required
        ? (choices.find(({ code }) => code !== '')?.code ?? '')
        : value;
  }
}
