import type { Instant } from '../calendar/time.ts';
import type { Training, UtilisationNote } from './coverageRecords.ts';
import type { CoverageAnswer } from './yearlyQuestion.ts';

/** What a person says of a part's coverage. */
export type CoverageEntry =
  | {
      readonly kind: 'answer';
      readonly answer: CoverageAnswer;
      /** When this year's answer that the person saw was given; null when there was none. */
      readonly seen: Instant | null;
    }
  /** The ids are minted with the form: the same submit arriving again notes nothing twice. */
  | ({ readonly kind: 'utilisation' } & Pick<UtilisationNote, 'id' | 'place' | 'on' | 'note'>)
  | ({ readonly kind: 'training' } & Pick<Training, 'id' | 'on' | 'subject' | 'participants'>)
  /** Takes back what was noted by mistake. */
  | { readonly kind: 'takeBack'; readonly of: 'utilisation' | 'training'; readonly id: string };
