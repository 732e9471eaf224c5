import type { NetworkChannel } from '../../../domain/ports/conversationStore.ts';

/** "Network, Education". */
export function channelNames(channels: readonly NetworkChannel[]): string {
  return channels.map(({ name }) => name).join(', ');
}
