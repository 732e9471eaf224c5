import type { Request } from 'restify';
import type { z } from 'zod';

/** What stands in the address behind its `?`. */
export function queryOf(request: Request): URLSearchParams {
  return new URLSearchParams(request.getQuery());
}

/**
 * The parameters that the schema names; one that is not given comes to it as null. Throws what the
 * schema does.
 */
export function readQuery<Shape extends z.ZodRawShape>(
  request: Request,
  schema: z.ZodObject<Shape>,
): z.infer<z.ZodObject<Shape>> {
  const query = queryOf(request);
  const names = Object.keys(schema.shape);
  return schema.parse(Object.fromEntries(names.map((name) => [name, query.get(name)])));
}
