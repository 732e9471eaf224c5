import type { Organisation, PersonId } from '../organisation/organisation.ts';

/** Who looks after the network: its editors, or the administrators where there are none. */
export function editorsOf({ people }: Organisation): readonly PersonId[] {
  const withRole = (role: 'editor' | 'administrator'): readonly PersonId[] =>
    [...people.values()].filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const editors = withRole('editor');
  return editors.length > 0 ? editors : withRole('administrator');
}
