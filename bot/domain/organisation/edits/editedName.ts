import type { Localized } from '../../language.ts';
import { withoutPersonalData } from '../../privacy/maskPersonalData.ts';
import { filled } from './decided.ts';

/** A name as typed in the three languages; Finnish is the one that every name has. */
export interface TypedName {
  readonly nameFi: string;
  readonly nameSv: string;
  readonly nameEn: string;
}

export type NameFault =
  | { readonly field: 'nameFi'; readonly kind: 'required' }
  | { readonly field: keyof TypedName; readonly kind: 'tooLong'; readonly longest: number };

export const longestName = 120;

export function editedName({ nameFi, nameSv, nameEn }: TypedName): Localized {
  const [fi, sv, en] = [nameFi, nameSv, nameEn].map((typed) => filled(withoutPersonalData(typed)));
  return {
    fi: fi ?? '',
    ...(sv === null || sv === undefined ? {} : { sv }),
    ...(en === null || en === undefined ? {} : { en }),
  };
}

export function nameFaults(typed: TypedName): readonly NameFault[] {
  const fields = ['nameFi', 'nameSv', 'nameEn'] as const;
  return [
    ...(filled(typed.nameFi) === null ? [{ field: 'nameFi', kind: 'required' } as const] : []),
    ...fields
      .filter((field) => typed[field].trim().length > longestName)
      .map((field) => ({ field, kind: 'tooLong' as const, longest: longestName })),
  ];
}

export function isSameName(one: Localized, other: Localized): boolean {
  return one.fi.toLowerCase() === other.fi.toLowerCase();
}
