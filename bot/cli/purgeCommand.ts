import { helsinkiDate } from '../domain/calendar/helsinkiTime.ts';
import { isGivenDay } from '../domain/calendar/localDate.ts';
import type { Instant, LocalDate } from '../domain/calendar/time.ts';
import { purgeAll, type PurgingAllDeps } from '../domain/useCases/purgeAll.ts';

export type PurgeCommandDeps = PurgingAllDeps & {
  readonly now: () => Instant;
  readonly print: (line: string) => void;
};

const usage = 'Usage: npm run purge -- [--at 2026-11-23] [--dry-run]';

/**
 * `purge [--at DAY] [--dry-run]`: removes what is to be gone by the day (today, unless told) and
 * prints each reference with what was removed, never what it held. A day to come is only looked
 * at, for nothing goes before its time. Returns the exit code: 0 done, 1 refused, 2 not understood.
 */
export async function runPurge(deps: PurgeCommandDeps, argv: readonly string[]): Promise<number> {
  const { organisations, now, print } = deps;
  const at = now();
  const today = helsinkiDate(at);
  const asked = readArguments(argv, today);
  if (asked === null) {
    print(usage);
    return 2;
  }
  const { day, dryRun } = asked;
  if (day > today && !dryRun) {
    print(`${day} is to come: look at it with --dry-run.`);
    return 1;
  }
  const { settings } = await organisations.snapshot();
  const purge = { day, at, periods: settings.retention, dryRun };
  const { feedbacks, actions, experiences, auditLines, formerStaff } = await purgeAll(deps, purge);
  for (const { reference, kind } of feedbacks) {
    print(`${reference}: ${kind === 'content' ? 'text and contact details' : 'contact details'}`);
  }
  for (const { about, id } of actions) {
    print(`action ${about.kind === 'feedback' ? `of ${about.reference}` : id}: what was written`);
  }
  for (const { id } of experiences) print(`experience ${id}: the customer's quotation`);
  for (const id of formerStaff) print(`member of staff ${id}: name and ids`);
  if (auditLines > 0) print(`audit trail: ${String(auditLines)} lines`);
  const count = feedbacks.length + actions.length + experiences.length + formerStaff.length;
  print(`${dryRun ? 'To be removed' : 'Removed'} by ${day}: ${String(count)}.`);
  return 0;
}

function readArguments(
  argv: readonly string[],
  today: LocalDate,
): { readonly day: LocalDate; readonly dryRun: boolean } | null {
  const dryRun = argv.includes('--dry-run');
  const [option, day = '', ...rest] = argv.filter((each) => each !== '--dry-run');
  if (option === undefined) return { day: today, dryRun };
  return option === '--at' && isGivenDay(day) && rest.length === 0 ? { day, dryRun } : null;
}
