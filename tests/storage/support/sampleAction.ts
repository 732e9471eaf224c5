import type { CorrectiveAction } from '../../../bot/domain/action/action.ts';
import type { ActionStore } from '../../../bot/domain/ports/actionStore.ts';
import { monday, nothingPlanned } from './sampleFeedback.ts';

/** Plans and finishes an action that comes of the feedback, with words about a customer in it. */
export async function planned(
  actions: ActionStore,
  feedbackId: string,
  reference: string,
  given: Partial<CorrectiveAction> = {},
): Promise<void> {
  const after: CorrectiveAction = {
    ...{ id: `a-${feedbackId}`, about: { kind: 'feedback', feedbackId, reference } },
    ...{ partId: 'library', what: 'Call Terttu', responsibleId: 'aino', dueOn: '2026-12-01' },
    ...{ state: 'planned', outcome: null, endedOn: null, createdBy: 'aino', createdAt: monday },
    revision: 1,
    ...given,
  };
  await actions.commit({
    ...{ before: null, after, ledger: nothingPlanned },
    event: { at: monday, by: 'aino', what: 'plan', note: after.what },
  });
  const before = await actions.find(after.id);
  await actions.commit({
    before,
    after: {
      ...after,
      state: 'done',
      outcome: 'Terttu called',
      endedOn: '2026-11-23',
      revision: 2,
    },
    event: { at: monday, by: 'aino', what: 'finish', note: 'Terttu called' },
    ledger: nothingPlanned,
  });
}
