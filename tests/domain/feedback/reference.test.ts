import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  makeReference,
  readReference,
  referenceCount,
} from '../../../bot/domain/feedback/reference.ts';

const drawn = fc.integer({ min: 0, max: referenceCount - 1 });
const alphabet = '23456789CDFHJKMNPQRTVWX';

describe('references', () => {
  it('look like K7-3MQ9, the example of the documents, which is itself right', () => {
    assert.deepEqual(readReference('K7-3MQ9'), { kind: 'reference', reference: 'K7-3MQ9' });
    fc.assert(
      fc.property(drawn, (number) => {
        assert.match(makeReference(number), new RegExp(`^[${alphabet}]{2}-[${alphabet}]{4}$`));
      }),
    );
  });

  it('are another for every number', () => {
    fc.assert(
      fc.property(drawn, drawn, (one, other) => {
        assert.equal(makeReference(one) === makeReference(other), one === other);
      }),
    );
  });

  it('are there for the numbers of the range only', () => {
    assert.equal(makeReference(0).length, 7);
    for (const number of [-1, 0.5, referenceCount, Number.NaN]) {
      assert.throws(() => makeReference(number), RangeError);
    }
  });

  it('are read however they are typed', () => {
    for (const typed of ['k7-3mq9', ' K7 3MQ9 ', 'K73MQ9', 'k7–3m q9', 'K7−3MQ9', '#K7-3MQ9']) {
      assert.deepEqual(readReference(typed), { kind: 'reference', reference: 'K7-3MQ9' }, typed);
    }
    const spoken = makeReference(0);
    const confused = spoken.replaceAll('2', 'Z').replaceAll('5', 'S').replaceAll('8', 'B');
    assert.deepEqual(readReference(confused), { kind: 'reference', reference: spoken });
  });

  it('show every single character misheard', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.nat(5),
        fc.constantFrom(...Array.from(alphabet)),
        (number, place, heard) => {
          const characters = Array.from(makeReference(number).replace('-', ''));
          fc.pre(characters[place] !== heard);
          characters[place] = heard;
          assert.deepEqual(readReference(characters.join('')), { kind: 'misheard' });
        },
      ),
    );
  });

  it('show every two characters that changed places', () => {
    fc.assert(
      fc.property(drawn, fc.nat(5), fc.nat(5), (number, one, other) => {
        const characters = Array.from(makeReference(number).replace('-', ''));
        const [first = '', second = ''] = [characters[one], characters[other]];
        fc.pre(first !== second);
        characters[one] = second;
        characters[other] = first;
        assert.deepEqual(readReference(characters.join('')), { kind: 'misheard' });
      }),
    );
  });

  it('are told from other words', () => {
    for (const typed of ['', 'kirjasto', 'K7-3MQ', 'K7-3MQ99', 'OI-LOVE', 'K7_3MQ9']) {
      assert.deepEqual(readReference(typed), { kind: 'notReference' }, typed);
    }
  });
});
