import type { FeedbackPageView, HeldLine, TrailLine } from '../../contract/feedback.ts';
import { custodyOf, type Custody } from '../../domain/feedback/custody.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import type { FeedbackEvent } from '../../domain/ports/feedbackStore.ts';
import { dateText, instantText } from '../../wording/dates.ts';
import { eventText } from '../../wording/trail.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import type { Now } from './presentFeedbackLine.ts';
import { actorName } from './personName.ts';

/** Who did what and when; what was written on the way only for those who may read the text. */
export function presentTrail(
  trail: readonly FeedbackEvent[],
  viewer: Viewer,
  mayRead: boolean,
): readonly TrailLine[] {
  const { words, organisation } = viewer;
  return trail.map((event, index) => {
    const { at, by, to, unitId, note, onBehalfOf } = event;
    return {
      id: String(index + 1),
      at: instantText(words, at),
      what: eventText(words, event, trail[index - 1], (partId) => partName(partId, viewer)),
      who: actorName(words, by, organisation),
      onBehalfOf:
        onBehalfOf === undefined
          ? null
          : words.t('feedbackView.onBehalfOf', {
              name: actorName(words, onBehalfOf, organisation),
            }),
      unit: partName(unitId, viewer),
      state: words.t(`feedback.state.${to}`),
      note: mayRead ? note : null,
    };
  });
}

/** Which units have had it and how long, and how often it has been passed on. */
export function presentHeld(
  { transfers }: Feedback,
  trail: readonly FeedbackEvent[],
  viewer: Viewer,
  { today, calendar }: Now,
): Pick<FeedbackPageView, 'held' | 'heldText'> {
  const { words } = viewer;
  const times = custodyOf(trail, today, calendar);
  const days = times.reduce((sum, { workingDays }) => sum + workingDays, 0);
  const hops =
    transfers === 0
      ? words.t('feedbackView.held.never')
      : words.t('feedbackView.held.hops', { count: transfers });
  return {
    held: times.map((time, index) => presentTime(time, index, viewer)),
    heldText: `${hops} ${words.t('feedbackView.held.total', { count: days })}`,
  };
}

function presentTime(time: Custody, index: number, viewer: Viewer): HeldLine {
  const { words, organisation } = viewer;
  const { unitId, handlerId, from, until, workingDays } = time;
  const start = dateText(words, from);
  return {
    id: String(index + 1),
    unit: partName(unitId, viewer),
    handler: handlerId === null ? null : actorName(words, handlerId, organisation),
    periodText:
      until === null
        ? words.t('feedbackView.held.since', { from: start })
        : words.t('date.fromTo', { from: start, to: dateText(words, until) }),
    lengthText: words.t('feedbackView.held.days', { count: workingDays }),
  };
}
