import type { Instant } from '../domain/calendar/time.ts';
import type {
  Organisation,
  OrganisationPart,
  PersonId,
} from '../domain/organisation/organisation.ts';
import type { FeedbackStore } from '../domain/ports/feedbackStore.ts';
import type { HolidayCalendar } from '../domain/ports/holidayCalendar.ts';
import type { MetricStore } from '../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import { readChoices } from './cells/choices.ts';
import type { ImportKind } from './columns.ts';
import { importFeedbacks } from './feedbacks/importFeedbacks.ts';
import { FileRefused } from './importFault.ts';
import type { Mapping } from './mapping/mapping.ts';
import { importMetrics } from './metrics/importMetrics.ts';
import { importOrganisation } from './organisation/importOrganisation.ts';
import { untold, type TellProgress } from './progress.ts';
import { mappingFrom, readRecords, type ReadFile } from './readRecords.ts';
import { reportOf, type ImportReport } from './report.ts';
import type { Translators } from './texts.ts';

/** What an import reads from and writes to. */
export interface ImportDeps {
  readonly metrics: Pick<MetricStore, 'find' | 'save'>;
  readonly feedbacks: Pick<FeedbackStore, 'commit' | 'find' | 'findByReference'>;
  readonly organisation: Pick<OrganisationStore, 'snapshot' | 'save'>;
  readonly calendar: HolidayCalendar;
  readonly translators: Translators;
  readonly now: () => Instant;
  /** Who is written down as having entered what is imported. */
  readonly by: PersonId;
  readonly tell?: TellProgress;
}

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly file: Uint8Array;
  /** As it stands in its file, or made here. */
  readonly mapping: Uint8Array | Mapping | null;
  /** Of a workbook the sheet to read; its first when left out. */
  readonly sheet?: string | null;
  /** Only so many of the first records, to see how they would be read; all unless given. */
  readonly first?: number;
  readonly dryRun: boolean;
}

/**
 * Reads a file and takes in what is right in it. Taking in the same file again changes nothing.
 * Throws FileRefused when nothing of it can be read; storage's errors go through.
 */
export async function importFile(request: ImportRequest, deps: ImportDeps): Promise<ImportReport> {
  const { kind, file, dryRun } = request;
  const mapping =
    request.mapping instanceof Uint8Array ? mappingFrom(request.mapping) : request.mapping;
  const { organisation, madeCity } = withCity(await deps.organisation.snapshot(), mapping);
  const cityId = cityOf(organisation)?.id ?? '';
  const read = readRecords(
    kind,
    file,
    { mapping, sheet: request.sheet ?? null, cityId },
    deps.translators,
  );
  if (madeCity !== null && !dryRun) {
    await deps.organisation.save({ parts: [madeCity] }, { by: deps.by, at: deps.now() });
  }
  const records = read.records.slice(0, request.first);
  const found = await takeIn(kind, records, organisation, dryRun, deps);
  return reportOf({
    kind,
    dryRun,
    rows: read.rows,
    ...found,
    results: [...read.unreadable, ...found.results],
    partsMade: found.partsMade + (madeCity === null ? 0 : 1),
  });
}

async function takeIn(
  kind: ImportKind,
  records: ReadFile['records'],
  organisation: Organisation,
  dryRun: boolean,
  deps: ImportDeps,
) {
  const choices = readChoices(deps.translators);
  const common = { ...deps, choices, at: deps.now(), dryRun, tell: deps.tell ?? untold };
  switch (kind) {
    case 'metrics':
      return { peopleMade: 0, ...(await importMetrics(records, organisation, common)) };
    case 'feedbacks': {
      const imported = await importFeedbacks(records, organisation, common);
      return { metrics: null, peopleMade: 0, ...imported };
    }
    case 'organisation':
      return {
        metrics: null,
        partsMade: 0,
        ...(await importOrganisation(records, organisation, common)),
      };
  }
}

/** An empty organisation gets the city that the mapping names, for its parts to stand under. */
function withCity(
  organisation: Organisation,
  mapping: Mapping | null,
): { readonly organisation: Organisation; readonly madeCity: OrganisationPart | null } {
  if (mapping?.organisation === undefined || cityOf(organisation) !== null) {
    return { organisation, madeCity: null };
  }
  const name = mapping.organisation.city;
  if (name === undefined) throw new FileRefused('noCity');
  const madeCity: OrganisationPart = {
    id: 'city',
    level: 'city',
    parentId: null,
    name: { fi: name },
    managerId: null,
    deputyId: null,
  };
  const parts = new Map([...organisation.parts, [madeCity.id, madeCity] as const]);
  return { organisation: { ...organisation, parts }, madeCity };
}

function cityOf({ parts }: Organisation): OrganisationPart | null {
  return [...parts.values()].find(({ level }) => level === 'city') ?? null;
}
