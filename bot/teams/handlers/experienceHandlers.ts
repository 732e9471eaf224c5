import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { ExperienceDraft } from '../../domain/experience/experience.ts';
import { maskedDraft, reviewExperience } from '../../domain/experience/reviewExperience.ts';
import type { DraftReview } from '../../domain/experience/reviewExperience.ts';
import { channelsFor } from '../../domain/network/channelsFor.ts';
import { editExperience } from '../../domain/useCases/editExperience.ts';
import { shareExperience } from '../../domain/useCases/shareExperience.ts';
import { thankExperience } from '../../domain/useCases/thankExperience.ts';
import type { ThankWish } from '../../domain/useCases/thankExperience.ts';
import type { BotDeps } from '../botDeps.ts';
import {
  editDraft,
  findExperienceUnit,
  keepExperience,
  maskExperience,
  openExperienceForm,
  previewExperience,
  shareDraft,
  takeThanksBack,
  thank,
} from '../cardActions/experienceActions.ts';
import type { FormOf } from '../cardActions/experienceActions.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import { experienceForm } from '../cards/experience/experienceForm.ts';
import type { ExperienceFormState } from '../cards/experience/experienceForm.ts';
import { experiencePreview } from '../cards/experience/experiencePreview.ts';
import { experienceReceipt } from '../cards/experience/experienceReceipt.ts';
import type { Card } from '../cards/elements.ts';
import type { Turn } from '../turn.ts';
import { experienceNotFound, onlyForAuthor, replyWithExperience } from './drawExperience.ts';
import { refusal } from './refusals.ts';

interface Submitted extends FormOf {
  readonly draft: ExperienceDraft;
}

/** An empty form, or one with what was typed before; its id makes the submit happen once. */
export function drawExperienceForm(
  deps: BotDeps,
  turn: Turn,
  draft: Partial<ExperienceDraft> = {},
  form: FormOf = { draftId: deps.surroundings.newId(), edition: null },
  drawn: Pick<ExperienceFormState, 'unitQuery' | 'overtakenBy'> = {},
): Card {
  return experienceForm(turn.words, turn.organisation, turn.person, {
    ...form,
    draft,
    today: helsinkiDate(turn.at),
    ...drawn,
  });
}

/** Everything that the buttons of an experience's cards do. */
export function experienceHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(openExperienceForm, (turn) => replyWithCard(drawExperienceForm(deps, turn))),
    onCardAction(previewExperience, (turn, submitted) => preview(deps, turn, submitted, false)),
    onCardAction(keepExperience, (turn, submitted) => preview(deps, turn, submitted, true)),
    onCardAction(maskExperience, (turn, submitted) =>
      preview(deps, turn, { ...submitted, draft: maskedDraft(submitted.draft) }, false),
    ),
    onCardAction(findExperienceUnit, (turn, { draft, unitQuery, draftId, edition }) =>
      replyWithCard(drawExperienceForm(deps, turn, draft, { draftId, edition }, { unitQuery })),
    ),
    onCardAction(editDraft, (turn, { draft, draftId, edition }) =>
      replyWithCard(drawExperienceForm(deps, turn, draft, { draftId, edition })),
    ),
    onCardAction(shareDraft, (turn, submitted) =>
      submitted.edition === null
        ? share(deps, turn, submitted)
        : save(deps, turn, { ...submitted, edition: submitted.edition }),
    ),
    onCardAction(thank, (turn, { experienceId }) => wish(deps, turn, experienceId, 'thank')),
    onCardAction(takeThanksBack, (turn, { experienceId }) =>
      wish(deps, turn, experienceId, 'takeBack'),
    ),
  ];
}

/** The preview when nothing stands in the way, otherwise the form with what does. */
async function preview(
  { conversations, experiences }: BotDeps,
  turn: Turn,
  { draftId, edition, draft }: Submitted,
  confirmed: boolean,
): Promise<CardReply> {
  const { words, organisation, person, at } = turn;
  const form = { draftId, edition };
  const review = reviewExperience(draft, organisation, at, confirmed);
  if (review.kind !== 'fine') return replyWithCard(formAgain(turn, { ...form, draft }, review));
  const [channels, edited] = await Promise.all([
    edition === null ? channelsFor(conversations, organisation, draft.unitId) : [],
    edition === null ? null : experiences.find(draftId),
  ]);
  const author = edited?.value.authorId ?? person.id;
  return replyWithCard(
    experiencePreview(words, organisation, { ...form, draft, confirmed }, author, channels),
  );
}

function formAgain(
  { words, organisation, person, at }: Turn,
  submitted: Submitted,
  review: Exclude<DraftReview, { kind: 'fine' }>,
): Card {
  return experienceForm(words, organisation, person, {
    ...submitted,
    today: helsinkiDate(at),
    ...(review.kind === 'faults' ? { faults: review.faults } : { findings: review.findings }),
  });
}

async function share(
  deps: BotDeps,
  turn: Turn,
  submitted: Submitted & { readonly confirmed: boolean },
): Promise<CardReply> {
  const { words, person, organisation, at } = turn;
  const outcome = await shareExperience(
    deps,
    { ...submitted, id: submitted.draftId, author: person, at },
    organisation,
  );
  switch (outcome.kind) {
    case 'shared':
      deps.deliverSoon();
      return replyWithCard(
        experienceReceipt(
          words,
          outcome.experience,
          outcome.channels,
          deps.tabLink(`experiences/${outcome.experience.id}`),
        ),
      );
    case 'review':
      return replyWithCard(formAgain(turn, submitted, outcome.review));
    case 'notAllowed':
      return refusal(turn, '');
  }
}

/** Puts an edited experience in the place of what it was. */
async function save(
  deps: BotDeps,
  turn: Turn,
  submitted: Submitted & { readonly edition: number; readonly confirmed: boolean },
): Promise<CardReply> {
  const { person, organisation, at } = turn;
  const outcome = await editExperience(
    deps,
    { ...submitted, id: submitted.draftId, person, at },
    organisation,
  );
  switch (outcome.kind) {
    case 'edited':
      deps.deliverSoon();
      return replyWithExperience(deps, turn, outcome.experience, 'edited');
    case 'review':
      return replyWithCard(formAgain(turn, submitted, outcome.review));
    case 'overtaken': {
      const { id: draftId, edition } = outcome.experience;
      const form = { draftId, edition };
      const overtakenBy = outcome.experience;
      return replyWithCard(drawExperienceForm(deps, turn, submitted.draft, form, { overtakenBy }));
    }
    case 'withdrawn':
      return replyWithExperience(deps, turn, outcome.experience);
    case 'notAllowed':
      return onlyForAuthor(turn, submitted.draftId);
    case 'notFound':
      return experienceNotFound(turn);
  }
}

async function wish(deps: BotDeps, turn: Turn, id: string, wish: ThankWish): Promise<CardReply> {
  const { person, at } = turn;
  const outcome = await thankExperience(deps, { id, wish, person, at });
  if (outcome.kind === 'notFound') return experienceNotFound(turn);
  deps.deliverSoon();
  const { kind, experience } = outcome;
  return replyWithExperience(deps, turn, experience, kind === 'withdrawn' ? null : kind);
}
