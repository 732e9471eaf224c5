import type { CoverageRow, CoverageView } from '../../../bot/contract/coverage.ts';
import type { RecordGroup } from '../../components/recordTable/column.ts';
import type { CoverageFilter } from '../../routing/coverageFilter.ts';

/** The parts that the filter wants, by area in the order of the scopes and in it by name. */
export function arrangeParts(
  { parts, scopes }: Pick<CoverageView, 'parts' | 'scopes'>,
  { area, missing, own }: CoverageFilter,
  language: string,
): readonly RecordGroup<CoverageRow>[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const wanted = parts
    .filter((part) => area === null || part.area.id === area)
    .filter((part) => missing === null || part.missing.some(({ code }) => code === missing))
    .filter((part) => !own || part.isOwn)
    .sort((a, b) => collator.compare(a.name, b.name));
  return scopes
    .map(({ id, name }) => ({
      id,
      heading: name,
      rows: wanted.filter((part) => part.area.id === id),
    }))
    .filter(({ rows }) => rows.length > 0);
}
