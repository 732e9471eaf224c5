import type { Coded } from '../../contract/figures.ts';
import type { FormFieldView, FormView } from '../../contract/form.ts';
import { feedbackKinds } from '../../domain/feedback/feedback.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { MoveName } from '../../domain/feedback/moves/allowedMoves.ts';
import { moveDateRange } from '../../domain/feedback/moves/moveDateRange.ts';
import { moveFields } from '../../domain/feedback/moves/moveFields.ts';
import type { MoveFormField } from '../../domain/feedback/moves/moveFields.ts';
import { possibleMoves } from '../../domain/useCases/possibleMoves.ts';
import { moveFieldHint, moveFieldLabel, moveTitle } from '../../wording/moves.ts';
import type { Viewer } from '../viewer.ts';
import { formField } from './formField.ts';
import type { Now } from './presentFeedbackLine.ts';

/** The moves that the viewer may make now, each with its form. */
export function presentMoves(feedback: Feedback, viewer: Viewer, now: Now): readonly FormView[] {
  const { words, organisation, person } = viewer;
  return possibleMoves(organisation, person, feedback).map((move) => ({
    id: move,
    title: moveTitle(words, move, feedback),
    submit: null,
    isRemoval: move === 'withdraw',
    revision: String(feedback.revision),
    fields: moveFields(move, feedback).map((field) =>
      formField({
        name: field.name,
        label: moveFieldLabel(words, move, field.name),
        hint: moveFieldHint(words, move, field.name),
        ...drawn(field, move, feedback, viewer, now),
      }),
    ),
  }));
}

type Drawn = Pick<FormFieldView, 'input'> & Partial<FormFieldView>;

function drawn(
  field: MoveFormField,
  move: MoveName,
  feedback: Feedback,
  { words, organisation }: Viewer,
  { today, calendar }: Now,
): Drawn {
  switch (field.input) {
    case 'text':
    case 'line': {
      // A correction starts from the text as it stands.
      const value = move === 'correct' ? (feedback.text ?? '') : '';
      const { input, required, longest } = field;
      return { input, required, longest, value };
    }
    case 'laterDate':
      return {
        input: 'date',
        ...moveDateRange(field.name, feedback, today, organisation, calendar),
      };
    case 'unit':
      return { input: 'unit' };
    case 'kind': {
      const choices = feedbackKinds.map((kind) => coded(kind, words.t(`feedback.kind.${kind}`)));
      return { input: 'choice', value: feedback.kind, choices };
    }
    case 'outcome': {
      const outcomes = field.choices.map((outcome) =>
        coded(outcome, words.t(`feedback.outcome.${outcome}`)),
      );
      return { input: 'choice', choices: [coded('', words.t('form.choose')), ...outcomes] };
    }
  }
}

function coded(code: string, text: string): Coded {
  return { code, text };
}
