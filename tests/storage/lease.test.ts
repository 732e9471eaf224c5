import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openStorage } from '../../bot/storage/openStorage.ts';
import type { LeaseStore } from '../../bot/domain/ports/lease.ts';
import { testStore } from '../support/testStore.ts';
import { LosingLine } from '../support/around.ts';
import { openTestStorage } from './support/openTestStorage.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 23, 8, 0, second)).toISOString();

describe('lease', () => {
  let leases: LeaseStore;
  beforeEach(async () => {
    ({
      storage: { leases },
    } = await openTestStorage());
  });

  it('belongs to one until its time is over', async () => {
    assert.equal(await leases.hold('work', 'first', at(0), at(30)), true);
    assert.equal(await leases.hold('work', 'second', at(29), at(59)), false);
    assert.equal(await leases.hold('work', 'second', at(30), at(60)), true);
    assert.equal(await leases.hold('work', 'first', at(31), at(61)), false);
  });

  it('is renewed by its holder, and only for its own work', async () => {
    assert.equal(await leases.hold('work', 'first', at(0), at(30)), true);
    assert.equal(await leases.hold('work', 'first', at(15), at(45)), true);
    assert.equal(await leases.hold('work', 'second', at(40), at(70)), false);
    assert.equal(await leases.hold('other work', 'second', at(40), at(70)), true);
  });

  it('is free at once when its holder lets go, and when nobody else does', async () => {
    await leases.hold('work', 'first', at(0), at(30));
    await leases.release('work', 'second');
    assert.equal(await leases.hold('work', 'second', at(1), at(31)), false);
    await leases.release('work', 'first');
    assert.equal(await leases.hold('work', 'second', at(1), at(31)), true);
    await leases.release('never held', 'first');
  });

  it('goes to one of many who want it at once, free or expired', async () => {
    for (const second of [0, 100]) {
      const wanted = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          leases.hold('work', `instance ${second}-${index}`, at(second), at(second + 30)),
        ),
      );
      assert.equal(wanted.filter((held) => held).length, 1);
    }
  });

  it('is known to be held when the answer to taking it was lost', async () => {
    const line = new LosingLine();
    const { storage } = await openTestStorage({ hooks: [line] });
    for (const second of [0, 15]) {
      line.loseNext();
      assert.equal(await storage.leases.hold('work', 'first', at(second), at(second + 30)), true);
    }
    assert.equal(line.lost, 2);
  });

  it('goes to one of two processes', async () => {
    const store = await testStore();
    await openStorage(store);
    const program = new URL('support/wantLease.ts', import.meta.url);
    const processes = ['first', 'second'].map((holder) =>
      fork(program, [store.folder, store.tablePrefix, holder, at(0), at(30)]),
    );
    const answers = await Promise.all(
      processes.map(async (process) => {
        const [answer] = (await once(process, 'message')) as [boolean];
        return answer;
      }),
    );
    assert.deepEqual(answers.toSorted(), [false, true]);
  }).timeout(20_000);
});
