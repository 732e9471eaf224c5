import type { JourneyStageView, StageAction } from '../../contract/journey.ts';
import { actionAsSeenBy } from '../../domain/action/actionAsSeenBy.ts';
import { isLate, type SourcedAction } from '../../domain/action/action.ts';
import type { LocalDate } from '../../domain/calendar/time.ts';
import { localized } from '../../domain/language.ts';
import type { Metric, MetricId } from '../../domain/metric/metric.ts';
import { totalOf } from '../../domain/overview/kindSums.ts';
import type { StageFigures } from '../../domain/overview/journey.ts';
import { lightTally } from '../../domain/overview/lightTally.ts';
import { actionText } from '../../wording/actionText.ts';
import { dateText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { stageName } from './partName.ts';
import { holderName } from './personName.ts';
import { presentLightCount } from './presentLightCount.ts';
import { presentMetricRow } from './presentMetricRow.ts';
import { presentTally } from './presentTallies.ts';

/** What actions may answer to, by name. */
export type MetricNames = ReadonlyMap<MetricId, Metric['name']>;

/**
 * One stage with what stands under it.
 * @param atMost how many metrics and how many actions are named; the counts are of all
 */
export function presentJourneyStage(
  { stageId, received, metrics, actions }: StageFigures,
  metricNames: MetricNames,
  viewer: Viewer,
  today: LocalDate,
  atMost: number,
): JourneyStageView {
  const { words } = viewer;
  const id = stageId ?? '';
  const name = stageName(stageId, viewer) ?? stageId ?? words.t('feedbackView.noStage');
  return {
    id,
    name,
    received:
      received === null
        ? null
        : {
            praise: presentTally(
              id,
              name,
              { count: totalOf(received.kinds), praise: received.praise },
              words,
            ),
            ideas: received.kinds.idea,
            questions: received.kinds.question,
          },
    lights: lightTally(metrics.map(({ light }) => light))
      .filter(({ count }) => count > 0)
      .map((tally) => presentLightCount(tally, words)),
    metrics: metrics.slice(0, atMost).map((state) => {
      const row = presentMetricRow(state, viewer);
      return { id: row.id, name: row.name, part: row.part, light: row.light, value: row.value };
    }),
    metricCount: metrics.length,
    actions: actions
      .slice(0, atMost)
      .map((action) => presentStageAction(action, metricNames, viewer, today)),
    actionCount: actions.length,
  };
}

/** An open action with what it answers to, and the way there. */
export function presentStageAction(
  sourced: SourcedAction,
  metricNames: MetricNames,
  { words, organisation, person }: Viewer,
  today: LocalDate,
): StageAction {
  const { action } = sourced;
  const { id, responsibleId, dueOn, about } = action;
  const late = isLate(action, today);
  const date = dateText(words, dueOn);
  const metricName = about.kind === 'metric' ? metricNames.get(about.metricId) : undefined;
  return {
    id,
    what: actionText(words, actionAsSeenBy(organisation, person, sourced)),
    responsible: holderName(words, responsibleId, organisation),
    due: words.t(late ? 'journeyView.late' : 'journeyView.due', { date }),
    isLate: late,
    ...(about.kind === 'metric'
      ? {
          about: {
            code: 'metric',
            text: metricName === undefined ? about.metricId : localized(metricName, words.language),
          },
          subpage: `metrics/${encodeURIComponent(about.metricId)}`,
        }
      : {
          about: {
            code: 'feedback',
            text: words.t('journeyView.aboutFeedback', { reference: about.reference }),
          },
          subpage: `feedback/${encodeURIComponent(about.feedbackId)}`,
        }),
  };
}
