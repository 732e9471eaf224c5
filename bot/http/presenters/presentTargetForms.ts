import type { FormView } from '../../contract/form.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { longestJustification } from '../../domain/metric/checkTarget.ts';
import { directions } from '../../domain/metric/metric.ts';
import type { Direction, Goal, Metric, Scale } from '../../domain/metric/metric.ts';
import { directionOf } from '../../domain/metric/metricDefinition.ts';
import { writtenNumber } from '../../wording/filledIn.ts';
import type { Translator } from '../../wording/translator.ts';
import { formField } from './formField.ts';
import { percentOf } from './presentDefinitionForm.ts';

export const targetForms = ['targetAtLeast', 'targetAtMost', 'targetWithin'] as const;
export type TargetFormId = (typeof targetForms)[number];

const formIds: Readonly<Record<Direction, TargetFormId>> = {
  atLeast: 'targetAtLeast',
  atMost: 'targetAtMost',
  within: 'targetWithin',
};

/** Which numbers a goal of the direction is made of, in the order in which they are asked. */
export const goalFields = {
  atLeast: ['target', 'amberLimit'],
  atMost: ['target', 'amberLimit'],
  within: ['low', 'high', 'amberLow', 'amberHigh'],
} as const satisfies Readonly<Record<Direction, readonly string[]>>;

const longestNumber = 20;

export function directionOfForm(form: TargetFormId): Direction {
  return directions.find((each) => formIds[each] === form) ?? 'atLeast';
}

/** Setting a target, one form for each direction, the metric's own first. */
export function presentTargetForms(
  metric: Metric,
  words: Translator,
  today: LocalDate,
): readonly FormView[] {
  const own = directionOf(metric);
  const ordered = own === null ? directions : [own, ...directions.filter((each) => each !== own)];
  return ordered.map((direction) => ({
    id: formIds[direction],
    title: words.t(`target.form.${direction}`),
    submit: words.t('target.submit'),
    isRemoval: false,
    // With how many versions there were: one that somebody else has set meanwhile is seen first.
    revision: String(metric.targets.length),
    fields: [
      ...goalFields[direction].map((name) =>
        formField({
          ...{ name, input: 'number', longest: longestNumber },
          label: labelOf(words, name, metric.scale),
          value: valueNow(metric, direction, name, words),
        }),
      ),
      formField({
        ...{ name: 'validFrom', input: 'date', label: words.t('target.field.validFrom') },
        value: today,
        // Only the first target may reach back.
        earliest: metric.targets.length === 0 ? null : today,
      }),
      formField({
        ...{ name: 'justification', input: 'text', label: words.t('target.field.justification') },
        ...{ hint: words.t('target.hint.justification'), longest: longestJustification },
      }),
    ],
  }));
}

function labelOf(
  words: Translator,
  name: (typeof goalFields)[Direction][number],
  scale: Scale,
): string {
  const label = words.t(`target.field.${name}`);
  const unit = scale.kind === 'share' ? '%' : scale.kind === 'amount' ? scale.unit : '';
  return unit === '' ? label : `${label} (${unit})`;
}

/** The newest version's number, to be changed rather than typed anew. */
function valueNow(
  { targets, scale }: Metric,
  direction: Direction,
  name: string,
  words: Translator,
): string {
  const goal = targets.at(-1)?.goal;
  if (goal?.kind !== direction) return '';
  const value = numbersOf(goal)[name] ?? null;
  return writtenNumber(words, scale.kind === 'share' ? percentOf(value) : value);
}

function numbersOf(goal: Goal): Readonly<Record<string, number>> {
  switch (goal.kind) {
    case 'atLeast':
    case 'atMost':
      return { target: goal.target, amberLimit: goal.amberLimit };
    case 'within': {
      const { low, high, amberLow, amberHigh } = goal;
      return { low, high, amberLow, amberHigh };
    }
  }
}
