import type { AuditEntry, AuditSubject, ChangedBy } from '../../domain/audit/auditEntry.ts';
import type { Localized } from '../../domain/language.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { preferencesOf } from '../../domain/preferences/preferences.ts';
import { fieldChanges } from '../audit/fieldChanges.ts';
import type { Columns, Row } from '../table/row.ts';
import { partsOfKey } from '../table/rowKeys.ts';
import type { OrganisationChanges } from './changedOrganisation.ts';
import { changedRows } from './organisationRows.ts';

/** Of a person the trail keeps the id; the name and the account are where they can be corrected. */
const personal = ['name', 'userPrincipalName', 'entraObjectId', 'administratorAs', 'pseudonym'];
const nothing: Columns = {};

/** The trail's line of each row that a change writes; null where the row is what it was. */
export function organisationEntries(
  before: Organisation,
  after: Organisation,
  changes: OrganisationChanges,
  { by, at }: ChangedBy,
  commitId: string,
): ReadonlyMap<Row['key'], AuditEntry | null> {
  const earlier = new Map(
    changedRows(before, earlierOf(before, changes)).map(({ key, columns }) => [key, columns]),
  );
  return new Map(
    changedRows(after, changes).map(({ key, columns }, index) => {
      const was = earlier.get(key);
      const { subject, what } = toldOf(key);
      const details = fieldChanges(
        named(was ?? nothing),
        named(columns),
        subject.kind === 'person' ? personal : [],
      );
      if (was !== undefined && details.length === 0) return [key, null];
      return [
        key,
        {
          ...{ id: `${commitId}.${String(index)}`, by, at, onBehalfOf: null },
          ...{ subject, partOf: null, details },
          name: nameOf(after, subject),
          what: what ?? deedOf(was, columns),
        },
      ];
    }),
  );
}

function earlierOf(before: Organisation, changes: OrganisationChanges): OrganisationChanges {
  const { parts = [], people = [], stages = [], preferences = [], ended, settings } = changes;
  const { former } = before;
  const all = {
    parts: [...parts, ...(ended?.parts ?? [])],
    people: [...people, ...(ended?.people ?? [])],
  };
  return {
    parts: all.parts.flatMap(({ id }) => before.parts.get(id) ?? []),
    people: all.people.flatMap(({ id }) => before.people.get(id) ?? []),
    // Their rows hold their order, so that all of them are written.
    stages: before.stages,
    ended: {
      parts: all.parts.flatMap(({ id }) => former.parts.get(id) ?? []),
      people: all.people.flatMap(({ id }) => former.people.get(id) ?? []),
      stages: stages.length === 0 ? [] : former.stages,
    },
    preferences: preferences.map(([personId]) => [personId, preferencesOf(before, personId)]),
    ...(settings === undefined ? {} : { settings: before.settings }),
  };
}

/** Whether it came, came back, ended or changed. */
function deedOf(was: Columns | undefined, columns: Columns): string {
  if (was === undefined) return 'added';
  const [ended, wasEnded] = [columns, was].map(({ endedOn = null }) => endedOn !== null);
  if (ended !== wasEnded) return ended === true ? 'ended' : 'restored';
  return 'changed';
}

/** What a row of the organisation tells of; `what` where it says more than that it changed. */
function toldOf(key: Row['key']): { readonly subject: AuditSubject; readonly what: string | null } {
  const [kind = '', id = ''] = partsOfKey(key);
  switch (kind) {
    case 'part':
    case 'person':
    case 'stage':
      return { subject: { kind, id }, what: null };
    case 'preferences':
      return { subject: { kind: 'person', id }, what: 'preferences' };
    case 'settings':
      return { subject: { kind, id: kind }, what: 'changed' };
    default:
      throw new Error(`the audit trail knows no row of the organisation such as ${kind}`);
  }
}

/** Without the columns that say which row it is, which never change. */
function named({ schemaVersion: _, id: __, personId: ___, ...columns }: Columns): Columns {
  return columns;
}

function nameOf(
  { parts, stages, former }: Organisation,
  { kind, id }: AuditSubject,
): Localized | null {
  if (kind === 'part') return (parts.get(id) ?? former.parts.get(id))?.name ?? null;
  if (kind !== 'stage') return null;
  return [...stages, ...former.stages].find((stage) => stage.id === id)?.name ?? null;
}
