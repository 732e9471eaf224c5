import { instantAt } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import { addDays } from '../calendar/localDate.ts';
import type { Experience } from '../experience/experience.ts';
import { systemActor } from '../organisation/systemActor.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';
import { latestReaching } from '../retention/held.ts';
import type { RetainedUntil } from '../retention/held.ts';

export interface PurgingQuotationsDeps {
  readonly experiences: Pick<ExperienceStore, 'quoting' | 'find' | 'commit'>;
}

/**
 * Takes the customer's words out of experiences that were shared longer ago than the city keeps
 * them; what the colleague told stays. An experience that somebody changes at the same time is
 * looked at again the next night.
 * @returns those whose quotation was removed, or would be in a dry run
 */
export async function purgeQuotations(
  { experiences }: PurgingQuotationsDeps,
  { day, at, periods, limit = Infinity, dryRun = false }: RetainedUntil<'quotationMonths'>,
): Promise<readonly Experience[]> {
  const last = latestReaching(day, periods.quotationMonths);
  const due = await experiences.quoting(instantAt(addDays(last, 1), '00:00'), limit);
  if (dryRun) return due;
  const removed: Experience[] = [];
  for (const { id } of due) {
    const after = await removeQuotation(experiences, id, at);
    if (after !== null) removed.push(after);
  }
  return removed;
}

async function removeQuotation(
  experiences: PurgingQuotationsDeps['experiences'],
  id: Experience['id'],
  at: Instant,
): Promise<Experience | null> {
  const before = await experiences.find(id);
  const quotation = before?.value.quotation ?? null;
  if (before === null || quotation === null) return null;
  const { edition, revision } = before.value;
  // A new edition: a form that was open meanwhile cannot write the quotation back.
  const after = {
    ...before.value,
    quotation: null,
    edition: edition + 1,
    revision: revision + 1,
  };
  const outcome = await experiences.commit({
    ...{ before, after, thanks: null },
    event: { at, by: systemActor, what: 'quotationRemoved' },
    ledger: { planned: [], outdatesCards: true },
  });
  return outcome === 'committed' ? after : null;
}
