import { randomUUID } from 'node:crypto';
import type { NetworkCard } from '../../domain/network/networkCard.ts';
import type { Delivery } from '../../domain/ports/delivery.ts';
import type { NetworkCardStore } from '../../domain/ports/networkCardStore.ts';
import { outdatedColumns, outdatedKey } from '../ledger/deliveryRow.ts';
import { ledgerSteps } from '../ledger/ledgerSteps.ts';
import { StorageUnavailable } from '../table/errors.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { create, put } from '../table/row.ts';
import { commitMarkSchema } from './experienceRows.ts';
import { networkCardKey, networkCardRow, networkCardSchema } from './networkCardRow.ts';

/** The network's own cards with their ledger in the experiences' partition. */
export class TableNetworkCardStore implements NetworkCardStore {
  readonly #partition: Partition;

  constructor(partition: Partition) {
    this.#partition = partition;
  }

  async plan(
    card: NetworkCard,
    deliveries: readonly Delivery[],
    outdates: readonly string[] = [],
  ): Promise<'planned' | 'exists'> {
    const commitId = randomUUID();
    const answer = await this.#partition.transact([
      create(networkCardRow(card, commitId)),
      ...ledgerSteps(
        { planned: deliveries, outdatesCards: false },
        { kind: 'network', id: card.id },
        card.at,
        commitId,
      ),
      ...outdates.map((id) => {
        const subject = { kind: 'network', id } as const;
        return put({ key: outdatedKey(subject), columns: outdatedColumns(subject, card.at) });
      }),
    ]);
    if (answer === 'done') return 'planned';
    const row = await this.#partition.get(networkCardKey(card.id));
    if (row === null) throw new StorageUnavailable('storage.busy', 'a card could not be planned');
    // Ours went through and only its answer was lost.
    const written = readColumns(commitMarkSchema, row, this.#partition).commitId;
    return written === commitId ? 'planned' : 'exists';
  }

  async find(id: string): Promise<NetworkCard | null> {
    const row = await this.#partition.get(networkCardKey(id));
    return row === null ? null : readColumns(networkCardSchema, row, this.#partition);
  }
}
