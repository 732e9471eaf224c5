import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { runPurge } from '../../bot/cli/purgeCommand.ts';
import { planned } from '../storage/support/sampleAction.ts';
import { experienceWith, sharing } from '../storage/support/sampleExperience.ts';
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
    const { feedback, organisation } = storage;
    const code = await runPurge(
      {
        ...{ ...storage, feedbacks: feedback, organisations: organisation },
        ...{ newId: randomUUID, nameOf: (pseudonym: string) => `Former ${pseudonym}` },
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

  it('removes quotations, words of ended actions and old lines of the trail by their own periods', async () => {
    const { run, storage } = await city();
    const { actions, audit, experiences } = storage;
    const about = { kind: 'metric', metricId: 'm' } as const;
    await planned(actions, 'old-metric', '', { about, createdAt: '2021-01-02T08:00:00.000Z' });
    for (const [id, sharedAt] of [
      ['e-old', '2023-11-23T08:00:00.000Z'],
      ['e-young', '2023-11-24T08:00:00.000Z'],
    ] as const) {
      const told = { id, sharedAt, quotation: 'Terttu kiitti' };
      await experiences.commit(sharing(experienceWith(told)));
    }
    const line = (id: string, at: string) =>
      audit.note({
        ...{ id, at, by: 'aino', onBehalfOf: null, partOf: { kind: 'feedback', id: 'f' } },
        ...{ subject: { kind: 'personalData', id: 'f' }, what: 'contactRead' },
        ...{ name: null, details: [] },
      });
    await line('old', '2021-11-23T21:59:00.000Z');
    await line('young', '2021-11-23T22:00:00.000Z');
    const due = ["experience e-old: the customer's quotation", 'audit trail: 1 lines'];
    const shown = await run('--dry-run');
    assert.deepEqual(shown.lines.slice(1, 3), due);
    assert.deepEqual((await run()).lines.slice(1, 3), due);
    const [old, young] = [await experiences.find('e-old'), await experiences.find('e-young')];
    assert.equal(old?.value.quotation, null);
    assert.equal(old.value.edition, 2);
    assert.equal(young?.value.quotation, 'Terttu kiitti');
    const page = { limit: 50, after: null };
    const asked = { kind: null, from: null, to: null, by: null, subject: null } as const;
    for (const query of [
      { ...asked, kind: 'personalData' },
      { ...asked, by: 'aino', kind: 'personalData' },
      { ...asked, subject: { kind: 'feedback', id: 'f' } },
      { ...asked, subject: { kind: 'personalData', id: 'f' } },
    ] as const) {
      const { entries } = await audit.read(query, page);
      assert.deepEqual(
        entries.map(({ id }) => id),
        ['young'],
      );
    }
    const told = await audit.read({ ...asked, by: 'system', kind: 'settings' }, page);
    assert.deepEqual(
      told.entries.map(({ what, details }) => [what, details]),
      [['linesRemoved', [{ kind: 'count', of: 'rows', count: 1 }]]],
    );
    assert.equal((await actions.find('a-old-metric'))?.value.what, 'Call Terttu', 'not yet');
    const later = await run('--dry-run', '--at', '2031-11-23');
    assert.ok(later.lines.includes('action a-old-metric: what was written'));
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
