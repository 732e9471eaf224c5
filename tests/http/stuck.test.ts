import assert from 'node:assert/strict';
import type { FeedbackView } from '../../bot/contract/feedback.ts';
import type { StuckView } from '../../bot/contract/operations.ts';
import type { Storage } from '../../bot/storage/openStorage.ts';
import { changedBy } from '../support/changedBy.ts';
import { freshSampleStorage } from './support/sampleStorage.ts';
import { signIn, startServer, stopServers } from './support/testServer.ts';

const editor = 'p-sanna-karvo';
const leaver = 'p-marjukka-hietala';

describe('feedback that does not get on', () => {
  let url: string;
  let storage: Storage;
  before(async function () {
    this.timeout(60_000);
    ({ storage } = await freshSampleStorage());
    ({ url } = await startServer({ ...storage }));
  });
  after(stopServers);

  async function read(personId: string): Promise<Response> {
    return fetch(`${url}/api/manage/stuck`, { headers: { cookie: await signIn(url, personId) } });
  }

  it('is listed for editors, with why and without what was said', async () => {
    const response = await read(editor);
    const text = await response.text();
    const { lines, summary } = JSON.parse(text) as StuckView;
    assert.equal(summary, '1 avoin palaute ei etene.');
    assert.deepEqual(
      lines.map(({ unit, reasons }) => ({ unit, reasons })),
      [
        {
          unit: 'Katujen kunnossapito',
          reasons: [
            'Siirretty edestakaisin 2 kertaa: Katujen kunnossapito ja Puistot ja leikkipaikat.',
          ],
        },
      ],
    );
    assert.ok(!text.includes('suojatie'));
    const page = await fetch(`${url}/api/feedback/${lines[0]?.id ?? ''}`, {
      headers: { cookie: await signIn(url, editor) },
    });
    assert.ok((await page.text()).includes('"transfer"'), 'the editor can pass it on');
  });

  it('is nobody else’s matter', async () => {
    assert.equal((await read('p-aino-lehtonen')).status, 403);
    assert.equal((await read('p-marjukka-hietala')).status, 403);
  });

  it('tells of those whose handler has left', async () => {
    await storage.organisation.change(({ people, parts }) => {
      const person = people.get(leaver);
      assert.ok(person);
      const posts = [...parts.values()].filter(({ managerId }) => managerId === leaver);
      return {
        parts: posts.map((part) => ({ ...part, managerId: null })),
        ended: { people: [{ ...person, roles: [], unitId: null, endedOn: '2026-11-20' }] },
      };
    }, changedBy);
    const { lines, actions } = (await (await read(editor)).json()) as StuckView;
    const open = (await storage.actions.open()).filter(
      ({ responsibleId }) => responsibleId === leaver,
    );
    assert.ok(open.length > 0);
    assert.deepEqual(
      actions.map(({ id, responsible }) => [id, responsible]),
      open.map(({ id }) => [id, 'Marjukka Hietala (ei enää organisaatiossa)']),
    );
    const left = lines.filter(({ reasons }) =>
      reasons.includes('Käsittelijä Marjukka Hietala ei ole enää organisaatiossa.'),
    );
    assert.ok(left.length > 0);
    assert.equal(lines.length, left.length + 1);
    // In the queue of whoever answers for the unit now, too.
    const above = 'p-ville-juntura';
    const view = (await (
      await fetch(`${url}/api/feedback`, { headers: { cookie: await signIn(url, above) } })
    ).json()) as FeedbackView;
    const marked = (view.lists?.queue ?? []).filter(({ handlerLeft }) => handlerLeft !== null);
    assert.deepEqual(marked.map(({ id }) => id).toSorted(), left.map(({ id }) => id).toSorted());
  });
});
