import type { FeedbackDraft } from '../../bot/domain/feedback/feedback.ts';
import type { MoveRequest } from '../../bot/domain/feedback/moves/makeMove.ts';
import type { ContactDetails } from '../../bot/domain/ports/feedbackStore.ts';
import type { Name, Unit } from './town.ts';

/** What somebody sends by pressing a button: it may be delivered more than once. */
export type Submit = LogSubmit | MoveSubmit;

export interface LogSubmit {
  readonly what: 'log';
  readonly id: string;
  readonly by: Name;
  readonly draft: FeedbackDraft;
  readonly contact: ContactDetails | null;
}

export interface MoveSubmit {
  readonly what: 'move';
  readonly id: string;
  readonly by: Name;
  /** The revision that the card showed. */
  readonly revision: number;
  readonly request: MoveRequest;
}

export function isUnit(id: string): id is Unit {
  return id === 'library' || id === 'museum' || id === 'waterDesk';
}
