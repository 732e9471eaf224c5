import type { Translator } from '../../../wording/translator.ts';
import { listCoverage, showCoverageQuestion } from '../../cardActions/coverageActions.ts';
import type { CoverageOrigin } from '../../cardActions/coverageActions.ts';
import type { CardActionElement } from '../elements.ts';

/** The way back to where the part was opened from. */
export function coverageBack(words: Translator, origin: CoverageOrigin): CardActionElement {
  const none = { inputs: 'none' } as const;
  switch (origin.kind) {
    case 'list':
      return listCoverage.button(words.t('coverage.list.back'), { page: origin.page }, none);
    case 'question':
      return showCoverageQuestion.button(
        words.t('coverage.question.back'),
        { id: origin.id },
        none,
      );
  }
}
