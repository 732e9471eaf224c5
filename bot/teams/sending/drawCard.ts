import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { actionAsSeenBy } from '../../domain/action/actionAsSeenBy.ts';
import { mayReadFeedbackText } from '../../domain/organisation/policy.ts';
import type { Recipient, Subject } from '../../domain/ports/delivery.ts';
import type { BotDeps } from '../botDeps.ts';
import { experienceCard } from '../cards/experience/experienceCard.ts';
import { sourcedAction } from '../../domain/useCases/sourcedActions.ts';
import { actionText } from '../../wording/actionText.ts';
import { passedOnCard } from '../cards/feedback/passedOnCard.ts';
import { partName, personName } from '../cards/formFields.ts';
import { standInCard } from '../cards/settings/standInCard.ts';
import { drawSourced } from '../handlers/drawAction.ts';
import { drawCoverageQuestion } from '../handlers/drawCoverage.ts';
import { drawFeedback, drawReminder } from '../handlers/drawFeedback.ts';
import { drawFollowUp } from '../handlers/followUpHandlers.ts';
import type { Looking } from '../handlers/drawFeedback.ts';
import { drawNetworkCard, wordsFor } from './drawNetworkCard.ts';
import type { Message } from './messenger.ts';

/**
 * A card as it is to be sent; `passedOn`: its recipient may no longer read what it was about;
 * `withdrawn`: nobody may.
 */
export type Drawn = Message & { readonly passedOn?: true; readonly withdrawn?: true };

/** The subject's card for this recipient as things stand now; null when there is none any more. */
export async function drawCard(
  deps: BotDeps,
  recipient: Recipient,
  subject: Subject,
): Promise<Drawn | null> {
  if (subject.kind === 'experience') return drawExperience(deps, recipient, subject.id);
  if (subject.kind === 'network') return drawNetworkCard(deps, recipient, subject.id);
  // What concerns one person only is never drawn for a channel.
  if (recipient.kind === 'channel') return null;
  const organisation = await deps.organisations.snapshot();
  const person = organisation.people.get(recipient.personId);
  if (person === undefined) return null;
  const words = deps.translators[person.language ?? 'fi'];
  const looking: Looking = { person, organisation, words, at: deps.surroundings.now() };
  switch (subject.kind) {
    case 'reminder':
      return drawReminder(deps, looking, subject.id);
    case 'action':
      return drawOneAction(deps, looking, subject.id);
    case 'followUp':
      return drawFollowUp(deps, looking, subject.id);
    case 'coverage':
      return drawCoverageQuestion(deps, looking, subject.id);
    case 'standIn':
      return standInCard(words, organisation, person, subject.id, helsinkiDate(looking.at));
    case 'feedback':
      return drawOneFeedback(deps, looking, subject.id);
  }
}

async function drawExperience(
  deps: BotDeps,
  recipient: Recipient,
  id: string,
): Promise<Drawn | null> {
  const organisation = await deps.organisations.snapshot();
  const [words, found] = await Promise.all([wordsFor(deps, recipient), deps.experiences.find(id)]);
  if (found === null) return null;
  const author = personName(organisation, found.value.authorId);
  return {
    summary: words.t('experience.card.summary', { author }),
    card: experienceCard(words, organisation, found.value, deps.tabLink(`experiences/${id}`)),
    ...(found.value.state === 'withdrawn' ? { withdrawn: true } : {}),
  };
}

async function drawOneAction(deps: BotDeps, looking: Looking, id: string): Promise<Drawn | null> {
  const found = await deps.actions.find(id);
  if (found === null) return null;
  const { organisation, words, person } = looking;
  const sourced = await sourcedAction(deps.feedbacks, found.value);
  const seen = actionAsSeenBy(organisation, person, sourced);
  return {
    summary: words.t('action.summary', { what: actionText(words, seen) }),
    card: await drawSourced(deps, looking, sourced),
    ...(seen.mayRead ? {} : { passedOn: true }),
  };
}

async function drawOneFeedback(deps: BotDeps, looking: Looking, id: string): Promise<Drawn | null> {
  const { organisation, words, person } = looking;
  const found = await deps.feedbacks.find(id);
  if (found === null) return null;
  if (!mayReadFeedbackText(organisation, person, found.value)) {
    return { ...passedOnCard(words, found.value), passedOn: true };
  }
  const { reference, kind, unitId } = found.value;
  return {
    summary: words.t('feedback.card.summaryNew', {
      reference,
      kind: words.t(`feedback.kind.${kind}`),
      unit: partName(words, organisation, unitId),
    }),
    card: await drawFeedback(deps, looking, found.value, { kind: 'card' }, {}, 'contactSent'),
    ...(found.value.state === 'withdrawn' ? { withdrawn: true } : {}),
  };
}
