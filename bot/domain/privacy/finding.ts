export const personalDataKinds = ['identityCode', 'iban', 'email', 'phone'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A spot in a text, from the UTF-16 index `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Finding extends Span {
  readonly kind: PersonalDataKind;
}
