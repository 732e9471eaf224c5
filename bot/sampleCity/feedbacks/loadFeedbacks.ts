import { helsinkiDate, instantAt } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { defaultClock } from '../../domain/feedback/clock.ts';
import { logFeedback } from '../../domain/feedback/logFeedback.ts';
import { makeReference, referenceCount } from '../../domain/feedback/reference.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type {
  ContactDetails,
  FeedbackChange,
  FeedbackStore,
} from '../../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../../domain/ports/holidayCalendar.ts';
import { sampleId } from '../sampleId.ts';
import { workingDaysAgo } from '../workingDaysAgo.ts';
import { playStep } from './playStep.ts';
import type { SampleFeedback } from './sampleFeedback.ts';
import { sampleFeedbacks } from './sampleFeedbacks.ts';

export interface FeedbackLoading {
  readonly feedbacks: Pick<FeedbackStore, 'commit' | 'find'>;
  readonly organisation: Organisation;
  readonly now: Instant;
  readonly random: () => number;
  readonly calendar: HolidayCalendar;
}

/** Nobody is told of the sample city's past. */
const noCards = { planned: [], outdatesCards: false } as const;

/** About thirty days: a closed feedback's contact details are not kept longer. */
const contactKeptWorkingDays = 20;

/** Plays every script into the store, one after another; what is there already is gone on from. */
export async function loadFeedbacks(loading: FeedbackLoading): Promise<void> {
  const references = distinctReferences(loading.random, sampleFeedbacks.length);
  for (const [index, script] of sampleFeedbacks.entries()) {
    const id = sampleId('feedback', String(index + 1));
    await loadFeedback(loading, script, id, references[index] ?? '');
  }
}

async function loadFeedback(
  { feedbacks, organisation, now, calendar }: FeedbackLoading,
  script: SampleFeedback,
  id: string,
  reference: string,
): Promise<void> {
  const today = helsinkiDate(now);
  const receivedOn = workingDaysAgo(today, script.loggedDaysAgo, calendar);
  const logged = logFeedback(
    { ...script.draft, receivedOn },
    {
      ...{ id, reference, by: script.by, at: momentOf(receivedOn, 0, now) },
      contact: keptContact(script),
    },
    calendar,
    defaultClock,
  );
  await feedbacks.commit({ before: null, ...logged, ledger: noCards });
  for (const [index, step] of script.steps.entries()) {
    const before = await feedbacks.find(id);
    if (before === null) throw new Error(`${id} is not in the store it was written to`);
    // Already there from a loading that was interrupted.
    if (before.value.revision > index + 1) continue;
    const day = workingDaysAgo(today, step.daysAgo, calendar);
    const at = momentOf(day, index + 1, now);
    const { after, event, contact } = playStep(before.value, step, at, {
      today,
      calendar,
      organisation,
    });
    await commitOrThrow(feedbacks, { before, after, event, ledger: noCards, contact });
  }
}

async function commitOrThrow(
  feedbacks: FeedbackLoading['feedbacks'],
  change: FeedbackChange,
): Promise<void> {
  const outcome = await feedbacks.commit(change);
  if (outcome !== 'committed')
    throw new Error(`${change.after.id}: ${outcome} at ${change.event.what}`);
}

function keptContact({ contact, steps }: SampleFeedback): ContactDetails | null {
  const last = steps.at(-1);
  const closedLongAgo = last?.move === 'close' && last.daysAgo > contactKeptWorkingDays;
  return closedLongAgo ? null : contact;
}

/** In office hours, later for later steps of the same day, and never in the future. */
function momentOf(day: string, order: number, now: Instant): Instant {
  const minutes = String(10 + 7 * order).padStart(2, '0');
  const at = instantAt(day, `${String(9 + order).padStart(2, '0')}:${minutes}`);
  return at < now ? at : now;
}

function distinctReferences(random: () => number, count: number): readonly string[] {
  const references = new Set<string>();
  while (references.size < count) {
    references.add(makeReference(Math.floor(random() * referenceCount)));
  }
  return [...references];
}
