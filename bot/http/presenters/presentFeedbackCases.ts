import type { FeedbackCasesView } from '../../contract/feedback.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { ReceivedWhat } from '../../domain/ports/feedbackStore.ts';
import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import type { FoundCases } from '../../domain/useCases/findCases.ts';
import { dateText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import type { CaseSearch } from '../../domain/useCases/findCases.ts';
import { partName, stageName } from './partName.ts';
import { presentFeedbackLine, type Now } from './presentFeedbackLine.ts';
import { presentFrame } from './presentFrame.ts';

/** The single feedbacks behind a figure, with what they are and whose the viewer sees. */
export function presentFeedbackCases(
  { cases, isCut }: FoundCases,
  { since, what }: CaseSearch,
  part: OrganisationPart | null,
  viewer: Viewer,
  asOf: Instant,
  now: Now,
): FeedbackCasesView {
  const { words } = viewer;
  const notes = [
    words.t('feedbackView.cases.whose'),
    ...(isCut ? [words.t('feedbackView.cases.newest', { count: cases.length })] : []),
  ];
  return {
    ...presentFrame(viewer, asOf),
    what: [
      part === null ? words.t('overview.praise.total') : partName(part.id, viewer),
      ...whatTexts(what, viewer),
      words.t('feedbackView.cases.since', { date: dateText(words, since) }),
    ].join(' · '),
    note: notes.join(' '),
    lines: cases.map((line) => presentFeedbackLine(line, viewer, now)),
  };
}

function whatTexts(what: ReceivedWhat, viewer: Viewer): readonly string[] {
  const { words } = viewer;
  const { kind, stageId, receivedThrough, missedBy } = what;
  return [
    ...(kind === undefined ? [] : [words.t(`feedback.kind.${kind}`)]),
    ...(receivedThrough === undefined
      ? []
      : [words.t(`feedback.receivedThrough.${receivedThrough}`)]),
    ...(stageId === undefined
      ? []
      : [stageName(stageId, viewer) ?? stageId ?? words.t('feedbackView.noStage')]),
    ...(missedBy === undefined ? [] : [words.t('feedbackView.cases.missed')]),
  ];
}
