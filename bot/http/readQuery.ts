import type { Request } from 'restify';
import { z } from 'zod';
import { isGivenDay } from '../domain/calendar/localDate.ts';
import { Refusal } from './refusal.ts';

/** What stands in the address behind its `?`. */
export function queryOf(request: Request): URLSearchParams {
  return new URLSearchParams(request.getQuery());
}

/**
 * The parameters that the schema names; one that is not given comes to it as null. Throws a Refusal
 * `queryUnfit` for a value that does not fit: a list that silently leaves out what was asked for
 * would be taken for the answer.
 */
export function readQuery<Shape extends z.ZodRawShape>(
  request: Request,
  schema: z.ZodObject<Shape>,
): z.infer<z.ZodObject<Shape>> {
  const query = queryOf(request);
  const names = Object.keys(schema.shape);
  const read = schema.safeParse(Object.fromEntries(names.map((name) => [name, query.get(name)])));
  if (!read.success) throw new Refusal('queryUnfit', read.error);
  return read.data;
}

/** A parameter that may be left out or empty, both of which come as null. */
export function optional<Value>(fits: z.ZodType<Value>) {
  return z.preprocess((value) => (value === '' ? null : value), fits.nullable());
}

/** Text without the blanks around it, at most so many characters. */
export function optionalText(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .nullable()
    .transform((text) => (text === '' ? null : text));
}

/** Words to search by; what is too long is cut off. */
export function searchText(longest: number) {
  return z
    .string()
    .nullable()
    .transform((text) => text?.trim().slice(0, longest) ?? '');
}

/** A day, `YYYY-MM-DD`. */
export const optionalDay = optional(z.string().refine(isGivenDay));
