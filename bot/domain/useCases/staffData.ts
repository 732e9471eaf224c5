import type { AuditEntry } from '../audit/auditEntry.ts';
import type { CorrectiveAction } from '../action/action.ts';
import type { Experience } from '../experience/experience.ts';
import type { Feedback } from '../feedback/feedback.ts';
import type { MetricId } from '../metric/metric.ts';
import { postsOf } from '../organisation/edits/editPerson.ts';
import type { Ended, Organisation, Person } from '../organisation/organisation.ts';
import type { ActionStore } from '../ports/actionStore.ts';
import type { AuditStore } from '../ports/auditStore.ts';
import type { ExperienceStore } from '../ports/experienceStore.ts';
import type { FeedbackStore } from '../ports/feedbackStore.ts';
import type { MetricStore } from '../ports/metricStore.ts';
import type { OrganisationStore } from '../ports/organisationStore.ts';
import { preferencesOf, type Preferences } from '../preferences/preferences.ts';

export interface StaffDataDeps {
  readonly organisations: Pick<OrganisationStore, 'snapshot'>;
  readonly feedbacks: Pick<FeedbackStore, 'all'>;
  readonly experiences: Pick<ExperienceStore, 'search'>;
  readonly actions: Pick<ActionStore, 'all'>;
  readonly metrics: Pick<MetricStore, 'summaries'>;
  readonly audit: Pick<AuditStore, 'read'>;
}

/** What is stored of a member of staff, present or former. */
export interface StaffData {
  readonly person: Person & Partial<Ended>;
  readonly preferences: Preferences;
  readonly posts: ReturnType<typeof postsOf>;
  /** Logged or handled by the person; what the customers said is not the person's data. */
  readonly feedbacks: readonly Feedback[];
  readonly experiences: readonly Experience[];
  /** The person's to do, or planned by the person. */
  readonly actions: readonly CorrectiveAction[];
  /** In whose chain of responsibility the person is. */
  readonly metrics: readonly MetricId[];
  /** Done by the person or to the person's own row, newest first. */
  readonly trail: readonly AuditEntry[];
}

/** The person with this id or account, whether still here or not; null: there is none. */
export function staffMember(
  { people, former }: Organisation,
  given: string,
): (Person & Partial<Ended>) | null {
  const wanted = given.trim().toLowerCase();
  const isMeant = ({ id, userPrincipalName, entraObjectId }: Person): boolean =>
    [id, userPrincipalName, entraObjectId].some((each) => each?.toLowerCase() === wanted);
  return [...people.values(), ...former.people.values()].find(isMeant) ?? null;
}

/** Gathers it; reads all feedbacks and actions: for a command, not where a person waits. */
export async function staffData(
  deps: StaffDataDeps,
  person: Person & Partial<Ended>,
): Promise<StaffData> {
  const { id } = person;
  const organisation = await deps.organisations.snapshot();
  const feedbacks: Feedback[] = [];
  for await (const feedback of deps.feedbacks.all()) {
    if (feedback.loggedBy === id || feedback.handlerId === id) feedbacks.push(feedback);
  }
  const [summaries, actions, experiences] = await Promise.all([
    deps.metrics.summaries(),
    deps.actions.all(),
    writtenBy(deps, id),
  ]);
  const trail = [
    ...(await linesOf(deps, { by: id, subject: null })),
    ...(await linesOf(deps, { by: null, subject: { kind: 'person', id } })),
  ];
  return {
    ...{ person, preferences: preferencesOf(organisation, id), posts: postsOf(organisation, id) },
    ...{ feedbacks, experiences },
    actions: actions.filter((action) => action.responsibleId === id || action.createdBy === id),
    metrics: summaries.flatMap(({ metric }) =>
      Object.values(metric.responsibility).includes(id) ? [metric.id] : [],
    ),
    trail: [...new Map(trail.map((line) => [line.id, line])).values()].sort((a, b) =>
      a.at < b.at ? 1 : -1,
    ),
  };
}

const pageSize = 200;

async function writtenBy(
  { experiences }: StaffDataDeps,
  authorId: Person['id'],
): Promise<readonly Experience[]> {
  const found: Experience[] = [];
  const query = { beginnings: [], unitId: null, stageId: null, tag: null, adoptedOnly: false };
  for (let after: string | null = null; ;) {
    const page = await experiences.search({ ...query, authorId }, { limit: pageSize, after });
    found.push(...page.experiences);
    if (page.next === null) return found;
    after = page.next;
  }
}

async function linesOf(
  { audit }: StaffDataDeps,
  whose: Pick<Parameters<AuditStore['read']>[0], 'by' | 'subject'>,
): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let after: string | null = null; ;) {
    const query = { kind: null, from: null, to: null, ...whose };
    const page = await audit.read(query, { limit: pageSize, after });
    found.push(...page.entries);
    if (page.next === null) return found;
    after = page.next;
  }
}
