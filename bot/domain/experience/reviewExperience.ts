import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { blocksSharing, detectPersonalData } from '../privacy/detectPersonalData.ts';
import type { Finding } from '../privacy/finding.ts';
import { mask } from '../privacy/mask.ts';
import { checkExperience } from './checkExperience.ts';
import type { ExperienceFault } from './checkExperience.ts';
import type { ExperienceDraft } from './experience.ts';
import { readTags, typedTags } from './tags.ts';

/** The texts of a draft that everybody will read, and therefore are checked for personal data. */
export const checkedTexts = ['whatHappened', 'whatMadeItGood', 'quotation', 'tags'] as const;
export type CheckedText = (typeof checkedTexts)[number];

export interface FieldFinding extends Finding {
  readonly field: CheckedText;
}

export type DraftReview =
  | { readonly kind: 'faults'; readonly faults: readonly ExperienceFault[] }
  /** `blocking`: an identity code is among them; it must go before anything is shared. */
  | {
      readonly kind: 'personalData';
      readonly findings: readonly FieldFinding[];
      readonly blocking: boolean;
    }
  | { readonly kind: 'fine' };

/**
 * What stands in the way of sharing a draft, or an edited experience.
 * @param confirmed the author has seen the findings (other than identity codes) and keeps them
 */
export function reviewExperience(
  draft: ExperienceDraft,
  organisation: Organisation,
  at: Instant,
  confirmed: boolean,
): DraftReview {
  const faults = checkExperience(draft, organisation, helsinkiDate(at));
  if (faults.length > 0) return { kind: 'faults', faults };
  const findings = checkedTexts.flatMap((field) =>
    detectPersonalData(textOf(draft, field)).map((finding) => ({ field, ...finding })),
  );
  const blocking = blocksSharing(findings);
  return findings.length > 0 && (blocking || !confirmed)
    ? { kind: 'personalData', findings, blocking }
    : { kind: 'fine' };
}

/** A field as it is typed. */
export function textOf(draft: Partial<ExperienceDraft>, field: CheckedText): string {
  return field === 'tags' ? typedTags(draft.tags ?? []) : (draft[field] ?? '');
}

/** The draft with everything masked that is found in its texts. */
export function maskedDraft(draft: ExperienceDraft): ExperienceDraft {
  const masked = (field: CheckedText): string => {
    const text = textOf(draft, field);
    return mask(text, detectPersonalData(text));
  };
  return {
    ...draft,
    whatHappened: masked('whatHappened'),
    whatMadeItGood: masked('whatMadeItGood'),
    quotation: draft.quotation === null ? null : masked('quotation'),
    tags: readTags(masked('tags')),
  };
}
