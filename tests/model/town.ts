import { smallCity } from '../domain/organisation/smallCity.ts';

/** The town of the model: the small city of the domain's tests. */
export const town = smallCity;

export const units = ['library', 'museum', 'waterDesk'] as const;
export type Unit = (typeof units)[number];

export const people = [
  'librarian',
  'viceLibrarian',
  'director',
  'viceDirector',
  'mayor',
  'waterBoss',
  'deskBoss',
  'clerk',
  'editor',
  'administrator',
] as const;
export type Name = (typeof people)[number];

export interface InCharge {
  readonly manager: Name;
  readonly deputy: Name | null;
}

const library: InCharge = { manager: 'librarian', deputy: 'viceLibrarian' };
const culture: InCharge = { manager: 'director', deputy: 'viceDirector' };
const water: InCharge = { manager: 'waterBoss', deputy: null };
const desk: InCharge = { manager: 'deskBoss', deputy: null };
const city: InCharge = { manager: 'mayor', deputy: null };

/** Who answers for a unit, the nearest first, up to the city: written down, not looked up. */
export const inCharge: Readonly<Record<Unit, readonly [InCharge, ...InCharge[]]>> = {
  library: [library, culture, city],
  // The museum has no manager of its own.
  museum: [culture, city],
  waterDesk: [desk, water, city],
};

/** Who is told of the third transfer: those of the service area or the subsidiary, or the city's. */
export const inChargeOfArea: Readonly<Record<Unit, readonly InCharge[]>> = {
  library: [culture, city],
  museum: [culture, city],
  waterDesk: [water, city],
};

/** The manager, else the deputy, else those of the next part above; null when nobody is there. */
export function whoIsThere(
  chain: readonly InCharge[],
  unreachable: ReadonlySet<Name>,
): { readonly manager: Name; readonly person: Name } | null {
  for (const { manager, deputy } of chain) {
    if (!unreachable.has(manager)) return { manager, person: manager };
    if (deputy !== null && !unreachable.has(deputy)) return { manager, person: deputy };
  }
  return null;
}

/** The manager for whom a deputy acts in the unit's matters; null for all others. */
export function actsFor(name: Name, unit: Unit): Name | null {
  const chain = inCharge[unit];
  if (chain.some(({ manager }) => manager === name)) return null;
  return chain.find(({ deputy }) => deputy === name)?.manager ?? null;
}

export function managesUnit(name: Name, unit: Unit): boolean {
  return inCharge[unit].some(({ manager, deputy }) => manager === name || deputy === name);
}
