import { z } from 'zod';
import type { TargetFault } from '../../domain/metric/checkTarget.ts';
import { numberOrNull } from '../../domain/metric/measurementInputs.ts';
import type { Direction, Goal, Scale } from '../../domain/metric/metric.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { setTarget } from '../../domain/useCases/setTarget.ts';
import { valueText } from '../../wording/numbers.ts';
import {
  directionOfForm,
  goalFields,
  type TargetFormId,
} from '../presenters/presentTargetForms.ts';
import type { SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import type { Viewer } from '../viewer.ts';
import { readManaged } from './readManaged.ts';
import { outcomeOf, type Answer, type RouteDependencies } from './route.ts';

const seenTargets = z.coerce.number().int().min(0);

/** Sets a version of the target with its reason. */
export async function targetFromForm(
  deps: RouteDependencies,
  viewer: Viewer,
  { metric: { id, scale }, measurements }: MetricHistory,
  { form, revision, value }: SubmittedForm<TargetFormId>,
): Promise<Answer> {
  const { words, organisation, person } = viewer;
  const seen = seenTargets.safeParse(revision);
  if (!seen.success) throw new Refusal('badRequest', seen.error);
  const direction = directionOfForm(form);
  const draft = {
    validFrom: value('validFrom'),
    goal: goalOf(direction, scale, value),
    justification: value('justification'),
  };
  const outcome = await setTarget(
    deps,
    { metricId: id, draft, seen: seen.data, by: person, at: deps.now() },
    organisation,
  );
  switch (outcome.kind) {
    case 'set':
    case 'overtaken': {
      const isDone = outcome.kind === 'set';
      return outcomeOf({
        kind: isDone ? 'done' : 'overtaken',
        note: words.t(isDone ? 'target.set' : 'target.overtaken'),
        page: await readManaged(deps, viewer, { metric: outcome.metric, measurements }),
      });
    }
    case 'faults': {
      const [fault] = outcome.faults;
      if (fault === undefined) throw new Error('refused without a fault');
      return outcomeOf({
        kind: 'refused',
        note: faultText(viewer, scale, fault),
        field: faultyField(direction, fault),
      });
    }
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'notFound':
      throw new Refusal('metricNotFound');
  }
}

/** Shares are typed in percent; what is no number becomes NaN, which the rules name. */
function goalOf(kind: Direction, scale: Scale, value: SubmittedForm<string>['value']): Goal {
  const number = (name: string): number => {
    const typed = numberOrNull(value(name)) ?? NaN;
    return scale.kind === 'share' ? typed / 100 : typed;
  };
  switch (kind) {
    case 'atLeast':
    case 'atMost':
      return { kind, target: number('target'), amberLimit: number('amberLimit') };
    case 'within':
      return {
        kind,
        low: number('low'),
        high: number('high'),
        amberLow: number('amberLow'),
        amberHigh: number('amberHigh'),
      };
  }
}

function faultText({ words }: Viewer, scale: Scale, fault: TargetFault): string {
  switch (fault.kind) {
    case 'offScale':
      return words.t('target.fault.offScale', {
        min: valueText(words, scale, fault.min),
        max: valueText(words, scale, fault.max),
      });
    case 'tooLong':
      return words.t('action.fault.tooLong', { limit: fault.limit });
    case 'notADate':
    case 'justificationMissing':
    case 'notANumber':
    case 'beforeToday':
    case 'limitsCrossed':
      return words.t(`target.fault.${fault.kind}`);
  }
}

function faultyField(direction: Direction, { kind }: TargetFault): string {
  switch (kind) {
    case 'notADate':
    case 'beforeToday':
      return 'validFrom';
    case 'justificationMissing':
    case 'tooLong':
      return 'justification';
    case 'notANumber':
    case 'offScale':
    case 'limitsCrossed':
      return goalFields[direction][0];
  }
}
