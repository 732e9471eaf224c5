import { languages, type Language, type Localized } from '../language.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { fewestShown } from '../disclosure/hiddenCells.ts';
import { withoutPersonalData } from '../privacy/maskPersonalData.ts';
import type { Direction, Metric, MetricEnd, ResponsibilityChain } from './metric.ts';
import type { LocalDate } from '../calendar/time.ts';

/** What an editor says of a metric: all but its targets and its end, which have acts of their own. */
export type MetricDefinition = Omit<Metric, 'id' | 'targets' | 'ended'>;

/** Fewer responses than this are no reliable figure, unless the metric says otherwise. */
export const usualMinimumResponses = 10;

/** The four steps of the chain, in their order. */
export const chainSteps = [
  'measures',
  'interprets',
  'decides',
  'acts',
] as const satisfies readonly (keyof ResponsibilityChain)[];

/** What a metric is where nobody has said anything. */
export const unsaid = {
  asked: null,
  targetGroup: null,
  usual: { targetGroupSize: null, sampling: null, onlySuccessfulAsked: false },
  direction: null,
  stageId: null,
  strategyLink: null,
  minimumResponses: usualMinimumResponses,
  responseRateFloor: null,
  responsibility: { measures: null, interprets: null, decides: null, acts: null },
  counterMetricId: null,
  source: null,
  ended: null,
  targets: [],
} as const satisfies Partial<Metric>;

/** The texts of a definition. */
export type TextField =
  `${'name' | 'asked'}_${Language}` | ('targetGroup' | 'strategyLink' | 'source' | 'measureUnit');

export const longestName = 150;
export const longestText = 500;
export const longestUnit = 20;

/** What can be wrong with a definition; each names what to mend. */
export type DefinitionFault =
  | { readonly kind: 'nameMissing' | 'askedMissing' | 'unknownPart' | 'unknownStage' }
  | { readonly kind: 'unknownPerson'; readonly step: keyof ResponsibilityChain }
  | { readonly kind: 'scaleEnds' | 'decimalsNotACount' | 'targetGroupNotACount' }
  /** Values measured in one scale mean nothing in another. */
  | { readonly kind: 'otherScale' }
  | { readonly kind: 'minimumTooSmall'; readonly fewest: number }
  | { readonly kind: 'tooLong'; readonly field: TextField; readonly limit: number }
  | { readonly kind: 'floorNotAShare' | 'unknownCounterMetric' | 'ownCounterMetric' };

const mostDecimals = 6;

/**
 * Everything wrong with the definition but its counter-metric, which only the store knows; empty
 * when it can be kept. A counter-metric that is the metric itself is found here.
 * @param before with what has been measured of it; null for a new one
 */
export function checkDefinition(
  definition: MetricDefinition,
  before: { readonly metric: Metric; readonly isMeasured: boolean } | null,
  { parts, people, stages }: Pick<Organisation, 'parts' | 'people' | 'stages'>,
): readonly DefinitionFault[] {
  const { name, asked, partId, stageId, responsibility, scale, usual } = definition;
  const { minimumResponses, responseRateFloor: floor, counterMetricId } = definition;
  const faults: DefinitionFault[] = [];
  if (name.fi.trim() === '') faults.push({ kind: 'nameMissing' });
  if (asked?.fi.trim() === '') faults.push({ kind: 'askedMissing' });
  faults.push(...tooLongTexts(definition));
  if (!parts.has(partId)) faults.push({ kind: 'unknownPart' });
  if (stageId !== null && !stages.some(({ id }) => id === stageId)) {
    faults.push({ kind: 'unknownStage' });
  }
  if (scale.kind === 'mean' && !(scale.min < scale.max)) faults.push({ kind: 'scaleEnds' });
  if (scale.kind === 'amount' && !(isCount(scale.decimals) && scale.decimals <= mostDecimals)) {
    faults.push({ kind: 'decimalsNotACount' });
  }
  if (before?.isMeasured === true && scaleText(scale) !== scaleText(before.metric.scale)) {
    faults.push({ kind: 'otherScale' });
  }
  if (usual.targetGroupSize !== null && !isCount(usual.targetGroupSize)) {
    faults.push({ kind: 'targetGroupNotACount' });
  }
  if (!isCount(minimumResponses) || minimumResponses < fewestShown) {
    faults.push({ kind: 'minimumTooSmall', fewest: fewestShown });
  }
  if (floor !== null && !(floor >= 0 && floor <= 1)) faults.push({ kind: 'floorNotAShare' });
  for (const step of chainSteps) {
    const personId = responsibility[step];
    if (personId !== null && !people.has(personId)) faults.push({ kind: 'unknownPerson', step });
  }
  if (counterMetricId !== null && counterMetricId === before?.metric.id) {
    faults.push({ kind: 'ownCounterMetric' });
  }
  return faults;
}

function tooLongTexts(definition: MetricDefinition): readonly DefinitionFault[] {
  const { name, asked, targetGroup, strategyLink, source, scale } = definition;
  const texts: readonly (readonly [TextField, string | null | undefined, number])[] = [
    ...languages.map((code) => [`name_${code}`, name[code], longestName] as const),
    ...languages.map((code) => [`asked_${code}`, asked?.[code], longestText] as const),
    ['targetGroup', targetGroup, longestText],
    ['strategyLink', strategyLink, longestText],
    ['source', source, longestText],
    ['measureUnit', scale.kind === 'amount' ? scale.unit : null, longestUnit],
  ];
  return texts
    .filter(([, text, limit]) => (text ?? '').length > limit)
    .map(([field, , limit]) => ({ kind: 'tooLong', field, limit }));
}

/** The definition with personal data masked in everything that editors write freely. */
export function definitionWithoutPersonalData(definition: MetricDefinition): MetricDefinition {
  const { name, asked, scale, targetGroup, strategyLink, source } = definition;
  const masked = (texts: Localized): Localized => ({
    ...texts,
    ...Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [language, withoutPersonalData(text)]),
    ),
  });
  return {
    ...definition,
    name: masked(name),
    asked: asked === null ? null : masked(asked),
    targetGroup: withoutPersonalData(targetGroup),
    strategyLink: withoutPersonalData(strategyLink),
    source: withoutPersonalData(source),
    scale: scale.kind === 'amount' ? { ...scale, unit: withoutPersonalData(scale.unit) } : scale,
  };
}

/** The definition in an order of its own: two that say the same have the same text. */
export function definitionText(definition: MetricDefinition): string {
  const { name, asked, usual, responsibility } = definition;
  return JSON.stringify([
    [name.fi, name.sv, name.en],
    asked === null ? null : [asked.fi, asked.sv, asked.en],
    definition.targetGroup,
    [usual.targetGroupSize, usual.sampling, usual.onlySuccessfulAsked],
    [definition.method, definition.cadence, scaleText(definition.scale), definition.direction],
    [definition.partId, definition.stageId, definition.strategyLink],
    [definition.minimumResponses, definition.responseRateFloor],
    chainSteps.map((step) => responsibility[step]),
    [definition.counterMetricId, definition.source],
  ]);
}

/** The better side: as the newest target has it, and before there is one as it was said. */
export function directionOf({
  targets,
  direction,
}: Pick<Metric, 'targets' | 'direction'>): Direction | null {
  return targets.at(-1)?.goal.kind ?? direction;
}

/** The metric's end once its day has come; null while it is measured. */
export function endOf({ ended }: Pick<Metric, 'ended'>, today: LocalDate): MetricEnd | null {
  return ended !== null && ended.on <= today ? ended : null;
}

function scaleText(scale: Metric['scale']): string {
  return JSON.stringify(Object.entries(scale).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
