import type { Coded } from '../../contract/figures.ts';
import type { Person } from '../../domain/organisation/organisation.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';

/** People to choose from, each with the unit: many have the same name. */
export function presentPeople(people: readonly Person[], viewer: Viewer): readonly Coded[] {
  return people.map(({ id, name, unitId }) => ({
    code: id,
    text: unitId === null ? name : `${name} · ${partName(unitId, viewer)}`,
  }));
}
