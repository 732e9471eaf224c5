import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startBot, inTeams, team, type BotUnderTest } from '../support/botUnderTest.ts';
import {
  composeExtension,
  executeAction,
  installationUpdate,
  invoke,
  membersRemoved,
  message,
  type TeamsActivity,
} from '../support/teamsActivities.ts';
import { testSeed } from '../support/testSeed.ts';

/** In the place of a field: nothing, another type, too much, what is no address or time. */
const junk = fc.constantFrom<unknown[]>(
  ...[undefined, null, 0, -1, 1e308, true, '', 'x', ' ', '\0', '\ud800', '🙂', 'x'.repeat(5_000)],
  ...[[], [[]], [null], [1], ['x'], {}, { id: 1 }, { id: null }, [{}], [{ type: 'mention' }]],
  ...['http://[', 'file:///etc/passwd', '9999-12-31', '2026-13-45T99:99:99Z', '__proto__'],
);

describe('an activity that Teams would not send', function () {
  this.timeout(120_000);
  let bot: BotUnderTest;
  before(async () => {
    bot = await startBot();
  });
  after(() => bot.stop());

  async function post(body: string): Promise<Response> {
    return fetch(bot.endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
  }

  function samples(): readonly TeamsActivity[] {
    const scene = { from: inTeams('p-aino-lehtonen'), serviceUrl: bot.connector.url };
    const [, channel] = team.channels;
    const place = {
      ...{ kind: 'channel' as const, teamId: team.id, teamName: team.name },
      ...{ channelId: channel?.id ?? '', channelName: channel?.name ?? '' },
    };
    const mention = { type: 'mention', text: '<at>x</at>', mentioned: { id: 'x', name: 'x' } };
    return [
      message(scene, 'ohje'),
      { ...message({ ...scene, place }, '<at>x</at> ohje'), entities: [mention] },
      message(scene, '', { verb: 'feedback.show', id: 'x' }),
      executeAction(scene, 'feedback.show', { id: 'f-1' }),
      executeAction(scene, 'settings.save', { reminderTime: '08:30' }),
      composeExtension(scene, 'query', { commandId: 'experiences', parameters: [] }),
      composeExtension(scene, 'queryLink', { url: 'https://x.example' }),
      composeExtension(scene, 'fetchTask', { commandId: 'feedback' }),
      composeExtension(scene, 'submitAction', { commandId: 'feedback', data: {} }),
      invoke(scene, 'application/search', { queryText: 'x', dataset: 'units' }),
      installationUpdate(scene),
      installationUpdate({ ...scene, place }),
      installationUpdate({ ...scene, place }, 'remove'),
      membersRemoved({ ...scene, place }),
    ];
  }

  it('is answered 400, in words, where a field is missing that all activities have', async () => {
    const [whole = { type: '' }] = samples();
    for (const name of ['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation']) {
      const response = await post(JSON.stringify({ ...whole, [name]: undefined }));
      assert.equal(response.status, 400, name);
      assert.equal(((await response.json()) as { type: string }).type, '/problems/badRequest');
    }
    for (const body of ['null', '[]', '3', '"x"', '{}', '[{"type":"message"}]'])
      assert.equal((await post(body)).status, 400, body);
  });

  it('is never answered 500, whatever stands in one of its fields', async () => {
    const changed = fc
      .tuple(fc.constantFrom(...samples()), fc.nat(), junk)
      .map(([activity, which, value]) => withJunk(activity, which, value));
    for (const activity of fc.sample(changed, { numRuns: 800, seed: testSeed })) {
      const body = JSON.stringify(activity);
      const { status } = await post(body);
      // 501 is Bot Framework's answer to an invoke of which the bot knows nothing.
      assert.ok(status < 500 || status === 501, `${String(status)} to ${body.slice(0, 1_500)}`);
    }
    const { status } = await post(JSON.stringify(samples()[0]));
    assert.equal(status, 200);
  });
});

/** The value with one of its fields, at any depth, replaced. */
function withJunk(whole: unknown, which: number, value: unknown): unknown {
  const paths = pathsIn(whole, []);
  const path = paths[which % paths.length] ?? [];
  return replaced(whole, path, value);
}

function pathsIn(node: unknown, here: readonly string[]): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [here];
  const below = Object.entries(node).flatMap(([name, each]) => pathsIn(each, [...here, name]));
  return here.length === 0 ? below : [here, ...below];
}

function replaced(node: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(node))
    return node.map((each: unknown, index) =>
      String(index) === name ? replaced(each, rest, value) : each,
    );
  const fields = node as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: replaced(fields[name], rest, value) };
}
