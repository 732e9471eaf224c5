import { helsinkiDate } from '../calendar/helsinkiTime.ts';
import type { Instant } from '../calendar/time.ts';
import type { Organisation, PersonId } from '../organisation/organisation.ts';
import { checkWish } from '../preferences/checkWish.ts';
import type { PreferenceFault, PreferenceWish } from '../preferences/checkWish.ts';
import { pauseOn, preferencesOf } from '../preferences/preferences.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { standInsOn } from '../preferences/standIns.ts';
import type { LedgerEntries } from '../ports/delivery.ts';
import type { PreferenceChange, PreferenceStore } from '../ports/preferenceStore.ts';
import { plannedDelivery } from './plannedDelivery.ts';

export interface PreferenceDeps {
  readonly preferences: PreferenceStore;
}

export interface PreferenceSubmit {
  readonly personId: PersonId;
  readonly at: Instant;
}

export type PreferenceOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'faults'; readonly faults: readonly PreferenceFault[] };

/**
 * Saves what a person has chosen. Whoever is newly named to stand in is told by a card, in the
 * same transaction; saving the same again changes nothing and tells nobody.
 */
export async function savePreferences(
  { preferences }: PreferenceDeps,
  { personId, at, wish }: PreferenceSubmit & { readonly wish: PreferenceWish },
): Promise<PreferenceOutcome> {
  let outcome: PreferenceOutcome = { kind: 'saved' };
  await preferences.change((organisation) => {
    const checked = checkWish(wish, personId, helsinkiDate(at), organisation);
    outcome = checked.kind === 'faults' ? checked : { kind: 'saved' };
    return checked.kind === 'faults'
      ? null
      : changeTo(organisation, personId, at, checked.preferences, wish.language);
  });
  return outcome;
}

/** The person is back: the pause ends now, and the stand-in's card says so. */
export async function endPause(
  { preferences }: PreferenceDeps,
  { personId, at }: PreferenceSubmit,
): Promise<void> {
  await preferences.change((organisation) =>
    changeTo(
      organisation,
      personId,
      at,
      { ...preferencesOf(organisation, personId), pause: null },
      organisation.people.get(personId)?.language ?? null,
    ),
  );
}

function changeTo(
  organisation: Organisation,
  personId: PersonId,
  at: Instant,
  preferences: Preferences,
  language: PreferenceChange['language'],
): PreferenceChange {
  return {
    ...{ personId, preferences, language, at },
    ledger: ledgerOf(organisation, personId, at, preferences),
  };
}

/** A card for everyone who acts for the person from now on; earlier ones show the new days. */
function ledgerOf(
  organisation: Organisation,
  personId: PersonId,
  at: Instant,
  preferences: Preferences,
): LedgerEntries {
  const today = helsinkiDate(at);
  const chosen = new Map([...organisation.preferences, [personId, preferences]]);
  const after = { ...organisation, preferences: chosen };
  const acting = standInsOn(organisation, today).get(personId) ?? [];
  const toAct = standInsOn(after, today).get(personId) ?? [];
  const planned = toAct
    .filter((standInId) => !acting.includes(standInId))
    .map((standInId) =>
      plannedDelivery({
        id: `standIn-${personId}-${standInId}-${at}`,
        recipient: { kind: 'person', personId: standInId },
        subject: { kind: 'standIn', id: personId },
        at,
      }),
    );
  const before = pauseOn(organisation, personId, today);
  const next = pauseOn(after, personId, today);
  const outdatesCards =
    before !== null && (before.standInId !== next?.standInId || before.until !== next.until);
  return { planned, outdatesCards };
}
