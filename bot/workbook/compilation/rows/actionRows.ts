import type { CorrectiveAction } from '../../../domain/action/action.ts';
import { maskPersonalData } from '../../../domain/privacy/maskPersonalData.ts';
import type { RowOf } from '../sheets.ts';

export function actionValues({
  id,
  about,
  what,
  responsibleId,
  dueOn,
  state,
}: CorrectiveAction): RowOf<'actions'> {
  return {
    action: id,
    metric: about.kind === 'metric' ? about.metricId : null,
    what: masked(what),
    responsible: responsibleId,
    due_on: dueOn,
    state,
  };
}

/** The text without personal data: so it leaves the product, and so it is taken in. */
export function masked(text: string): string {
  return maskPersonalData(text).text;
}
