import type { OpenFeedback } from '../../../bot/domain/ports/feedbackStore.ts';

export function due(
  id: string,
  dueOn: string | null,
  unitId = 'library',
  receivedOn = '2026-11-02',
): OpenFeedback {
  return {
    id,
    reference: id,
    unitId,
    kind: 'criticism',
    state: 'inHandling',
    dueOn,
    answerBy: dueOn,
    receivedOn,
    firstLine: 'The door was locked.',
    handlerId: null,
    transfers: 0,
  };
}
