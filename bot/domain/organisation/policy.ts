import type { SourcedAction } from '../action/action.ts';
import type { ActionMoveName } from '../action/moveAction.ts';
import type { Experience } from '../experience/experience.ts';
import type { Feedback } from '../feedback/feedback.ts';
import { isOpen } from '../feedback/openFeedback.ts';
import type { Metric } from '../metric/metric.ts';
import type { Organisation, PartId, Person } from './organisation.ts';
import { manages } from './tree.ts';

/**
 * Who may do what, one line a right. A manager's rights reach the parts below and belong to the
 * deputy too, and to whoever either of them has named for a pause; an administrator has an
 * editor's rights. Roles add to one another: an editor who manages nothing reads no more feedback
 * than any member of staff.
 */
type Right = (organisation: Organisation, actor: Person) => boolean;
type RightTo<Resource> = (organisation: Organisation, actor: Person, resource: Resource) => boolean;

/** Sharing, thanking, logging and the figures are open to everyone who works for the city. */
const everyone: Right = () => true;
const administrator: Right = (_, actor) => actor.roles.includes('administrator');
const editor: Right = (organisation, actor) =>
  actor.roles.includes('editor') || administrator(organisation, actor);

type OwnFeedback = Pick<Feedback, 'loggedBy'>;
type FeedbackInUnit = Pick<Feedback, 'unitId'>;
type FeedbackSeen = Pick<Feedback, 'loggedBy' | 'unitId' | 'state'>;
type MetricOfPart = Pick<Metric, 'partId' | 'responsibility'>;

const logged: RightTo<OwnFeedback> = (_, actor, feedback) => feedback.loggedBy === actor.id;
const managesUnit: RightTo<FeedbackInUnit> = (organisation, actor, feedback) =>
  manages(organisation, actor.id, feedback.unitId);
const wrote: RightTo<Pick<Experience, 'authorId'>> = (_, actor, experience) =>
  experience.authorId === actor.id;

export const mayShareExperience: Right = everyone;
export const mayThank: Right = everyone;
export const maySeeFigures: Right = everyone;
export const mayLogFeedback: Right = everyone;

export const mayEditExperience: RightTo<Pick<Experience, 'authorId'>> = (
  organisation,
  actor,
  experience,
) => wrote(organisation, actor, experience) || editor(organisation, actor);
export const mayWithdrawExperience: RightTo<Pick<Experience, 'authorId'>> = (
  organisation,
  actor,
  experience,
) => mayEditExperience(organisation, actor, experience);
export const mayAdoptExperienceFor: RightTo<PartId> = (organisation, actor, partId) =>
  actor.unitId === partId || manages(organisation, actor.id, partId) || editor(organisation, actor);

export const mayAdoptForAll: Right = editor;

export const maySeeFeedbackState: RightTo<FeedbackSeen> = (organisation, actor, feedback) =>
  mayReadFeedbackText(organisation, actor, feedback) || editor(organisation, actor);
export const mayReadFeedbackText: RightTo<FeedbackSeen> = (organisation, actor, feedback) =>
  logged(organisation, actor, feedback) || managesUnit(organisation, actor, feedback);
export const mayReadContact: RightTo<FeedbackSeen> = (organisation, actor, feedback) =>
  managesUnit(organisation, actor, feedback) && isOpen(feedback);
export const mayHandleFeedback: RightTo<FeedbackInUnit> = managesUnit;
export const mayTransfer: RightTo<FeedbackInUnit> = (organisation, actor, feedback) =>
  managesUnit(organisation, actor, feedback) || editor(organisation, actor);
/** What stands still, not what was said: whoever may pass any feedback on. */
export const maySeeStuckFeedback: Right = editor;
export const mayCorrectFeedback: RightTo<OwnFeedback> = logged;
export const mayWithdrawFeedback: RightTo<FeedbackSeen> = (organisation, actor, feedback) =>
  (logged(organisation, actor, feedback) && feedback.state === 'new') ||
  administrator(organisation, actor);

export const mayEnterMeasurement: RightTo<MetricOfPart> = (organisation, actor, metric) =>
  Object.values(metric.responsibility).includes(actor.id) ||
  manages(organisation, actor.id, metric.partId) ||
  editor(organisation, actor);
/** An action that comes of a feedback carries the customer's matter: it is read as the feedback is. */
export const mayReadAction: RightTo<SourcedAction> = (organisation, actor, { action, feedback }) =>
  action.about.kind === 'metric' ||
  action.responsibleId === actor.id ||
  (feedback !== null && mayReadFeedbackText(organisation, actor, feedback));
/** That there is one, whose it is and by when. */
export const maySeeAction: RightTo<SourcedAction> = (organisation, actor, sourced) =>
  mayReadAction(organisation, actor, sourced) || editor(organisation, actor);
/** What an editor may not read an editor may pass on, as with feedback, so that nothing is stuck. */
export const mayMoveAction: RightTo<SourcedAction & { readonly move: ActionMoveName }> = (
  organisation,
  actor,
  { action, feedback, move },
) => {
  if (action.responsibleId === actor.id) return true;
  return action.about.kind === 'metric'
    ? manages(organisation, actor.id, action.partId) || editor(organisation, actor)
    : (feedback !== null && managesUnit(organisation, actor, feedback)) ||
        (move === 'handOver' && editor(organisation, actor));
};
/** Answering for a part's collecting, noting its use and trainings, and taking such a note back. */
export const mayTellOfCoverage: RightTo<PartId> = (organisation, actor, partId) =>
  manages(organisation, actor.id, partId) || editor(organisation, actor);
export const mayDefineMetrics: Right = editor;
export const mayChooseMonthsExperience: Right = editor;
export const mayChooseNetworkChannel: Right = editor;
export const mayChooseAreaChannel: RightTo<PartId> = (organisation, actor, areaId) =>
  manages(organisation, actor.id, areaId) || editor(organisation, actor);
export const mayAdminister: Right = administrator;
export const mayExportCompilation: Right = editor;
/** User names and roles of everybody: who keeps the compilation needs only those named in it. */
export const mayExportPeople: Right = administrator;
/** Files bring people's roles in: with an editor's right one could make oneself anything. */
export const mayImport: Right = administrator;
