import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { firstDayOf } from '../../domain/calendar/localDate.ts';
import type { Experience } from '../../domain/experience/experience.ts';
import type { StageId } from '../../domain/organisation/organisation.ts';
import { scopeOf, type Scope } from '../../domain/organisation/scope.ts';
import { journeyFigures } from '../../domain/overview/journey.ts';
import { twelveMonths } from '../../domain/overview/twelveMonths.ts';
import { findCases } from '../../domain/useCases/findCases.ts';
import { searchExperiences } from '../../domain/useCases/searchExperiences.ts';
import { presentJourneyStagePage } from '../presenters/presentJourney.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { areaGiven } from './areaGiven.ts';
import { readJourney } from './readJourney.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { queryOf } from '../readQuery.ts';

const casesShown = 10;
const storiesShown = 6;
/** Experiences have no list by area and stage at once: so many of the stage are looked through. */
const storiesRead = 30;

/** `GET /api/journey-stage?stage=&area=`: one stage, and the newest behind its figures. */
export function journeyStageRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { organisation, person } = viewer;
    const asOf = deps.now();
    const now = { today: helsinkiDate(asOf), calendar: deps.calendar };
    const query = queryOf(request);
    const scope = scopeOf(organisation, areaGiven(query));
    const partId = scope.part?.id ?? null;
    // Left out and empty both mean: what has no stage.
    const given = query.get('stage') ?? '';
    const stageId = given === '' ? null : given;
    const search = {
      partId,
      since: firstDayOf(twelveMonths(now.today).now.from),
      what: { stageId },
    };
    const [{ source, metricNames }, found, experiences] = await Promise.all([
      readJourney(deps, viewer, now.today),
      findCases({ feedbacks: deps.feedback }, search, person, organisation, casesShown),
      stageId === null ? [] : storiesOf(deps, stageId, scope),
    ]);
    const { part, stages } = journeyFigures(source, partId, now.today);
    const stage = stages.find((each) => each.stageId === stageId);
    if (stage === undefined) throw new Refusal('stageNotFound');
    const page = { part, stage, metricNames, found, experiences };
    return documentOf(presentJourneyStagePage(page, viewer, asOf, now));
  };
}

async function storiesOf(
  deps: Pick<RouteDependencies, 'experiences'>,
  stageId: StageId,
  { part, includes }: Scope,
): Promise<readonly Experience[]> {
  const limit = part === null ? storiesShown : storiesRead;
  const { experiences } = await searchExperiences(deps, { stageId, limit });
  return experiences.filter(({ unitId }) => includes(unitId)).slice(0, storiesShown);
}
