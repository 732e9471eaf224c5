import { executeAction, type TeamsActivity } from '../../support/teamsActivities.ts';
import { inTeams } from '../../support/botUnderTest.ts';
import { postActivity } from '../../support/postActivity.ts';
import { sampleParts } from '../../../bot/sampleCity/parts.ts';
import { samplePeople } from '../../../bot/sampleCity/people.ts';

/** Something that people do at once with others: it is done again until it is acknowledged. */
export type Deed =
  | { readonly kind: 'log'; readonly feedbackId: string }
  | { readonly kind: 'take'; readonly feedbackId: string; readonly managerId: string }
  | { readonly kind: 'thank'; readonly personId: string };

export interface Unit {
  readonly id: string;
  readonly managerId: string;
}

/** Units with a manager each, so that the cards go to as many chats. */
export const units: readonly Unit[] = [
  ...new Map(
    sampleParts.flatMap(({ id, level, managerId }) =>
      level === 'unit' && managerId !== null ? [[managerId, { id, managerId }] as const] : [],
    ),
  ).values(),
];

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator). */
export function drawsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** As many logs, of which every second is taken, and everybody's thanks, in any order. */
export function mixedDeeds(logs: number, random: () => number): readonly Deed[] {
  const deeds = [
    ...Array.from({ length: logs }, (_, index): Deed => ({
      kind: 'log',
      feedbackId: feedbackIdOf(index),
    })),
    ...samplePeople.map(({ id: personId }): Deed => ({ kind: 'thank', personId })),
  ];
  return deeds
    .map((deed) => ({ deed, place: random() }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ deed }) => (deed.kind === 'log' ? [deed, ...takes(deed.feedbackId)] : [deed]));
}

function takes(feedbackId: string): readonly Deed[] {
  const { managerId } = unitOf(feedbackId);
  return indexOf(feedbackId) % 2 === 0 ? [{ kind: 'take', feedbackId, managerId }] : [];
}

export function unitOf(feedbackId: string): Unit {
  const unit = units[indexOf(feedbackId) % units.length];
  if (unit === undefined) throw new Error('the sample city has no units');
  return unit;
}

function feedbackIdOf(index: number): string {
  return `feedback-${String(index).padStart(4, '0')}`;
}

function indexOf(feedbackId: string): number {
  return Number(feedbackId.slice(-4));
}

/** True when the bot has acknowledged the deed; false when it gave no answer or said no. */
export async function isAcknowledged(
  deed: Deed,
  experienceId: string,
  { endpoint, serviceUrl }: { readonly endpoint: string; readonly serviceUrl: string },
): Promise<boolean> {
  try {
    const answer = await postActivity(endpoint, activityOf(deed, experienceId, serviceUrl));
    const { type } = answer.body as { readonly type?: string };
    return answer.status === 200 && type === 'application/vnd.microsoft.card.adaptive';
  } catch {
    // The connection was cut: whoever did it cannot know whether it counted.
    return false;
  }
}

function activityOf(deed: Deed, experienceId: string, serviceUrl: string): TeamsActivity {
  switch (deed.kind) {
    case 'log':
      return executeAction({ from: inTeams('p-aino-lehtonen'), serviceUrl }, 'feedback.log', {
        ...{ draftId: deed.feedbackId, kind: 'criticism', text: `Palaute ${deed.feedbackId}` },
        ...{ receivedThrough: 'counter', unitId: unitOf(deed.feedbackId).id, stageId: '' },
        ...{ customerType: 'external', receivedOn: '', contact: '', contactName: '' },
      });
    case 'take':
      return executeAction({ from: inTeams(deed.managerId), serviceUrl }, 'feedback.move', {
        ...{ feedbackId: deed.feedbackId, revision: 1, move: 'take' },
        origin: { kind: 'card' },
      });
    case 'thank':
      return executeAction({ from: inTeams(deed.personId), serviceUrl }, 'experience.thank', {
        experienceId,
      });
  }
}
