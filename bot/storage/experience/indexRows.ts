import type { Experience } from '../../domain/experience/experience.ts';
import { searchedTexts } from '../../domain/experience/experienceQuery.ts';
import { searchableWords, sortedBy } from '../../domain/experience/searchWords.ts';
import type { Row } from '../table/row.ts';
import { newestFirstPart, rowKey } from '../table/rowKeys.ts';
import { experienceColumns, schemaVersion } from './experienceRows.ts';

/**
 * Where an experience stands in every list that is sorted from new to old. What follows the
 * position in a key begins with `!`, which sorts before everything that an id can go on with:
 * all lists therefore have the same order, whatever the ids.
 */
export function positionOf({ sharedAt, id }: Pick<Experience, 'sharedAt' | 'id'>): string {
  return rowKey(newestFirstPart(sharedAt), id);
}

/** A list of the experiences that have one thing in common. */
export type ListedBy = 'unit' | 'stage' | 'tag' | 'author' | 'adopted' | 'word';

export function listKey(by: ListedBy, what: string): string {
  return rowKey('by', by, what);
}

/** Every list but those of words: at most a dozen rows and one for each unit still to be asked. */
export function indexRows(experience: Experience): readonly Row[] {
  if (experience.state === 'withdrawn') return [];
  const { id, unitId, stageId, authorId, tags, adoptions, monthly, sharedAt } = experience;
  const position = positionOf(experience);
  const listed = (by: ListedBy, what: string): Row => ({
    key: `${listKey(by, what)}|${position}`,
    columns: { schemaVersion, id },
  });
  return [
    { key: `${rowKey('recent')}|${position}`, columns: experienceColumns(experience) },
    listed('unit', unitId),
    ...(stageId === null ? [] : [listed('stage', stageId)]),
    listed('author', authorId),
    ...tags.map((tag) => listed('tag', tag)),
    ...(adoptions.length === 0 ? [] : [listed('adopted', 'yes')]),
    ...monthly.map(({ month, thanks, adoptions: adopted }) => ({
      key: rowKey('month', month, id),
      columns: { schemaVersion, id, sharedAt, thanks, adoptions: adopted },
    })),
    ...adoptions.flatMap(({ unitId: adopter, askOn }) =>
      askOn === null
        ? []
        : [
            {
              key: rowKey('followUp', askOn, id, adopter),
              columns: { schemaVersion, id, unitId: adopter, askOn },
            },
          ],
    ),
  ];
}

/**
 * A row for each word, in the list of those that begin with the same letters; the word itself is
 * a column by which the service picks those that go on as asked.
 */
export function wordRows(experience: Experience): readonly Row[] {
  if (experience.state === 'withdrawn') return [];
  const position = positionOf(experience);
  return searchableWords(searchedTexts(experience)).map((word) => ({
    key: `${listKey('word', word.slice(0, sortedBy))}|${position}!${rowKey(word)}`,
    columns: { schemaVersion, id: experience.id, word },
  }));
}
