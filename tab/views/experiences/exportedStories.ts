import type { ExperiencesView, StoryLine } from '../../../bot/contract/experiences.ts';
import type { ExportedTable } from '../../../bot/contract/exporting.ts';
import { countCell, exportedTable, textCell } from '../../components/export/exportedTable.ts';
import type { StorySearch } from '../../routing/storySearch.ts';
import type { Translate } from '../../text/texts.ts';

/** The experiences that have been shown so far, the newest first. */
export function exportedStories(
  view: ExperiencesView,
  rows: readonly StoryLine[],
  { text, unit, stage, tag, adopted }: StorySearch,
  t: Translate,
): ExportedTable {
  const nameOf = (choices: ExperiencesView['units'], code: string | null) =>
    choices.flatMap((choice) => (choice.code === code ? [choice.text] : []));
  const filter = [
    ...(text === '' ? [] : [text]),
    ...nameOf(view.units, unit),
    ...nameOf(view.stages, stage),
    ...(tag === null ? [] : [tag]),
    ...(adopted ? [t('export.column.inUse')] : []),
  ];
  return exportedTable<StoryLine>(
    {
      ...{ title: t('experiencesView.title'), view, filter, groups: [{ heading: null, rows }] },
      columns: [
        { header: t('export.column.headline'), cell: ({ headline }) => textCell(headline) },
        { header: t('export.column.good'), cell: ({ goodExcerpt }) => textCell(goodExcerpt) },
        { header: t('experiencesView.fact.unit'), cell: (story) => textCell(story.unit) },
        { header: t('experiencesView.fact.area'), cell: ({ area }) => textCell(area) },
        { header: t('experiencesView.fact.stage'), cell: (story) => textCell(story.stage) },
        { header: t('experiencesView.fact.author'), cell: ({ author }) => textCell(author) },
        {
          header: t('experiencesView.fact.happened'),
          cell: ({ happenedText }) => textCell(happenedText),
        },
        { header: t('experiencesView.fact.tags'), cell: ({ tags }) => textCell(tags.join(', ')) },
        { header: t('export.column.thanks'), cell: ({ thanks }) => countCell(thanks) },
        { header: t('export.column.inUse'), cell: (story) => textCell(story.adoptionsText) },
      ],
    },
    t,
  );
}
