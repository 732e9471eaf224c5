import assert from 'node:assert/strict';
import type { ExperiencePageView, ExperiencesView } from '../../bot/contract/experiences.ts';
import { sampleStorage, type SampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers, type TestServer } from './support/testServer.ts';

const reader = 'p-aino-lehtonen';

describe('experiences over HTTP', function () {
  this.timeout(20_000);
  let store: SampleStorage;
  let local: TestServer;

  before(async function () {
    this.timeout(60_000);
    store = await sampleStorage();
    local = await startServer();
  });
  after(stopServers);

  async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    const cookie = await signIn(local.url, reader);
    return fetch(`${local.url}/api/experiences${path}`, {
      headers: { Cookie: cookie, ...headers },
    });
  }
  async function list(query = ''): Promise<ExperiencesView> {
    return (await (await get(query)).json()) as ExperiencesView;
  }
  async function act(path: string, body: object, person = reader): Promise<Response> {
    return fetch(`${local.url}/api/experiences/${path}`, {
      method: 'POST',
      headers: {
        ...{ 'Content-Type': 'application/json', Origin: local.url },
        Cookie: await signIn(local.url, person),
      },
      body: JSON.stringify(body),
    });
  }

  it('shows the newest a page at a time, each once', async () => {
    const ids: string[] = [];
    for (let query = ''; ;) {
      const { stories, next } = await list(query);
      ids.push(...stories.map(({ id }) => id));
      if (next === null) break;
      query = `?after=${encodeURIComponent(next)}`;
    }
    assert.ok(ids.length > 12);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('finds by word, unit and stage, and nothing where nothing fits', async () => {
    const [first] = (await list()).stories;
    assert.ok(first);
    const word = /\p{L}{6,}/u.exec(first.headline)?.[0] ?? '';
    const byWord = await list(`?text=${encodeURIComponent(word)}`);
    assert.ok(byWord.stories.some(({ id }) => id === first.id));
    const { units } = await list();
    const unit = units.find(({ text }) => text.startsWith(first.unit))?.code ?? '';
    const byUnit = await list(`?unit=${unit}`);
    assert.ok(byUnit.stories.length > 0);
    assert.ok(byUnit.stories.every((story) => story.unit === first.unit));
    assert.deepEqual((await list('?text=zzzzzz')).stories, []);
  });

  it('answers 304 while nothing has changed, for one request to the store', async () => {
    const etag = (await get('')).headers.get('etag') ?? '';
    assert.equal((await get('', { 'If-None-Match': etag })).status, 304);
    store.requests = 0;
    await get('');
    assert.equal(store.requests, 1);
  });

  it('takes thanks once and gives them back', async () => {
    const id = (await list()).stories.at(-1)?.id ?? '';
    const before = (await (await get(`/${id}`)).json()) as ExperiencePageView;
    const wish = before.thanked ? 'takeBack' : 'thank';
    for (let clicks = 0; clicks < 2; clicks += 1) {
      const after = (await (await act(`${id}/thanks`, { wish })).json()) as ExperiencePageView;
      assert.equal(after.thanked, !before.thanked);
      assert.equal(after.story.thanks, before.story.thanks + (before.thanked ? -1 : 1));
    }
    const back = before.thanked ? 'thank' : 'takeBack';
    const again = (await (await act(`${id}/thanks`, { wish: back })).json()) as ExperiencePageView;
    assert.equal(again.story.thanks, before.story.thanks);
  });

  it('lets one’s own unit take it into use and nobody else’s', async () => {
    const id = (await list()).stories.at(-1)?.id ?? '';
    const { mayAdoptFor } = (await (await get(`/${id}`)).json()) as ExperiencePageView;
    assert.deepEqual(
      mayAdoptFor.map(({ code }) => code),
      ['u-asiointipiste'],
    );
    const unitId = 'u-asiointipiste';
    const adopted = await act(`${id}/adoptions`, { wish: 'adopt', unitId });
    const page = (await adopted.json()) as ExperiencePageView;
    assert.deepEqual(
      page.adoptions.map(({ unit, isOwn }) => [unit.code, isOwn]),
      [[unitId, true]],
    );
    assert.deepEqual(page.mayAdoptFor, []);
    const others = await act(`${id}/adoptions`, { wish: 'adopt', unitId: 'u-paakirjasto' });
    assert.equal(others.status, 403);
    await act(`${id}/adoptions`, { wish: 'takeBack', unitId });
    assert.equal(
      (await list('?adopted=yes')).stories.some((story) => story.id === id),
      false,
    );
  });

  it('says that there is none by that id', async () => {
    assert.equal((await get('/no-such')).status, 404);
    assert.equal((await act('no-such/thanks', { wish: 'thank' })).status, 404);
    assert.equal((await act('no-such/thanks', { wish: 'again' })).status, 400);
  });
});
