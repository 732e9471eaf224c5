import type { AuditEntry, AuditKind } from '../../domain/audit/auditEntry.ts';
import { helsinkiDate, instantAt } from '../../domain/calendar/helsinkiTime.ts';
import { addDays } from '../../domain/calendar/localDate.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { AuditQuery, AuditStore } from '../../domain/ports/auditStore.ts';
import { allOf, equals } from '../table/filter.ts';
import type { Filter } from '../table/filter.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { newestFirstPart, rowKey } from '../table/rowKeys.ts';
import type { KeyRange } from '../table/rowKeys.ts';
import {
  auditRows,
  auditSchema,
  auditSteps,
  doneBy,
  doneTo,
  everything,
  positionOf,
} from './auditRows.ts';

/** What `read` gives as `next`: it comes back from a client. */
const positionPattern = /^\d{16}\|[\w.=-]{1,400}$/u;

/** A partition with the kinds of lines that its changes write. */
export interface AuditedPartition {
  readonly partition: Partition;
  readonly kinds: readonly AuditKind[];
}

/** The lines of all partitions, merged when they are read: each lies where its change was made. */
export class TableAuditStore implements AuditStore {
  readonly #partitions: readonly AuditedPartition[];
  readonly #notes: Partition;
  /** What has been noted, or is being, on the day: nothing is kept of earlier ones. */
  #noted: { day: LocalDate; lines: Map<string, Promise<void>> } = { day: '', lines: new Map() };

  /** @param notes where lines lie that no change of a row comes with; one of the partitions */
  constructor(partitions: readonly AuditedPartition[], notes: Partition) {
    this.#partitions = partitions;
    this.#notes = notes;
  }

  async read(
    query: AuditQuery,
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<{ readonly entries: readonly AuditEntry[]; readonly next: string | null }> {
    const range = rangeOf(query, after !== null && positionPattern.test(after) ? after : null);
    const where = conditionsOf(query);
    const found = await Promise.all(
      this.#partitions
        .filter(({ kinds }) => mayHold(kinds, query))
        .map(async ({ partition }) => {
          const rows = await partition.range(range, { limit: limit + 1, where });
          return rows.map((row) => readColumns(auditSchema, row, partition));
        }),
    );
    const merged = found.flat().sort((a, b) => (positionOf(a) < positionOf(b) ? -1 : 1));
    const entries = merged.slice(0, limit);
    const last = merged.length > limit ? entries.at(-1) : undefined;
    return { entries, next: last === undefined ? null : positionOf(last) };
  }

  /** The same note again, after an answer that was lost, is refused and there already. */
  async note(entry: AuditEntry): Promise<void> {
    await this.#notes.transact(auditSteps(entry));
  }

  async removeBefore(day: LocalDate): Promise<number> {
    let removed = 0;
    for (const { partition } of this.#partitions) {
      for await (const row of partition.stream(linesBefore(day))) {
        // The list of everything last: what a process does not end is found there again.
        const copies = auditRows(readColumns(auditSchema, row, partition)).map(({ key }) => key);
        for (const key of copies.toReversed()) await partition.removeVersion(key, '*');
        removed += 1;
      }
    }
    return removed;
  }

  async countBefore(day: LocalDate): Promise<number> {
    let count = 0;
    for (const { partition } of this.#partitions) {
      const lines = partition.stream(linesBefore(day))[Symbol.asyncIterator]();
      while ((await lines.next()).done !== true) count += 1;
    }
    return count;
  }

  async noteOnceADay(entry: AuditEntry): Promise<void> {
    const { by, what, subject, at } = entry;
    const day = helsinkiDate(at);
    if (this.#noted.day !== day) this.#noted = { day, lines: new Map() };
    const { lines } = this.#noted;
    const key = rowKey(by, what, subject.kind, subject.id);
    const earlier = lines.get(key);
    if (earlier !== undefined) return earlier;
    const writing = this.note(entry);
    lines.set(key, writing);
    try {
      await writing;
    } catch (error) {
      // Whoever looks again tries again: what is not on record is not shown.
      lines.delete(key);
      throw error;
    }
  }
}

/** The narrowest list that holds all that is asked for, from the place or day asked for. */
function rangeOf({ subject, by, from, to }: AuditQuery, after: string | null): KeyRange {
  const list = subject !== null ? doneTo(subject) : by !== null ? doneBy(by) : everything;
  // A day's newest line comes first; `!` sorts before anything that an id can begin with.
  const newest = to === null ? '' : newestFirstPart(lastInstantOf(to));
  const start = after !== null && after >= newest ? `${after}!` : newest;
  const below =
    from === null ? `${list}}` : `${list}|${newestFirstPart(instantAt(from, '00:00'))}}`;
  return { from: `${list}|${start}`, below };
}

/** The lines of before the day in the list of everything. */
function linesBefore(day: LocalDate): KeyRange {
  const newest = newestFirstPart(new Date(Date.parse(instantAt(day, '00:00')) - 1).toISOString());
  return { from: `${everything}|${newest}`, below: `${everything}}` };
}

function lastInstantOf(day: string): string {
  return new Date(Date.parse(instantAt(addDays(day, 1), '00:00')) - 1).toISOString();
}

/** What the list does not say by itself. */
function conditionsOf({ kind, subject, by }: AuditQuery): Filter {
  return allOf(
    ...(kind === null ? [] : [equals('subjectKind', kind)]),
    ...(subject === null || by === null ? [] : [equals('by', by)]),
  );
}

function mayHold(kinds: readonly AuditKind[], { kind, subject }: AuditQuery): boolean {
  return (
    (kind === null || kinds.includes(kind)) && (subject === null || kinds.includes(subject.kind))
  );
}
