import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Feedback } from '../../../domain/feedback/feedback.ts';
import type { MoveName } from '../../../domain/feedback/moves/allowedMoves.ts';
import type { MoveInputs } from '../../../domain/feedback/moves/readMove.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import { possibleMoves } from '../../../domain/useCases/possibleMoves.ts';
import { moveTitle } from '../../../wording/moves.ts';
import type { Translator } from '../../../wording/translator.ts';
import {
  findMoveUnit,
  openMove,
  showFeedback,
  showQueue,
  showReminder,
  submitMove,
} from '../../cardActions/feedbackActions.ts';
import type { Origin } from '../../cardActions/feedbackActions.ts';
import { actionSet, container, notice, text } from '../elements.ts';
import type { CardActionElement, CardElement } from '../elements.ts';
import { hasForm, moveForm } from './moveForms.ts';

/** A move whose form is open, with what was typed and what is wrong with it. */
export interface OpenForm {
  readonly move: MoveName;
  readonly values: MoveInputs;
  readonly fault: string | null;
  /** What was searched for in the units' search field. */
  readonly unitQuery?: string;
}

interface OpenedFeedback {
  readonly feedback: Feedback;
  readonly origin: Origin;
  readonly today: LocalDate;
  readonly calendar: HolidayCalendar;
}

/** What fits one row on a phone. */
const buttonsInRow = 3;
const moreId = 'more-moves';

/** The first moves as buttons; the rest stand behind "other actions" ({@link moreMoves}). */
export function moveButtons(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  view: OpenedFeedback,
): CardActionElement[] {
  const moves = possibleMoves(organisation, viewer, view.feedback);
  const shown = moves.length > buttonsInRow ? moves.slice(0, buttonsInRow - 1) : moves;
  const buttons = shown.map((move, place) => moveButton(words, view, move, place === 0));
  return moves.length > buttonsInRow
    ? [
        ...buttons,
        {
          type: 'Action.ToggleVisibility',
          title: words.t('feedback.move.more'),
          targetElements: [moreId],
        },
      ]
    : buttons;
}

/** The moves that did not fit the row, hidden until asked for; nothing when all did. */
export function moreMoves(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  view: OpenedFeedback,
): CardElement[] {
  const moves = possibleMoves(organisation, viewer, view.feedback);
  if (moves.length <= buttonsInRow) return [];
  const rest = moves.slice(buttonsInRow - 1).map((move) => moveButton(words, view, move, false));
  const rows = Array.from({ length: Math.ceil(rest.length / buttonsInRow) }, (_, index) =>
    actionSet(rest.slice(index * buttonsInRow, (index + 1) * buttonsInRow)),
  );
  return [container(rows, { id: moreId, isVisible: false })];
}

function moveButton(
  words: Translator,
  { feedback, origin }: OpenedFeedback,
  move: MoveName,
  first: boolean,
): CardActionElement {
  return openMove.button(
    moveTitle(words, move, feedback),
    { feedbackId: feedback.id, revision: feedback.revision, origin, move },
    { inputs: 'none', ...(first && move !== 'reopen' ? { style: 'positive' as const } : {}) },
  );
}

/** The fields of an open move with its two buttons. */
export function moveFormElements(
  words: Translator,
  organisation: Organisation,
  viewer: Person,
  view: OpenedFeedback & {
    readonly form: OpenForm;
  },
): CardElement[] {
  const { feedback, origin, today, calendar, form } = view;
  if (!hasForm(form.move, feedback)) return [];
  const seen = { feedbackId: feedback.id, revision: feedback.revision, origin };
  return [
    text(moveTitle(words, form.move, feedback), {
      weight: 'Bolder',
      separator: true,
      spacing: 'Medium',
    }),
    ...(form.fault === null ? [] : [notice(form.fault, 'attention')]),
    ...moveForm({
      ...{ words, organisation, viewer, feedback, today, calendar },
      move: form.move,
      values: form.values,
      unitQuery: form.unitQuery ?? null,
      findButton: findMoveUnit.button(words.t('form.findUnit.find'), { ...seen, move: form.move }),
    }),
    actionSet([
      submitMove.button(
        words.t('feedback.moveForm.submit'),
        { ...seen, move: form.move },
        { style: 'positive' },
      ),
      showFeedback.button(
        words.t('form.cancel'),
        { feedbackId: feedback.id, origin },
        { inputs: 'none' },
      ),
    ]),
  ];
}

/** The way back to where the feedback was opened from. */
export function backButton(words: Translator, origin: Origin): CardActionElement[] {
  switch (origin.kind) {
    case 'card':
      return [];
    case 'queue':
      return [
        showQueue.button(words.t('feedback.queue.back'), { page: origin.page }, { inputs: 'none' }),
      ];
    case 'reminder':
      return [showReminder.button(words.t('reminder.back'), { id: origin.id }, { inputs: 'none' })];
  }
}
