import type { ExperienceChange } from '../../domain/ports/experienceStore.ts';
import { auditSteps } from '../audit/auditRows.ts';
import { experienceEntry } from '../audit/entryOf.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import { transactionLimit } from '../table/limits.ts';
import { create, indexSteps, remove, replace } from '../table/row.ts';
import type { Step } from '../table/row.ts';
import { eventRow, experienceColumns, itemKey, thanksKey, thanksRow } from './experienceRows.ts';
import { indexRows, wordRows } from './indexRows.ts';

/**
 * What a change writes. All of it is one transaction where it has room for that; what has none
 * is written before it where too many rows do no harm (a word that leads to an experience which
 * does not have it is passed over), and after it where too few would.
 */
export interface ChangeSteps {
  readonly before: readonly Step[];
  readonly together: readonly Step[];
  readonly after: readonly Step[];
}

/** @param thankedBy keys of the thanks that go with an experience that is withdrawn */
export function changeSteps(
  change: ExperienceChange,
  commitId: string,
  thankedBy: readonly string[],
): ChangeSteps {
  const { before, after, event, ledger } = change;
  const item = { key: itemKey(after.id), columns: experienceColumns(after) };
  const needed: readonly Step[] = [
    before === null ? create(item) : replace(item, before.version),
    create(eventRow(after, event, commitId)),
    ...auditSteps(experienceEntry(after, event, commitId)),
    ...thanksSteps(change),
    ...ledgerSteps(ledger, { kind: 'experience', id: after.id }, event.at, commitId),
  ];
  const lists = indexSteps(before === null ? [] : indexRows(before.value), indexRows(after));
  const words = indexSteps(before === null ? [] : wordRows(before.value), wordRows(after));
  const room = transactionLimit - needed.length;
  if (after.state === 'withdrawn') {
    // Words are something of what was told: they are gone when it is.
    const others = [...lists, ...thankedBy.map(remove)];
    const wordsFit = words.length <= room;
    const left = wordsFit ? room - words.length : room;
    return {
      before: wordsFit ? [] : words,
      together: [...needed, ...(wordsFit ? words : []), ...others.slice(0, left)],
      after: others.slice(left),
    };
  }
  const [gone, come] = [words.filter(isRemoval), words.filter((step) => !isRemoval(step))];
  const fitting = [...lists, ...gone, ...come].slice(0, room);
  const fits = new Set(fitting);
  return {
    before: come.filter((step) => !fits.has(step)),
    together: [...needed, ...fitting],
    after: [...lists, ...gone].filter((step) => !fits.has(step)),
  };
}

function isRemoval({ kind }: Step): boolean {
  return kind === 'remove';
}

function thanksSteps({ after, event, thanks }: ExperienceChange): readonly Step[] {
  if (thanks === null) return [];
  return thanks.change === 'add'
    ? [create(thanksRow(after.id, thanks.personId, event.at))]
    : [remove(thanksKey(after.id, thanks.personId))];
}
