import type { FormView } from '../../contract/form.ts';
import type { CorrectiveAction } from '../../domain/action/action.ts';
import { longestActionText } from '../../domain/action/actionDraft.ts';
import type { ActionFault } from '../../domain/action/actionDraft.ts';
import type { ActionMoveName } from '../../domain/action/moveAction.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { formField } from './formField.ts';
import { presentPeople } from './presentPeople.ts';

/** "Who does what by when?": whoever acts by the chain stands there already. */
export function presentPlanForm(
  { responsibility }: Metric,
  actions: readonly CorrectiveAction[],
  viewer: Viewer,
  today: LocalDate,
): FormView {
  const { words, organisation, person } = viewer;
  const { acts, decides } = responsibility;
  const chosen = [acts, decides, person.id]
    .flatMap((id) => (id === null ? [] : (organisation.people.get(id) ?? [])))
    .at(0);
  return {
    id: 'plan',
    title: words.t('action.who'),
    submit: words.t('action.plan'),
    isRemoval: false,
    // With how many were there already; so a second action of the same person is another one.
    revision: String(actions.length),
    fields: [
      formField({
        name: 'what',
        input: 'text',
        label: words.t('action.what'),
        longest: longestActionText,
      }),
      formField({
        name: 'responsibleId',
        input: 'person',
        label: words.t('action.responsible'),
        value: chosen?.id ?? '',
        choices: chosen === undefined ? [] : presentPeople([chosen], viewer),
      }),
      formField({
        name: 'dueOn',
        input: 'date',
        label: words.t('action.dueOn'),
        earliest: today,
      }),
    ],
  };
}

/** The forms of these moves of an action; to begin asks nothing. */
export function presentActionMoves(
  action: CorrectiveAction,
  moves: readonly ActionMoveName[],
  words: Translator,
  today: LocalDate,
): readonly FormView[] {
  return moves.map((move) => ({
    id: move,
    title: words.t(`action.move.${move}`),
    submit: words.t(`action.move.${move}`),
    isRemoval: false,
    revision: String(action.revision),
    fields: moveFields(move, action, words, today),
  }));
}

function moveFields(
  move: ActionMoveName,
  { dueOn }: CorrectiveAction,
  words: Translator,
  today: LocalDate,
): FormView['fields'] {
  if (move === 'start') return [];
  const note = formField({
    name: 'note',
    input: 'text',
    label: words.t(`action.note.${move}`),
    longest: longestActionText,
  });
  if (move === 'handOver') {
    return [
      formField({
        name: 'responsibleId',
        input: 'person',
        label: words.t('action.newResponsible'),
      }),
      note,
    ];
  }
  if (move !== 'postpone') return [note];
  const day = formField({
    name: 'dueOn',
    input: 'date',
    label: words.t('action.newDay'),
    value: dueOn < today ? '' : dueOn,
    earliest: today,
  });
  return [day, note];
}

/** The field that a fault is in. */
export function faultyActionField(fault: ActionFault, text: 'what' | 'note'): string {
  switch (fault.kind) {
    case 'unknownPerson':
      return 'responsibleId';
    case 'notADate':
    case 'dayPast':
      return 'dueOn';
    case 'whatMissing':
    case 'noteMissing':
    case 'tooLong':
      return text;
  }
}

export function actionFaultText(words: Translator, fault: ActionFault): string {
  return words.t(
    `action.fault.${fault.kind}`,
    fault.kind === 'tooLong' ? { limit: fault.limit } : {},
  );
}
