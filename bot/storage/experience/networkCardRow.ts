import { z } from 'zod';
import { channelEndings } from '../../domain/network/networkCard.ts';
import type { NetworkCard } from '../../domain/network/networkCard.ts';
import { instant, json, text } from '../table/readColumns.ts';
import type { Row } from '../table/row.ts';
import { rowKey } from '../table/rowKeys.ts';
import { schemaVersion } from './experienceRows.ts';

export function networkCardKey(id: string): string {
  return rowKey('card', id);
}

export function networkCardRow(card: NetworkCard, commitId: string): Row {
  return {
    key: networkCardKey(card.id),
    columns: { schemaVersion, kind: card.kind, card: JSON.stringify(card), commitId },
  };
}

const card = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('channelEnded'),
    id: text,
    at: instant,
    channel: text,
    ending: z.enum(channelEndings),
  }),
]);

export const networkCardSchema = z
  .object({ schemaVersion: z.literal(schemaVersion), card: json(card) })
  .transform((row): NetworkCard => row.card);
