import assert from 'node:assert/strict';
import type { FeedbackPageView } from '../../bot/contract/feedback.ts';
import type { FormAnswer, FormView } from '../../bot/contract/form.ts';
import type {
  OrganisationView,
  PartPageView,
  PeopleView,
  PersonPageView,
  SettingsView,
} from '../../bot/contract/organisation.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { freshSampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers } from './support/testServer.ts';

const administrator = 'p-farid-nazari';
const editor = 'p-sanna-karvo';
const manager = 'p-marjukka-hietala';

describe('the organisation over HTTP', function () {
  this.timeout(30_000);
  let storage: Storage;
  let url = '';
  const cookies = new Map<string, string>();

  before(async function () {
    this.timeout(60_000);
    ({ storage } = await freshSampleStorage());
    url = (await startServer({ ...storage })).url;
  });
  after(stopServers);

  async function cookieOf(person: string): Promise<string> {
    const known = cookies.get(person) ?? (await signIn(url, person));
    cookies.set(person, known);
    return known;
  }
  async function get(path: string, person = administrator): Promise<Response> {
    return fetch(`${url}/api/manage/${path}`, { headers: { Cookie: await cookieOf(person) } });
  }
  async function read<View>(path: string): Promise<View> {
    const response = await get(path);
    assert.equal(response.status, 200, path);
    return (await response.json()) as View;
  }
  async function post(path: string, body: object, person = administrator): Promise<Response> {
    return fetch(`${url}/api/manage/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url, Cookie: await cookieOf(person) },
      body: JSON.stringify(body),
    });
  }
  /** Fills a form in over what stands in it, and submits it. */
  async function submit<Page>(path: string, form: FormView | undefined, typed: object = {}) {
    assert.ok(form !== undefined, path);
    const values = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
    const body = { ...values, ...typed, form: form.id, revision: form.revision };
    const response = await post(path, body);
    return { status: response.status, answer: (await response.json()) as FormAnswer<Page> };
  }
  const formOf = (forms: readonly FormView[], id: string) => forms.find((form) => form.id === id);
  const partOf = (id: string) => read<PartPageView>(`organisation/${id}`);

  it('is an administrator’s alone', async () => {
    for (const path of [
      'organisation',
      'organisation/kirjasto',
      'people',
      'people/x',
      'settings',
    ]) {
      for (const person of [editor, manager]) {
        assert.equal((await get(path, person)).status, 403, path);
      }
    }
    const form = { form: 'add', revision: '', nameFi: 'Oma', level: 'unit', parentId: 'city' };
    for (const path of ['organisation', 'stages', 'people']) {
      assert.equal((await post(path, form, editor)).status, 403, path);
    }
    const set = { form: 'set', revision: '', value: '1' };
    assert.equal((await post('settings/retention.contactDays', set, manager)).status, 403);
  });

  it('shows the tree, each part below the one above, with what is missing', async () => {
    const view = await read<OrganisationView>('organisation');
    assert.equal(view.parts[0]?.level.code, 'city');
    view.parts.forEach(({ depth }, place) => {
      const before = view.parts[place - 1]?.depth ?? -1;
      assert.ok(depth <= before + 1, `${String(place)}: ${String(depth)} after ${String(before)}`);
    });
    const { parts } = await storage.organisation.snapshot();
    assert.equal(view.parts.length, parts.size);
    assert.ok(view.stages.length > 3);
    assert.equal((await get('organisation/nowhere')).status, 404);
  });

  it('adds a part, edits it, overtakes who saw an earlier state, and closes it down', async () => {
    const { forms, parts } = await read<OrganisationView>('organisation');
    const area = parts.find(({ level }) => level.code === 'serviceArea');
    assert.ok(area !== undefined);
    const typed = { nameFi: 'Lauttasatama', nameSv: 'Färjehamnen', parentId: area.id };
    const faulty = await submit('organisation', formOf(forms, 'add'), { ...typed, nameFi: ' ' });
    assert.equal(faulty.status, 422);
    assert.ok(faulty.answer.kind === 'refused' && faulty.answer.field === 'nameFi');
    const added = await submit<OrganisationView>('organisation', formOf(forms, 'add'), typed);
    assert.equal(added.status, 200, added.answer.note);
    assert.ok(added.answer.kind === 'done' && added.answer.page !== null);
    const line = added.answer.page.parts.find(({ name }) => name === 'Lauttasatama');
    assert.equal(line?.depth, area.depth + 1);

    const seen = formOf((await partOf(line.id)).forms, 'edit');
    const path = `organisation/${line.id}`;
    const first = await submit<PartPageView>(path, seen, { managerId: manager });
    assert.equal(first.status, 200, first.answer.note);
    const second = await submit<PartPageView>(path, seen, { nameFi: 'Satama' });
    assert.equal(second.status, 409);
    assert.ok(second.answer.kind === 'overtaken' && second.answer.page !== null);
    const again = formOf(second.answer.page.forms, 'edit');
    assert.equal(again?.fields.find(({ name }) => name === 'managerId')?.value, manager);
    const renamed = await submit<PartPageView>(path, again, { nameFi: 'Satama' });
    assert.ok(renamed.answer.kind === 'done' && renamed.answer.page?.name === 'Satama');
    assert.equal((await storage.organisation.snapshot()).parts.get(line.id)?.managerId, manager);

    const end = formOf(renamed.answer.page.forms, 'end');
    assert.equal((await submit(path, end)).status, 422, 'it is not sure');
    const ended = await submit<PartPageView>(path, end, { sure: 'yes' });
    assert.ok(ended.answer.kind === 'done' && ended.answer.page !== null);
    assert.deepEqual(
      ended.answer.page.forms.map(({ id }) => id),
      ['restore'],
    );
    const after = await read<OrganisationView>('organisation');
    assert.ok(after.formerParts.some(({ id, name }) => id === line.id && name === 'Satama'));
    assert.ok(!after.parts.some(({ id }) => id === line.id));
    const back = await submit<PartPageView>(path, formOf(ended.answer.page.forms, 'restore'));
    assert.equal(back.status, 200, back.answer.note);
  });

  it('closes no part down while something is left to do there', async () => {
    const open = (await storage.feedback.due('9999-12-31'))[0];
    assert.ok(open !== undefined);
    const page = await partOf(open.unitId);
    assert.ok(
      page.inTheWay.some((text) => text.includes('open')),
      page.inTheWay.join('; '),
    );
    const ended = await submit(`organisation/${open.unitId}`, formOf(page.forms, 'end'), {
      sure: 'yes',
    });
    assert.equal(ended.status, 422);
    assert.match(ended.answer.note, /open/);
    const level = await submit(`organisation/${open.unitId}`, formOf(page.forms, 'edit'), {
      level: 'resultArea',
    });
    assert.ok(level.answer.kind === 'refused');
    assert.ok((await storage.organisation.snapshot()).parts.has(open.unitId));
  });

  it('adds, moves and ends a stage of the journey', async () => {
    const { stageForms } = await read<OrganisationView>('organisation');
    const typed = { nameFi: 'Odotus', nameSv: 'Väntan', place: '2' };
    const added = await submit<OrganisationView>('stages', stageForms[0], typed);
    assert.ok(added.answer.kind === 'done' && added.answer.page !== null, added.answer.note);
    const stage = added.answer.page.stages[1];
    assert.equal(stage?.name, 'Odotus');
    const path = `stages/${stage.id}`;
    const moved = await submit<OrganisationView>(path, formOf(stage.forms, 'edit'), { place: '1' });
    assert.ok(moved.answer.kind === 'done' && moved.answer.page?.stages[0]?.id === stage.id);
    const end = formOf(moved.answer.page.stages[0].forms, 'end');
    const ended = await submit<OrganisationView>(path, end);
    assert.ok(ended.answer.kind === 'done' && ended.answer.page !== null);
    assert.equal(ended.answer.page.formerStages[0]?.name, 'Odotus');
  });

  it('finds people by name, account and unit, group by group and page by page', async () => {
    const all = await read<PeopleView>('people');
    const { people } = await storage.organisation.snapshot();
    assert.equal(all.rows.length, Math.min(50, people.size));
    assert.match(all.countText, new RegExp(`^${String(people.size)} `));
    const found = await read<PeopleView>('people?query=hietala');
    assert.deepEqual(
      found.rows.map(({ id }) => id),
      [manager],
    );
    assert.match(found.rows[0]?.does ?? '', /Manager or deputy/);
    const administrators = await read<PeopleView>('people?show=administrators');
    assert.deepEqual(
      administrators.rows.map(({ id }) => id),
      [administrator],
    );
    const far = await read<PeopleView>('people?page=999');
    assert.equal(far.page, far.pages);
  });

  it('adds a person, finds the account taken, and has posts handed over on leaving', async () => {
    const { forms } = await read<PeopleView>('people');
    const typed = { name: 'Väinö Kivi', userPrincipalName: 'vaino.kivi@kuulasvesi.example' };
    const added = await submit('people', formOf(forms, 'add'), typed);
    assert.equal(added.status, 200, added.answer.note);
    const taken = await submit('people', formOf(forms, 'add'), { ...typed, name: 'Toinen' });
    assert.ok(taken.answer.kind === 'refused' && taken.answer.field === 'userPrincipalName');
    assert.match(taken.answer.note, /Väinö Kivi/);
    const [line] = (await read<PeopleView>('people?query=kivi')).rows;
    assert.ok(line !== undefined);

    const before = await storage.organisation.snapshot();
    const posts = [...before.parts.values()].filter(({ managerId }) => managerId === manager);
    assert.ok(posts.length > 0);
    const page = await read<PersonPageView>(`people/${manager}`);
    assert.ok(page.holdings.length >= posts.length);
    const left = await submit<PersonPageView>(`people/${manager}`, formOf(page.forms, 'end'), {
      ...{ sure: 'yes', successorId: line.id },
    });
    assert.ok(left.answer.kind === 'done' && left.answer.page !== null, left.answer.note);
    assert.deepEqual(
      left.answer.page.forms.map(({ id }) => id),
      ['restore'],
    );
    const held = (await storage.feedback.due('9999-12-31')).filter(
      ({ handlerId }) => handlerId === manager,
    );
    assert.ok(held.length > 0);
    const { holdings, holdingsText } = left.answer.page;
    assert.match(holdingsText, /wait for somebody else/);
    for (const { id, reference } of held) {
      const holding = holdings.find(({ text }) => text.includes(reference));
      assert.equal(holding?.subpage, `feedback/${id}`);
    }
    const feedback = await fetch(`${url}/api/feedback/${held[0]?.id ?? ''}`, {
      headers: { cookie: await cookieOf(administrator) },
    });
    const { facts } = (await feedback.json()) as FeedbackPageView;
    assert.ok(facts.some(({ text }) => text.includes('Hietala (no longer in the organisation)')));
    const { parts, people } = await storage.organisation.snapshot();
    for (const { id } of posts) assert.equal(parts.get(id)?.managerId, line.id);
    assert.equal(people.has(manager), false);
    // Who has left cannot come in any more.
    assert.equal((await get('people', manager)).status, 401);
    const former = await read<PeopleView>('people?show=left');
    assert.deepEqual(
      former.rows.map(({ id, reach }) => [id, reach.code]),
      [[manager, 'left']],
    );
  });

  it('keeps the last administrator', async () => {
    const page = await read<PersonPageView>(`people/${administrator}`);
    const { answer } = await submit(`people/${administrator}`, formOf(page.forms, 'edit'), {
      roles: 'editor',
    });
    assert.ok(answer.kind === 'refused' && answer.field === 'roles');
  });

  it('sets what the command sets, and says what is wrong beside the field', async () => {
    const itemOf = async (id: string) => {
      const { groups } = await read<SettingsView>('settings');
      const item = groups.flatMap(({ items }) => items).find((each) => each.id === id);
      assert.ok(item !== undefined, id);
      return item;
    };
    const days = await itemOf('retention.contactDays');
    const path = 'settings/retention.contactDays';
    const wrong = await submit(path, days.forms[0], { value: '400' });
    assert.ok(wrong.answer.kind === 'refused' && wrong.answer.field === 'value');
    assert.match(wrong.answer.note, /from 1 to 365/);
    assert.equal((await submit(path, days.forms[0], { value: '60' })).status, 200);
    assert.equal((await submit(path, days.forms[0], { value: '50' })).status, 409, 'overtaken');
    const changed = await itemOf('retention.contactDays');
    assert.match(changed.usual ?? '', /30/);
    assert.match(changed.changed ?? '', /Farid Nazari/);
    assert.equal((await itemOf('evesAreWorkingDays')).changed, null);

    const { parts } = await storage.organisation.snapshot();
    const area = [...parts.values()].find(({ level }) => level === 'serviceArea');
    assert.ok(area !== undefined);
    const clock = `clock.${area.id}`;
    const [form] = (await itemOf(clock)).forms;
    const late = await submit(`settings/${clock}`, form, { 'question.takeWithin': '9' });
    assert.ok(late.answer.kind === 'refused' && late.answer.field === 'question.answerWithin');
    // Both at once: neither order of the two alone would do.
    const both = { 'usual.takeWithin': '8', 'usual.answerWithin': '20' };
    assert.equal((await submit(`settings/${clock}`, form, both)).status, 200);
    const set = (await storage.organisation.snapshot()).settings.clocks.get(area.id);
    assert.deepEqual(set?.usual, { takeWithin: 8, answerWithin: 20 });
    const usual = formOf((await itemOf(clock)).forms, 'useDefault');
    assert.equal((await submit(`settings/${clock}`, usual)).status, 200);

    const { groups } = await read<SettingsView>('settings');
    const add = groups.find(({ id }) => id === 'index')?.forms[0];
    const none = await submit('settings/index', add);
    assert.ok(none.answer.kind === 'refused' && none.answer.field === 'metric');
    const metric = add?.fields[0]?.choices[1]?.code ?? '';
    assert.equal((await submit('settings/index', add, { metric, value: '3' })).status, 200);
    assert.equal((await storage.organisation.snapshot()).settings.indexWeights.get(metric), 3);
    const remove = formOf((await itemOf(`index.${metric}`)).forms, 'remove');
    assert.equal((await submit(`settings/index.${metric}`, remove)).status, 200);
  });
});
