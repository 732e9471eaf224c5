import type { FeedbackDraft, Outcome } from '../../domain/feedback/feedback.ts';
import type { PartId, PersonId } from '../../domain/organisation/organisation.ts';
import type { ContactDetails } from '../../domain/ports/feedbackStore.ts';

/** What was done with a feedback, so many working days ago; done by the unit's manager. */
export type SampleStep = { readonly daysAgo: number } & (
  | { readonly move: 'take' }
  | { readonly move: 'answer'; readonly text: string }
  | { readonly move: 'interimAnswer'; readonly text: string }
  | { readonly move: 'transfer'; readonly unitId: PartId; readonly reason: string }
  /** `expectedInDays` are calendar days from today, negative for a day that has passed. */
  | { readonly move: 'awaitDecision'; readonly body: string; readonly expectedInDays: number }
  | {
      readonly move: 'close';
      readonly outcome: Outcome;
      readonly explanation: string;
      readonly learned: string | null;
    }
);

/** A feedback as a script that the domain's own rules play: draft, who logged it, what followed. */
export interface SampleFeedback {
  readonly draft: Omit<FeedbackDraft, 'receivedOn'>;
  readonly contact: ContactDetails | null;
  readonly by: PersonId;
  /** Working days before today on which it was received and logged. */
  readonly loggedDaysAgo: number;
  readonly steps: readonly SampleStep[];
}

type Where = Pick<FeedbackDraft, 'unitId' | 'stageId' | 'receivedThrough'>;

/** Where and how the customers of a unit gave what follows. */
export function at(
  unitId: PartId,
  receivedThrough: FeedbackDraft['receivedThrough'],
  stageId: FeedbackDraft['stageId'],
): Where {
  return { unitId, receivedThrough, stageId };
}

interface Told {
  readonly by: PersonId;
  readonly daysAgo: number;
  /** Set when an answer is wanted: a name to answer to. */
  readonly answerTo?: string;
  readonly internal?: true;
}

function said(
  kind: FeedbackDraft['kind'],
  where: Where,
  { by, daysAgo, answerTo, internal }: Told,
  text: string,
  steps: readonly SampleStep[],
): SampleFeedback {
  const answerWanted = answerTo !== undefined;
  const customerType = internal ? 'internal' : 'external';
  return {
    draft: { kind, text, customerType, answerWanted, ...where },
    contact: answerWanted ? contactOf(answerTo) : null,
    by,
    loggedDaysAgo: daysAgo,
    steps,
  };
}

export function praise(where: Where, told: Told, text: string, ...steps: SampleStep[]) {
  return said('praise', where, told, text, steps);
}

export function criticism(where: Where, told: Told, text: string, ...steps: SampleStep[]) {
  return said('criticism', where, told, text, steps);
}

export function idea(where: Where, told: Told, text: string, ...steps: SampleStep[]) {
  return said('idea', where, told, text, steps);
}

export function question(where: Where, told: Told, text: string, ...steps: SampleStep[]) {
  return said('question', where, told, text, steps);
}

export function take(daysAgo: number): SampleStep {
  return { move: 'take', daysAgo };
}

export function answer(daysAgo: number, text: string): SampleStep {
  return { move: 'answer', daysAgo, text };
}

export function interimAnswer(daysAgo: number, text: string): SampleStep {
  return { move: 'interimAnswer', daysAgo, text };
}

export function transfer(daysAgo: number, unitId: PartId, reason: string): SampleStep {
  return { move: 'transfer', daysAgo, unitId, reason };
}

export function awaitDecision(daysAgo: number, body: string, expectedInDays: number): SampleStep {
  return { move: 'awaitDecision', daysAgo, body, expectedInDays };
}

export function close(
  daysAgo: number,
  outcome: Outcome,
  explanation: string,
  learned: string | null = null,
): SampleStep {
  return { move: 'close', daysAgo, outcome, explanation, learned };
}

/** An address under the domain reserved for examples: nobody can be written to by mistake. */
function contactOf(name: string): ContactDetails {
  const local = name.toLowerCase().replaceAll(' ', '.').replaceAll(/[äå]/gu, 'a');
  return { name, phone: null, email: `${local.replaceAll('ö', 'o')}@asiakas.example` };
}
