import { z } from 'zod';
import type { DueFollowUp, MonthCandidate } from '../../domain/ports/experienceStore.ts';
import { count, day, instant, text } from '../table/readColumns.ts';

export const dueFollowUpSchema = z
  .object({ id: text, unitId: text, askOn: day })
  .transform(({ id, unitId, askOn }): DueFollowUp => ({ experienceId: id, unitId, askOn }));

export const monthCandidateSchema = z
  .object({ id: text, sharedAt: instant, thanks: count, adoptions: count })
  .transform(({ id, ...counted }): MonthCandidate => ({ experienceId: id, ...counted }));
