import type { SeenAction } from '../../../domain/action/actionAsSeenBy.ts';
import type { ActionMoveName } from '../../../domain/action/moveAction.ts';
import type { LocalDate } from '../../../domain/calendar/time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import type { Translator } from '../../../wording/translator.ts';
import { listActions } from '../../cardActions/correctiveActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, detail, heading, notice } from '../elements.ts';
import { actionLine } from './actionLine.ts';

export const actionsInPage = 5;

export interface ListedAction {
  readonly seen: SeenAction;
  /** The metric's name or the feedback's reference. */
  readonly aboutText: string;
  /** What the viewer may do with it now. */
  readonly moves: readonly ActionMoveName[];
}

export interface ActionListView {
  /** Those of the page, the one due first at first. */
  readonly shown: readonly ListedAction[];
  /** How many there are on all pages. */
  readonly count: number;
  readonly page: number;
  readonly today: LocalDate;
  /** What the last press did. */
  readonly note?: string;
}

/** The corrective actions that are the viewer's to do, each with its next steps. */
export function actionListCard(
  words: Translator,
  organisation: Organisation,
  { shown, count, page, today, note }: ActionListView,
): Message {
  const title = count === 0 ? words.t('action.list.none') : words.t('action.list.title', { count });
  const from = page * actionsInPage;
  const none = { inputs: 'none' } as const;
  return {
    summary: title,
    card: card(
      [
        note === undefined ? null : notice(note, 'good'),
        heading(title),
        ...shown.map(({ seen, aboutText, moves }) =>
          actionLine(words, organisation, seen, today, { aboutText, moves, origin: { page } }),
        ),
        count > actionsInPage
          ? detail(words.t('action.list.page', { from: from + 1, to: from + shown.length, count }))
          : null,
      ],
      [
        ...(page > 0
          ? [listActions.button(words.t('action.list.previous'), { page: page - 1 }, none)]
          : []),
        ...(from + shown.length < count
          ? [listActions.button(words.t('action.list.next'), { page: page + 1 }, none)]
          : []),
      ],
    ),
  };
}
