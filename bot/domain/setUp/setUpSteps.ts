import type { Metric } from '../metric/metric.ts';
import type { Organisation, Person } from '../organisation/organisation.ts';
import { responsibleManager } from '../organisation/tree.ts';

/** What a new city does first, in the order in which one thing needs the other. */
export const setUpCodes = [
  'administrator',
  'organisation',
  'people',
  'stages',
  'channel',
  'metric',
  'target',
  'invite',
] as const;
export type SetUpCode = (typeof setUpCodes)[number];

export interface SetUpStep {
  readonly code: SetUpCode;
  readonly isDone: boolean;
  /** How many there are of what the step is about; of `people` the units that lack a manager. */
  readonly count: number;
}

export interface SetUpSource {
  readonly organisation: Organisation;
  /** Whether a channel has been chosen that gets what the network shares. */
  readonly hasChannel: boolean;
  readonly metrics: readonly Metric[];
}

/** How far a new city is. A step that has been done once can come back: its manager has left. */
export function setUpSteps({
  organisation,
  hasChannel,
  metrics,
}: SetUpSource): readonly SetUpStep[] {
  const people = [...organisation.people.values()];
  const units = [...organisation.parts.values()].filter(
    ({ level }) => level === 'unit' || level === 'subsidiary',
  );
  const withoutManager = units.filter(
    ({ id }) => responsibleManager(organisation, id) === null,
  ).length;
  const measured = metrics.filter(({ ended }) => ended === null);
  const count = (code: SetUpCode): number => {
    switch (code) {
      case 'administrator':
        return administrators(organisation).length;
      case 'organisation':
        return units.length;
      case 'people':
        return withoutManager;
      case 'stages':
        return organisation.stages.length;
      case 'channel':
        return hasChannel ? 1 : 0;
      case 'metric':
        return measured.length;
      case 'target':
        return measured.filter(({ targets }) => targets.length > 0).length;
      case 'invite':
        return people.filter(({ entraObjectId }) => entraObjectId !== null).length;
    }
  };
  return setUpCodes.map((code) => {
    const counted = count(code);
    const isDone = code === 'people' ? units.length > 0 && counted === 0 : counted > 0;
    return { code, isDone, count: counted };
  });
}

/** Those given the role here and those whom the configuration names. */
export function administrators({ people }: Organisation): readonly Person[] {
  return [...people.values()].filter(({ roles }) => roles.includes('administrator'));
}
