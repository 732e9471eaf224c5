import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../domain/calendar/time.ts';
import { checkOrganisation } from '../../domain/organisation/checkOrganisation.ts';
import type {
  Organisation,
  OrganisationPart,
  PartId,
  Person,
  PersonId,
} from '../../domain/organisation/organisation.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import { CellReader } from '../cells/cellReader.ts';
import type { Choices } from '../cells/choices.ts';
import type { Column } from '../columns.ts';
import type { Fault, FaultCode } from '../importFault.ts';
import type { ImportRecord } from '../importRecord.ts';
import { differences } from '../compilation/compareRow.ts';
import { partValues } from '../compilation/rows/organisationRows.ts';
import { changesIn, resultOf, type RecordOutcome, type RecordResult } from '../outcome.ts';
import { stableId } from '../stableId.ts';
import { findPart } from './findPart.ts';

export interface OrganisationImportDeps {
  readonly organisation: Pick<OrganisationStore, 'save'>;
  readonly choices: Choices;
  /** Who is written down as having changed what the file changes. */
  readonly by: PersonId;
  readonly at: Instant;
  readonly dryRun: boolean;
}

interface ReadPart {
  readonly record: ImportRecord;
  readonly part: OrganisationPart;
}

/**
 * Takes parts of the organisation in, in whatever order the file has them. Names, parents and
 * levels are the file's; a manager or deputy that it leaves empty stays. Nothing is removed.
 */
export async function importOrganisation(
  records: readonly ImportRecord[],
  before: Organisation,
  deps: OrganisationImportDeps,
): Promise<{
  readonly results: readonly RecordResult[];
  readonly peopleMade: number;
  /** As it is with what the file brings. */
  readonly organisation: Organisation;
}> {
  const people = new People(before);
  const results: RecordResult[] = [];
  let readable: readonly ReadPart[] = [];
  for (const record of records) {
    const read = readPart(record, records, before, people, deps.choices);
    const twice = 'part' in read && readable.some(({ part }) => part.id === read.part.id);
    if (twice) results.push(resultOf(record, [fault('idTwice', 'code', record)]));
    else if ('part' in read) readable = [...readable, read];
    else results.push(resultOf(record, read.faults));
  }
  // Refusing a part leaves those below it without a parent: again until all that is left fits.
  for (;;) {
    const unfit = unfitParts(before, readable, people);
    if (unfit.size === 0) break;
    for (const { record, part } of readable) {
      const code = unfit.get(part.id);
      if (code !== undefined) results.push(resultOf(record, [fault(code, 'parent', record)]));
    }
    readable = readable.filter(({ part }) => !unfit.has(part.id));
  }
  const changed = readable.filter(
    ({ part }) => !isDeepStrictEqual(part, before.parts.get(part.id)),
  );
  const made = people.madeFor(readable.map(({ part }) => part));
  if (!deps.dryRun && (changed.length > 0 || made.length > 0)) {
    const { by, at } = deps;
    const parts = changed.map(({ part }) => part);
    await deps.organisation.save({ parts, people: made }, { by, at });
  }
  for (const { record, part } of readable) {
    const known = before.parts.get(part.id);
    const changes =
      known === undefined ? [] : differences('organisation', partValues(part), partValues(known));
    results.push(resultOf(record, outcomeOf(part, known), changesIn('organisation', changes)));
  }
  const parts = readable.map(({ part }) => [part.id, part] as const);
  const organisation = {
    ...before,
    ...{ parts: new Map([...before.parts, ...parts]), people: people.all },
  };
  return { results, peopleMade: made.length, organisation };
}

function outcomeOf(part: OrganisationPart, known: OrganisationPart | undefined): RecordOutcome {
  if (known === undefined) return 'added';
  return isDeepStrictEqual(part, known) ? 'unchanged' : 'changed';
}

function readPart(
  record: ImportRecord,
  records: readonly ImportRecord[],
  { parts }: Organisation,
  people: People,
  choices: Choices,
): ReadPart | { readonly faults: readonly Fault[] } {
  const reader = new CellReader(record.cells);
  const code = reader.required('code');
  const id = stableId(code);
  const known = parts.get(id);
  const nameFi = reader.required('name_fi');
  if (!reader.has('level') && known === undefined) reader.fault('required', 'level');
  const level = reader.choice('level', choices.level) ?? known?.level ?? 'unit';
  const name = reader.localized('name') ?? { fi: nameFi };
  const parentId = level === 'city' ? null : readParent(reader, records, parts, known);
  const managerId = people.idFor(reader, 'manager') ?? known?.managerId ?? null;
  const deputyId = people.idFor(reader, 'deputy') ?? known?.deputyId ?? null;
  const faults = [...record.faults, ...reader.faults];
  return faults.length > 0
    ? { faults }
    : { record, part: { id, level, parentId, name, managerId, deputyId } };
}

/** Parents are found in the file by their codes, or in the organisation; none: under the city. */
function readParent(
  reader: CellReader,
  records: readonly ImportRecord[],
  parts: Organisation['parts'],
  known: OrganisationPart | undefined,
): PartId | null {
  const text = reader.text('parent');
  if (text === null) return known?.parentId ?? cityIn(records, parts);
  if (records.some(({ cells }) => cells.get('code')?.text === text)) return stableId(text);
  const found = findPart(parts, text);
  if (found === 'several') reader.fault('partAmbiguous', 'parent');
  else if (found === null) reader.fault('partUnknown', 'parent');
  else return found.id;
  return null;
}

function cityIn(records: readonly ImportRecord[], parts: Organisation['parts']): PartId | null {
  const city = [...parts.values()].find(({ level }) => level === 'city');
  const inFile = records.find(({ cells }) => cells.get('level')?.text.toLowerCase() === 'city');
  const code = inFile?.cells.get('code')?.text;
  return city?.id ?? (code === undefined ? null : stableId(code));
}

/** Parts that would make the organisation unfit, with the reason; those it had before aside. */
function unfitParts(
  before: Organisation,
  readable: readonly ReadPart[],
  people: People,
): ReadonlyMap<PartId, FaultCode> {
  const ids = new Set(readable.map(({ part }) => part.id));
  const after: Organisation = {
    ...before,
    parts: new Map([...before.parts, ...readable.map(({ part }) => [part.id, part] as const)]),
    people: people.all,
  };
  const unfit = new Map<PartId, FaultCode>();
  const add = (partIds: readonly PartId[], code: FaultCode) => {
    for (const id of partIds) if (ids.has(id) && !unfit.has(id)) unfit.set(id, code);
  };
  for (const found of checkOrganisation(after)) {
    switch (found.kind) {
      case 'noParent':
      case 'missingParent':
        add([found.partId], 'parentUnfit');
        break;
      case 'levelOrder':
        add([found.partId], 'partLevelUnfit');
        break;
      case 'cycle':
        add(found.partIds, 'partLoop');
        break;
      case 'severalCities':
        add(found.partIds.slice(1), 'partLevelUnfit');
        break;
      case 'noCity':
      case 'missingPerson':
      case 'missingUnit':
      case 'sameAccount':
        // Not of the file's making: parts alone cannot mend or break these.
        break;
    }
  }
  return unfit;
}

/** People named in the file by user principal name: those known, and new ones to make. */
class People {
  readonly #byAccount = new Map<string, Person>();
  readonly #made = new Map<PersonId, Person>();
  readonly #known: ReadonlyMap<PersonId, Person>;

  readonly #former: Organisation['former']['people'];

  constructor({ people, former }: Organisation) {
    this.#known = people;
    this.#former = former.people;
    for (const person of people.values()) {
      if (person.userPrincipalName !== null) {
        this.#byAccount.set(person.userPrincipalName.toLowerCase(), person);
      }
    }
  }

  get all(): ReadonlyMap<PersonId, Person> {
    return new Map([...this.#known, ...this.#made]);
  }

  madeFor(parts: readonly OrganisationPart[]): readonly Person[] {
    const named = new Set(parts.flatMap(({ managerId, deputyId }) => [managerId, deputyId]));
    return [...this.#made.values()].filter(({ id }) => named.has(id));
  }

  idFor(reader: CellReader, post: 'manager' | 'deputy'): PersonId | null {
    const userPrincipalName = reader.text(`${post}_upn`);
    if (userPrincipalName === null) return null;
    const account = userPrincipalName.toLowerCase();
    const known = this.#byAccount.get(account);
    if (known !== undefined) return known.id;
    const hasLeft = (former: Person): boolean =>
      former.id === stableId(account) || former.userPrincipalName?.toLowerCase() === account;
    if ([...this.#former.values()].some(hasLeft)) {
      reader.fault('personHasLeft', `${post}_upn`);
      return null;
    }
    const person: Person = {
      id: stableId(account),
      name: reader.text(`${post}_name`) ?? userPrincipalName,
      entraObjectId: null,
      userPrincipalName,
      language: null,
      roles: [],
      unitId: null,
    };
    this.#byAccount.set(account, person);
    this.#made.set(person.id, person);
    return person.id;
  }
}

function fault(code: FaultCode, column: Column, { cells }: ImportRecord): Fault {
  const cell = cells.get(column);
  return { code, column: cell?.column ?? column, detail: cell?.text ?? '' };
}
