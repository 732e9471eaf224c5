/** What a reader sees: whose answers a figure sums up, by the index of the atom. */
export type Seen = ReadonlySet<number>;

/**
 * A group of one to four answers that a reader works out by any adding, subtracting and scaling of
 * the figures seen; null where there is none. `atoms` are the smallest groups that the figures can
 * tell apart, with their answers. A group is worked out when some combination of the figures has
 * its answers and no others in it, whatever their weights.
 */
export function workedOut(
  seen: readonly Seen[],
  atoms: readonly number[],
): readonly number[] | null {
  // Atoms in the same figures cannot be told apart; those without answers add nothing.
  const groups = Map.groupBy(
    [...atoms.keys()].filter((atom) => (atoms[atom] ?? 0) > 0),
    (atom) => seen.map((figure) => (figure.has(atom) ? '1' : '0')).join(''),
  );
  const columns = [...groups].filter(([pattern]) => pattern.includes('1'));
  const sizes = columns.map(([, own]) => own.reduce((sum, atom) => sum + (atoms[atom] ?? 0), 0));
  const rows = seen.map((_, figure) => columns.map(([pattern]) => Number(pattern[figure])));
  const rank = rankOf(rows);
  for (const few of subsetsBelowFive(sizes)) {
    const without = rows.map((row) => row.filter((_, column) => !few.includes(column)));
    if (rankOf(without) < rank) return few.flatMap((column) => columns[column]?.[1] ?? []);
  }
  return null;
}

function* subsetsBelowFive(sizes: readonly number[], from = 0, room = 4): Iterable<number[]> {
  for (let column = from; column < sizes.length; column += 1) {
    const left = room - (sizes[column] ?? 0);
    if (left < 0) continue;
    yield [column];
    for (const others of subsetsBelowFive(sizes, column + 1, left)) yield [column, ...others];
  }
}

/** By elimination in whole numbers modulo a large prime: exact, unlike floating point. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const prime = 1_000_003n;
  let rows = matrix.map((row) => row.map((cell) => BigInt(cell)));
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    rank += 1;
    const head = pivot[column] ?? 1n;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const factor = row[column] ?? 0n;
        if (factor === 0n) return row;
        return row.map(
          (cell, index) =>
            (((cell * head - factor * (pivot[index] ?? 0n)) % prime) + prime) % prime,
        );
      });
  }
  return rank;
}
