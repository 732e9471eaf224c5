import assert from 'node:assert/strict';
import { thankExperience } from '../../bot/domain/useCases/thankExperience.ts';
import type { Experience } from '../../bot/domain/experience/experience.ts';
import type { ExperienceStore } from '../../bot/domain/ports/experienceStore.ts';
import type { Stored } from '../../bot/domain/ports/storedVersion.ts';
import { LosingLine } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import type { TestStorage } from './support/openTestStorage.ts';
import { deliveryWith } from './support/sampleDelivery.ts';
import { editing, experienceWith, sharing, thanking } from './support/sampleExperience.ts';

describe('experience store', () => {
  const line = new LosingLine();
  let opened: TestStorage;
  let other: TestStorage;
  let store: ExperienceStore;

  before(async () => {
    const first = await openTestStorage({ hooks: [line] });
    opened = first;
    other = await first.again();
    store = opened.storage.experiences;
  });

  async function shared(id: string, given: Partial<Experience> = {}): Promise<Stored<Experience>> {
    assert.equal(await store.commit(sharing(experienceWith({ id, ...given }))), 'committed');
    return stored(id);
  }

  async function stored(id: string): Promise<Stored<Experience>> {
    const found = await store.find(id);
    assert.ok(found);
    return found;
  }

  it('gives back exactly what was shared', async () => {
    const full = experienceWith({ id: 'a/b#c', stageId: 'visit' });
    const bare = experienceWith({ id: 'bare', quotation: null, stageId: null });
    await store.commit(sharing(full));
    await store.commit(sharing(bare));
    assert.deepEqual((await store.find('a/b#c'))?.value, full);
    assert.deepEqual((await store.find('bare'))?.value, bare);
    assert.equal(await store.find('nobody'), null);
    assert.equal(await store.findWithThanks('nobody', 'aino'), null);
  });

  it('answers `exists` to the same submit again', async () => {
    const before = await shared('twice');
    const again = experienceWith({ id: 'twice', whatHappened: 'Something else' });
    assert.equal(await store.commit(sharing(again)), 'exists');
    assert.deepEqual(await stored('twice'), before);
  });

  it('lets one of two edits at once through', async () => {
    const read = await shared('race');
    const outcomes = await Promise.all([
      store.commit(editing(read, { whatHappened: 'One' })),
      other.storage.experiences.commit(editing(read, { whatHappened: 'Two' })),
    ]);
    assert.deepEqual([...outcomes].sort(), ['committed', 'conflict']);
  });

  it('tells whether a person has thanked, and only that person', async () => {
    await shared('thank');
    await shared('thank-2');
    assert.equal(await store.commit(thanking(await stored('thank'), 'aino')), 'committed');
    const mine = await store.findWithThanks('thank', 'aino');
    assert.equal(mine?.thankedAt, '2026-11-23T07:00:00.000Z');
    assert.deepEqual(mine.experience, await stored('thank'));
    assert.equal((await store.findWithThanks('thank', 'ain'))?.thankedAt, null);
    assert.equal((await store.findWithThanks('thank-2', 'aino'))?.thankedAt, null);
    await store.commit(thanking(await stored('thank'), 'aino', 'remove'));
    assert.equal((await store.findWithThanks('thank', 'aino'))?.thankedAt, null);
    assert.equal((await stored('thank')).value.thanks, 0);
  });

  it('lets nobody thank twice or take back what was not given', async () => {
    await shared('once');
    await store.commit(thanking(await stored('once'), 'aino'));
    assert.equal(await store.commit(thanking(await stored('once'), 'aino')), 'conflict');
    assert.equal(
      await store.commit(thanking(await stored('once'), 'veikko', 'remove')),
      'conflict',
    );
    assert.equal((await stored('once')).value.thanks, 1);
  });

  it('counts fifty thanks at once by two processes', async () => {
    await shared('loved');
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const { experiences } = (index % 2 === 0 ? opened : other).storage;
        const person = {
          id: `person-${index}`,
          name: 'Somebody',
          entraObjectId: null,
          userPrincipalName: null,
          language: null,
          roles: [],
          unitId: null,
        };
        return thankExperience(
          { experiences },
          { id: 'loved', wish: 'thank', person, at: '2026-11-23T07:00:00.000Z' },
        );
      }),
    );
    assert.equal((await stored('loved')).value.thanks, 50);
    assert.ok((await store.findWithThanks('loved', 'person-49'))?.thankedAt);
  }).timeout(30_000);

  it('lists the newest first, without those withdrawn', async () => {
    await shared('r1', { sharedAt: '2030-01-01T08:00:00.000Z' });
    await shared('r2', { sharedAt: '2030-01-03T08:00:00.000Z' });
    await shared('r3', { sharedAt: '2030-01-02T08:00:00.000Z' });
    await store.commit(editing(await stored('r3'), { whatHappened: 'Edited' }));
    assert.deepEqual(
      (await store.recent(2)).map(({ id, whatHappened }) => [id, whatHappened]),
      [
        ['r2', 'The boiler was mended on the same evening.'],
        ['r3', 'Edited'],
      ],
    );
    await store.commit(editing(await stored('r2'), { state: 'withdrawn' }, 'withdrawn'));
    assert.deepEqual(
      (await store.recent(2)).map(({ id }) => id),
      ['r3', 'r1'],
    );
  });

  it('leaves a tombstone without content where an experience was withdrawn', async () => {
    const read = await shared('gone');
    await store.commit(editing(read, { state: 'withdrawn' }, 'withdrawn'));
    const { value } = await stored('gone');
    assert.deepEqual(
      [value.state, value.whatHappened, value.whatMadeItGood, value.quotation],
      ['withdrawn', '', '', null],
    );
  });

  it('plans the post in the same transaction and marks cards when thanked', async () => {
    const delivery = deliveryWith({
      id: 'post-led',
      recipient: { kind: 'channel', channelId: '19:abc@thread.tacv2' },
      subject: { kind: 'experience', id: 'led' },
    });
    const share = sharing(experienceWith({ id: 'led' }));
    await store.commit({ ...share, ledger: { planned: [delivery], outdatesCards: false } });
    const ledger = opened.storage.ledgers.experience;
    assert.deepEqual((await ledger.find('post-led'))?.value, delivery);
    const marked = async (): Promise<boolean> =>
      (await ledger.outdated(100)).some(({ value }) => value.subject.id === 'led');
    assert.equal(await marked(), false);
    await store.commit(thanking(await stored('led'), 'aino'));
    assert.equal(await marked(), true);
  });

  it('knows its own change when the answer to it was lost', async () => {
    line.loseNext();
    const read = await shared('lost');
    line.loseNext();
    assert.equal(await store.commit(thanking(read, 'aino')), 'committed');
    assert.equal(line.lost, 2);
    assert.equal((await stored('lost')).value.thanks, 1);
  });

  it('thanks in one read and one transaction, and lists in one request', async () => {
    await shared('cost');
    opened.requests.start();
    const found = await store.findWithThanks('cost', 'aino');
    assert.ok(found);
    await store.commit(thanking(found.experience, 'aino'));
    assert.deepEqual(opened.requests.counted, { reads: 1, transactions: 1 });
    opened.requests.start();
    await store.recent(20);
    assert.deepEqual(opened.requests.counted, { reads: 1, transactions: 0 });
  });
});
