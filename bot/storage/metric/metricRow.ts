import { z } from 'zod';
import { cadences, collectionMethods, directions, samplings } from '../../domain/metric/metric.ts';
import type { Goal, Metric, MetricEnd, Scale, Target } from '../../domain/metric/metric.ts';
import { localizedSchema, localizedText } from '../localizedSchema.ts';
import { count, day, instant, json, nullable, text } from '../table/readColumns.ts';
import type { Columns } from '../table/row.ts';

const schemaVersion = 1;

export function metricColumns(metric: Metric): Columns {
  const { responsibility, usual } = metric;
  return {
    schemaVersion,
    id: metric.id,
    name: localizedText(metric.name),
    asked: metric.asked === null ? null : localizedText(metric.asked),
    targetGroup: metric.targetGroup,
    usualTargetGroupSize: usual.targetGroupSize,
    usualSampling: usual.sampling,
    usuallyOnlySuccessful: usual.onlySuccessfulAsked,
    method: metric.method,
    cadence: metric.cadence,
    scale: JSON.stringify(scalePart(metric.scale)),
    direction: metric.direction,
    partId: metric.partId,
    stageId: metric.stageId,
    strategyLink: metric.strategyLink,
    minimumResponses: metric.minimumResponses,
    responseRateFloor: metric.responseRateFloor,
    measures: responsibility.measures,
    interprets: responsibility.interprets,
    decides: responsibility.decides,
    acts: responsibility.acts,
    counterMetricId: metric.counterMetricId,
    source: metric.source,
    ended: metric.ended === null ? null : JSON.stringify(endPart(metric.ended)),
    targets: JSON.stringify(metric.targets.map(targetPart)),
  };
}

export function scalePart(scale: Scale): Scale {
  switch (scale.kind) {
    case 'share':
    case 'nps':
      return { kind: scale.kind };
    case 'mean':
      return { kind: scale.kind, min: scale.min, max: scale.max };
    case 'amount':
      return { kind: scale.kind, unit: scale.unit, decimals: scale.decimals };
  }
}

function targetPart({ validFrom, goal, justification, setBy, setAt }: Target): Target {
  return { validFrom, goal: goalPart(goal), justification, setBy, setAt };
}

export function endPart({ on, reason, by, at }: MetricEnd): MetricEnd {
  return { on, reason, by, at };
}

function goalPart(goal: Goal): Goal {
  switch (goal.kind) {
    case 'atLeast':
    case 'atMost':
      return { kind: goal.kind, target: goal.target, amberLimit: goal.amberLimit };
    case 'within': {
      const { kind, low, high, amberLow, amberHigh } = goal;
      return { kind, low, high, amberLow, amberHigh };
    }
  }
}

export const scaleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share') }),
  z.object({ kind: z.literal('mean'), min: z.number(), max: z.number() }),
  z.object({ kind: z.literal('nps') }),
  z.object({ kind: z.literal('amount'), unit: text, decimals: count }),
]);

export const goalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('atLeast'), target: z.number(), amberLimit: z.number() }),
  z.object({ kind: z.literal('atMost'), target: z.number(), amberLimit: z.number() }),
  z.object({
    kind: z.literal('within'),
    low: z.number(),
    high: z.number(),
    amberLow: z.number(),
    amberHigh: z.number(),
  }),
]);

const target = z.object({
  validFrom: day,
  goal: goalSchema,
  justification: text,
  setBy: text,
  setAt: instant,
});

export const endSchema = z.object({ on: day, reason: text, by: text, at: instant });

export const metricSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    id: text,
    name: json(localizedSchema),
    asked: nullable(json(localizedSchema)),
    targetGroup: nullable(text),
    // Rows of before do not have them: nothing was said then.
    usualTargetGroupSize: nullable(count),
    usualSampling: nullable(z.enum(samplings)),
    usuallyOnlySuccessful: z.boolean().default(false),
    method: z.enum(collectionMethods),
    cadence: z.enum(cadences),
    scale: json(scaleSchema),
    direction: nullable(z.enum(directions)),
    partId: text,
    stageId: nullable(text),
    strategyLink: nullable(text),
    minimumResponses: count,
    responseRateFloor: nullable(z.number()),
    measures: nullable(text),
    interprets: nullable(text),
    decides: nullable(text),
    acts: nullable(text),
    counterMetricId: nullable(text),
    source: nullable(text),
    ended: nullable(json(endSchema)),
    targets: json(z.array(target)),
  })
  .transform(({ schemaVersion: _, measures, interprets, decides, acts, ...columns }): Metric => {
    const { usualTargetGroupSize, usualSampling, usuallyOnlySuccessful, ...metric } = columns;
    return {
      ...metric,
      usual: {
        targetGroupSize: usualTargetGroupSize,
        sampling: usualSampling,
        onlySuccessfulAsked: usuallyOnlySuccessful,
      },
      responsibility: { measures, interprets, decides, acts },
    };
  });
