import { randomUUID } from 'node:crypto';
import type { Month } from '../../domain/calendar/localDate.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import type { Experience, ExperienceId } from '../../domain/experience/experience.ts';
import { withoutContent } from '../../domain/experience/experience.ts';
import { fitsQuery } from '../../domain/experience/experienceQuery.ts';
import type { ExperienceQuery } from '../../domain/experience/experienceQuery.ts';
import type { PersonId } from '../../domain/organisation/organisation.ts';
import type {
  DueFollowUp,
  ExperienceChange,
  ExperienceStore,
  MonthCandidate,
} from '../../domain/ports/experienceStore.ts';
import type { CommitOutcome, Stored } from '../../domain/ports/storedVersion.ts';
import { StorageUnavailable } from '../table/errors.ts';
import { inOrderOf } from '../table/inOrderOf.ts';
import { requireNextRevision } from '../table/nextRevision.ts';
import { transactionLimit } from '../table/limits.ts';
import { anyOf, compare, keyIs } from '../table/filter.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import type { ReadRow, Step } from '../table/row.ts';
import { newestFirstPart, partsOfKey, rowKey, under } from '../table/rowKeys.ts';
import { changeSteps } from './changeSteps.ts';
import {
  commitMarkSchema,
  eventKey,
  experienceSchema,
  itemKey,
  thanksKey,
  thanksSchema,
} from './experienceRows.ts';
import { findPositions, namedLists } from './findPositions.ts';
import { positionOf } from './indexRows.ts';
import { dueFollowUpSchema, monthCandidateSchema } from './listedRows.ts';

/** What `search` gives as `next`: it comes back from a client. */
const positionPattern = /^\d{16}\|[\w.=|,-]{1,400}$/u;

/** Experiences in one partition, with their thanks, trail, lists and ledger. */
export class TableExperienceStore implements ExperienceStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async commit(given: ExperienceChange): Promise<CommitOutcome> {
    requireNextRevision(given);
    const change =
      given.after.state === 'withdrawn' ? { ...given, after: withoutContent(given.after) } : given;
    const { before, after } = change;
    const commitId = randomUUID();
    const steps = changeSteps(change, commitId, await this.#thanksGoing(change));
    await this.#beside(steps.before);
    if ((await this.#partition.transact(steps.together)) === 'done') {
      await this.#beside(steps.after);
      return 'committed';
    }
    const [event, item, thanked] = await Promise.all([
      this.#partition.get(eventKey(after.id, after.revision)),
      this.#partition.get(itemKey(after.id)),
      change.thanks === null ? null : this.#thanked(after.id, change.thanks.personId),
    ]);
    // Ours went through and only its answer was lost.
    if (event !== null && this.#commitOf(event) === commitId) {
      await this.#beside(steps.after);
      return 'committed';
    }
    if (before === null && item !== null) return 'exists';
    if (before !== null && item?.version !== before.version) return 'conflict';
    if (change.thanks !== null && thanked === (change.thanks.change === 'add')) return 'conflict';
    throw new StorageUnavailable('storage.busy', 'a change of an experience could not be written');
  }

  async find(id: ExperienceId): Promise<Stored<Experience> | null> {
    const row = await this.#partition.get(itemKey(id));
    return row === null ? null : this.#stored(row);
  }

  async findWithThanks(
    id: ExperienceId,
    personId: PersonId,
  ): Promise<{
    readonly experience: Stored<Experience>;
    readonly thankedAt: Instant | null;
  } | null> {
    const [item, thank] = [itemKey(id), thanksKey(id, personId)];
    const rows = await this.#partition.range(
      // The range keeps the store from looking further than this experience's thanks.
      { from: item, below: `${thank}|` },
      { where: anyOf(keyIs(item), keyIs(thank)) },
    );
    const row = rows.find(({ key }) => key === item);
    if (row === undefined) return null;
    const thanks = rows.find(({ key }) => key === thank);
    return {
      experience: this.#stored(row),
      thankedAt:
        thanks === undefined ? null : readColumns(thanksSchema, thanks, this.#partition).at,
    };
  }

  async recent(limit: number): Promise<readonly Experience[]> {
    return this.#recent('', limit);
  }

  async search(
    query: ExperienceQuery,
    { limit, after }: { readonly limit: number; readonly after: string | null },
  ): Promise<{ readonly experiences: readonly Experience[]; readonly next: string | null }> {
    const from = after !== null && positionPattern.test(after) ? after : '';
    if (namedLists(query).length === 0) {
      const experiences = await this.#recent(from, limit + 1);
      const further = experiences[limit];
      return {
        experiences: experiences.slice(0, limit),
        next: further === undefined ? null : positionOf(further),
      };
    }
    const { positions, next } = await findPositions(this.#partition, query, from, limit);
    const items = await inOrderOf(positions, (position) => this.find(idAt(position)));
    return {
      // Changed since its row was read, or a word of an edition that was written over.
      experiences: items.flatMap((item) =>
        item !== null && fitsQuery(item.value, query) ? [item.value] : [],
      ),
      next,
    };
  }

  async dueFollowUps(until: LocalDate, limit: number): Promise<readonly DueFollowUp[]> {
    const { from } = under('followUp');
    const below = `${rowKey('followUp', until)}}`;
    const rows = await this.#partition.range({ from, below }, { limit });
    return rows.map((row) => readColumns(dueFollowUpSchema, row, this.#partition));
  }

  async quoting(before: Instant, limit: number): Promise<readonly Experience[]> {
    const { below } = under('recent');
    const from = rowKey('recent', newestFirstPart(before));
    const rows = await this.#partition.range(
      { from: `${from}}`, below },
      { limit, where: compare('quotation', '>', '') },
    );
    return rows.map((row) => readColumns(experienceSchema, row, this.#partition));
  }

  async monthCandidates(month: Month): Promise<readonly MonthCandidate[]> {
    const rows = await this.#partition.range(under('month', month));
    return rows
      .map((row) => readColumns(monthCandidateSchema, row, this.#partition))
      .sort((a, b) => (a.sharedAt < b.sharedAt ? -1 : 1));
  }

  async #recent(from: string, limit: number): Promise<readonly Experience[]> {
    const { below } = under('recent');
    const rows = await this.#partition.range({ from: `recent|${from}`, below }, { limit });
    return rows.map((row) => readColumns(experienceSchema, row, this.#partition));
  }

  /** What does not fit into the transaction; writing it again changes nothing. */
  async #beside(steps: readonly Step[]): Promise<void> {
    const puts = steps.filter(({ kind }) => kind !== 'remove');
    for (let start = 0; start < puts.length; start += transactionLimit) {
      await this.#partition.transact(puts.slice(start, start + transactionLimit));
    }
    const removed = steps.flatMap((step) => (step.kind === 'remove' ? [step.key] : []));
    await inOrderOf(removed, (key) => this.#partition.removeVersion(key, '*'));
  }

  async #thanksGoing({ before, after }: ExperienceChange): Promise<readonly string[]> {
    if (after.state !== 'withdrawn' || before === null || before.value.thanks === 0) return [];
    const rows = await this.#partition.range(under('item', after.id, 'thanks'));
    return rows.map(({ key }) => key);
  }

  async #thanked(id: ExperienceId, personId: PersonId): Promise<boolean> {
    return (await this.#partition.get(thanksKey(id, personId))) !== null;
  }

  #stored(row: ReadRow): Stored<Experience> {
    return { value: readColumns(experienceSchema, row, this.#partition), version: row.version };
  }

  #commitOf(event: ReadRow): string {
    return readColumns(commitMarkSchema, event, this.#partition).commitId;
  }
}

function idAt(position: string): ExperienceId {
  return partsOfKey(position)[1] ?? '';
}
