import type { OrganisationChange } from '../../ports/organisationStore.ts';

/** What an edit comes to on the organisation as it is. */
export type Decided<Fault> =
  /** `id`: what it was about, new things included. */
  | { readonly kind: 'change'; readonly id: string; readonly change: OrganisationChange }
  /** It is so already: a submit that arrived again. */
  | { readonly kind: 'unchanged'; readonly id: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  /** Somebody has changed it since it was seen. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'notFound' };

/**
 * A short mark of a thing as it was seen, to be compared with what it is when an edit arrives:
 * FNV-1a of 64 bits over its content, whatever the order of its fields.
 */
export function revisionOf(thing: object | null): string {
  const content = JSON.stringify(thing, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  let mark = 0xcbf29ce484222325n;
  for (const character of content) {
    mark = BigInt.asUintN(64, (mark ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return mark.toString(16).padStart(16, '0');
}

/** What was typed, without spaces around; null where nothing was. */
export function filled(typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : text;
}
