import assert from 'node:assert/strict';
import { createLanes } from '../../bot/scheduler/lanes.ts';

describe('lanes', () => {
  const unexpected = (error: unknown): never => {
    throw error;
  };

  it('run the tasks of one lane one after another', async () => {
    const lanes = createLanes(5, unexpected);
    const told: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      told.push(`${name} begins`);
      await new Promise(setImmediate);
      told.push(`${name} ends`);
    };
    lanes.add('aino', task('first'));
    lanes.add('aino', task('second'));
    await lanes.settle();
    assert.deepEqual(told, ['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('let a slow task hold up nobody else', async () => {
    const lanes = createLanes(2, unexpected);
    const slow = Promise.withResolvers();
    const done = Promise.withResolvers();
    let sent = 0;
    lanes.add('slow', async () => {
      await slow.promise;
    });
    for (const person of ['a', 'b', 'c', 'd', 'e']) {
      lanes.add(person, async () => {
        await Promise.resolve();
        sent += 1;
        if (sent === 5) done.resolve(null);
      });
    }
    // Would never resolve if the slow one were waited for.
    await done.promise;
    slow.resolve(null);
    await lanes.settle();
  });

  it('run no more than their width at once', async () => {
    const lanes = createLanes(3, unexpected);
    let [now, most] = [0, 0];
    for (let index = 0; index < 20; index += 1) {
      lanes.add(`lane ${index}`, async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise(setImmediate);
        now -= 1;
      });
    }
    await lanes.settle();
    assert.equal(most, 3);
  });

  it('tell of a fault and go on', async () => {
    const faults: unknown[] = [];
    const lanes = createLanes(1, (error) => faults.push(error));
    const ran: string[] = [];
    lanes.add('a', () => Promise.reject(new Error('away')));
    lanes.add('a', () => Promise.resolve(void ran.push('a')));
    lanes.add('b', () => Promise.resolve(void ran.push('b')));
    await lanes.settle();
    assert.deepEqual(faults, [new Error('away')]);
    assert.deepEqual(ran.toSorted(), ['a', 'b']);
  });

  it('are settled when nothing was added', async () => {
    await createLanes(1, unexpected).settle();
  });
});
