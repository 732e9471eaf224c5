import { checkProjections, type CheckingDeps } from '../domain/useCases/checkProjections.ts';

export interface CheckCommandDeps extends CheckingDeps {
  /** How many acknowledged transactions are not there any more. */
  readonly lost: () => Promise<number>;
  readonly acceptLoss: () => Promise<void>;
  readonly print: (line: string) => void;
}

/**
 * `check-store [--repair]`: prints every difference and gives the exit code. 0: all agrees, from
 * the start or after the repair; 1: something differs or could not be compared; 2: not understood.
 */
export async function runCheck(deps: CheckCommandDeps, argv: readonly string[]): Promise<number> {
  const { print } = deps;
  const repair = argv.includes('--repair');
  if (argv.length > (repair ? 1 : 0)) {
    print('Usage: npm run check-store [-- --repair]');
    return 2;
  }
  const lost = await deps.lost();
  if (lost > 0) {
    print(
      `${String(lost)} acknowledged changes are not in the store any more: an older copy was put ` +
        `in its place, or it was copied without its -wal file. Look for a newer copy${
          repair ? '; from now on only later losses are told.' : '.'
        }`,
    );
  }
  const { feedbacks, others, found, left, notCompared } = await checkProjections(deps, { repair });
  print(
    `Feedbacks read: ${String(feedbacks)}. Experiences, metrics and actions: ${String(others)}. ` +
      `Differences found: ${String(found.length)}.`,
  );
  const stays = new Set(left.map(({ key }) => key));
  for (const { kind, projection, key } of found) {
    const outcome = !repair ? '' : stays.has(key) ? ', not repaired' : ', repaired';
    print(`  ${projection}: ${kind}${outcome}: ${key}`);
  }
  const known = new Set(found.map(({ key }) => key));
  for (const { kind, projection, key } of left.filter((each) => !known.has(each.key))) {
    print(`  ${projection}: ${kind} since: ${key}`);
  }
  for (const key of notCompared) print(`  counts: kept changing, not compared: ${key}`);
  if (repair) await deps.acceptLoss();
  return left.length + notCompared.length + (repair ? 0 : lost) === 0 ? 0 : 1;
}
