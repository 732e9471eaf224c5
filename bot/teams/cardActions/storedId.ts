import { z } from 'zod';
import { idPattern } from '../../domain/idPattern.ts';

/** The id of something stored, or of something that a form is to store. */
export const storedId = z.string().regex(idPattern);
