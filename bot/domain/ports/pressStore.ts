import type { Instant } from '../calendar/time.ts';
import type { PostedCard } from './delivery.ts';

/** The last time that a card was touched in Teams, and what it shows since. */
export interface CardUse {
  readonly at: Instant;
  /** A form stands on it, in which somebody may be typing. */
  readonly showsForm: boolean;
}

/**
 * Which cards somebody is using right now. All instances share it: the one that updates cards is
 * seldom the one that answered the press. Throws on an outage.
 */
export interface PressStore {
  /** Writes over what was noted of the card before. */
  note(card: PostedCard, use: CardUse): Promise<void>;
  find(card: PostedCard): Promise<CardUse | null>;
  /** Forgets what was noted before that moment. */
  forgetBefore(at: Instant): Promise<void>;
}
