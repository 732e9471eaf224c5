import type { ExportedTable } from '../../../../bot/contract/exporting.ts';
import type { FeedbackView } from '../../../../bot/contract/feedback.ts';
import type { CountTally, Divided, PraiseTally } from '../../../../bot/contract/feedbackFigures.ts';
import {
  countCell,
  exportedTable,
  figureCell,
  textCell,
} from '../../../components/export/exportedTable.ts';
import type { Translate } from '../../../text/texts.ts';

type Tally = Pick<CountTally, 'name' | 'count'> &
  Partial<Pick<CountTally, 'share'> & Pick<PraiseTally, 'praise' | 'criticism' | 'ratioText'>>;

/** The figures of the part that is shown, panel by panel. */
export function exportedFigures(view: FeedbackView, t: Translate): ExportedTable {
  const { scope, period } = view;
  const isCity = scope.id === '';
  const part = (heading: string, { rows }: { readonly rows: readonly Tally[] } | Divided) => ({
    ...{ heading, rows },
  });
  return exportedTable<Tally>(
    {
      ...{ title: t('feedbackView.figures.title'), view, filter: [scope.name, period] },
      columns: [
        { header: t('export.column.what'), cell: ({ name }) => textCell(name) },
        { header: t('feedbackView.column.count'), cell: ({ count }) => countCell(count) },
        { header: t('feedbackView.column.share'), cell: ({ share }) => figureCell(share ?? null) },
        {
          header: t('feedbackView.column.praise'),
          cell: ({ praise }) => (praise === undefined ? null : countCell(praise)),
        },
        {
          header: t('feedbackView.column.criticism'),
          cell: ({ criticism }) => (criticism === undefined ? null : countCell(criticism)),
        },
        {
          header: t('feedbackView.column.ratio'),
          cell: ({ ratioText }) => textCell(ratioText ?? null),
        },
      ],
      groups: [
        part(t(isCity ? 'feedbackView.figures.areas' : 'feedbackView.figures.units'), scope.parts),
        part(t('feedbackView.figures.months'), scope.months),
        part(t('feedbackView.figures.channels'), scope.channels),
        part(t('feedbackView.figures.stages'), scope.stages),
        part(t('feedbackView.figures.kinds'), scope.kinds),
      ],
    },
    t,
  );
}
