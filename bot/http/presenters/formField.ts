import type { FormFieldView } from '../../contract/form.ts';

type Needed = Pick<FormFieldView, 'name' | 'input' | 'label'>;

/** A field that must be filled in, is empty at first and has no bounds, but for what is said. */
export function formField(field: Needed & Partial<FormFieldView>): FormFieldView {
  return { ...plain, ...field };
}

const plain = {
  hint: null,
  required: true,
  value: '',
  longest: null,
  earliest: null,
  latest: null,
  choices: [],
  resets: [],
} as const;
