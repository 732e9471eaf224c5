import assert from 'node:assert/strict';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import { isPseudonym } from '../../bot/domain/organisation/pseudonym.ts';
import { checkProjections } from '../../bot/domain/useCases/checkProjections.ts';
import { pseudonymise, purgeFormerStaff } from '../../bot/domain/useCases/pseudonymise.ts';
import { openStorage, type Storage } from '../../bot/storage/openStorage.ts';
import { changedBy } from '../support/changedBy.ts';
import { TableHand } from '../support/tableHand.ts';
import { testStore } from '../support/testStore.ts';
import { planned } from './support/sampleAction.ts';
import { deliveryWith } from './support/sampleDelivery.ts';
import { experienceWith, sharing, thanking } from './support/sampleExperience.ts';
import { feedbackWith, logging, moving, storedFeedback } from './support/sampleFeedback.ts';
import { metricWith, months } from './support/sampleMetric.ts';

const oid = '7c1fa2b0-1111-4222-8333-abcdefabcdef';
const veikko: Person = {
  ...{ id: oid, name: 'Veikko Lähtijä', entraObjectId: oid.toUpperCase() },
  ...{ userPrincipalName: 'veikko.lahtija@kaupunki.example', language: 'fi' },
  ...{ roles: [], unitId: null },
};
/** Whose id begins with the other one's. */
const other: Person = { ...veikko, id: `${oid}-b`, name: 'Toinen', entraObjectId: 'x-b' };
const partitions = [
  ['Feedback', 'feedback'],
  ['Experiences', 'experience'],
  ['Metrics', 'metric'],
  ['Reminders', 'reminder'],
  ['Conversations', 'conversation'],
  ['Organisation', 'organisation'],
  ['Organisation', 'coverage'],
  ['Organisation', 'note'],
] as const;

/** A store in which Veikko has done everything that leaves a row, and has left. */
async function city() {
  const store = await testStore();
  const now = '2026-11-23T08:00:00.000Z';
  const clock = { now };
  const storage = await openStorage(store, { now: () => clock.now });
  await storage.organisation.save(
    {
      people: [veikko, { ...other, userPrincipalName: 'toinen@kaupunki.example' }],
      stages: [{ id: 'visit', name: { fi: 'Asiointi' } }],
    },
    changedBy,
  );
  await leavesTraces(storage);
  await storage.organisation.change(
    () => ({ ended: { people: [{ ...veikko, endedOn: '2024-11-23' }] } }),
    changedBy,
  );
  const rows = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const [table, key] of partitions) {
      const all = await (await TableHand.in(store, table, key)).all();
      found.push(...[...all].map((row) => JSON.stringify(row)));
    }
    return found;
  };
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `aaaaaaaa-bbbb-4ccc-8ddd-${String(made).padStart(12, '0')}`;
  };
  const deps = {
    ...{ feedbacks: storage.feedback, projections: storage.projections },
    ...{ organisations: storage.organisation, pseudonyms: storage.pseudonyms, newId },
    nameOf: (pseudonym: string) => `Entinen ${pseudonym.slice(-4)}`,
  };
  /** So much later every process reads the organisation anew. */
  const later = (): void => {
    clock.now = '2026-11-23T08:00:10.000Z';
  };
  return { storage, deps, rows, now, later };
}

async function leavesTraces(storage: Storage): Promise<void> {
  const { feedback, experiences, metrics, actions, conversations, audit } = storage;
  const logged = { id: 'f', text: `Kirjasi ${oid} tai joku muu`, loggedBy: oid, handlerId: oid };
  const delivery = deliveryWith({
    ...{ id: `new-f-${oid}`, recipient: { kind: 'person', personId: oid } },
    subject: { kind: 'feedback', id: 'f' },
  });
  await feedback.commit(
    logging(feedbackWith(logged), { ledger: { planned: [delivery], outdatesCards: false } }),
  );
  const before = await storedFeedback(feedback, 'f');
  const taken = moving(before, 'take', { state: 'inHandling', takenAt: changedBy.at });
  await feedback.commit({ ...taken, event: { ...taken.event, by: oid, onBehalfOf: other.id } });
  await experiences.commit(sharing(experienceWith({ id: 'e', authorId: oid })));
  const shared = await experiences.find('e');
  assert.ok(shared);
  await experiences.commit(thanking(shared, oid));
  const responsibility = { measures: oid, interprets: null, decides: null, acts: other.id };
  await metrics.save(null, { ...metricWith('m'), responsibility }, months('m', 0, 2), {
    ...changedBy,
    by: oid,
  });
  await planned(actions, 'f', 'R-f', { responsibleId: oid, createdBy: oid });
  await conversations.remember({ kind: 'person', personId: oid }, { user: oid }, changedBy.at);
  await audit.note({
    ...{ id: 'line', by: oid, at: changedBy.at, onBehalfOf: null, partOf: null, name: null },
    ...{ subject: { kind: 'person', id: oid }, what: 'changed', details: [] },
  });
}

describe('a pseudonym in the place of somebody who has left', () => {
  it('leaves no row with the name, the account or the ids, and the history whole', async () => {
    const { storage, deps, rows, now, later } = await city();
    const lines = async (by: string) =>
      (
        await storage.audit.read(
          { by, kind: null, subject: null, from: null, to: null },
          { limit: 50, after: null },
        )
      ).entries.map(({ subject, what }) => `${subject.kind} ${what}`);
    const before = await lines(oid);
    const counts = await storage.feedback.counts('2026-01', '2026-12');
    const [pseudonym = ''] = await pseudonymise(deps, [oid], now);
    assert.ok(isPseudonym(pseudonym), pseudonym);
    const left = (await rows()).filter((row) => {
      const withoutOther = row.replaceAll(other.id, '');
      return /Veikko|veikko\.|7c1fa2b0/iu.test(withoutOther);
    });
    // What a customer said stays as it was said.
    assert.ok(
      left.every((row) => row.includes('Kirjasi ')),
      left.join('\n'),
    );
    assert.deepEqual(await lines(pseudonym), before);
    assert.deepEqual(
      (await storage.feedback.loggedBy(pseudonym, 5)).map(({ id }) => id),
      ['f'],
    );
    const feedback = (await storedFeedback(storage.feedback, 'f')).value;
    assert.deepEqual([feedback.handlerId, feedback.state], [pseudonym, 'inHandling']);
    const trail = await storage.feedback.trail('f');
    assert.deepEqual([trail.at(-1)?.by, trail.at(-1)?.onBehalfOf], [pseudonym, other.id]);
    assert.equal(
      (await storage.experiences.findWithThanks('e', pseudonym))?.thankedAt !== null,
      true,
    );
    const metric = (await storage.metrics.find('m'))?.value.metric;
    assert.deepEqual(
      [metric?.responsibility.measures, metric?.responsibility.acts],
      [pseudonym, other.id],
    );
    later();
    const { former, people } = await storage.organisation.snapshot();
    assert.deepEqual([...former.people.keys()], [pseudonym]);
    assert.match(former.people.get(pseudonym)?.name ?? '', /^Entinen /u);
    assert.equal(former.people.get(pseudonym)?.endedOn, '2024-11-23');
    assert.equal(people.get(other.id)?.name, 'Toinen');
    assert.deepEqual(await storage.feedback.counts('2026-01', '2026-12'), counts);
    const { found } = await checkProjections(deps, { repair: false });
    assert.deepEqual(found, []);
  });

  it('comes when the time is up, once, and the same after a process that did not end', async () => {
    const { storage, deps, now } = await city();
    const purge = { at: now, periods: { formerStaffMonths: 24 } };
    assert.deepEqual(await purgeFormerStaff(deps, { ...purge, day: '2026-11-22' }), []);
    const dry = await purgeFormerStaff(deps, { ...purge, day: '2026-11-23', dryRun: true });
    assert.deepEqual(dry, [oid]);
    const ending = {
      ...deps,
      pseudonyms: { replaceIds: () => Promise.reject(new Error('the process ended')) },
    };
    await assert.rejects(purgeFormerStaff(ending, { ...purge, day: '2026-11-23' }), /ended/u);
    const begun = (await storage.organisation.snapshot()).former.people.get(oid);
    assert.doesNotMatch(begun?.name ?? '', /Veikko/u);
    const given = await purgeFormerStaff(deps, { ...purge, day: '2026-11-23' });
    assert.deepEqual(given, [begun?.pseudonym]);
    assert.deepEqual(await purgeFormerStaff(deps, { ...purge, day: '2026-11-24' }), []);
  });

  it('is given to nobody who is still here', async () => {
    const { storage, deps, now } = await city();
    assert.deepEqual(await pseudonymise(deps, [other.id], now), []);
    assert.equal((await storage.organisation.snapshot()).people.get(other.id)?.name, 'Toinen');
  });
});
