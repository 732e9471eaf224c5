import assert from 'node:assert/strict';
import { LosingLine } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { deliveryWith } from './support/sampleDelivery.ts';

const reminder = {
  id: '2026-11-23_aino_due',
  day: '2026-11-23',
  personId: 'aino',
  about: 'ownMatters' as const,
  onBehalfOf: null,
  feedbackIds: ['f1', 'f2'],
  arrivedIds: ['f3'],
};
const delivery = deliveryWith({ id: 'r1', subject: { kind: 'reminder', id: reminder.id } });

describe('reminder store', () => {
  it('plans a reminder once, whoever plans', async () => {
    const first = await openTestStorage();
    const second = await first.again();
    const outcomes = await Promise.all(
      [first, second, first].map(({ storage }) => storage.reminders.plan(reminder, delivery)),
    );
    assert.deepEqual([...outcomes].sort(), ['exists', 'exists', 'planned']);
    const { reminders } = first.storage;
    assert.deepEqual(await reminders.find(reminder.id), reminder);
    assert.deepEqual((await reminders.ledger.find('r1'))?.value, delivery);
    assert.equal((await reminders.ledger.pending('2026-11-23T07:00:00.000Z', 10)).length, 1);
  });

  it('knows its own plan when the answer to it was lost', async () => {
    const line = new LosingLine();
    const { storage } = await openTestStorage({ hooks: [line] });
    line.loseNext();
    assert.equal(await storage.reminders.plan(reminder, delivery), 'planned');
    assert.equal(line.lost, 1);
    assert.equal(await storage.reminders.plan(reminder, delivery), 'exists');
  });

  it('knows nothing of what was not planned', async () => {
    const { storage } = await openTestStorage();
    assert.equal(await storage.reminders.find(reminder.id), null);
  });
});
