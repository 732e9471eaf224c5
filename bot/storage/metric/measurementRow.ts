import { z } from 'zod';
import { samplings } from '../../domain/metric/metric.ts';
import type { Figure, Measurement } from '../../domain/metric/metric.ts';
import { count, day, instant, json, nullable, text } from '../table/readColumns.ts';
import type { Columns } from '../table/row.ts';

const schemaVersion = 1;

export function measurementColumns(measurement: Measurement): Columns {
  return {
    schemaVersion,
    metricId: measurement.metricId,
    from: measurement.from,
    to: measurement.to,
    figure: measurement.figure === null ? null : JSON.stringify(figurePart(measurement.figure)),
    targetGroupSize: measurement.targetGroupSize,
    sample: measurement.sample,
    undeliverable: measurement.undeliverable,
    notEligible: measurement.notEligible,
    sampling: measurement.sampling,
    onlySuccessfulAsked: measurement.onlySuccessfulAsked,
    comment: measurement.comment,
    enteredBy: measurement.enteredBy,
    enteredAt: measurement.enteredAt,
  };
}

function figurePart(figure: Figure): Figure {
  switch (figure.kind) {
    case 'share':
      return { kind: figure.kind, successes: figure.successes, n: figure.n };
    case 'mean':
      return { kind: figure.kind, mean: figure.mean, sd: figure.sd, n: figure.n };
    case 'nps': {
      const { kind, promoters, passives, detractors } = figure;
      return { kind, promoters, passives, detractors };
    }
    case 'amount':
      return { kind: figure.kind, value: figure.value, n: figure.n };
  }
}

const figure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), successes: z.number(), n: z.number() }),
  z.object({
    kind: z.literal('mean'),
    mean: z.number(),
    sd: z.number().nullable(),
    n: z.number(),
  }),
  z.object({
    kind: z.literal('nps'),
    promoters: z.number(),
    passives: z.number(),
    detractors: z.number(),
  }),
  z.object({ kind: z.literal('amount'), value: z.number(), n: z.number().nullable() }),
]);

export const measurementSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    metricId: text,
    from: day,
    to: day,
    figure: nullable(json(figure)),
    targetGroupSize: nullable(z.number()),
    sample: nullable(z.number()),
    undeliverable: count,
    notEligible: count,
    sampling: nullable(z.enum(samplings)),
    onlySuccessfulAsked: z.boolean(),
    comment: nullable(text),
    enteredBy: text,
    enteredAt: instant,
  })
  .transform(({ schemaVersion: _, ...measurement }): Measurement => measurement);
