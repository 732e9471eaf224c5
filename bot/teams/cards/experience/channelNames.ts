import type { NetworkChannel } from '../../../domain/ports/conversationStore.ts';
import { plain } from '../elements.ts';

/** "Network, Education". */
export function channelNames(channels: readonly NetworkChannel[]): string {
  return channels.map(({ name }) => plain(name)).join(', ');
}
