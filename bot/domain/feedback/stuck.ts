import type { Organisation, PartId, PersonId } from '../organisation/organisation.ts';
import type { FeedbackEvent, OpenFeedback } from '../ports/feedbackStore.ts';

/** Why an open feedback does not get on, whoever's turn it is. */
export type StuckReason =
  /** Who took it into handling has left the organisation. */
  | { readonly kind: 'holderLeft'; readonly personId: PersonId }
  /** Two units have passed it to one another, so many times in all. */
  | {
      readonly kind: 'passedToAndFro';
      readonly between: readonly [PartId, PartId];
      readonly times: number;
    };

/** There and back at least. */
const toAndFro = 2;

/** True where the trail has to be read to know: it has been passed on twice or more. */
export function mayHaveGoneToAndFro({ transfers }: Pick<OpenFeedback, 'transfers'>): boolean {
  return transfers >= toAndFro;
}

/** The reasons that the feedback's own line gives and those of its trail, oldest first. */
export function stuckReasons(
  { handlerId }: Pick<OpenFeedback, 'handlerId'>,
  trail: readonly FeedbackEvent[],
  { former }: Pick<Organisation, 'former'>,
): readonly StuckReason[] {
  const hasLeft = handlerId !== null && former.people.has(handlerId);
  return [
    ...(hasLeft ? [{ kind: 'holderLeft', personId: handlerId } as const] : []),
    ...passedToAndFro(trail),
  ];
}

/** Pairs of units between which it went there and back, most often first. */
function passedToAndFro(trail: readonly FeedbackEvent[]): readonly StuckReason[] {
  const pairs = new Map<string, { between: readonly [PartId, PartId]; times: number }>();
  const units = trail.map(({ unitId }) => unitId);
  for (const [index, to] of units.entries()) {
    const from = units[index - 1];
    if (from === undefined || from === to) continue;
    const key = [from, to].toSorted().join('|');
    const known = pairs.get(key) ?? { between: [from, to] as const, times: 0 };
    pairs.set(key, { ...known, times: known.times + 1 });
  }
  return [...pairs.values()]
    .filter(({ times }) => times >= toAndFro)
    .sort((a, b) => b.times - a.times)
    .map((pair) => ({ kind: 'passedToAndFro', ...pair }));
}
