import assert from 'node:assert/strict';
import { openTestStorage, type TestStorage } from './support/openTestStorage.ts';

const card = { conversationId: '19:network@thread.tacv2;messageid=17', activityId: '17' };
const monday = '2026-11-23T08:00:00.000Z';
const later = '2026-11-23T08:00:10.000Z';

describe('the store of pressed cards', () => {
  let store: TestStorage;
  beforeEach(async () => {
    store = await openTestStorage();
  });

  it('knows of each card when it was pressed last, and whether a form stands on it', async () => {
    const { presses } = store.storage;
    assert.equal(await presses.find(card), null);
    await presses.note(card, { at: monday, showsForm: true });
    assert.deepEqual(await presses.find(card), { at: monday, showsForm: true });
    await presses.note(card, { at: later, showsForm: false });
    assert.deepEqual(await presses.find(card), { at: later, showsForm: false });
    assert.equal(await presses.find({ ...card, activityId: '18' }), null);
  });

  it('finds a card of a channel whether or not its thread is named', async () => {
    const { presses } = store.storage;
    await presses.note(card, { at: monday, showsForm: false });
    const inChannel = { ...card, conversationId: '19:network@thread.tacv2' };
    assert.deepEqual(await presses.find(inChannel), { at: monday, showsForm: false });
  });

  it('forgets what is older than that, and nothing else', async () => {
    const { presses } = store.storage;
    const other = { ...card, activityId: '18' };
    await presses.note(card, { at: monday, showsForm: true });
    await presses.note(other, { at: later, showsForm: true });
    await presses.forgetBefore(later);
    assert.equal(await presses.find(card), null);
    assert.notEqual(await presses.find(other), null);
  });
});
