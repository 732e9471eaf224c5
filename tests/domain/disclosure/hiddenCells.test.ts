import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hiddenCells, type Cell } from '../../../bot/domain/disclosure/hiddenCells.ts';
import { workedOut } from './subtractingReader.ts';

const above: Readonly<Record<string, readonly string[]>> = {
  area: ['city'],
  unit1: ['area', 'city'],
  unit2: ['area', 'city'],
  unit3: ['area', 'city'],
};
const upward = (partId: string): readonly string[] => [partId, ...(above[partId] ?? [])];

type Period = readonly [from: string, to: string];
const quarter: Period = ['2026-01-01', '2026-03-31'];
const half: Period = ['2026-01-01', '2026-06-30'];

function cell(partId: string, n: number, [from, to]: Period = quarter, name = ''): Cell {
  return { key: `${partId}${name} ${from} ${to}`, partId, from, to, n };
}

function hiddenOf(...cells: readonly Cell[]): readonly string[] {
  const keys = hiddenCells(cells, upward);
  return cells.filter(({ key }) => keys.has(key)).map(({ key }) => key);
}

describe('hidden cells of one question', () => {
  const whole = cell('area', 20);
  const small = cell('unit2', 4);

  it('hides four answers, and the only other unit beside the total', () => {
    const other = cell('unit1', 16);
    assert.deepEqual(hiddenOf(whole, other, small), [other.key, small.key]);
  });

  it('hides the unit that the total tells apart from what no unit has measured', () => {
    const other = cell('unit1', 16);
    assert.deepEqual(hiddenOf(whole, other), [other.key]);
  });

  it('hides the smallest of several siblings and shows the others and the total', () => {
    const [larger, smallest] = [cell('unit1', 20), cell('unit3', 9)];
    const all = [cell('area', 33), larger, smallest, small];
    assert.deepEqual(hiddenOf(...all), [smallest.key, small.key]);
  });

  it('hides only what is too small where no total is shown', () => {
    assert.deepEqual(hiddenOf(cell('unit1', 16), small), [small.key]);
  });

  it('shows everything where all parts have enough', () => {
    assert.deepEqual(hiddenOf(cell('area', 21), cell('unit1', 16), cell('unit2', 5)), []);
  });

  it('hides a quarter that differs from its half-year by three answers', () => {
    const [shorter, longer] = [cell('area', 37, quarter), cell('area', 40, half)];
    assert.deepEqual(hiddenOf(longer, shorter), [shorter.key]);
  });

  it('shows a quarter and its half-year where the other quarter has enough answers', () => {
    assert.deepEqual(hiddenOf(cell('area', 20, quarter), cell('area', 40, half)), []);
  });

  it('hides one of two periods that overlap without one lying in the other', () => {
    const later: Period = ['2026-02-01', '2026-04-30'];
    const [more, fewer] = [cell('area', 30, quarter), cell('area', 20, later)];
    assert.deepEqual(hiddenOf(more, fewer), [fewer.key]);
  });

  it('hides the period that is in the way of the most others', () => {
    const year = cell('unit1', 100, ['2026-01-01', '2026-12-31']);
    const months = ['01', '02', '04'].map((month) =>
      cell('area', 20, [`2026-${month}-01`, `2026-${month}-28`]),
    );
    assert.deepEqual(hiddenOf(year, ...months), [year.key]);
  });

  it('takes a total with fewer answers than its parts for a survey of its own', () => {
    assert.deepEqual(hiddenOf(cell('city', 100), cell('unit1', 80), cell('unit2', 60)), []);
  });

  it('hides such a total where it differs from one of them by fewer than five', () => {
    const own = cell('city', 82);
    assert.deepEqual(hiddenOf(own, cell('unit1', 80), cell('unit2', 60)), [own.key]);
  });

  it('lets no group of fewer than five be worked out, in whatever order the cells come', () => {
    fc.assert(
      fc.property(world(), ({ cells, answersOf, atoms }) => {
        const hidden = hiddenCells(cells, upwardIn);
        assert.deepEqual(hiddenCells(cells.toReversed(), upwardIn), hidden);
        const shown = cells.filter(({ key }) => !hidden.has(key));
        assert.ok(shown.every(({ n }) => n >= 5));
        assert.equal(workedOut(shown.map(answersOf), atoms), null);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps most figures of large groups', () => {
    const shares = fc.sample(world({ min: 5, max: 40 }), { numRuns: 200, seed: 6 }).map((one) => {
      const enough = one.cells.filter(({ n }) => n >= 5);
      const hidden = hiddenCells(one.cells, upwardIn);
      return enough.filter(({ key }) => !hidden.has(key)).length / Math.max(1, enough.length);
    });
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    assert.ok(mean > 0.6, `on average only ${String(mean)} are shown`);
  });
});

/** Part 0 is the whole; the parent of each other part has a smaller number. */
const partCount = 6;
const parents = [-1, 0, 0, 1, 1, 2];

function upwardIn(partId: string): readonly string[] {
  const found: string[] = [];
  for (let part = Number(partId); part >= 0; part = parents[part] ?? -1) found.push(String(part));
  return found;
}

const monthCount = 6;
const firstDay = (month: number): string => `2026-0${String(month + 1)}-01`;
const lastDay = (month: number): string => `2026-0${String(month + 1)}-28`;

/** Answers by part and month, and figures that sum them up over parts and periods. */
function world(size: { min: number; max: number } = { min: 0, max: 9 }) {
  const spans: readonly (readonly [number, number])[] = [
    ...Array.from({ length: monthCount }, (_, month) => [month, month] as const),
    ...[[0, 2] as const, [3, 5] as const, [0, 5] as const],
    // These overlap the quarters.
    ...[[1, 3] as const, [2, 4] as const],
  ];
  const figure = fc.record({
    part: fc.nat(partCount - 1),
    // Mostly calendar periods.
    span: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...spans.slice(0, -2)) },
      { weight: 1, arbitrary: fc.constantFrom(...spans) },
    ),
  });
  return fc
    .record({
      atoms: fc.array(fc.integer(size), {
        minLength: partCount * monthCount,
        maxLength: partCount * monthCount,
      }),
      figures: fc.array(figure, { maxLength: 16 }),
    })
    .map(({ atoms, figures }) => {
      const answers = new Map<string, ReadonlySet<number>>();
      const cells = figures.map(({ part, span: [first, last] }, index): Cell => {
        const key = String(index);
        const own = [...atoms.keys()].filter((atom) => {
          const [of, month] = [Math.floor(atom / monthCount), atom % monthCount];
          return upwardIn(String(of)).includes(String(part)) && month >= first && month <= last;
        });
        const members = new Set(own);
        answers.set(key, members);
        const n = [...members].reduce((sum, atom) => sum + (atoms[atom] ?? 0), 0);
        return { key, partId: String(part), from: firstDay(first), to: lastDay(last), n };
      });
      return {
        atoms,
        cells,
        answersOf: ({ key }: Cell): ReadonlySet<number> => answers.get(key) ?? new Set(),
      };
    });
}
