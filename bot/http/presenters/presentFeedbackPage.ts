import type { FeedbackPageView } from '../../contract/feedback.ts';
import type { LabelledText } from '../../contract/metrics.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { asSeenBy } from '../../domain/feedback/asSeenBy.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { openFeedbackOf } from '../../domain/feedback/openFeedback.ts';
import type { ContactDetails, FeedbackEvent } from '../../domain/ports/feedbackStore.ts';
import type { Viewer } from '../viewer.ts';
import { presentFeedbackFacts } from './presentFeedbackFacts.ts';
import { presentDue, type Now } from './presentFeedbackLine.ts';
import { presentHeld, presentTrail } from './presentFeedbackTrail.ts';
import { presentMoves } from './presentMoves.ts';
import { presentFrame } from './presentFrame.ts';

/** A feedback with what is told beside it. */
export interface FeedbackPageSource {
  readonly feedback: Feedback;
  /** Oldest first. */
  readonly trail: readonly FeedbackEvent[];
  /** Null for those who may not see them, and where there are none. */
  readonly contact: ContactDetails | null;
}

/** A feedback's page, with no more of it than this viewer may know. */
export function presentFeedbackPage(
  { feedback, trail, contact }: FeedbackPageSource,
  viewer: Viewer,
  asOf: Instant,
  now: Now,
): FeedbackPageView {
  const { words, organisation, person } = viewer;
  const { id, reference, revision, kind, state } = feedback;
  const seen = asSeenBy(organisation, person, feedback);
  const { mayRead } = seen;
  const { text } = seen.feedback;
  return {
    ...presentFrame(viewer, asOf),
    id,
    reference,
    revision,
    kind: { code: kind, text: words.t(`feedback.kind.${kind}`) },
    state: { code: state, text: words.t(`feedback.state.${state}`) },
    due: presentDue(openFeedbackOf(feedback), viewer, now),
    text,
    noText:
      text !== null
        ? null
        : words.t(mayRead ? 'feedback.card.textRemoved' : 'feedbackView.textHidden'),
    contact: contact === null ? null : presentContact(contact, viewer),
    facts: presentFeedbackFacts(seen.feedback, viewer),
    moves: presentMoves(feedback, viewer, now),
    trail: presentTrail(trail, viewer, mayRead),
    ...presentHeld(feedback, trail, viewer, now),
  };
}

function presentContact(contact: ContactDetails, { words }: Viewer): readonly LabelledText[] {
  return (['name', 'phone', 'email'] as const).flatMap((way) => {
    const text = contact[way];
    return text === null ? [] : [{ label: words.t(`feedbackView.contact.${way}`), text }];
  });
}
