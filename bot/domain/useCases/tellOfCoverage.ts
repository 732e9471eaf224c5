import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { checkAnswer, checkTraining, checkUtilisation } from '../coverage/checkCoverageEntry.ts';
import type { CoverageFault } from '../coverage/checkCoverageEntry.ts';
import type { CoverageEntry } from '../coverage/coverageEntry.ts';
import type { CoverageStatement, Training, UtilisationNote } from '../coverage/coverageRecords.ts';
import { isCoveragePart } from '../coverage/partCoverage.ts';
import { coverageYear } from '../coverage/yearlyQuestion.ts';
import type { Organisation, PartId, Person } from '../organisation/organisation.ts';
import { mayTellOfCoverage } from '../organisation/policy.ts';
import type { CoverageStore } from '../ports/coverageStore.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';

export type TellOutcome =
  | { readonly kind: 'told' }
  | { readonly kind: 'faults'; readonly faults: readonly CoverageFault[] }
  /** Somebody else answered meanwhile: this is what stands. */
  | { readonly kind: 'overtaken'; readonly statement: CoverageStatement }
  | { readonly kind: 'notAllowed' | 'notFound' };

interface Telling {
  readonly partId: PartId;
  readonly by: Person;
  readonly at: Instant;
}

/**
 * Writes what a person says of a part's coverage, once, in texts without personal data. What is
 * of a part that is no unit or subsidiary is `notFound`.
 */
export async function tellOfCoverage(
  { coverage }: { readonly coverage: CoverageStore },
  { entry, ...telling }: Telling & { readonly entry: CoverageEntry },
  organisation: Organisation,
): Promise<TellOutcome> {
  const { partId, by, at } = telling;
  const part = organisation.parts.get(partId);
  if (part === undefined || !isCoveragePart(part)) return { kind: 'notFound' };
  if (!mayTellOfCoverage(organisation, by, partId)) return { kind: 'notAllowed' };
  const today = helsinkiDate(at);
  const who = { partId, by: by.id, at };
  switch (entry.kind) {
    case 'answer':
      return answer(coverage, entry, telling);
    case 'utilisation': {
      const { id, place, on } = entry;
      const note: UtilisationNote = { ...who, id, place, on, note: masked(entry.note) };
      return checked(checkUtilisation(note, today), () =>
        coverage.change({ kind: 'utilisation', before: null, after: note }),
      );
    }
    case 'training': {
      const { id, on, participants } = entry;
      const training: Training = {
        ...{ ...who, id, on, participants },
        subject: masked(entry.subject),
      };
      return checked(checkTraining(training, today), () =>
        coverage.change({ kind: 'training', before: null, after: training }),
      );
    }
    case 'takeBack':
      await coverage.remove(entry.of, partId, entry.id, { by: by.id, at });
      return { kind: 'told' };
  }
}

async function answer(
  coverage: CoverageStore,
  { answer: given, seen }: Extract<CoverageEntry, { kind: 'answer' }>,
  { partId, by, at }: Telling,
): Promise<TellOutcome> {
  const today = helsinkiDate(at);
  const note = given.note === null ? null : masked(given.note);
  const faults = checkAnswer({ ...given, note }, today);
  if (faults.length > 0) return { kind: 'faults', faults };
  const statement: CoverageStatement = {
    ...{ partId, year: coverageYear(today), by: by.id, at },
    // How is asked of those who collect: who does not has nothing else to say than why.
    ...(given.collects ? given : { ...given, method: null, cadence: null, lastMeasured: null }),
    note: note === '' ? null : note,
  };
  for (;;) {
    const before = await statementOf(coverage, statement);
    // The same submit, arriving again, finds its own answer.
    if (before !== null && isSameAnswer(before, statement)) return { kind: 'told' };
    if (before !== null && before.at !== seen) return { kind: 'overtaken', statement: before };
    const outcome = await coverage.change({ kind: 'statement', before, after: statement });
    if (outcome === 'committed') return { kind: 'told' };
  }
}

async function statementOf(
  coverage: Pick<CoverageStore, 'all'>,
  { partId, year }: CoverageStatement,
): Promise<CoverageStatement | null> {
  const { statements } = await coverage.all();
  return statements.find((each) => each.partId === partId && each.year === year) ?? null;
}

/** What is there already under its id came with an earlier try of the same submit. */
async function checked(
  faults: readonly CoverageFault[],
  write: () => Promise<unknown>,
): Promise<TellOutcome> {
  if (faults.length > 0) return { kind: 'faults', faults };
  await write();
  return { kind: 'told' };
}

function isSameAnswer(one: CoverageStatement, other: CoverageStatement): boolean {
  return (
    one.by === other.by &&
    one.collects === other.collects &&
    one.method === other.method &&
    one.cadence === other.cadence &&
    one.lastMeasured === other.lastMeasured &&
    one.note === other.note
  );
}

function masked(text: string): string {
  return withoutPersonalData(text).trim();
}
