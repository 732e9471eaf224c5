import type { Experience } from '../../domain/experience/experience.ts';
import { mayEditExperience, mayWithdrawExperience } from '../../domain/organisation/policy.ts';
import { searchExperiences } from '../../domain/useCases/searchExperiences.ts';
import { withdrawExperience } from '../../domain/useCases/withdrawExperience.ts';
import type { BotDeps } from '../botDeps.ts';
import { onCardAction, replyForEveryone } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import {
  askToWithdraw,
  editShared,
  ownExperiences,
  showExperience,
  withdrawShared,
} from '../cardActions/sharedExperienceActions.ts';
import { ownExperiencesCard } from '../cards/experience/ownExperiencesCard.ts';
import { withdrawalCard } from '../cards/experience/withdrawalCard.ts';
import type { Message } from '../sending/messenger.ts';
import type { Turn } from '../turn.ts';
import {
  backToExperience,
  experienceNotFound,
  onlyForAuthor,
  replyWithExperience,
} from './drawExperience.ts';
import { drawExperienceForm } from './experienceHandlers.ts';

/** With three buttons each they fit a phone's screen or two. */
const ownShown = 5;

/** What the person has shared, a page at a time. */
export async function drawOwnExperiences(
  deps: Pick<BotDeps, 'experiences'>,
  { words, person }: Turn,
  after: string | null = null,
): Promise<Message> {
  const found = await searchExperiences(deps, { authorId: person.id, limit: ownShown, after });
  return ownExperiencesCard(words, found);
}

/** Editing and withdrawing what has been shared: by its author and by editors. */
export function experienceChangeHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(ownExperiences, (turn, { after }) => drawOwnExperiences(deps, turn, after)),
    onCardAction(showExperience, (turn, { experienceId }) =>
      withShared(deps, turn, experienceId, (experience) =>
        replyWithExperience(deps, turn, experience),
      ),
    ),
    onCardAction(editShared, (turn, { experienceId }) =>
      withShared(deps, turn, experienceId, (experience) =>
        mayEditExperience(turn.organisation, turn.person, experience)
          ? {
              card: drawExperienceForm(deps, turn, experience, {
                draftId: experience.id,
                edition: experience.edition,
              }),
              wayBack: backToExperience(turn, experience.id),
            }
          : onlyForAuthor(turn, experienceId),
      ),
    ),
    onCardAction(askToWithdraw, (turn, { experienceId }) =>
      withShared(deps, turn, experienceId, (experience) =>
        mayWithdrawExperience(turn.organisation, turn.person, experience)
          ? replyForEveryone(withdrawalCard(turn.words, experience))
          : onlyForAuthor(turn, experienceId),
      ),
    ),
    onCardAction(withdrawShared, (turn, { experienceId }) => withdraw(deps, turn, experienceId)),
  ];
}

async function withdraw(deps: BotDeps, turn: Turn, id: string): Promise<CardReply> {
  const { person, at, organisation } = turn;
  const outcome = await withdrawExperience(deps, { id, person, at }, organisation);
  switch (outcome.kind) {
    case 'withdrawn':
      deps.deliverSoon();
      return replyWithExperience(deps, turn, outcome.experience);
    case 'notAllowed':
      return onlyForAuthor(turn, id);
    case 'notFound':
      return experienceNotFound(turn);
  }
}

/** A withdrawn one is shown as such, whatever was asked. */
async function withShared(
  deps: BotDeps,
  turn: Turn,
  id: string,
  answer: (experience: Experience) => CardReply,
): Promise<CardReply> {
  const found = await deps.experiences.find(id);
  if (found === null) return experienceNotFound(turn);
  return found.value.state === 'withdrawn'
    ? replyWithExperience(deps, turn, found.value)
    : answer(found.value);
}
