import type { CoverageRow } from '../../../bot/contract/coverage.ts';
import type { RecordGroup } from '../../components/recordTable/column.ts';
import type { CoverageFilter } from '../../routing/coverageFilter.ts';

/** The parts that the filter wants, by area and in it by name. */
export function arrangeParts(
  parts: readonly CoverageRow[],
  { area, missing, own }: CoverageFilter,
  language: string,
): readonly RecordGroup<CoverageRow>[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const wanted = parts
    .filter((part) => area === null || part.area.id === area)
    .filter((part) => missing === null || part.missing.some(({ code }) => code === missing))
    .filter((part) => !own || part.isOwn)
    .sort((a, b) => collator.compare(a.name, b.name));
  return areasOf(wanted, language).map(({ id, name }) => ({
    id,
    heading: name,
    rows: wanted.filter((part) => part.area.id === id),
  }));
}

/** The areas that the parts belong to, each once, by name. */
export function areasOf(
  parts: readonly CoverageRow[],
  language: string,
): readonly CoverageRow['area'][] {
  const collator = new Intl.Collator(language, { numeric: true });
  return [...new Map(parts.map(({ area }) => [area.id, area])).values()].sort((a, b) =>
    collator.compare(a.name, b.name),
  );
}
