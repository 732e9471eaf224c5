import type { ChangedBy } from '../../../domain/audit/auditEntry.ts';
import type { Instant } from '../../../domain/calendar/time.ts';
import type { MetricId } from '../../../domain/metric/metric.ts';
import type { PersonId } from '../../../domain/organisation/organisation.ts';
import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import { moveAction } from '../../../domain/action/moveAction.ts';
import { changedAction } from '../../../domain/useCases/changeAction.ts';
import { newAction } from '../../../domain/useCases/planAction.ts';
import { eachOf } from '../../eachOf.ts';
import { untold } from '../../progress.ts';
import { atOnce, type Compilation } from '../compilation.ts';
import type { ActionSteps } from './planActions.ts';
import type { CompilationPlan } from './planCompilation.ts';
import type { MetricChange } from './planMetrics.ts';
import type { CompilationDeps } from './previewCompilation.ts';

/** Rows that somebody else was faster with, by sheet and key (`uses 0f3a…`), and metrics. */
export interface LostRows {
  readonly metrics: ReadonlySet<MetricId>;
  readonly others: ReadonlySet<string>;
}

/** Writes what the plan decided, each thing upon the version it was read in. */
export async function storePlan(
  plan: CompilationPlan,
  compilation: Compilation,
  deps: CompilationDeps,
  at: Instant,
): Promise<LostRows> {
  const { tell = untold } = deps;
  const of = plan.metrics.changes.size + plan.actions.steps.size + plan.coverage.changes.size;
  let stored = 0;
  const eachTold = <Item, Result>(items: Iterable<Item>, work: (item: Item) => Promise<Result>) =>
    eachOf([...items], atOnce, async (item) => {
      const result = await work(item);
      stored += 1;
      await tell('storing', stored, of);
      return result;
    });
  const changedBy = { by: deps.by, at };
  await storeOrganisation(plan, deps, changedBy);
  const lostMetrics = await eachTold(plan.metrics.changes, async ([id, change]) => {
    const before = compilation.metrics.get(id) ?? null;
    const measurements = measurementsOf(change);
    const outcome = await deps.metrics.save(before, change.metric, measurements, changedBy);
    return outcome === 'committed' ? [] : [id];
  });
  const metrics = new Set(lostMetrics.flat());
  const lostActions = await eachTold(plan.actions.steps, async ([id, steps]) => {
    const { about } = steps.action;
    // An action about a metric that could not be stored would be about nothing.
    const isLost = steps.before === null && about.kind === 'metric' && metrics.has(about.metricId);
    return !isLost && (await storeAction(steps, deps, at)) ? [] : [`actions ${id}`];
  });
  const lostNotes = await eachTold(plan.coverage.changes, async ([row, change]) =>
    (await deps.coverage.change(change)) === 'committed' ? [] : [row],
  );
  return { metrics, others: new Set([...lostActions, ...lostNotes].flat()) };
}

async function storeOrganisation(
  { organisation }: CompilationPlan,
  deps: Pick<CompilationDeps, 'organisation'>,
  changedBy: ChangedBy,
): Promise<void> {
  const { changedParts, changedPeople } = organisation;
  if (changedParts.size === 0 && changedPeople.size === 0) return;
  await deps.organisation.save(
    { parts: [...changedParts.values()], people: [...changedPeople.values()] },
    changedBy,
  );
}

function measurementsOf({ measurements }: MetricChange): MetricChange['measurements'] {
  return [...measurements].sort((a, b) => (a.to < b.to ? -1 : 1));
}

/** Each move leaves its line of the trail; false when somebody else moved the action meanwhile. */
async function storeAction(
  { before, action, moves }: ActionSteps,
  { actions, by }: Pick<CompilationDeps, 'actions'> & { readonly by: PersonId },
  at: Instant,
): Promise<boolean> {
  if (before === null) {
    const { id, about, partId } = action;
    const outcome = await actions.commit(newAction(id, { about, partId }, action, by, at));
    if (outcome !== 'committed') return false;
  }
  let revision = before?.revision ?? 1;
  for (const move of moves) {
    const found = await actions.find(action.id);
    if (found?.value.revision !== revision) return false;
    const moved = moveAction(found.value, move, helsinkiDate(at));
    if (moved.kind !== 'moved') return false;
    const outcome = await actions.commit(changedAction(found, moved.after, move, by, at));
    if (outcome !== 'committed') return false;
    ({ revision } = moved.after);
  }
  return true;
}
