import assert from 'node:assert/strict';
import type { OverviewView } from '../../bot/contract/overview.ts';
import type { SignInChoices } from '../../bot/contract/session.ts';
import type { FirstAdministratorAnswer, ManageView, SetUpView } from '../../bot/contract/setUp.ts';
import { languages } from '../../bot/domain/language.ts';
import { seedStages } from '../../bot/domain/useCases/seedStages.ts';
import { openStorage, type Storage } from '../../bot/storage/openStorage.ts';
import { columnsOf, headingReader } from '../../bot/workbook/columns.ts';
import { createTranslators } from '../../bot/wording/translator.ts';
import { testStore } from '../support/testStore.ts';
import { textsOf } from '../workbook/compilation/support.ts';
import { now } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers } from './support/testServer.ts';

const words = createTranslators();

describe('the set-up of a new city', function () {
  this.timeout(30_000);
  let storage: Storage;
  let url = '';
  let cookie = '';

  before(async () => {
    storage = await openStorage(await testStore(), { now: () => now });
    url = (await startServer({ ...storage }, Promise.resolve({ storage } as never))).url;
  });
  after(stopServers);

  const get = (path: string, language = 'fi'): Promise<Response> =>
    fetch(`${url}/api/${path}`, { headers: { Cookie: cookie, 'Accept-Language': language } });
  const read = async <View>(path: string): Promise<View> => (await get(path)).json() as View;
  async function name(person: object): Promise<FirstAdministratorAnswer> {
    const response = await fetch(`${url}/api/first-administrator`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url, 'Accept-Language': 'fi' },
      body: JSON.stringify({ form: 'name', revision: '', ...person }),
    });
    return (await response.json()) as FirstAdministratorAnswer;
  }
  const missing = async (): Promise<readonly string[]> =>
    ((await read<OverviewView>('overview')).missing ?? []).map(({ code }) => code);

  it('asks on the sign-in page who is the first administrator, and who it is only once', async () => {
    const choices = await read<SignInChoices>('overview');
    assert.deepEqual(choices.people, []);
    assert.deepEqual(
      choices.firstAdministrator?.fields.map(({ name: field }) => field),
      ['name', 'userPrincipalName'],
    );
    const faulty = await name({ name: 'Maija Malli', userPrincipalName: 'maija' });
    assert.equal(faulty.kind === 'refused' && faulty.field, 'userPrincipalName');
    const typed = { name: 'Maija Malli', userPrincipalName: 'maija@kunta.example' };
    const done = await name(typed);
    assert.ok(done.kind === 'done' && done.page !== null);
    cookie = await signIn(url, done.page.personId);
    const second = await name({ ...typed, userPrincipalName: 'toinen@kunta.example' });
    assert.match(second.note, /on jo nimetty/u);
    const after = await fetch(`${url}/api/overview`);
    const offered = (await after.json()) as SignInChoices;
    assert.equal(offered.firstAdministrator, null);
    assert.deepEqual(
      offered.people.map(({ name: person }) => person),
      ['Maija Malli'],
    );
  });

  it('gives stages once to a city that never had any', async () => {
    assert.ok((await missing()).includes('stages'));
    await seedStages(storage.organisation, now);
    const { stages } = await storage.organisation.snapshot();
    assert.equal(stages.length, 5);
    const [first] = stages;
    assert.ok(first !== undefined);
    const ended = stages.map((stage) => ({ ...stage, endedOn: '2026-11-23' }));
    await storage.organisation.change(() => ({ ended: { stages: ended } }), { by: 'x', at: now });
    await seedStages(storage.organisation, now);
    assert.equal((await storage.organisation.snapshot()).stages.length, 0, 'their end is a choice');
    await storage.organisation.change(() => ({ stages }), { by: 'x', at: now });
  });

  it('says on the overview and in Manage what is missing, until it is not', async () => {
    const lacking = ['organisation', 'people', 'channel', 'metric', 'target', 'invite'];
    assert.deepEqual(await missing(), lacking);
    const manage = await read<ManageView>('manage');
    assert.deepEqual(
      manage.missing?.map(({ code }) => code),
      lacking,
    );
    const city = { id: 'c', level: 'city', parentId: null, name: { fi: 'Kunta' } } as const;
    const unit = { id: 'u', level: 'unit', parentId: 'c', name: { fi: 'Kadut' } } as const;
    const posts = { managerId: null, deputyId: null };
    const by = { by: 'x', at: now };
    const parts = [city, unit].map((part) => ({ ...part, ...posts }));
    await storage.organisation.save({ parts }, by);
    const { steps } = await read<SetUpView>('manage/set-up');
    const people = steps.find(({ code }) => code === 'people');
    assert.equal(people?.state, '1 yksiköltä puuttuu vastuuhenkilö');
    assert.equal(people.isDone, false);
    const met = await storage.organisation.meet({
      ...{ entraObjectId: '00000000-0000-4000-8000-000000000901', isGuest: false },
      ...{ userPrincipalName: 'esa@kunta.example', name: 'Esa Esimerkki' },
    });
    assert.ok(met.kind === 'person');
    await storage.organisation.save(
      { parts: [{ ...city, ...posts, managerId: met.person.id }] },
      by,
    );
    await storage.conversations.chooseNetworkChannel({
      ...{ channelId: '19:a', teamId: '19:t', name: 'Verkosto', language: 'fi' },
      ...{ chosenBy: met.person.id, chosenAt: now },
    });
    assert.deepEqual(await missing(), ['metric', 'target']);
  });

  it('shows nothing of it to others', async () => {
    const { people } = await storage.organisation.snapshot();
    const esa = [...people.values()].find(({ name: person }) => person === 'Esa Esimerkki');
    const theirs = await signIn(url, esa?.id ?? '');
    const overview = await fetch(`${url}/api/overview`, { headers: { Cookie: theirs } });
    assert.equal(((await overview.json()) as OverviewView).missing, null);
  });

  for (const language of languages) {
    it(`gives templates whose headings the import reads, all of them, in ${language}`, async () => {
      for (const kind of ['organisation', 'metrics', 'feedbacks'] as const) {
        const response = await get(`manage/templates/${kind}`, language);
        assert.equal(response.status, 200);
        const bytes = new Uint8Array(await response.arrayBuffer());
        const [headings = []] = textsOf(bytes, words[language].t(`importing.kind.${kind}`));
        const columnOf = headingReader(kind, words);
        assert.deepEqual(headings.map(columnOf), [...columnsOf[kind]]);
      }
      assert.equal((await get('manage/templates/people', language)).status, 404);
    });
  }
});
