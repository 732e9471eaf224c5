import assert from 'node:assert/strict';
import type { Person } from '../../bot/domain/organisation/organisation.ts';
import type { PreferenceChange } from '../../bot/domain/ports/preferenceStore.ts';
import { defaultRetention } from '../../bot/domain/settings/citySettings.ts';
import { defaultCitySettings } from '../../bot/domain/settings/citySettings.ts';
import { openTestStorage } from './support/openTestStorage.ts';
import { deliveryWith } from './support/sampleDelivery.ts';
import { changedBy } from '../support/changedBy.ts';

const person = (id: string): Person => ({
  id,
  name: id,
  entraObjectId: null,
  userPrincipalName: null,
  language: null,
  roles: [],
  unitId: null,
});
const at = '2026-11-23T06:30:00.000Z';
const card = deliveryWith({ id: 'told', subject: { kind: 'standIn', id: 'aino' } });
const change: PreferenceChange = {
  personId: 'aino',
  preferences: {
    arrivals: 'daily',
    reminderTime: '07:15',
    pause: { standInId: 'eino', from: '2026-11-23', until: '2026-11-27' },
  },
  language: 'sv',
  ledger: { planned: [card], outdatesCards: false },
  at,
};

/** A clock that a test turns. */
function clock(start: string) {
  let now = Date.parse(start);
  return { now: () => new Date(now).toISOString(), turn: (ms: number) => (now += ms) };
}

describe('preference store', () => {
  it('writes choices, language and the stand-in’s card together, for others to read', async () => {
    const first = await openTestStorage({ now: () => at });
    await first.storage.organisation.save({ people: [person('aino'), person('eino')] }, changedBy);
    await first.storage.preferences.change(() => change);
    const second = await first.again({ now: () => at });
    for (const { storage } of [first, second]) {
      const { preferences, people, standIns } = await storage.organisation.snapshot();
      assert.deepEqual([...preferences], [['aino', change.preferences]]);
      assert.equal(people.get('aino')?.language, 'sv');
      assert.deepEqual([...standIns], [['aino', ['eino']]]);
      assert.deepEqual((await storage.ledgers.standIn.find('told'))?.value, card);
    }
  });

  it('costs a turn nothing: the choices are part of the snapshot', async () => {
    const { storage, requests } = await openTestStorage({ now: () => at });
    await storage.organisation.save({ people: [person('aino'), person('eino')] }, changedBy);
    await storage.preferences.change(() => change);
    requests.start();
    assert.equal((await storage.organisation.snapshot()).preferences.size, 1);
    assert.deepEqual(requests.counted, { reads: 0, transactions: 0 });
  });

  it('knows who acts for whom on the day that it is', async () => {
    const time = clock('2026-11-27T21:59:00.000Z');
    const { storage } = await openTestStorage({ now: time.now });
    await storage.organisation.save({ people: [person('aino'), person('eino')] }, changedBy);
    await storage.preferences.change(() => change);
    const standsIn = async () => (await storage.organisation.snapshot()).standIns.has('aino');
    assert.equal(await standsIn(), true);
    // Midnight in Helsinki.
    time.turn(60_000);
    assert.equal(await standsIn(), false);
  });

  it('decides anew when another process came between', async () => {
    const first = await openTestStorage({ now: () => at });
    await first.storage.organisation.save({ people: [person('aino'), person('eino')] }, changedBy);
    const second = await first.again({ now: () => at });
    await second.storage.organisation.snapshot();
    await first.storage.preferences.change(() => change);
    const seen: number[] = [];
    await second.storage.preferences.change((organisation) => {
      seen.push(organisation.preferences.size);
      const preferences = { ...change.preferences, pause: null };
      const ledger = { planned: [], outdatesCards: true };
      return { ...change, personId: 'eino', preferences, ledger };
    });
    assert.deepEqual(seen, [0, 1]);
    const { preferences } = await second.storage.organisation.snapshot();
    assert.deepEqual([...preferences.keys()].sort(), ['aino', 'eino']);
    assert.equal((await second.storage.ledgers.standIn.outdated(10)).length, 1);
  });

  it('writes nothing where nothing was decided, and nothing for strangers', async () => {
    const { storage, requests } = await openTestStorage({ now: () => at });
    await storage.organisation.save({ people: [person('aino')] }, changedBy);
    requests.start();
    await storage.preferences.change(() => null);
    assert.equal(requests.counted.transactions, 0);
    const stranger = { ...change, personId: 'nobody' };
    await assert.rejects(
      storage.preferences.change(() => stranger),
      RangeError,
    );
  });
});

describe('settings store', () => {
  it('keeps clocks, eves and periods, for others to read with the organisation', async () => {
    const first = await openTestStorage();
    assert.deepEqual(first.storage.settings.latest(), defaultCitySettings);
    const settings = {
      clocks: new Map([
        [
          'culture',
          {
            usual: { takeWithin: 1, answerWithin: 10 },
            question: { takeWithin: 1, answerWithin: 2 },
          },
        ],
      ]),
      evesAreWorkingDays: true,
      extensionDays: 5,
      retention: { ...defaultRetention, contactDays: 60, feedbackTextMonths: 12, auditMonths: 36 },
      indexWeights: new Map([['m-1', 3]]),
    };
    await first.storage.settings.change(() => settings, changedBy);
    const second = await first.again();
    assert.deepEqual((await second.storage.organisation.snapshot()).settings, settings);
    assert.deepEqual(second.storage.settings.latest(), settings);
    assert.deepEqual(first.storage.settings.latest(), settings);
  });
});
