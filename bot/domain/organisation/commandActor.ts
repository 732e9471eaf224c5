import type { PersonId } from './ids.ts';

/**
 * Stands in the trail where a person would, for what was done by a command at the server: whoever
 * may run one there has not signed in here. It is no person: it has no roles and gets no cards.
 */
export const commandActor: PersonId = 'command';
