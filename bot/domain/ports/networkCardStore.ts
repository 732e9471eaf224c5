import type { NetworkCard } from '../network/networkCard.ts';
import type { Delivery } from './delivery.ts';

export interface NetworkCardStore {
  /**
   * Writes the card and who gets it together, once: `exists` when one with its id is there
   * already, whoever wrote it.
   */
  plan(card: NetworkCard, deliveries: readonly Delivery[]): Promise<'planned' | 'exists'>;
  find(id: string): Promise<NetworkCard | null>;
}
