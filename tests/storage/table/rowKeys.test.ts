import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  newestFirstPart,
  partsOfKey,
  rowKey,
  timePart,
  under,
} from '../../../bot/storage/table/rowKeys.ts';

const part = fc.string({ unit: 'binary' });
const instant = fc
  .date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('row keys', () => {
  it('hold nothing that the service forbids', () => {
    fc.assert(
      fc.property(part, (id) => {
        assert.match(rowKey('item', id), /^[A-Za-z0-9._=|-]*$/);
      }),
    );
  });

  it('are different for different parts', () => {
    fc.assert(
      fc.property(fc.tuple(part, part), fc.tuple(part, part), (a, b) => {
        assert.equal(rowKey(...a) === rowKey(...b), a[0] === b[0] && a[1] === b[1]);
      }),
    );
  });

  it('give their parts back', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        assert.deepEqual(partsOfKey(rowKey(...parts)), parts);
      }),
    );
  });

  it('are in the range of their own first part and of no other', () => {
    fc.assert(
      fc.property(part, part, part, (id, other, last) => {
        const { from, below } = under('event', id);
        const key = rowKey('event', other, last);
        assert.equal(from <= key && key < below, id === other);
      }),
    );
  });

  it('sort instants from old to new, and from new to old', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        assert.equal(timePart(a) < timePart(b), a < b);
        assert.equal(newestFirstPart(a) < newestFirstPart(b), a > b);
      }),
    );
  });
});
