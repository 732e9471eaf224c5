import type { Instant } from '../calendar/time.ts';

/** What a program takes from the world around it, handed in so that it can be told in tests. */
export interface Surroundings {
  readonly now: () => Instant;
  /** A new id that nobody can guess: letters, digits and dashes, at most 36 characters. */
  readonly newId: () => string;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}
