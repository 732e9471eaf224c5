import { z } from 'zod';
import { channelEndings } from '../../domain/network/networkCard.ts';
import type { NetworkCard } from '../../domain/network/networkCard.ts';
import { count, day, instant, json, text } from '../table/readColumns.ts';
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

const told = { id: text, at: instant };
const card = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('channelEnded'),
    ...told,
    channel: text,
    ending: z.enum(channelEndings),
  }),
  z.object({ kind: z.literal('adoption'), ...told, experienceId: text, unitId: text }),
  z.object({ kind: z.literal('monthCandidates'), ...told, month: text }),
  z.object({
    kind: z.literal('monthChosen'),
    ...told,
    month: text,
    experienceId: text,
    chosenBy: text,
  }),
  z.object({
    kind: z.literal('example'),
    ...told,
    experienceId: text,
    personId: text,
    left: count,
  }),
  z.object({ kind: z.literal('digest'), ...told, areaId: text.nullable(), from: day, to: day }),
  z.object({ kind: z.literal('month'), ...told, month: text }),
]);

export const networkCardSchema = z
  .object({ schemaVersion: z.literal(schemaVersion), card: json(card) })
  .transform((row): NetworkCard => row.card);
