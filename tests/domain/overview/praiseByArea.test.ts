import assert from 'node:assert/strict';
import { praiseByArea } from '../../../bot/domain/overview/praiseByArea.ts';
import { counts, smallCity } from './smallCity.ts';

const today = '2026-11-23';

describe('praise by area', () => {
  it('sums the units of an area over twelve months and compares with the twelve before', () => {
    const { areas } = praiseByArea(
      smallCity,
      [
        counts('library', '2025-12', { praise: 14, criticism: 4 }),
        counts('museum', '2026-11', { praise: 10, criticism: 6 }),
        counts('library', '2025-11', { praise: 18, criticism: 16 }),
        counts('library', '2023-11', { praise: 900 }),
      ],
      today,
    );
    const culture = areas.find(({ part }) => part.id === 'culture')?.praise;
    assert.equal(culture?.praise, 24);
    assert.equal(culture.criticism, 10);
    assert.ok(culture.change.kind === 'unsure');
    // The worked example of docs: 24 : 10 against 18 : 16 → +17.6 points, −5.3 to +38.2.
    assert.equal((culture.change.difference.value * 100).toFixed(1), '17.6');
    assert.equal((culture.change.difference.low * 100).toFixed(1), '-5.3');
    assert.equal((culture.change.difference.high * 100).toFixed(1), '38.2');
  });

  it('lists areas without feedback too, and a unit of the city itself when it has some', () => {
    const names = (found: readonly { part: { id: string } }[]): string[] =>
      found.map(({ part }) => part.id);
    assert.deepEqual(names(praiseByArea(smallCity, [], today).areas), ['culture', 'water', 'care']);
    const some = [counts('archive', '2026-10', { praise: 1 })];
    assert.deepEqual(names(praiseByArea(smallCity, some, today).areas).at(-1), 'archive');
  });

  it('adds up: the areas together are the total', () => {
    const given = [
      counts('library', '2026-03', { praise: 3, criticism: 2 }),
      counts('waterWorks', '2026-04', { praise: 5 }),
      counts('archive', '2026-05', { criticism: 1 }),
    ];
    const { areas, total } = praiseByArea(smallCity, given, today);
    assert.equal(
      areas.reduce((sum, { praise }) => sum + praise.praise, 0),
      total.praise,
    );
    assert.equal(total.praise, 8);
    assert.equal(total.criticism, 3);
  });
});
