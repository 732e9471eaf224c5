import assert from 'node:assert/strict';
import { runPurge } from '../../bot/cli/purgeCommand.ts';
import { planned } from '../storage/support/sampleAction.ts';
import { openTestStorage } from '../storage/support/openTestStorage.ts';
import { feedbackWith, logging, storedFeedback } from '../storage/support/sampleFeedback.ts';

/** A store with praise whose text's time is up today and praise whose time is up tomorrow. */
async function city() {
  const { storage } = await openTestStorage();
  for (const [id, receivedOn] of [
    ['old', '2024-11-23'],
    ['young', '2024-11-24'],
  ] as const) {
    const praise = { id, receivedOn, kind: 'praise', takeBy: null, answerBy: null } as const;
    await storage.feedback.commit(logging(feedbackWith(praise)));
  }
  const run = async (...argv: readonly string[]) => {
    const lines: string[] = [];
    const { actions, feedback, retention, organisation } = storage;
    const code = await runPurge(
      {
        ...{ actions, feedbacks: feedback, retention, organisations: organisation },
        now: () => '2026-11-23T08:00:00.000Z',
        print: (line) => void lines.push(line),
      },
      argv,
    );
    return { code, lines };
  };
  const text = async (id: string) => (await storedFeedback(storage.feedback, id)).value.text;
  return { run, text, storage };
}

describe('the command purge', () => {
  it('removes what is due today and says of which feedback', async () => {
    const { run, text } = await city();
    assert.deepEqual(await run(), {
      code: 0,
      lines: ['R-old: text and contact details', 'Removed by 2026-11-23: 1.'],
    });
    assert.deepEqual([await text('old'), (await text('young')) === null], [null, false]);
  });

  it('removes the words of what came of a feedback together with the feedback’s', async () => {
    const { run, storage } = await city();
    const { actions } = storage;
    await planned(actions, 'old', 'R-old');
    await planned(actions, 'young', 'R-young');
    const due = ['R-old: text and contact details', 'action of R-old: what was written'];
    assert.deepEqual(await run('--dry-run'), {
      code: 0,
      lines: [...due, 'To be removed by 2026-11-23: 2.'],
    });
    assert.equal((await actions.find('a-old'))?.value.what, 'Call Terttu');
    assert.deepEqual((await run()).lines, [...due, 'Removed by 2026-11-23: 2.']);
    const stored = [
      ...[await actions.find('a-old'), await actions.trail('a-old')],
      ...[await actions.ofFeedback('old'), await actions.open()],
    ];
    assert.doesNotMatch(JSON.stringify(stored), /Terttu/u);
    assert.equal((await actions.find('a-old'))?.value.state, 'done');
    assert.equal((await actions.find('a-young'))?.value.what, 'Call Terttu');
    assert.deepEqual((await run()).lines, ['Removed by 2026-11-23: 0.']);
    assert.deepEqual(await run(), { code: 0, lines: ['Removed by 2026-11-23: 0.'] });
  });

  it('removes no more than was due on an earlier day', async () => {
    const { run } = await city();
    assert.deepEqual((await run('--at', '2026-11-22')).lines, ['Removed by 2026-11-22: 0.']);
  });

  it('looks at a day to come, and removes nothing before its time', async () => {
    const { run, text } = await city();
    const { code, lines } = await run('--at', '2026-11-24', '--dry-run');
    assert.equal(code, 0);
    assert.deepEqual(lines, [
      'R-old: text and contact details',
      'R-young: text and contact details',
      'To be removed by 2026-11-24: 2.',
    ]);
    assert.equal((await run('--at', '2026-11-24')).code, 1);
    assert.ok((await text('old')) !== null);
  });

  for (const argv of [['--at'], ['--at', '2026-02-30'], ['now'], ['--at', '2026-11-22', 'x']]) {
    it(`explains itself when told "${argv.join(' ')}"`, async () => {
      const { run } = await city();
      const { code, lines } = await run(...argv);
      assert.equal(code, 2);
      assert.match(lines.join(), /^Usage: npm run purge/u);
    });
  }
});
