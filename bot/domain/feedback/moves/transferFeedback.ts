import type { PartId } from '../../organisation/organisation.ts';
import type { Feedback } from '../feedback.ts';
import type { MoveBy, MoveContext, MoveResult } from './move.ts';
import { moved, refuseByState, refused } from './move.ts';
import { requireText } from './textField.ts';

/** From this transfer on the service area's manager is told. */
const transfersToTell = 3;

export interface Transfer extends MoveBy {
  readonly toUnitId: PartId;
  readonly reason: string;
}

/**
 * The feedback is another unit's. It is new there, with its receipt and its days as they were, so
 * that a matter cannot be kept young by passing it around.
 */
export function transferFeedback(
  feedback: Feedback,
  move: Transfer,
  { organisation }: Pick<MoveContext, 'organisation'>,
): MoveResult {
  const refusal = refuseByState('transfer', feedback);
  if (refusal !== null) return refusal;
  if (move.toUnitId === feedback.unitId) return refused({ kind: 'sameUnit' });
  if (organisation.parts.get(move.toUnitId)?.level !== 'unit') {
    return refused({ kind: 'unknownUnit' });
  }
  const reason = requireText('reason', move.reason);
  if ('reason' in reason) return refused(reason.reason);
  return moved(
    'transfer',
    feedback,
    {
      state: 'new',
      unitId: move.toUnitId,
      handlerId: null,
      transfers: feedback.transfers + 1,
    },
    move,
    reason.text,
  );
}

/** True when a transfer that led to this state is to be told to the service area's manager. */
export function isPassedAround({ transfers }: Pick<Feedback, 'transfers'>): boolean {
  return transfers >= transfersToTell;
}
