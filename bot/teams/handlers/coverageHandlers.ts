import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { CoverageEntry } from '../../domain/coverage/coverageEntry.ts';
import { readCoverageEntry } from '../../domain/coverage/readCoverageEntry.ts';
import type { CoverageInputs } from '../../domain/coverage/readCoverageEntry.ts';
import { mayTellOfCoverage } from '../../domain/organisation/policy.ts';
import { readCoverage } from '../../domain/useCases/readCoverage.ts';
import { tellOfCoverage } from '../../domain/useCases/tellOfCoverage.ts';
import type { BotDeps } from '../botDeps.ts';
import {
  listCoverage,
  openCoverageForm,
  showCoverage,
  showCoverageQuestion,
  submitCoverage,
  takeCoverageBack,
} from '../cardActions/coverageActions.ts';
import type { FormTicket, OpenedForm, SeenPart } from '../cardActions/coverageActions.ts';
import { onCardAction, replyWithCard } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import type { CoverageCardView } from '../cards/coverage/coverageCard.ts';
import { coverageForm } from '../cards/coverage/coverageForm.ts';
import type { CoverageFormView } from '../cards/coverage/coverageForm.ts';
import type { Turn } from '../turn.ts';
import { drawCoverageList, drawCoverageOf, drawCoverageQuestion, newForm } from './drawCoverage.ts';
import { noteReply, onlyFor } from './refusals.ts';

/** Looking at coverage, answering the yearly question, noting uses and trainings. */
export function coverageHandlers(deps: BotDeps): readonly CardActionHandler[] {
  return [
    onCardAction(listCoverage, async (turn, { page }) =>
      replyWithCard((await drawCoverageList(deps, turn, page)).card),
    ),
    onCardAction(showCoverage, (turn, seen) => show(deps, turn, seen)),
    onCardAction(showCoverageQuestion, async (turn, { id }) => {
      const drawn = await drawCoverageQuestion(deps, turn, id);
      return drawn === null ? notFound(turn) : replyWithCard(drawn.card);
    }),
    onCardAction(openCoverageForm, (turn, opened) => open(deps, turn, opened)),
    onCardAction(submitCoverage, (turn, { partId, origin, form, id, seen, ...inputs }) =>
      submit(deps, turn, { partId, origin, form, id, seen }, inputs),
    ),
    onCardAction(takeCoverageBack, (turn, { partId, origin, of, id }) => {
      const entry: CoverageEntry = { kind: 'takeBack', of, id };
      return tell(deps, turn, { partId, origin }, entry, () => notFound(turn));
    }),
  ];
}

async function show(
  deps: BotDeps,
  turn: Turn,
  { partId, origin }: SeenPart,
  extra: Pick<CoverageCardView, 'done' | 'noted'> = {},
): Promise<CardReply> {
  const drawn = await drawCoverageOf(deps, turn, partId, origin, extra);
  return drawn === null ? notFound(turn) : replyWithCard(drawn);
}

async function open(deps: BotDeps, turn: Turn, opened: OpenedForm): Promise<CardReply> {
  const { organisation, person, words, at } = turn;
  const { parts } = await readCoverage(deps, organisation, at);
  const found = parts.find(({ part }) => part.id === opened.partId);
  if (found === undefined) return notFound(turn);
  if (!mayTellOfCoverage(organisation, person, opened.partId)) return notAllowed(turn);
  return replyWithCard(coverageForm(words, organisation, newForm(deps, found, opened, at)));
}

function submit(
  deps: BotDeps,
  turn: Turn,
  ticket: FormTicket,
  inputs: CoverageInputs,
): Promise<CardReply> | CardReply {
  const again = (view: Partial<CoverageFormView>): CardReply => {
    const { words, organisation, at } = turn;
    const whole = { ticket, inputs, faults: [], today: helsinkiDate(at), ...view };
    return replyWithCard(coverageForm(words, organisation, whole));
  };
  const read = readCoverageEntry(ticket.form, inputs, ticket);
  return read.kind === 'faults'
    ? again({ faults: read.faults })
    : tell(deps, turn, ticket, read.entry, again);
}

async function tell(
  deps: BotDeps,
  turn: Turn,
  seen: SeenPart & Partial<FormTicket>,
  entry: CoverageEntry,
  again: (view: Partial<CoverageFormView>) => CardReply,
): Promise<CardReply> {
  const { organisation, person, at } = turn;
  const { partId, origin } = seen;
  const outcome = await tellOfCoverage(deps, { partId, entry, by: person, at }, organisation);
  switch (outcome.kind) {
    case 'told': {
      if (entry.kind === 'answer' && origin.kind === 'question') {
        const drawn = await drawCoverageQuestion(deps, turn, origin.id, true);
        if (drawn !== null) return replyWithCard(drawn.card);
      }
      const noted =
        entry.kind === 'utilisation' || entry.kind === 'training'
          ? { noted: { of: entry.kind, id: entry.id } }
          : {};
      return show(deps, turn, { partId, origin }, { done: entry.kind, ...noted });
    }
    case 'faults':
      return again({ faults: outcome.faults });
    case 'overtaken': {
      const { statement } = outcome;
      const ticket = { ...seen, form: 'answer', id: seen.id ?? deps.surroundings.newId() } as const;
      return again({
        overtakenBy: statement,
        // The next submit is then a correction of what stands now.
        ticket: { ...ticket, seen: statement.at },
      });
    }
    case 'notAllowed':
      return notAllowed(turn);
    case 'notFound':
      return notFound(turn);
  }
}

function notAllowed(turn: Turn): CardReply {
  return noteReply(onlyFor(turn, turn.words.t('coverage.onlyManager')));
}

function notFound({ words }: Turn): CardReply {
  return noteReply(words.t('coverage.notFound'));
}
