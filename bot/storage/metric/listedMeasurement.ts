import { z } from 'zod';
import { measurementSchema } from './measurementRow.ts';

/**
 * A measurement's columns inside JSON: JSON drops nothing, so that a null there is a null here;
 * columns know only "missing".
 */
export const listedMeasurement = z.preprocess(
  (part) =>
    part !== null && typeof part === 'object'
      ? Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null))
      : part,
  measurementSchema,
);
