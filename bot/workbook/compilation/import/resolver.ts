import type { MetricId } from '../../../domain/metric/metric.ts';
import type { PartId, PersonId, StageId } from '../../../domain/organisation/organisation.ts';
import { findPart } from '../../organisation/findPart.ts';
import { stableId } from '../../stableId.ts';
import type { Compilation } from '../compilation.ts';
import type { RawSheet, RawWorkbook } from './readWorkbookRows.ts';

/** An id, or why a text names nobody or nothing. */
type Found<Id> = { readonly id: Id } | 'unknown' | 'several';

/** Finds what a cell names, among what is stored and what the workbook adds. */
export interface Resolver {
  readonly part: (text: string) => Found<PartId>;
  readonly person: (text: string) => Found<PersonId>;
  readonly metric: (text: string) => Found<MetricId>;
  readonly stage: (text: string) => Found<StageId>;
}

export function createResolver(
  { organisation, metrics }: Compilation,
  workbook: RawWorkbook,
): Resolver {
  const { parts, people, stages } = organisation;
  const newParts = new Set(textsOf(workbook, 'organisation', 'code').map(stableId));
  const newMetrics = new Set(textsOf(workbook, 'metrics', 'metric').map(stableId));
  const byAccount = new Map<string, PersonId>();
  for (const { id, userPrincipalName } of people.values()) {
    if (userPrincipalName !== null) byAccount.set(userPrincipalName.toLowerCase(), id);
  }
  const newPeople = new Map<PersonId, string>();
  // A second row about the same person is refused and changes nothing.
  const told = new Set<PersonId>();
  for (const { cells } of rowsOf(workbook, 'people')) {
    const text = (column: 'person' | 'account' | 'person_name'): string | null => {
      const found = cells.get(column);
      return found !== undefined && 'text' in found ? found.text : null;
    };
    const [id, account, name] = [text('person'), text('account'), text('person_name')] as const;
    const known = personId(id, account, byAccount);
    if (known === null) continue;
    // An account that the workbook changes names nobody any more: the same file, brought in again,
    // must find what it found the first time.
    const before = people.get(known)?.userPrincipalName?.toLowerCase();
    const isFirst = !told.has(known);
    told.add(known);
    if (isFirst && before !== undefined && before !== account?.toLowerCase())
      byAccount.delete(before);
    if (account !== null && !byAccount.has(account.toLowerCase())) {
      byAccount.set(account.toLowerCase(), known);
    }
    if (!people.has(known)) newPeople.set(known, name ?? '');
  }
  const names = [...[...people.values()].map(({ id, name }) => [id, name] as const), ...newPeople];
  return {
    part: (text) => {
      if (newParts.has(stableId(text))) return { id: stableId(text) };
      const found = findPart(parts, text);
      if (found === 'several') return 'several';
      return found === null ? 'unknown' : { id: found.id };
    },
    person: (text) => {
      if (people.has(text) || newPeople.has(text)) return { id: text };
      const account = byAccount.get(text.toLowerCase());
      if (account !== undefined) return { id: account };
      const named = names.filter(([, name]) => name.toLowerCase() === text.toLowerCase());
      return only(named.map(([id]) => id));
    },
    metric: (text) => {
      const id = metrics.has(text) ? text : stableId(text);
      return metrics.has(id) || newMetrics.has(id) ? { id } : 'unknown';
    },
    stage: (text) => {
      const wanted = text.toLowerCase();
      const byId = stages.find(({ id }) => id === text);
      if (byId !== undefined) return { id: byId.id };
      return only(
        stages
          .filter(({ name }) =>
            [name.fi, name.sv, name.en].some((known) => known?.toLowerCase() === wanted),
          )
          .map(({ id }) => id),
      );
    },
  };
}

/** Who a row of people is about: by its id, or by the account of a row without one. */
function personId(
  id: string | null,
  account: string | null,
  byAccount: ReadonlyMap<string, PersonId>,
): PersonId | null {
  if (id !== null) return id;
  if (account === null) return null;
  return byAccount.get(account.toLowerCase()) ?? stableId(account.toLowerCase());
}

function only<Id>(found: readonly Id[]): Found<Id> {
  const [first, ...others] = found;
  if (first === undefined) return 'unknown';
  return others.length > 0 ? 'several' : { id: first };
}

function rowsOf({ sheets }: RawWorkbook, sheet: RawSheet['name']) {
  return sheets.find(({ name }) => name === sheet)?.rows ?? [];
}

function textsOf(
  workbook: RawWorkbook,
  sheet: RawSheet['name'],
  column: 'code' | 'metric',
): readonly string[] {
  return rowsOf(workbook, sheet).flatMap(({ cells }) => {
    const found = cells.get(column);
    return found !== undefined && 'text' in found ? [found.text] : [];
  });
}
