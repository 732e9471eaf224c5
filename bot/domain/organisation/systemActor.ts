import type { PersonId } from './ids.ts';

/**
 * Stands in the trail where a person would, for what the program does by itself because a time is
 * up. It is no person: it has no roles, gets no cards, and who shows it words it as the program.
 */
export const systemActor: PersonId = 'system';
