/** What is known of who was asked and who answered. */
export interface Invited {
  /** Complete answers; a partial one counts as none. */
  readonly responses: number;
  readonly sample: number | null;
  readonly undeliverable: number;
  readonly notEligible: number;
  readonly targetGroupSize: number | null;
}

/** A response rate (0–1) with its counts, or why there is none. */
export type ResponseRate =
  | {
      readonly kind: 'ofSample' | 'ofTargetGroup';
      readonly rate: number;
      readonly responses: number;
      /** Those who could have answered. */
      readonly asked: number;
    }
  | { readonly kind: 'none'; readonly why: 'nobodyAsked' | 'askedUnknown' | 'contradictory' };

/**
 * Complete responses / (sample − undeliverable − not eligible): AAPOR's RR1, where every unknown
 * case counts as eligible (AAPOR, Standard Definitions). Without a sample: responses / target
 * group, told apart by `kind`. `contradictory` when more answered than could have.
 */
export function responseRate(invited: Invited): ResponseRate {
  const { responses, sample, targetGroupSize } = invited;
  if (sample === null && targetGroupSize === null) return { kind: 'none', why: 'askedUnknown' };
  const [kind, asked] =
    sample === null
      ? (['ofTargetGroup', targetGroupSize ?? 0] as const)
      : (['ofSample', sample - invited.undeliverable - invited.notEligible] as const);
  if (asked < 0 || responses > asked) return { kind: 'none', why: 'contradictory' };
  if (asked === 0) return { kind: 'none', why: 'nobodyAsked' };
  return { kind, rate: responses / asked, responses, asked };
}
