import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { checkAnswer, checkTraining, checkUtilisation } from '../coverage/checkCoverageEntry.ts';
import type { CoverageFault } from '../coverage/checkCoverageEntry.ts';
import type { CoverageStatement, Training, UtilisationNote } from '../coverage/coverageRecords.ts';
import { isCoveragePart } from '../coverage/partCoverage.ts';
import { coverageYear, type CoverageAnswer } from '../coverage/yearlyQuestion.ts';
import type { Organisation, PartId, Person } from '../organisation/organisation.ts';
import { mayTellOfCoverage } from '../organisation/policy.ts';
import type { CoverageStore } from '../ports/coverageStore.ts';
import { maskPersonalData } from '../privacy/maskPersonalData.ts';

/** What a person says of a part's coverage. */
export type CoverageEntry =
  | {
      readonly kind: 'answer';
      readonly answer: CoverageAnswer;
      /** When this year's answer that the person saw was given; null when there was none. */
      readonly seen: Instant | null;
    }
  /** The ids are minted with the form: the same submit arriving again notes nothing twice. */
  | ({ readonly kind: 'utilisation' } & Pick<UtilisationNote, 'id' | 'place' | 'on' | 'note'>)
  | ({ readonly kind: 'training' } & Pick<Training, 'id' | 'on' | 'subject' | 'participants'>)
  /** Takes back what was noted by mistake. */
  | { readonly kind: 'takeBack'; readonly of: 'utilisation' | 'training'; readonly id: string };

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
      return checked(checkUtilisation(note, today), () => coverage.noteUse(note));
    }
    case 'training': {
      const { id, on, participants } = entry;
      const training: Training = {
        ...{ ...who, id, on, participants },
        subject: masked(entry.subject),
      };
      return checked(checkTraining(training, today), () => coverage.noteTraining(training));
    }
    case 'takeBack':
      await coverage.remove(entry.of, partId, entry.id);
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
  const standing = await coverage.state(statement, seen);
  // The same submit, arriving again, finds its own answer.
  return isSameAnswer(standing, statement)
    ? { kind: 'told' }
    : { kind: 'overtaken', statement: standing };
}

async function checked(
  faults: readonly CoverageFault[],
  write: () => Promise<void>,
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
  return maskPersonalData(text).text.trim();
}
