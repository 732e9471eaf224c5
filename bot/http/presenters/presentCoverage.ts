import type { CoverageRow, CoverageScope, CoverageView } from '../../contract/coverage.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { usePlaces } from '../../domain/coverage/coverageRecords.ts';
import { coverageSummary } from '../../domain/coverage/coverageSummary.ts';
import { coverageGaps, missingOf } from '../../domain/coverage/missing.ts';
import { ownParts } from '../../domain/coverage/ownParts.ts';
import type { PartCoverage } from '../../domain/coverage/partCoverage.ts';
import { areaOf } from '../../domain/organisation/tree.ts';
import {
  cadenceText,
  collectingText,
  coverageSentences,
  lastMeasuredText,
  measuringTimeText,
  methodsText,
} from '../../wording/coverage.ts';
import { dateText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import { presentFrame } from './presentFrame.ts';

/** The coverage of every unit and subsidiary. */
export function presentCoverage(
  parts: readonly PartCoverage[],
  viewer: Viewer,
  asOf: Instant,
  today: LocalDate,
): CoverageView {
  const { words, organisation, person } = viewer;
  const own = ownParts(organisation, person.id);
  const frame = presentFrame(viewer, asOf);
  const byArea = Map.groupBy(parts, ({ part }) => presentArea(part.id, viewer).id);
  const areas = [...byArea]
    .map(([id, within]) => presentScope(id, partName(id, viewer), within, viewer, today))
    .sort((one, other) => one.name.localeCompare(other.name, words.language));
  return {
    ...frame,
    scopes: [presentScope('', frame.city, parts, viewer, today), ...areas],
    parts: parts.map((found) => ({
      ...presentRow(found, viewer, today),
      isOwn: own.has(found.part.id),
    })),
  };
}

function presentScope(
  id: string,
  name: string,
  parts: readonly PartCoverage[],
  { words }: Viewer,
  today: LocalDate,
): CoverageScope {
  const summary = coverageSummary(parts, today);
  return {
    ...{ id, name, sentence: coverageSentences(words, summary).collecting },
    gaps: coverageGaps.map((code) => ({
      ...{ code, text: words.t(`coverage.gap.${code}`), count: summary.missing[code] },
    })),
  };
}

function presentRow(
  found: PartCoverage,
  viewer: Viewer,
  today: LocalDate,
): Omit<CoverageRow, 'isOwn'> {
  const { words } = viewer;
  const { part, collecting, time } = found;
  return {
    id: part.id,
    name: partName(part.id, viewer),
    area: presentArea(part.id, viewer),
    collecting: { code: collecting.kind, text: collectingText(words, collecting) },
    methods: methodsText(words, found),
    cadence: cadenceText(words, found),
    lastMeasured: lastMeasuredText(words, found),
    time: { code: time.kind, text: measuringTimeText(words, time) },
    used: usedLines(found, viewer),
    training: trainedLine(found, viewer),
    missing: presentMissing(found, viewer, today),
  };
}

/** What is missing of the part, the gravest first. */
export function presentMissing(
  found: PartCoverage,
  { words }: Viewer,
  today: LocalDate,
): CoverageRow['missing'] {
  return missingOf(found, today).map((code) => ({ code, text: words.t(`coverage.gap.${code}`) }));
}

/** The service area or subsidiary; of what stands in neither the part itself. */
export function presentArea(
  partId: string,
  viewer: Viewer,
): { readonly id: string; readonly name: string } {
  const id = areaOf(viewer.organisation, partId)?.id ?? partId;
  return { id, name: partName(id, viewer) };
}

function usedLines({ used }: PartCoverage, { words }: Viewer): readonly string[] {
  const lines = usePlaces.flatMap((place) => {
    const { last } = used[place];
    if (last === null) return [];
    const where = words.t(`coverage.place.${place}`);
    return [words.t('coverage.usedLine', { place: where, date: dateText(words, last.on) })];
  });
  return lines.length === 0 ? [words.t('coverage.use.never')] : lines;
}

/** When it was and how many took part: the subject stands on the part's page. */
function trainedLine({ lastTraining }: PartCoverage, { words }: Viewer): string {
  if (lastTraining === null) return words.t('coverage.training.never');
  const { on, participants } = lastTraining;
  return words.t('coverage.training.when', { date: dateText(words, on), count: participants });
}
