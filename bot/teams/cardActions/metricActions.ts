import { z } from 'zod';
import { cardAction } from './cardAction.ts';
import { measurementInputs } from './measurementInputs.ts';
import { storedId } from './storedId.ts';

const day = z.string().max(10);
const seen = z.object({ from: day, to: day, enteredAt: z.string().max(30) }).nullable();

/** Where a metric was opened from, to go back there: the list, or a reminder. */
const from = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list') }),
  z.object({ kind: z.literal('followUp'), id: storedId }),
]);
export type MetricOrigin = z.output<typeof from>;

const withId = z.object({ id: storedId });
const withPage = z.object({ page: z.int().min(0) });
const withMetric = z.object({ metricId: storedId, origin: from });
const withPeriod = withMetric.extend({ seen });
/** `isNew`: a form without anything recorded, also where no period is missing. */
const withForm = withPeriod.extend({ isNew: z.boolean().default(false) });
const submitted = measurementInputs.extend(withPeriod.shape);

export type SeenMetric = z.output<typeof withMetric>;
export type SeenPeriod = z.output<typeof withPeriod>;

/** The metrics that the person may enter for. */
export const listMetrics = cardAction<{ readonly page: number }, typeof withPage>(
  'metric.list',
  withPage,
);
export const showMetric = cardAction<SeenMetric, typeof withMetric>('metric.show', withMetric);
/** The form for the oldest period that is missing, or the one for correcting what was seen. */
export const openMeasurement = cardAction<
  SeenPeriod & { readonly isNew?: boolean },
  typeof withForm
>('measurement.form', withForm);
export const enterMeasured = cardAction<SeenPeriod, typeof submitted>(
  'measurement.enter',
  submitted,
);
/** "Not measured this time, because". */
export const explainUnmeasured = cardAction<SeenPeriod, typeof submitted>(
  'measurement.explain',
  submitted,
);
/** Takes the measurement away, for the reason typed. */
export const removeMeasured = cardAction<SeenPeriod, typeof submitted>(
  'measurement.remove',
  submitted,
);
/** Goes back to a card about what is due, as things stand now. */
export const showFollowUp = cardAction<{ readonly id: string }, typeof withId>(
  'followUp.show',
  withId,
);
