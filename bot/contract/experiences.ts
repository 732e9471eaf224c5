import type { Coded } from './figures.ts';
import type { DatedView } from './session.ts';

/** An experience as one of many. */
export interface StoryLine {
  readonly id: string;
  /** The beginning of what happened, a sentence at most. */
  readonly headline: string;
  /** The beginning of what made it good. */
  readonly goodExcerpt: string;
  readonly unit: string;
  readonly area: string | null;
  readonly stage: string | null;
  readonly author: string;
  readonly happenedText: string;
  readonly tags: readonly string[];
  readonly thanks: number;
  readonly thanksText: string;
  /** How many units have taken it into use, in words; null for none. */
  readonly adoptionsText: string | null;
}

/** `GET /api/experiences?text=&unit=&stage=&tag=&adopted=&after=`. */
export interface ExperiencesView extends DatedView {
  /** Newest first. */
  readonly stories: readonly StoryLine[];
  /** Goes into `after` for the next page; null when this is the last. */
  readonly next: string | null;
  /** Every unit with its area, by name, to choose from. */
  readonly units: readonly Coded[];
  readonly stages: readonly Coded[];
}

/** A unit that has taken an experience into use. */
export interface AdoptionView {
  readonly unit: Coded;
  readonly byText: string;
  /** What became of it; null until told. */
  readonly answerText: string | null;
  /** The viewer may take it back. */
  readonly isOwn: boolean;
}

/** `GET /api/experiences/:id`. */
export interface ExperiencePageView extends DatedView {
  readonly story: StoryLine;
  readonly whatHappened: string;
  readonly whatMadeItGood: string;
  /** With the customer's consent. */
  readonly quotation: string | null;
  readonly sharedText: string;
  /** The viewer has thanked. */
  readonly thanked: boolean;
  readonly adoptions: readonly AdoptionView[];
  /** Units for which the viewer may take it into use and has not yet. */
  readonly mayAdoptFor: readonly Coded[];
}

/** `POST /api/experiences/:id/thanks`; the answer is the page as it stands then. */
export interface ThanksRequest {
  readonly wish: 'thank' | 'takeBack';
}

/** `POST /api/experiences/:id/adoptions`; the answer is the page as it stands then. */
export interface AdoptionRequest {
  readonly wish: 'adopt' | 'takeBack';
  readonly unitId: string;
}
