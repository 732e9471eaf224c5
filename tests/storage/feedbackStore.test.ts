import assert from 'node:assert/strict';
import type { FeedbackStore } from '../../bot/domain/ports/feedbackStore.ts';
import { LosingLine } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import type { TestStorage } from './support/openTestStorage.ts';
import { deliveryWith } from './support/sampleDelivery.ts';
import { feedbackWith, logging, monday, moving, storedFeedback } from './support/sampleFeedback.ts';

describe('feedback store', () => {
  const line = new LosingLine();
  let opened: TestStorage;
  let other: TestStorage;
  let store: FeedbackStore;

  before(async () => {
    const first = await openTestStorage({ hooks: [line] });
    opened = first;
    other = await first.again();
    store = opened.storage.feedback;
  });

  it('gives back exactly what was logged, with everything set', async () => {
    const full = feedbackWith({
      id: '19:a/b\\c#d?e%f\'g"ä€@thread.tacv2',
      state: 'closed',
      handlerId: 'veikko',
      takenAt: monday,
      answeredAt: monday,
      transfers: 2,
      extended: true,
      decision: {
        body: 'Board',
        expectedOn: '2026-12-01',
        since: '2026-11-23',
        decidedOn: null,
        decisionReference: null,
      },
      closing: {
        outcome: 'changedSomething',
        explanation: 'Signs',
        learned: null,
        closedAt: monday,
      },
    });
    assert.equal(await store.commit(logging(full)), 'committed');
    assert.deepEqual((await store.find(full.id))?.value, full);
    assert.deepEqual((await store.findByReference(full.reference))?.value, full);
  });

  it('gives back nulls as nulls', async () => {
    const bare = feedbackWith({ id: 'bare', stageId: null, takeBy: null, answerBy: null });
    await store.commit(logging(bare));
    assert.deepEqual((await store.find('bare'))?.value, bare);
  });

  it('knows nothing of what is not there', async () => {
    assert.equal(await store.find('nobody'), null);
    assert.equal(await store.findByReference('XX-00000'), null);
    assert.equal(await store.contact('nobody'), null);
    assert.deepEqual(await store.trail('nobody'), []);
  });

  it('answers `exists` to the same submit again, and leaves the first as it is', async () => {
    const first = feedbackWith({ id: 'twice', reference: 'TW-1' });
    await store.commit(logging(first));
    const again = feedbackWith({ id: 'twice', reference: 'TW-2', text: 'Another text' });
    assert.equal(await store.commit(logging(again)), 'exists');
    assert.deepEqual((await store.find('twice'))?.value, first);
    assert.equal(await store.findByReference('TW-2'), null);
  });

  it('answers `conflict` to a new feedback whose reference is taken', async () => {
    await store.commit(logging(feedbackWith({ id: 'ref-a', reference: 'SAME' })));
    const second = logging(feedbackWith({ id: 'ref-b', reference: 'SAME' }));
    assert.equal(await store.commit(second), 'conflict');
    assert.equal(await store.find('ref-b'), null);
  });

  it('lets one of two changes at once through', async () => {
    await store.commit(logging(feedbackWith({ id: 'race' })));
    const read = await storedFeedback(store, 'race');
    const outcomes = await Promise.all([
      store.commit(moving(read, 'take', { state: 'inHandling', handlerId: 'one' })),
      other.storage.feedback.commit(
        moving(read, 'take', { state: 'inHandling', handlerId: 'two' }),
      ),
    ]);
    assert.deepEqual([...outcomes].sort(), ['committed', 'conflict']);
    assert.equal((await store.trail('race')).length, 2);
  });

  it('keeps the trail, oldest first', async () => {
    await store.commit(logging(feedbackWith({ id: 'trail' })));
    await store.commit(
      moving(
        await storedFeedback(store, 'trail'),
        'take',
        { state: 'inHandling' },
        { note: 'Mine' },
      ),
    );
    assert.deepEqual(await store.trail('trail'), [
      { at: monday, by: 'aino', what: 'log', from: null, to: 'new', unitId: 'library', note: null },
      {
        at: monday,
        by: 'aino',
        what: 'take',
        from: 'new',
        to: 'inHandling',
        unitId: 'library',
        note: 'Mine',
      },
    ]);
  });

  it('keeps contact details apart, and removes them when told', async () => {
    const contact = { name: 'Kaisa', phone: null, email: 'kaisa@example.invalid' };
    await store.commit(logging(feedbackWith({ id: 'contact' }), { contact }));
    assert.deepEqual(await store.contact('contact'), contact);
    const read = await storedFeedback(store, 'contact');
    await store.commit(moving(read, 'purge', {}, { contact: 'remove' }));
    assert.equal(await store.contact('contact'), null);
  });

  it('leaves a tombstone without content where a feedback was withdrawn', async () => {
    const contact = { name: 'Kaisa', phone: '050', email: null };
    await store.commit(logging(feedbackWith({ id: 'gone', loggedBy: 'gone-by' }), { contact }));
    await store.commit(
      moving(await storedFeedback(store, 'gone'), 'note', {}, { note: 'She said that …' }),
    );
    const read = await storedFeedback(store, 'gone');
    await store.commit(moving(read, 'withdraw', { state: 'withdrawn' }, { note: 'Logged twice' }));

    assert.equal((await store.find('gone'))?.value.text, null);
    assert.deepEqual(
      (await store.loggedBy('gone-by', 5)).map(({ text }) => text),
      [null],
    );
    assert.equal(await store.contact('gone'), null);
    assert.deepEqual(
      (await store.trail('gone')).map(({ what, note }) => [what, note]),
      [
        ['log', null],
        ['note', null],
        ['withdraw', 'Logged twice'],
      ],
    );
    assert.equal((await store.findByReference('R-gone'))?.value.id, 'gone');
  });

  it('empties the notes of a trail too long for one transaction', async () => {
    await store.commit(logging(feedbackWith({ id: 'long' })));
    for (let move = 0; move < 110; move += 1) {
      await store.commit(
        moving(await storedFeedback(store, 'long'), 'note', {}, { note: 'words' }),
      );
    }
    await store.commit(
      moving(await storedFeedback(store, 'long'), 'purge', { text: null, emptied: 112 }),
    );
    const trail = await store.trail('long');
    assert.equal(trail.length, 112);
    assert.deepEqual(
      trail.filter(({ note }) => note !== null),
      [],
    );
  });

  it('counts thirty logged at once by two processes', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        (index % 2 === 0 ? opened : other).storage.feedback.commit(
          logging(feedbackWith({ id: `busy-${index}`, unitId: 'busy', receivedOn: '2029-05-05' })),
        ),
      ),
    );
    assert.deepEqual([...new Set(outcomes)], ['committed']);
    const [counts] = await store.counts('2029-05', '2029-05');
    assert.equal(counts?.byKind.criticism, 30);
    assert.equal((await store.queue(['busy'])).length, 30);
  });

  it('plans deliveries and marks cards in the same transaction', async () => {
    const delivery = deliveryWith({ id: 'd-f', subject: { kind: 'feedback', id: 'led' } });
    const ledger = { planned: [delivery], outdatesCards: true };
    await store.commit(logging(feedbackWith({ id: 'led' }), { ledger }));
    assert.deepEqual((await opened.storage.ledgers.feedback.find('d-f'))?.value, delivery);
    const [mark] = await opened.storage.ledgers.feedback.outdated(10);
    assert.deepEqual(mark?.value, { subject: { kind: 'feedback', id: 'led' }, since: monday });
  });

  it('plans nothing when the change was refused', async () => {
    await store.commit(logging(feedbackWith({ id: 'refused' })));
    const stale = await storedFeedback(store, 'refused');
    await store.commit(moving(stale, 'take', { state: 'inHandling' }));
    const planned = [deliveryWith({ id: 'd-refused' })];
    const ledger = { planned, outdatesCards: true };
    assert.equal(await store.commit(moving(stale, 'take', {}, { ledger })), 'conflict');
    assert.equal(await opened.storage.ledgers.feedback.find('d-refused'), null);
  });

  it('knows its own change when the answer to it was lost', async () => {
    line.loseNext();
    assert.equal(await store.commit(logging(feedbackWith({ id: 'lost' }))), 'committed');
    const read = await storedFeedback(store, 'lost');
    line.loseNext();
    assert.equal(await store.commit(moving(read, 'take', { state: 'inHandling' })), 'committed');
    assert.equal(line.lost, 2);
    assert.equal((await store.trail('lost')).length, 2);
  });

  it('refuses a revision that is not the next', async () => {
    await assert.rejects(
      store.commit(logging(feedbackWith({ id: 'skip', revision: 2 }))),
      RangeError,
    );
  });

  it('refuses a text longer than a column and writes nothing', async () => {
    await assert.rejects(
      store.commit(logging(feedbackWith({ id: 'huge', text: 'x'.repeat(32_769) }))),
      { code: 'storage.textTooLong', column: 'text' },
    );
    assert.equal(await store.find('huge'), null);
  });
});
