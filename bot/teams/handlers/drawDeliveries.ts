import { mayAdminister } from '../../domain/organisation/policy.ts';
import { sendingFaults } from '../../domain/useCases/sendingFaults.ts';
import type { BotDeps } from '../botDeps.ts';
import { deliveriesCard, linesShown } from '../cards/deliveriesCard.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Message } from '../sending/messenger.ts';
import type { Looking } from './drawFeedback.ts';

/** What went wrong with sending; to others than administrators only that it is not for them. */
export async function drawDeliveries(deps: BotDeps, looking: Looking): Promise<Message> {
  const { words, organisation, person, at } = looking;
  if (!mayAdminister(organisation, person)) {
    const notForYou = words.t('deliveries.notAdministrator');
    return { summary: notForYou, card: noteCard(notForYou) };
  }
  const faults = await sendingFaults(deps, at, organisation);
  const ids = faults.deliveries
    .slice(0, linesShown)
    .flatMap(({ subject }) => (subject.kind === 'feedback' ? [subject.id] : []));
  const found = await Promise.all([...new Set(ids)].map((id) => deps.feedbacks.find(id)));
  const references = new Map(
    found.flatMap((stored) => (stored === null ? [] : [[stored.value.id, stored.value.reference]])),
  );
  return deliveriesCard(words, organisation, faults, references);
}
