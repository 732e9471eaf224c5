import type { Subject } from '../domain/ports/delivery.ts';
import type { NetworkCard } from '../domain/network/networkCard.ts';
import type { Storage } from '../storage/openStorage.ts';

/** In a few words what a card of the ledger tells, without anything that a customer said. */
export async function whatCardTells(
  storage: Pick<Storage, 'reminders' | 'followUps' | 'coverage' | 'networkCards'>,
  { kind, id }: Subject,
): Promise<string> {
  switch (kind) {
    case 'reminder': {
      const reminder = await storage.reminders.find(id);
      const count = (reminder?.feedbackIds.length ?? 0) + (reminder?.arrivedIds.length ?? 0);
      return counted(count, 'item of feedback', 'items of feedback');
    }
    case 'followUp': {
      const followUp = await storage.followUps.find(id);
      const measurements = followUp?.metricIds.length ?? 0;
      const actions = followUp?.actionIds.length ?? 0;
      const parts = [
        ...(measurements > 0 ? [counted(measurements, 'measurement', 'measurements')] : []),
        ...(actions > 0 ? [counted(actions, 'corrective action', 'corrective actions')] : []),
      ];
      return parts.join(' and ');
    }
    case 'coverage': {
      const question = await storage.coverage.question(id);
      return `yearly question about ${counted(question?.partIds.length ?? 0, 'unit', 'units')}`;
    }
    case 'network': {
      const card = await storage.networkCards.find(id);
      return card === null ? 'a card' : ofNetwork(card);
    }
    case 'experience':
    case 'feedback':
    case 'standIn':
    case 'action':
      return kind;
  }
}

function ofNetwork(card: NetworkCard): string {
  switch (card.kind) {
    case 'month':
      return `figures of ${card.month}`;
    case 'monthCandidates':
      return `choice of the experience of ${card.month}`;
    case 'monthChosen':
      return `the experience of ${card.month}`;
    case 'digest':
      return `digest of ${card.from} to ${card.to}`;
    case 'example':
      return 'example of the week';
    case 'adoption':
      return 'what became of an experience taken into use';
    case 'channelEnded':
      return 'a channel that ended';
  }
}

function counted(count: number, one: string, other: string): string {
  return `${String(count)} ${count === 1 ? one : other}`;
}
