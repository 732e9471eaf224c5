import { cadences, collectionMethods } from '../metric/metric.ts';
import type { Instant } from '../calendar/time.ts';
import type { CoverageFault } from './checkCoverageEntry.ts';
import type { CoverageEntry } from './coverageEntry.ts';
import { usePlaces } from './coverageRecords.ts';
import type { CoverageAnswer } from './yearlyQuestion.ts';

/** The forms by which people tell of coverage, in a card and in the tab. */
export const coverageForms = ['answer', 'utilisation', 'training'] as const;
export type CoverageForm = (typeof coverageForms)[number];

/** What stands in the fields of a form, by their names; left out: nothing. */
export type CoverageInputs = Readonly<Partial<Record<string, string>>>;

/** What tells one submit from another: minted with the form, or the answer that was seen. */
export interface CoverageTicket {
  readonly id: string;
  readonly seen: Instant | null;
}

export type ReadCoverageEntry =
  | { readonly kind: 'entry'; readonly entry: CoverageEntry }
  | { readonly kind: 'faults'; readonly faults: readonly CoverageFault[] };

/** The entry that was typed, for the rules to check; what was not chosen is a fault already. */
export function readCoverageEntry(
  form: CoverageForm,
  inputs: CoverageInputs,
  { id, seen }: CoverageTicket,
): ReadCoverageEntry {
  const typed = (name: string): string => (inputs[name] ?? '').trim();
  switch (form) {
    case 'answer': {
      const collects = typed('collects');
      if (collects !== 'yes' && collects !== 'no') return missing('collects');
      const answer: CoverageAnswer = {
        collects: collects === 'yes',
        method: collectionMethods.find((each) => each === typed('method')) ?? null,
        cadence: cadences.find((each) => each === typed('cadence')) ?? null,
        lastMeasured: typed('lastMeasured') === '' ? null : typed('lastMeasured'),
        note: typed('note') === '' ? null : typed('note'),
      };
      return { kind: 'entry', entry: { kind: 'answer', answer, seen } };
    }
    case 'utilisation': {
      const place = usePlaces.find((each) => each === typed('place'));
      if (place === undefined) return missing('place');
      const entry = { kind: form, id, place, on: typed('on'), note: typed('note') };
      return { kind: 'entry', entry };
    }
    case 'training': {
      const count = typed('participants');
      const participants = /^\d{1,9}$/u.test(count) ? Number(count) : NaN;
      const entry = { kind: form, id, on: typed('on'), subject: typed('subject'), participants };
      return { kind: 'entry', entry };
    }
  }
}

/** The fields of the answer's form as it begins. */
export function answerInputs(answer: CoverageAnswer | null): CoverageInputs {
  if (answer === null) return {};
  const { collects, method, cadence, lastMeasured, note } = answer;
  return {
    collects: collects ? 'yes' : 'no',
    method: method ?? '',
    cadence: cadence ?? '',
    lastMeasured: lastMeasured ?? '',
    note: note ?? '',
  };
}

function missing(field: 'collects' | 'place'): ReadCoverageEntry {
  return { kind: 'faults', faults: [{ fault: 'missing', field }] };
}
