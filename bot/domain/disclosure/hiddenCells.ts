import { daysBetween } from '../calendar/localDate.ts';
import type { LocalDate } from '../calendar/time.ts';

/** No figure is shown for fewer answers than this, so that nobody can be told apart. */
export const fewestShown = 5;

/** A figure's answers: of which part of the organisation, in which days, and how many. */
export interface Cell {
  /** Unique among the cells that are judged together. */
  readonly key: string;
  readonly partId: string;
  /** First and last day, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly n: number;
}

/** A cell among those right within it. `rest` is what it has beyond them. */
interface Node {
  readonly cell: Cell;
  readonly children: Node[];
  readonly rest: number;
}

/** A cell with fewer answers than its parts together: they are not parts of it. */
interface Loose {
  readonly cell: Cell;
  readonly parts: readonly Node[];
}

interface Settled {
  readonly nodes: readonly Node[];
  readonly loose: readonly Loose[];
}

/**
 * The keys of the cells that must not be shown, of figures that answer the same question: those of
 * fewer than five answers, and as many others as it takes that none of those, and no other group
 * of fewer than five, can be worked out from the rest by adding and subtracting.
 *
 * First the shown cells are made to lie within or beside one another: where two overlap otherwise,
 * the one that is in the way of more of them is hidden. In such a tree every sum and difference is
 * made of the cells' rests (a cell without the cells right within it), and the rests have nothing
 * in common. So it is enough that each rest has no answers or at least five. Where it has fewer,
 * the smallest of the cells within is hidden too or, where that does not help, the cell itself.
 *
 * The same cells give the same answer in any order. Takes time in proportion to the number of
 * cells, times the depth of the organisation and the number of periods that overlap one.
 * @param upward the part and those above it, nearest first
 */
export function hiddenCells(
  cells: readonly Cell[],
  upward: (partId: string) => readonly string[],
): ReadonlySet<string> {
  const hidden = new Set(cells.filter(({ n }) => n < fewestShown).map(({ key }) => key));
  const enough = cells.filter(({ key }) => !hidden.has(key)).sort(byAnswers);
  if (cells.length < 2) return hidden;

  const around = aroundOf(enough, upward);
  hideCrossing(around, hidden);
  for (const root of treeOf(around, hidden)) settle(root, hidden);
  return hidden;
}

/** A cell with its neighbours of its own part and of those above. */
interface Around {
  readonly cell: Cell;
  /** Those that it lies within, nearest first. */
  readonly containers: readonly Cell[];
  /** Those that overlap it and neither contain it nor lie within it. */
  readonly crossing: readonly Cell[];
}

const none: readonly Cell[] = [];

/** @param cells those with the fewest answers first */
function aroundOf(
  cells: readonly Cell[],
  upward: (partId: string) => readonly string[],
): readonly Around[] {
  const periods = new Map<string, Period>();
  const byPart = new Map<string, Map<Period, Cell[]>>();
  const placed = cells.map((cell) => {
    const { partId, from, to } = cell;
    const periodKey = `${from} ${to}`;
    const period = periods.get(periodKey) ?? { from, to, overlapping: [] };
    periods.set(periodKey, period);
    const own = byPart.get(partId) ?? new Map<Period, Cell[]>();
    byPart.set(partId, own);
    const there = own.get(period);
    if (there === undefined) own.set(period, [cell]);
    else there.push(cell);
    return { cell, period };
  });
  findOverlapping([...periods.values()]);
  return placed.map(({ cell, period }): Around => {
    const containers: Cell[] = [];
    const crossing: Cell[] = [];
    for (const [height, partId] of upward(cell.partId).entries()) {
      const there = byPart.get(partId);
      if (there === undefined) continue;
      for (const other of period.overlapping) {
        for (const beside of there.get(other) ?? none) {
          if (beside === cell) continue;
          if (contains(beside, cell, height)) containers.push(beside);
          else if (height > 0 || !isWithin(beside, cell)) crossing.push(beside);
        }
      }
    }
    return {
      cell,
      containers: containers.length === 0 ? none : containers,
      crossing: crossing.length === 0 ? none : crossing,
    };
  });
}

interface Period extends Pick<Cell, 'from' | 'to'> {
  /** The period itself and all that overlap it, the shortest first. */
  readonly overlapping: Period[];
}

function findOverlapping(periods: readonly Period[]): void {
  const byStart = periods.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const [index, period] of byStart.entries()) {
    period.overlapping.push(period);
    for (let later = index + 1; later < byStart.length; later += 1) {
      const other = byStart[later];
      if (other === undefined || other.from > period.to) break;
      period.overlapping.push(other);
      other.overlapping.push(period);
    }
  }
  const length = ({ from, to }: Period): number => daysBetween(from, to);
  for (const { overlapping } of periods) {
    if (overlapping.length > 1) overlapping.sort((a, b) => length(a) - length(b));
  }
}

/** Of two of one part and period the one with more answers contains the other. */
function contains(outer: Cell, inner: Cell, height: number): boolean {
  const isSamePlace = height === 0 && outer.from === inner.from && outer.to === inner.to;
  return isSamePlace ? byAnswers(outer, inner) > 0 : isWithin(inner, outer);
}

function hideCrossing(around: readonly Around[], hidden: Set<string>): void {
  const crossed = new Map<Cell, Set<Cell>>();
  const note = (one: Cell, other: Cell): void => {
    crossed.set(one, (crossed.get(one) ?? new Set()).add(other));
  };
  for (const { cell, crossing } of around) {
    for (const other of crossing) {
      note(cell, other);
      note(other, cell);
    }
  }
  const most = [...crossed].sort(
    ([a, others], [b, more]) => more.size - others.size || byAnswers(a, b),
  );
  for (const [{ key }, others] of most) {
    if ([...others].some((other) => !hidden.has(other.key))) hidden.add(key);
  }
}

function treeOf(around: readonly Around[], hidden: ReadonlySet<string>): readonly Node[] {
  const shown = around.filter(({ cell }) => !hidden.has(cell.key));
  const nodes = new Map(
    shown.map(({ cell }): [Cell, Node] => [cell, { cell, children: [], rest: 0 }]),
  );
  const roots: Node[] = [];
  for (const { cell, containers } of shown) {
    const node = nodes.get(cell);
    if (node === undefined) continue;
    const nearest = containers.find(({ key }) => !hidden.has(key));
    const parent = nearest === undefined ? undefined : nodes.get(nearest);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** What is shown of a cell and those within it: the nodes that the cell above then has. */
function settle(node: Node, hidden: Set<string>): Settled {
  const settled = node.children.map((child) => settle(child, hidden));
  const children = settled.flatMap(({ nodes }) => nodes);
  const loose = settled.flatMap((each) => each.loose);
  const { n, key } = node.cell;
  const rest = n - children.reduce((sum, { cell }) => sum + cell.n, 0);
  if (rest < 0) {
    if (children.some(({ cell }) => isFew(n - cell.n))) {
      hidden.add(key);
      return { nodes: children, loose };
    }
    return { nodes: children, loose: [...loose, { cell: node.cell, parts: children }] };
  }
  for (const { cell, parts } of loose) {
    const without = parts.reduce((sum, part) => sum + part.cell.n, 0);
    if (isFew(n - cell.n) || isFew(rest + without - cell.n)) hidden.add(cell.key);
  }
  const kept = { cell: node.cell, children, rest };
  if (!isFew(rest)) return { nodes: [kept], loose };
  const [smallest] = children
    .filter((child) => child.rest >= fewestShown)
    .sort((a, b) => byAnswers(a.cell, b.cell));
  if (smallest === undefined) {
    hidden.add(key);
    return { nodes: children, loose };
  }
  hidden.add(smallest.cell.key);
  const others = children.filter((child) => child !== smallest);
  return {
    nodes: [{ ...kept, children: [...others, ...smallest.children], rest: rest + smallest.rest }],
    loose,
  };
}

/** Some, but fewer than may be shown. */
export function isFew(n: number): boolean {
  return n > 0 && n < fewestShown;
}

function isWithin(inner: Pick<Cell, 'from' | 'to'>, outer: Pick<Cell, 'from' | 'to'>): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** Fewest first; the key decides between equals. */
function byAnswers(a: Cell, b: Cell): number {
  return a.n - b.n || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
