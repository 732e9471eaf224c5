import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { runPersonalData } from '../../bot/cli/personalDataCommand.ts';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import { checkProjections } from '../../bot/domain/useCases/checkProjections.ts';
import { planned } from '../storage/support/sampleAction.ts';
import { experienceWith, sharing } from '../storage/support/sampleExperience.ts';
import { openTestStorage } from '../storage/support/openTestStorage.ts';
import {
  feedbackWith,
  logging,
  monday,
  moving,
  storedFeedback,
} from '../storage/support/sampleFeedback.ts';

const aino: Person = {
  ...{ id: 'aino', name: 'Aino Lehtonen', entraObjectId: null, userPrincipalName: null },
  ...{ language: 'fi', roles: [], unitId: null },
};
const by = { by: 'command', at: '2026-11-23T06:00:00.000Z' };
const kaisa = { name: 'Kaisa Korpi', phone: '050 000 0000', email: 'kaisa@example.invalid' };

/** Two feedbacks of Kaisa Korpi, one of her namesake's beginning and one of nobody. */
async function city() {
  const { storage } = await openTestStorage();
  const { feedback: feedbacks, actions, audit, projections } = storage;
  for (const [id, contact] of [
    ['first', kaisa],
    ['second', { name: null, phone: '+358 50 0000000', email: null }],
    ['other', { name: 'Kaisa Korpinen', phone: null, email: 'o@example.invalid' }],
  ] as const) {
    await feedbacks.commit(logging(feedbackWith({ id, text: `Words of ${id}` }), { contact }));
  }
  await feedbacks.commit(logging(feedbackWith({ id: 'nobody', contactless: true })));
  const closing = { outcome: 'noAction', explanation: 'Why', learned: 'L' } as const;
  await feedbacks.commit(
    moving(
      await storedFeedback(feedbacks, 'first'),
      'closeWithoutAnswer',
      { state: 'closed', closing: { ...closing, closedAt: '2026-11-24T08:00:00.000Z' } },
      { note: 'What we said' },
    ),
  );
  const run = async (...argv: readonly string[]) => {
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const now = () => '2026-11-25T08:00:00.000Z';
    const newId = () => randomUUID();
    const deps = {
      ...{ ...storage, feedbacks, organisations: storage.organisation },
      ...{ nameOf: (pseudonym: string) => `Former ${pseudonym}`, now, newId, print },
    };
    const code = await runPersonalData(deps, argv);
    return { code, lines };
  };
  const differences = async () =>
    (await checkProjections({ feedbacks, projections }, { repair: false })).found;
  return { run, storage, feedbacks, actions, audit, differences };
}

describe('the command personal-data', () => {
  it('exports what is stored of a customer', async () => {
    const { run } = await city();
    const { code, lines } = await run('export', '--contact', ' kaisa KORPI ');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(lines.join('\n')), [
      {
        ...{ reference: 'R-first', kind: 'criticism', receivedThrough: 'counter' },
        ...{ receivedOn: '2026-11-23', state: 'closed', text: 'Words of first', contact: kaisa },
        closing: { outcome: 'noAction', explanation: 'Why', learned: 'L' },
        decision: null,
        trail: [
          { at: '2026-11-23T06:30:00.000Z', what: 'log', note: null },
          { at: '2026-11-23T06:30:00.000Z', what: 'closeWithoutAnswer', note: 'What we said' },
        ],
        actions: [],
      },
    ]);
  });

  it('knows a telephone number however it is written', async () => {
    const { run } = await city();
    for (const number of ['0500000000', '+358 (50) 000-0000', '00358500000000']) {
      const { lines } = await run('export', '--contact', number);
      const found = JSON.parse(lines.join('\n')) as readonly { readonly reference: string }[];
      assert.deepEqual(found.map(({ reference }) => reference).toSorted(), ['R-first', 'R-second']);
    }
  });

  it('leaves a line in the audit trail of what was exported, without any of it', async () => {
    const { run, audit } = await city();
    const asked = { by: null, subject: null, from: null, to: null } as const;
    const page = { limit: 20, after: null };
    await run('export', '--contact', 'Kaisa');
    assert.deepEqual((await audit.read({ ...asked, kind: 'personalData' }, page)).entries, []);
    await run('export', '--contact', '050 0000000');
    const { entries } = await audit.read({ ...asked, kind: 'personalData' }, page);
    assert.deepEqual(
      entries.map(({ by, at, what, name }) => [by, at, what, name?.fi]).toSorted(),
      ['R-first', 'R-second'].map((name) => [
        'command',
        '2026-11-25T08:00:00.000Z',
        'exported',
        name,
      ]),
    );
    assert.doesNotMatch(JSON.stringify(entries), /Kaisa|050|Words/u);
    const ofFeedback = {
      ...asked,
      kind: null,
      subject: { kind: 'feedback', id: 'first' },
    } as const;
    const lines = (await audit.read(ofFeedback, page)).entries;
    assert.deepEqual(lines[0]?.what, 'exported');
  });

  it('erases the words and the contact details, and no figure', async () => {
    const { run, feedbacks, differences } = await city();
    const before = await feedbacks.counts('2026-01', '2026-12');
    const { code, lines } = await run('erase', '--contact', '050 0000000');
    assert.deepEqual(
      [code, lines.toSorted()],
      [0, ['Erased: 2.', 'R-first: erased', 'R-second: erased, still open: close it']],
    );
    assert.deepEqual(await feedbacks.counts('2026-01', '2026-12'), before);
    assert.deepEqual(await differences(), []);
    for (const id of ['first', 'second']) {
      const { value } = await storedFeedback(feedbacks, id);
      const trail = await feedbacks.trail(id);
      assert.equal(await feedbacks.contact(id), null);
      assert.doesNotMatch(JSON.stringify([value, trail]), /Words of|Why|What we said/u);
      const { by, what } = trail.at(-1) ?? {};
      assert.deepEqual([by, what], ['system', 'eraseOnRequest']);
    }
    assert.equal((await storedFeedback(feedbacks, 'other')).value.text, 'Words of other');
    assert.deepEqual(await run('erase', '--contact', '050 0000000'), {
      code: 1,
      lines: ['Erased: 0.'],
    });
  });

  it('takes no part of a name, number or address for the whole', async () => {
    const { run } = await city();
    for (const part of ['Kaisa', 'korpi', 'kaisa@', '050', '00000']) {
      assert.deepEqual(await run('export', '--contact', part), { code: 1, lines: ['[]'] });
    }
  });

  it('finds by its reference what has lost its contact details, with its actions', async () => {
    const { run, feedbacks, actions, audit } = await city();
    const feedback = { id: 'late', reference: 'K7-3MQ9', contactless: true, text: 'Of Terttu' };
    await feedbacks.commit(logging(feedbackWith({ ...feedback, contactless: true })));
    await planned(actions, 'late', 'K7-3MQ9');
    await planned(actions, 'first', 'R-first');
    const { code, lines } = await run('export', '--reference', 'k7 3mq9');
    assert.equal(code, 0);
    const [found, ...more] = JSON.parse(lines.join('\n')) as readonly object[];
    assert.deepEqual(more, []);
    assert.partialDeepStrictEqual(found, {
      ...{ reference: 'K7-3MQ9', text: 'Of Terttu', contact: null },
      actions: [
        {
          ...{ what: 'Call Terttu', dueOn: '2026-12-01', state: 'done', outcome: 'Terttu called' },
          trail: [
            { at: monday, what: 'plan', note: 'Call Terttu' },
            { at: monday, what: 'finish', note: 'Terttu called' },
          ],
        },
      ],
    });
    assert.doesNotMatch(lines.join('\n'), /aino/u, 'who of the staff did it is not told');
    const erased = await run('erase', '--reference', 'K7-3MQ9');
    assert.deepEqual(erased.lines, [
      'K7-3MQ9: erased, still open: close it',
      'K7-3MQ9: corrective action erased',
      'Erased: 1.',
    ]);
    const action = await actions.find('a-late');
    const trail = await actions.trail('a-late');
    assert.doesNotMatch(JSON.stringify([action, trail]), /Terttu/u);
    assert.deepEqual(
      trail.map(({ by, what }) => [by, what]),
      [
        ['aino', 'plan'],
        ['aino', 'finish'],
        ['system', 'eraseOnRequest'],
      ],
    );
    assert.equal((await actions.ofFeedback('late'))[0]?.what, '');
    assert.equal((await actions.find('a-first'))?.value.what, 'Call Terttu');
    const asked = { kind: null, by: null, from: null, to: null } as const;
    const subject = { kind: 'feedback', id: 'late' } as const;
    const { entries } = await audit.read({ ...asked, subject }, { limit: 20, after: null });
    assert.deepEqual(entries.map((entry) => `${entry.subject.kind} ${entry.what}`).toSorted(), [
      ...['action eraseOnRequest', 'action finish', 'action plan'],
      ...['feedback eraseOnRequest', 'feedback log', 'personalData exported'],
    ]);
    assert.deepEqual((await run('erase', '--reference', 'K7-3MQ9')).code, 1, 'nothing is left');
  });

  it('says so where a reference was misheard', async () => {
    const { run } = await city();
    const { code, lines } = await run('export', '--reference', 'K7-3MQ8');
    assert.equal(code, 2);
    assert.match(lines[0] ?? '', /K7-3MQ8/u);
    assert.deepEqual(await run('export', '--reference', 'K7-3MQ9'), { code: 1, lines: ['[]'] });
  });

  it('exports what is stored of a member of staff, without what customers said', async () => {
    const { run, storage, actions, audit } = await city();
    const account = 'aino.lehtonen@city.example';
    await storage.organisation.save({ people: [{ ...aino, userPrincipalName: account }] }, by);
    await storage.experiences.commit(sharing(experienceWith({ id: 'e', quotation: 'Of Terttu' })));
    await planned(actions, 'first', 'R-first');
    const { code, lines } = await run('export', '--staff', account.toUpperCase());
    assert.equal(code, 0);
    const found = JSON.parse(lines.join('\n')) as Readonly<Record<string, readonly object[]>>;
    assert.partialDeepStrictEqual(found, { person: { id: 'aino', name: 'Aino Lehtonen' } });
    assert.equal(found['feedbacks']?.length, 4);
    assert.partialDeepStrictEqual(found['actions'], [{ about: 'R-first', what: null }]);
    assert.equal(found['experiences']?.length, 1);
    assert.ok((found['trail']?.length ?? 0) > 5);
    assert.doesNotMatch(lines.join('\n'), /Terttu|Words of|Kaisa/u);
    const asked = { kind: 'person', by: 'command', from: null, to: null, subject: null } as const;
    const { entries } = await audit.read(asked, { limit: 5, after: null });
    assert.deepEqual(
      entries.map(({ what, subject }) => [what, subject.id]),
      [
        ['exported', 'aino'],
        ['added', 'aino'],
      ],
    );
    assert.deepEqual(await run('export', '--staff', 'nobody@city.example'), {
      code: 1,
      lines: ['null'],
    });
  });

  it('erases a member of staff who has left, and nobody who is still here', async () => {
    const { run, storage } = await city();
    await storage.organisation.save({ people: [aino] }, by);
    const refused = await run('erase', '--staff', 'aino');
    assert.equal(refused.code, 1);
    assert.match(refused.lines[0] ?? '', /has not left/u);
    const ended = { people: [{ ...aino, endedOn: '2026-11-24' }] };
    await storage.organisation.change(() => ({ ended }), by);
    const erased = await run('erase', '--staff', 'aino');
    assert.equal(erased.code, 0);
    const replaced = /^Replaced by (former-[0-9a-f]{12})\.$/u.exec(erased.lines[0] ?? '');
    const logged = await storage.feedback.loggedBy(replaced?.[1] ?? '', 10);
    assert.equal(logged.length, 4);
    assert.deepEqual(await storage.feedback.loggedBy('aino', 10), []);
  });

  for (const argv of [
    [],
    ['export'],
    ['erase', 'Kaisa'],
    ['erase', '--contact', ' '],
    ['export', '--name', 'x'],
  ]) {
    it(`explains itself when told "${argv.join(' ')}"`, async () => {
      const { run } = await city();
      assert.equal((await run(...argv)).code, 2);
    });
  }
});
