import { z } from 'zod';
import type { FormerStandings } from '../../domain/metric/formerStanding.ts';
import { cadences, collectionMethods } from '../../domain/metric/metric.ts';
import { count, instant, json } from '../table/readColumns.ts';
import { listedMeasurement } from './listedMeasurement.ts';
import { measurementColumns } from './measurementRow.ts';
import { endPart, endSchema, scalePart, scaleSchema } from './metricRow.ts';

/** What the light rested on before, in one column beside the definition; null in rows of before. */
export function formerColumn(former: FormerStandings | undefined): string | null {
  if (former === undefined) return null;
  return JSON.stringify(
    former.map(({ from, until, rules, latest }) => ({
      from,
      until,
      rules: {
        method: rules.method,
        cadence: rules.cadence,
        scale: scalePart(rules.scale),
        minimumResponses: rules.minimumResponses,
        responseRateFloor: rules.responseRateFloor,
        ended: rules.ended === null ? null : endPart(rules.ended),
      },
      latest: latest === null ? null : measurementColumns(latest),
    })),
  );
}

const standing = z.object({
  from: instant,
  until: instant,
  rules: z.object({
    method: z.enum(collectionMethods),
    cadence: z.enum(cadences),
    scale: scaleSchema,
    minimumResponses: count,
    responseRateFloor: z.number().nullable(),
    ended: endSchema.nullable(),
  }),
  latest: listedMeasurement.nullable(),
});

/** Rows of before do not have it: then nothing is known of what was before. */
export const formerSchema = z
  .object({ former: json(z.array(standing)).optional() })
  .transform(({ former }): FormerStandings | undefined => former);
