import type { Month } from '../../domain/calendar/localDate.ts';
import type { MonthChosenCard } from '../../domain/network/networkCard.ts';
import { mayChooseMonthsExperience } from '../../domain/organisation/policy.ts';
import { answerAboutAdoption } from '../../domain/useCases/answerAboutAdoption.ts';
import {
  chooseMonthsExperience,
  chosenFor,
  monthToChooseFor,
  proposalsFor,
} from '../../domain/useCases/monthsExperience.ts';
import { startExamples, stopExamples } from '../../domain/useCases/weeklyExamples.ts';
import { monthText } from '../../wording/dates.ts';
import type { BotDeps } from '../botDeps.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import * as buttons from '../cardActions/networkActions.ts';
import { adoptionQuestionCard } from '../cards/network/adoptionQuestionCard.ts';
import { examplesCard } from '../cards/network/exampleCard.ts';
import { monthCandidatesCard } from '../cards/network/monthCandidatesCard.ts';
import { monthChosenCard } from '../cards/network/monthChosenCard.ts';
import { noteCard } from '../cards/noteCard.ts';
import type { Message } from '../sending/messenger.ts';
import type { Turn } from '../turn.ts';
import { noteReply, refusal } from './refusals.ts';

type Answer = Parameters<typeof answerAboutAdoption>[1];

/** Answering and choosing in the cards that the network sends on its own initiative. */
export function networkHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(buttons.answerAdoption, (turn, { experienceId, unitId, kind, because }) =>
      answer(deps, turn, { id: experienceId, unitId, kind, because, ...whoAndWhen(turn) }),
    ),
    onCardAction(buttons.startExamples, async (turn) => {
      const examples = await startExamples(deps, turn.person.id, turn.at);
      return replyWithCard(examplesCard(turn.words, examples).card);
    }),
    onCardAction(buttons.stopExamples, async (turn) => {
      const examples = await stopExamples(deps, turn.person.id);
      return replyWithCard(examplesCard(turn.words, examples).card);
    }),
    onCardAction(buttons.chooseForMonth, async (turn, { month, experienceId }) => {
      const { words, organisation } = turn;
      const outcome = await chooseMonthsExperience(
        deps,
        { month, experienceId, ...whoAndWhen(turn) },
        organisation,
      );
      switch (outcome.kind) {
        case 'chosen':
          deps.deliverSoon();
          return replyWithCard((await drawChosen(deps, turn, outcome.card)).card);
        case 'notAllowed':
          return refusal(turn, words.t('network.month.onlyEditors'));
        case 'notFound':
          return noteReply(words.t('experience.card.notFound'));
        case 'notThisMonth':
          return noteReply(words.t('network.month.tooLate'));
      }
    }),
  ];
}

/** Starts and stops the person's weekly examples. */
export async function drawExamples(
  { examples }: Pick<BotDeps, 'examples'>,
  { words, person }: Turn,
): Promise<Message> {
  return examplesCard(words, (await examples.find(person.id))?.value ?? null);
}

/** The last month's experience; while there is none, editors get what they can choose from. */
export async function drawMonth(deps: BotDeps, turn: Turn): Promise<Message> {
  const { words, organisation, person, at } = turn;
  const month: Month = monthToChooseFor(at);
  const chosen = await chosenFor(deps, month);
  if (chosen !== null) return { ...(await drawChosen(deps, turn, chosen)), forEveryone: true };
  if (!mayChooseMonthsExperience(organisation, person)) {
    return note(words.t('network.month.notChosen', { month: monthText(words, month) }));
  }
  return monthCandidatesCard(words, organisation, month, await proposalsFor(deps, month));
}

async function drawChosen(
  { experiences, tabLink }: BotDeps,
  { words, organisation }: Turn,
  chosen: MonthChosenCard,
): Promise<Message> {
  const found = await experiences.find(chosen.experienceId);
  if (found?.value.state !== 'shared') return note(words.t('experience.card.withdrawn'));
  const link = tabLink(`experiences/${found.value.id}`);
  return monthChosenCard(words, organisation, chosen, found.value, 'network', link);
}

async function answer(deps: BotDeps, turn: Turn, given: Answer): Promise<CardReply> {
  const { words, organisation } = turn;
  const outcome = await answerAboutAdoption(deps, given, organisation);
  switch (outcome.kind) {
    case 'answered':
      deps.deliverSoon();
      return replyWithCard(
        adoptionQuestionCard(words, organisation, outcome.experience, outcome.adoption).card,
      );
    case 'reason': {
      const found = await deps.experiences.find(given.id);
      const adoption = found?.value.adoptions.find(({ unitId }) => unitId === given.unitId);
      if (found === null || adoption === undefined) return gone(turn);
      const text = words.t(`network.adoption.fault.${outcome.fault}`);
      const fault = { typed: given.because, text };
      return replyWithCard(
        adoptionQuestionCard(words, organisation, found.value, adoption, fault).card,
      );
    }
    case 'notAllowed':
      return refusal(turn, words.t('network.adoption.onlyOwn'));
    case 'notFound':
      return gone(turn);
  }
}

function whoAndWhen({ person, at }: Turn): Pick<Turn, 'person' | 'at'> {
  return { person, at };
}

function gone({ words }: Turn): CardReply {
  return noteReply(words.t('network.adoption.gone'));
}

function note(text: string): Message {
  return { summary: text, card: noteCard(text) };
}
