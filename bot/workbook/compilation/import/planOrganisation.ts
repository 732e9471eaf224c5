import {
  checkOrganisation,
  type OrganisationFault,
} from '../../../domain/organisation/checkOrganisation.ts';
import type {
  Organisation,
  OrganisationPart,
  PartId,
  Person,
  PersonId,
} from '../../../domain/organisation/organisation.ts';
import { partOf, personOf } from '../rows/organisationRows.ts';
import type { SheetColumn } from '../sheets.ts';
import type { CellFault } from './cellFault.ts';
import { cellFault, isToStore, refusedWith, type ComparedRow } from './plannedRow.ts';
import type { RawSheet } from './readWorkbookRows.ts';

/** Places of the columns, for faults; null when the workbook has no such sheet. */
export type Places = Pick<RawSheet, 'letters'>;

export interface OrganisationRows {
  readonly parts: readonly ComparedRow<'organisation'>[];
  readonly people: readonly ComparedRow<'people'>[];
}

/** What the rows store, and the organisation as it will be. */
export interface OrganisationPlan extends OrganisationRows {
  readonly changedParts: ReadonlyMap<PartId, OrganisationPart>;
  readonly changedPeople: ReadonlyMap<PersonId, Person>;
  readonly after: Organisation;
}

/**
 * Decides which rows of parts and people can be taken in. Refusing one can leave others without
 * their parent or manager: again until all that is left fits together. What was unfit before is
 * not of the workbook's making.
 */
export function planOrganisation(
  rows: OrganisationRows,
  before: Organisation,
  places: { readonly parts: Places; readonly people: Places },
): OrganisationPlan {
  let { parts, people } = {
    parts: rows.parts.map((row) => refusedWith(row, missingInPart(row, places.parts))),
    people: rows.people.map((row) =>
      refusedWith(row, [
        ...missingInPerson(row, places.people),
        ...hasLeft(row, places.people, before),
      ]),
    ),
  };
  const known = new Set(checkOrganisation(before).map(faultId));
  for (;;) {
    const plan = planOf({ parts, people }, before);
    const blamed = new Map<
      string,
      { readonly code: CellFault['code']; readonly column: SheetColumn }
    >();
    for (const fault of checkOrganisation(plan.after)) {
      if (known.has(faultId(fault))) continue;
      for (const [row, why] of blame(fault, plan)) if (!blamed.has(row)) blamed.set(row, why);
    }
    if (blamed.size === 0) return plan;
    parts = parts.map((row) => refusedFor(row, blamed.get(`part ${row.key}`), places.parts));
    people = people.map((row) => refusedFor(row, blamed.get(`person ${row.key}`), places.people));
  }
}

function planOf(rows: OrganisationRows, before: Organisation): OrganisationPlan {
  const changedParts = new Map(
    rows.parts.filter(isToStore).flatMap(({ key, values }) => {
      const part = partOf(key, values);
      return part === null ? [] : [[key, part] as const];
    }),
  );
  const changedPeople = new Map(
    rows.people.filter(isToStore).flatMap(({ key, values }) => {
      const person = personOf(key, values, before.people.get(key) ?? null);
      return person === null ? [] : [[key, person] as const];
    }),
  );
  return {
    ...rows,
    changedParts,
    changedPeople,
    after: {
      ...before,
      parts: new Map([...before.parts, ...changedParts]),
      people: new Map([...before.people, ...changedPeople]),
    },
  };
}

/** The changed rows that a fault is laid to, `part ID` or `person ID`. */
function blame(
  fault: OrganisationFault,
  { changedParts, changedPeople }: OrganisationPlan,
): ReadonlyMap<string, { readonly code: CellFault['code']; readonly column: SheetColumn }> {
  const of = (
    kind: 'part' | 'person',
    ids: readonly string[],
    code: CellFault['code'],
    column: SheetColumn,
  ) => {
    const changed: ReadonlyMap<string, unknown> = kind === 'part' ? changedParts : changedPeople;
    const involved = ids.filter((id) => changed.has(id));
    return new Map(involved.map((id) => [`${kind} ${id}`, { code, column }] as const));
  };
  switch (fault.kind) {
    case 'noCity':
      return of('part', [...changedParts.keys()], 'unfit', 'level');
    case 'severalCities': {
      const [, ...others] = fault.partIds;
      const laid = of('part', others, 'partLevelUnfit', 'level');
      return laid.size > 0 ? laid : of('part', fault.partIds, 'partLevelUnfit', 'level');
    }
    case 'noParent':
    case 'missingParent':
      return of('part', [fault.partId], 'parentUnfit', 'parent');
    case 'cycle':
      return of('part', fault.partIds, 'partLoop', 'parent');
    case 'levelOrder': {
      const laid = of('part', [fault.partId], 'partLevelUnfit', 'level');
      return laid.size > 0 ? laid : of('part', [fault.parentId], 'partLevelUnfit', 'level');
    }
    case 'missingPerson':
      return of('part', [fault.partId], 'personUnknown', fault.post);
    case 'missingUnit':
      return of('person', [fault.personId], 'partUnknown', 'own_unit');
    case 'sameAccount':
      return of('person', fault.personIds, 'accountTwice', 'account');
  }
}

function refusedFor<Row extends ComparedRow<'organisation'> | ComparedRow<'people'>>(
  row: Row,
  why: { readonly code: CellFault['code']; readonly column: SheetColumn } | undefined,
  places: Places,
): Row {
  if (why === undefined) return row;
  const detail = String(row.parsed.values[why.column] ?? '');
  return refusedWith(row, [cellFault(places, row.line, why.code, why.column, detail)]);
}

function missingInPart(
  { values, line }: ComparedRow<'organisation'>,
  places: Places,
): readonly CellFault[] {
  return (['name_fi', 'level'] as const)
    .filter((column) => values[column] === null)
    .map((column) => cellFault(places, line, 'required', column));
}

function missingInPerson(
  { values, line }: ComparedRow<'people'>,
  places: Places,
): readonly CellFault[] {
  return values.person_name === null ? [cellFault(places, line, 'required', 'person_name')] : [];
}

/** A file does not bring back who has left: an administrator does, in Manage. */
function hasLeft(
  { key, line }: ComparedRow<'people'>,
  places: Places,
  { former }: Organisation,
): readonly CellFault[] {
  const person = former.people.get(key);
  return person === undefined
    ? []
    : [cellFault(places, line, 'personHasLeft', 'person', person.name)];
}

function faultId(fault: OrganisationFault): string {
  return JSON.stringify(fault);
}
