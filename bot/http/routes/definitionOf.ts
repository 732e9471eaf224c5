import type { Localized } from '../../domain/language.ts';
import { numberOrNull } from '../../domain/metric/measurementInputs.ts';
import { cadences, collectionMethods, directions, samplings } from '../../domain/metric/metric.ts';
import type { Metric, Scale } from '../../domain/metric/metric.ts';
import { chainSteps, usualMinimumResponses } from '../../domain/metric/metricDefinition.ts';
import type { DefinitionFault, MetricDefinition } from '../../domain/metric/metricDefinition.ts';
import { scaleKinds } from '../presenters/presentDefinitionForm.ts';
import type { SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';

type Value = SubmittedForm<string>['value'];

/**
 * The definition that was typed, for the rules to check: what is no number becomes NaN, which they
 * name. Throws a Refusal `badRequest` for a choice that the form does not have.
 * @param before the metric as it stands, whose scale and direction are not always asked
 */
export function definitionOf(value: Value, before: Metric | null): MetricDefinition {
  const text = (name: string): string | null => {
    const typed = value(name).trim();
    return typed === '' ? null : typed;
  };
  const floor = numberOrNull(value('responseRateFloor'));
  return {
    name: localizedOf(value, 'name') ?? { fi: '' },
    asked: localizedOf(value, 'asked'),
    targetGroup: text('targetGroup'),
    usual: {
      targetGroupSize: numberOrNull(value('targetGroupSize')),
      sampling: text('sampling') === null ? null : oneOf(samplings, value('sampling')),
      onlySuccessfulAsked: value('onlySuccessfulAsked') === 'yes',
    },
    method: oneOf(collectionMethods, value('method')),
    cadence: oneOf(cadences, value('cadence')),
    scale: value('scale') === '' && before !== null ? before.scale : scaleOf(value),
    direction: directionOf(value('direction'), before),
    partId: value('partId'),
    stageId: text('stageId'),
    strategyLink: text('strategyLink'),
    minimumResponses: numberOrNull(value('minimumResponses')) ?? usualMinimumResponses,
    responseRateFloor: floor === null ? null : floor / 100,
    responsibility: {
      measures: text(chainSteps[0]),
      interprets: text(chainSteps[1]),
      decides: text(chainSteps[2]),
      acts: text(chainSteps[3]),
    },
    counterMetricId: text('counterMetricId'),
    source: text('source'),
  };
}

/** Null where nothing is typed; with Finnish left empty where only another language is. */
function localizedOf(value: Value, stem: 'name' | 'asked'): Localized | null {
  const [fi = '', sv = '', en = ''] = ['fi', 'sv', 'en'].map((code) =>
    value(`${stem}_${code}`).trim(),
  );
  if (fi === '' && sv === '' && en === '') return null;
  return { fi, ...(sv === '' ? {} : { sv }), ...(en === '' ? {} : { en }) };
}

function scaleOf(value: Value): Scale {
  const number = (name: string): number => numberOrNull(value(name)) ?? NaN;
  const kind = oneOf(scaleKinds, value('scale'));
  switch (kind) {
    case 'share':
    case 'nps':
      return { kind };
    case 'mean':
      return { kind, min: number('scaleMin'), max: number('scaleMax') };
    case 'amount': {
      const decimals = numberOrNull(value('decimals')) ?? 0;
      return { kind, unit: value('measureUnit').trim(), decimals };
    }
  }
}

function directionOf(typed: string, before: Metric | null): MetricDefinition['direction'] {
  if (before !== null && before.targets.length > 0) return before.direction;
  return typed === '' ? null : oneOf(directions, typed);
}

function oneOf<Code extends string>(codes: readonly Code[], typed: string): Code {
  const code = codes.find((known) => known === typed);
  if (code === undefined) throw new Refusal('badRequest');
  return code;
}

/** The field that a fault is in. */
export function faultyDefinitionField(fault: DefinitionFault): string {
  switch (fault.kind) {
    case 'nameMissing':
      return 'name_fi';
    case 'askedMissing':
      return 'asked_fi';
    case 'unknownPart':
      return 'partId';
    case 'unknownStage':
      return 'stageId';
    case 'tooLong':
      return fault.field;
    case 'unknownPerson':
      return fault.step;
    case 'scaleEnds':
      return 'scaleMax';
    case 'otherScale':
      return 'scale';
    case 'decimalsNotACount':
      return 'decimals';
    case 'targetGroupNotACount':
      return 'targetGroupSize';
    case 'minimumTooSmall':
      return 'minimumResponses';
    case 'floorNotAShare':
      return 'responseRateFloor';
    case 'unknownCounterMetric':
    case 'ownCounterMetric':
      return 'counterMetricId';
  }
}
