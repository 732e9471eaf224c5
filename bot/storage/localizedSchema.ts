import { z } from 'zod';
import type { Localized } from '../domain/language.ts';

/** A text in Finnish and, where given, in Swedish and English, as JSON holds it. */
export const localizedSchema = z
  .object({ fi: z.string(), sv: z.string().optional(), en: z.string().optional() })
  .transform(({ fi, sv, en }): Localized => ({
    fi,
    ...(sv === undefined ? {} : { sv }),
    ...(en === undefined ? {} : { en }),
  }));

export function localizedText({ fi, sv, en }: Localized): string {
  return JSON.stringify({ fi, sv, en });
}
