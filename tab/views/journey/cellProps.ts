import type { JourneyStageView } from '../../../bot/contract/journey.ts';

/** What a cell under a stage is given. */
export interface CellProps {
  readonly stage: JourneyStageView;
  /** The stage's own page, where the rest is. */
  readonly href: string;
  /** To the feedbacks of the stage and kind; null where the reader may read none. */
  readonly casesOf: ((kind: string) => string) | null;
  /** How many praises or criticisms fill one side of a bar, in all stages alike. */
  readonly largest: number;
}
