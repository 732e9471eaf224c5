import type { PersonId } from './organisation.ts';

/**
 * Stands in the trail where a person would, for what a file brought: another system's history is
 * nobody's doing here, so no administrator is named as the one who answered or closed. It is no
 * person: it has no roles, gets no cards, and who shows it words it as the import.
 */
export const importActor: PersonId = 'import';
