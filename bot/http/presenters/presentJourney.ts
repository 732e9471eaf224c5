import type { JourneyStagePageView, JourneyView } from '../../contract/journey.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import type { Experience } from '../../domain/experience/experience.ts';
import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import type { JourneyFigures, StageFigures } from '../../domain/overview/journey.ts';
import type { FoundCases } from '../../domain/useCases/findCases.ts';
import type { Viewer } from '../viewer.ts';
import { mayReadSome } from './mayReadSome.ts';
import { partName } from './partName.ts';
import { presentFeedbackLine, type Now } from './presentFeedbackLine.ts';
import { presentFrame } from './presentFrame.ts';
import { presentJourneyStage, type MetricNames } from './presentJourneyStage.ts';
import { presentScopeChoices } from './presentScopeChoices.ts';
import { presentStoryLine } from './presentStoryLine.ts';
import { mostOfSides } from './presentTallies.ts';

/** In the view of all stages; a stage's own page has all of them. */
const atMost = 4;

/** The customer's journey, stage by stage. */
export function presentJourney(
  { part, stages }: JourneyFigures,
  metricNames: MetricNames,
  viewer: Viewer,
  asOf: Instant,
  today: LocalDate,
): JourneyView {
  const presented = stages.map((stage) =>
    presentJourneyStage(stage, metricNames, viewer, today, atMost),
  );
  const received = presented.flatMap((stage) => stage.received?.praise ?? []);
  const staged = received.filter(({ id }) => id !== '');
  return {
    ...presentScope(part, stages, viewer, asOf),
    choices: presentScopeChoices(part, viewer),
    sentence: mostOfSides(staged, viewer.words),
    stages: presented,
  };
}

/** What was read for a stage's own page. */
export interface StagePageSource {
  readonly part: OrganisationPart | null;
  readonly stage: StageFigures;
  readonly metricNames: MetricNames;
  readonly found: FoundCases;
  readonly experiences: readonly Experience[];
}

/** One stage with everything that stands under it, and the newest behind its figures. */
export function presentJourneyStagePage(
  { part, stage, metricNames, found, experiences }: StagePageSource,
  viewer: Viewer,
  asOf: Instant,
  now: Now,
): JourneyStagePageView {
  return {
    ...presentScope(part, [stage], viewer, asOf),
    stage: presentJourneyStage(stage, metricNames, viewer, now.today, Infinity),
    told: {
      cases: found.cases.map((line) => presentFeedbackLine(line, viewer, now)),
      casesNote: viewer.words.t('feedbackView.cases.whose'),
      hasMoreCases: found.isCut,
      stories: experiences.map((experience) => presentStoryLine(experience, viewer)),
    },
  };
}

function presentScope(
  part: OrganisationPart | null,
  stages: readonly StageFigures[],
  viewer: Viewer,
  asOf: Instant,
) {
  const { words } = viewer;
  return {
    ...presentFrame(viewer, asOf),
    period: words.t('feedbackView.period'),
    scope: {
      id: part?.id ?? '',
      name: part === null ? words.t('overview.praise.total') : partName(part.id, viewer),
    },
    hasCases: mayReadSome(part, viewer),
    notCrossed: stages.some(({ received }) => received === null)
      ? words.t('journeyView.notCrossed')
      : null,
  };
}
