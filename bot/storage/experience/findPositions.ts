import type { ExperienceQuery } from '../../domain/experience/experienceQuery.ts';
import { sortedBy } from '../../domain/experience/searchWords.ts';
import { allOf, compare } from '../table/filter.ts';
import type { Filter } from '../table/filter.ts';
import type { Partition } from '../table/partition.ts';
import { listKey } from './indexRows.ts';
import { behind, PositionList } from './positionList.ts';

/** So many requests a page costs at most; what is still to be looked through is for the next. */
const requestsAtMost = 24;
/** Where several lists are compared, so many rows of each are read at once. */
const comparedAtOnce = 100;

export interface FoundPositions {
  readonly positions: readonly string[];
  /** From where to go on; null when everything has been looked through. */
  readonly next: string | null;
}

/**
 * The positions that stand in every list which the query names. Each list in turn is asked for
 * the first position from the farthest that another has given, so that what only one of them
 * has is leapt over. A single list is read as far as is shown and one further.
 */
export async function findPositions(
  partition: Partition,
  query: ExperienceQuery,
  from: string,
  limit: number,
): Promise<FoundPositions> {
  const named = namedLists(query);
  const batch = named.length === 1 ? limit + 1 : comparedAtOnce;
  const lists = named.map((list) => new PositionList(partition, { ...list, batch }));
  const positions: string[] = [];
  let at = from;
  for (;;) {
    if (lists.reduce((sum, { requests }) => sum + requests, 0) >= requestsAtMost) {
      return { positions, next: at };
    }
    const firsts = await Promise.all(lists.map((list) => list.from(at)));
    if (firsts.includes(null)) return { positions, next: null };
    const farthest = firsts.reduce<string>(
      (far, each) => (each !== null && each > far ? each : far),
      at,
    );
    if (firsts.every((each) => each === farthest)) {
      if (positions.length === limit) return { positions, next: farthest };
      positions.push(farthest);
      at = behind(farthest);
    } else {
      at = farthest;
    }
  }
}

interface NamedList {
  readonly key: string;
  readonly where?: Filter;
}

/** The lists that the query names; none for a query that everything fits. */
export function namedLists(query: ExperienceQuery): readonly NamedList[] {
  const { beginnings, unitId, stageId, tag, authorId, adoptedOnly } = query;
  return [
    ...beginnings.map(wordList),
    ...(unitId === null ? [] : [{ key: listKey('unit', unitId) }]),
    ...(stageId === null ? [] : [{ key: listKey('stage', stageId) }]),
    ...(tag === null ? [] : [{ key: listKey('tag', tag) }]),
    ...(authorId === null ? [] : [{ key: listKey('author', authorId) }]),
    ...(adoptedOnly ? [{ key: listKey('adopted', 'yes') }] : []),
  ];
}

function wordList(beginning: string): NamedList {
  const key = listKey('word', beginning.slice(0, sortedBy));
  if (beginning.length <= sortedBy) return { key };
  const last = beginning.charCodeAt(beginning.length - 1);
  const below = `${beginning.slice(0, -1)}${String.fromCharCode(last + 1)}`;
  return { key, where: allOf(compare('word', '>=', beginning), compare('word', '<', below)) };
}
