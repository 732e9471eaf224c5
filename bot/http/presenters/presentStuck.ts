import type { StuckLine, StuckView } from '../../contract/operations.ts';
import type { SourcedAction } from '../../domain/action/action.ts';
import type { StuckReason } from '../../domain/feedback/stuck.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { StuckFeedback } from '../../domain/useCases/findStuck.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import { actorName } from './personName.ts';
import { presentFrame } from './presentFrame.ts';
import { presentStageAction, type MetricNames } from './presentJourneyStage.ts';
import { presentDue, type Now } from './presentFeedbackLine.ts';

/** Open actions of people who have left, and what the metrics are called that they answer to. */
export interface LeftActions {
  readonly actions: readonly SourcedAction[];
  readonly metricNames: MetricNames;
}

/** The open feedbacks that do not get on, without what the customers have said, and actions. */
export function presentStuck(
  stuck: readonly StuckFeedback[],
  { actions, metricNames }: LeftActions,
  viewer: Viewer,
  asOf: Instant,
  now: Now,
): StuckView {
  const { words } = viewer;
  return {
    ...presentFrame(viewer, asOf),
    summary:
      stuck.length === 0
        ? words.t('stuck.none')
        : words.t('stuck.summary', { count: stuck.length }),
    lines: stuck.map((each) => presentLine(each, viewer, now)),
    advice: words.t('stuck.advice'),
    actions: actions.map((action) => presentStageAction(action, metricNames, viewer, now.today)),
    actionsAdvice: words.t('stuck.actionsAdvice'),
  };
}

function presentLine({ line, reasons }: StuckFeedback, viewer: Viewer, now: Now): StuckLine {
  const { words } = viewer;
  return {
    ...{ id: line.id, reference: line.reference },
    kind: words.t(`feedback.kind.${line.kind}`),
    unit: partName(line.unitId, viewer),
    state: words.t(`feedback.state.${line.state}`),
    due: presentDue(line, viewer, now),
    reasons: reasons.map((reason) => reasonText(reason, viewer)),
  };
}

function reasonText(reason: StuckReason, viewer: Viewer): string {
  const { words, organisation } = viewer;
  switch (reason.kind) {
    case 'holderLeft':
      return words.t('stuck.holderLeft', {
        name: actorName(words, reason.personId, organisation),
      });
    case 'passedToAndFro': {
      const [one, other] = reason.between;
      return words.t('stuck.passedToAndFro', {
        ...{ one: partName(one, viewer), other: partName(other, viewer) },
        count: reason.times,
      });
    }
  }
}
