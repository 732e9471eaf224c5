import type { Instant } from '../calendar/time.ts';
import type { PersonId } from '../organisation/organisation.ts';

export interface PseudonymStore {
  /**
   * Puts the new id in the place of the old one wherever it stands: in what the person did,
   * logged, wrote and was responsible for. How the person was reached, the person's own choices
   * and the cards that the person got are removed. What follows from other rows has to be made
   * anew afterwards. It reads everything there is: for the night and for commands. Run again, it
   * goes on where it ended.
   * @param ids from the old id to the new one
   * @param known ids of everybody there is or was
   */
  replaceIds(
    ids: ReadonlyMap<PersonId, PersonId>,
    known: readonly PersonId[],
    at: Instant,
  ): Promise<void>;
}
