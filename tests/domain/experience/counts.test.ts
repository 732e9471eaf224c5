import assert from 'node:assert/strict';
import { countedInMonth } from '../../../bot/domain/experience/monthlyCounts.ts';
import { readTags, typedTags } from '../../../bot/domain/experience/tags.ts';
import { newAdoption } from '../../../bot/domain/experience/adoption.ts';

describe('what an experience got in a month', () => {
  it('is counted up and down, and left out where nothing is left', () => {
    const one = countedInMonth([], '2026-11', { thanks: 1 });
    assert.deepEqual(one, [{ month: '2026-11', thanks: 1, adoptions: 0 }]);
    const two = countedInMonth(one, '2026-11', { adoptions: 1 });
    assert.deepEqual(two, [{ month: '2026-11', thanks: 1, adoptions: 1 }]);
    const left = countedInMonth(two, '2026-11', { thanks: -1 });
    assert.deepEqual(countedInMonth(left, '2026-11', { adoptions: -1 }), []);
  });

  it('is kept for two months, the newest first', () => {
    const counts = ['2026-09', '2026-11', '2026-10'].reduce(
      (before, month) => countedInMonth(before, month, { thanks: 1 }),
      countedInMonth([], '2026-08', { thanks: 5 }),
    );
    assert.deepEqual(
      counts.map(({ month }) => month),
      ['2026-11', '2026-10'],
    );
  });

  it('takes nothing back of a month that is no longer kept', () => {
    assert.deepEqual(countedInMonth([], '2026-01', { thanks: -1 }), []);
  });
});

describe('tags', () => {
  it('are small letters between commas and the like, each once', () => {
    assert.deepEqual(readTags(' Jonotus, #Selkeä  kieli;jonotus\nLAPSET,, '), [
      'jonotus',
      'selkeä kieli',
      'lapset',
    ]);
    assert.deepEqual(readTags('  '), []);
  });

  it('are read again as they are typed', () => {
    const tags = ['jonotus', 'selkeä kieli'];
    assert.deepEqual(readTags(typedTags(tags)), tags);
  });
});

describe('a new adoption', () => {
  it('is asked about eight weeks later', () => {
    const { askOn, asked, answer } = newAdoption(
      'u',
      'p',
      '2026-11-23T08:00:00.000Z',
      '2026-11-23',
    );
    assert.deepEqual({ askOn, asked, answer }, { askOn: '2027-01-18', asked: 0, answer: null });
  });
});
