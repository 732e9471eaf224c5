import type { Instant } from '../../domain/calendar/time.ts';
import type { Delivery, LedgerEntries, Subject } from '../../domain/ports/delivery.ts';
import { create, indexSteps, put, remove } from '../table/row.ts';
import type { Step } from '../table/row.ts';
import {
  byIdKey,
  deliveryColumns,
  listedRows,
  movesAt,
  outdatedColumns,
  outdatedKey,
  placeOf,
} from './deliveryRow.ts';

/** What a change of a subject adds to the ledger: part of the subject's own transaction. */
export function ledgerSteps(
  { planned, outdatesCards }: LedgerEntries,
  subject: Subject,
  at: Instant,
  commitId: string,
): readonly Step[] {
  const outdated = put({ key: outdatedKey(subject), columns: outdatedColumns(subject, at) });
  return [
    ...planned.flatMap((delivery) => plannedSteps(delivery, commitId)),
    ...(outdatesCards ? [outdated] : []),
  ];
}

function plannedSteps(delivery: Delivery, commitId: string): readonly Step[] {
  const place = placeOf(delivery, 0);
  const columns = deliveryColumns(delivery);
  return [
    create({ key: byIdKey(delivery.id), columns: { ...columns, place, commitId } }),
    create({ key: place, columns }),
    ...listedRows(delivery).map(put),
  ];
}

/** Moves a delivery from the place where it was read; refused when it is no longer there. */
export function moveSteps(
  current: { readonly value: Delivery; readonly version: string },
  next: Delivery,
  commitId: string,
): { readonly place: string; readonly steps: readonly Step[] } {
  const place = placeOf(next, movesAt(current.version) + 1);
  const columns = deliveryColumns(next);
  return {
    place,
    steps: [
      remove(current.version),
      create({ key: place, columns }),
      put({ key: byIdKey(next.id), columns: { ...columns, place, commitId } }),
      ...indexSteps(listedRows(current.value), listedRows(next)),
    ],
  };
}
