import type { ExportedTable } from '../../../bot/contract/exporting.ts';
import type { JourneyStageView, JourneyView } from '../../../bot/contract/journey.ts';
import { countCell, exportedTable, textCell } from '../../components/export/exportedTable.ts';
import type { Translate } from '../../text/texts.ts';

/** The journey as it stands, a row for each stage; figures that are not known stay empty. */
export function exportedJourney(view: JourneyView, t: Translate): ExportedTable {
  const others = ({ received }: JourneyStageView): string | null =>
    received === null
      ? null
      : [
          t('journeyView.ideas', { count: received.ideas }),
          t('journeyView.questions', { count: received.questions }),
        ].join(', ');
  return exportedTable<JourneyStageView>(
    {
      ...{ title: t('journeyView.title'), view, filter: [view.scope.name, view.period] },
      columns: [
        { header: t('export.column.stage'), cell: ({ name }) => textCell(name) },
        {
          header: t('feedbackView.column.praise'),
          cell: ({ received }) => (received === null ? null : countCell(received.praise.praise)),
        },
        {
          header: t('feedbackView.column.criticism'),
          cell: ({ received }) => (received === null ? null : countCell(received.praise.criticism)),
        },
        {
          header: t('feedbackView.column.ratio'),
          cell: ({ received }) => textCell(received?.praise.ratioText ?? null),
        },
        { header: t('journeyView.row.others'), cell: (stage) => textCell(others(stage)) },
        { header: t('journeyView.row.metrics'), cell: (stage) => textCell(metricsOf(stage)) },
        { header: t('journeyView.row.actions'), cell: (stage) => textCell(actionsOf(stage)) },
      ],
      groups: [{ heading: null, rows: view.stages }],
    },
    t,
  );
}

/** A line for each that is seen, with its light in words. */
function metricsOf({ metrics }: JourneyStageView): string {
  return metrics
    .map(({ name, light, value }) =>
      [name, light.text, value?.text].filter((text) => text !== undefined).join(' · '),
    )
    .join('\n');
}

function actionsOf({ actions }: JourneyStageView): string {
  return actions
    .map(({ what, responsible, due }) =>
      [what, responsible, due].filter((text) => text !== null).join(' · '),
    )
    .join('\n');
}
