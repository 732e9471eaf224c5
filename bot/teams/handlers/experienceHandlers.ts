import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { ExperienceDraft } from '../../domain/experience/experience.ts';
import { detectPersonalData } from '../../domain/privacy/detectPersonalData.ts';
import { mask } from '../../domain/privacy/mask.ts';
import { reviewExperience, shareExperience } from '../../domain/useCases/shareExperience.ts';
import type { DraftReview } from '../../domain/useCases/shareExperience.ts';
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
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import { experienceCard } from '../cards/experience/experienceCard.ts';
import { experienceForm } from '../cards/experience/experienceForm.ts';
import { experiencePreview } from '../cards/experience/experiencePreview.ts';
import { experienceReceipt } from '../cards/experience/experienceReceipt.ts';
import type { Card } from '../cards/elements.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Turn } from '../turn.ts';

interface Submitted {
  readonly draftId: string;
  readonly draft: ExperienceDraft;
}

/** An empty form, or one with what was typed before; its id makes the submit happen once. */
export function drawExperienceForm(
  deps: BotDeps,
  turn: Turn,
  draft: Partial<ExperienceDraft> = {},
  draftId: string = deps.surroundings.newId(),
  unitQuery?: string,
): Card {
  return experienceForm(turn.words, turn.organisation, turn.person, {
    draftId,
    draft,
    today: helsinkiDate(turn.at),
    ...(unitQuery === undefined ? {} : { unitQuery }),
  });
}

/** Everything that the buttons of an experience's cards do. */
export function experienceHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(openExperienceForm, (turn) => replyWithCard(drawExperienceForm(deps, turn))),
    onCardAction(previewExperience, (turn, submitted) => preview(deps, turn, submitted, false)),
    onCardAction(keepExperience, (turn, submitted) => preview(deps, turn, submitted, true)),
    onCardAction(maskExperience, (turn, { draftId, draft }) =>
      preview(deps, turn, { draftId, draft: masked(draft) }, false),
    ),
    onCardAction(findExperienceUnit, (turn, { draftId, draft, unitQuery }) =>
      replyWithCard(drawExperienceForm(deps, turn, draft, draftId, unitQuery)),
    ),
    onCardAction(editDraft, (turn, { draft, draftId }) =>
      replyWithCard(drawExperienceForm(deps, turn, draft, draftId)),
    ),
    onCardAction(shareDraft, (turn, submitted) => share(deps, turn, submitted)),
    onCardAction(thank, (turn, { experienceId }) => wish(deps, turn, experienceId, 'thank')),
    onCardAction(takeThanksBack, (turn, { experienceId }) =>
      wish(deps, turn, experienceId, 'takeBack'),
    ),
  ];
}

/** The preview when nothing stands in the way, otherwise the form with what does. */
async function preview(
  { conversations }: BotDeps,
  turn: Turn,
  { draftId, draft }: Submitted,
  confirmed: boolean,
): Promise<CardReply> {
  const { words, organisation, person, at } = turn;
  const review = reviewExperience(draft, organisation, at, confirmed);
  if (review.kind !== 'fine') return replyWithCard(formAgain(turn, { draftId, draft }, review));
  const channel = await conversations.networkChannel();
  return replyWithCard(
    experiencePreview(words, organisation, { draftId, draft, confirmed }, person.id, channel),
  );
}

function formAgain(
  { words, organisation, person, at }: Turn,
  { draftId, draft }: Submitted,
  review: Exclude<DraftReview, { kind: 'fine' }>,
): Card {
  return experienceForm(words, organisation, person, {
    draftId,
    draft,
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
          outcome.channel,
          deps.tabLink(`experiences/${outcome.experience.id}`),
        ),
      );
    case 'review':
      return replyWithCard(formAgain(turn, submitted, outcome.review));
    case 'notAllowed':
      return { kind: 'text', text: words.t('error.notAllowed', { who: '' }) };
  }
}

async function wish(
  deps: BotDeps,
  { words, organisation, person, at }: Turn,
  id: string,
  wish: ThankWish,
): Promise<CardReply> {
  const outcome = await thankExperience(deps, { id, wish, person, at });
  if (outcome.kind === 'notFound')
    return replyWithCard(noteCard(words.t('experience.card.notFound')));
  deps.deliverSoon();
  const { kind, experience } = outcome;
  const note = kind === 'withdrawn' ? null : kind;
  const link = deps.tabLink(`experiences/${id}`);
  return replyWithCard(experienceCard(words, organisation, experience, link, note));
}

function masked(draft: ExperienceDraft): ExperienceDraft {
  const masking = (text: string): string => mask(text, detectPersonalData(text));
  return {
    ...draft,
    whatHappened: masking(draft.whatHappened),
    whatMadeItGood: masking(draft.whatMadeItGood),
    quotation: draft.quotation === null ? null : masking(draft.quotation),
  };
}
