import type { NetworkCard } from '../network/networkCard.ts';
import type { Delivery } from './delivery.ts';

export interface NetworkCardStore {
  /**
   * Writes the card and who gets it together, once: `exists` when one with its id is there
   * already, whoever wrote it.
   * @param outdates ids of cards that are out and say something else now
   */
  plan(
    card: NetworkCard,
    deliveries: readonly Delivery[],
    outdates?: readonly string[],
  ): Promise<'planned' | 'exists'>;
  find(id: string): Promise<NetworkCard | null>;
}
