import { z } from 'zod';
import { countIds } from '../../domain/metric/measurementInputs.ts';

const typed = z.string().max(5_000).default('');
/** Clients send what looks like a number as a number. */
const typedNumber = z.union([typed, z.number().transform(String)]);

/** The form's inputs as typed; what does not fit is told to the person, nothing is refused here. */
export const measurementInputs = z.object({
  period: typed,
  from: typed,
  to: typed,
  value: typedNumber,
  sd: typedNumber,
  n: typedNumber,
  successes: typedNumber,
  promoters: typedNumber,
  passives: typedNumber,
  detractors: typedNumber,
  targetGroupSize: typedNumber,
  sample: typedNumber,
  sampling: typed,
  onlySuccessfulAsked: z.string().default('false'),
  comment: typed,
  reason: typed,
  whyRemoved: typed,
  why: typed,
  ...Object.fromEntries(countIds.map((id) => [id, typedNumber])),
});
