import type { Ended, Organisation } from '../../domain/organisation/organisation.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { defaultCitySettings } from '../../domain/settings/citySettings.ts';
import { preferenceSchema } from '../preferences/preferenceRow.ts';
import { settingsKey, settingsSchema } from '../settings/settingsRow.ts';
import type { Partition } from '../table/partition.ts';
import { readColumns } from '../table/readColumns.ts';
import { under } from '../table/rowKeys.ts';
import { partSchema, personSchema, stageSchema, versionKey } from './organisationRows.ts';
import type { Kept } from './organisationRows.ts';

/** How long what was read is believed without asking whether it has changed, in milliseconds. */
const believedFor = 5000;

/** The organisation as it was at a version of the version row; null: never stored. */
export interface CachedOrganisation {
  readonly organisation: Organisation;
  readonly version: string | null;
}

/**
 * The organisation in memory. At most every five seconds it asks for the one row that changes
 * with everything, and reads all anew only when that has changed.
 */
export class OrganisationCache {
  readonly #partition: Partition;
  readonly #now: () => Instant;
  #cached: CachedOrganisation | null = null;
  #checkedAt = -Infinity;
  #reading: Promise<CachedOrganisation> | null = null;

  constructor(partition: Partition, now: () => Instant) {
    this.#partition = partition;
    this.#now = now;
  }

  async recent(): Promise<CachedOrganisation> {
    const age = Date.parse(this.#now()) - this.#checkedAt;
    // A clock that was set back must not keep old data alive.
    if (this.#cached !== null && age >= 0 && age < believedFor) return this.#cached;
    return this.newest();
  }

  /** What was read last, however old; null before the first time. */
  latest(): Organisation | null {
    return this.#cached?.organisation ?? null;
  }

  /** What is stored now; those who ask at the same time share one answer. */
  async newest(): Promise<CachedOrganisation> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /** Takes over what this process has just written upon `before`. */
  wrote(before: CachedOrganisation, after: CachedOrganisation): void {
    if (this.#cached === before) this.#cached = after;
  }

  async #read(): Promise<CachedOrganisation> {
    const startedAt = Date.parse(this.#now());
    // The version comes first: a change while the rest is read is then seen the next time.
    const version = (await this.#partition.get(versionKey))?.version ?? null;
    const known = this.#cached;
    if (known?.version !== version || version === null) {
      const organisation = await this.#readAll();
      this.#cached = { organisation, version };
    }
    this.#checkedAt = startedAt;
    return this.#cached ?? { organisation: await this.#readAll(), version };
  }

  async #readAll(): Promise<Organisation> {
    const partition = this.#partition;
    const [parts, people, stages, preferences, settings] = await Promise.all([
      partition.range(under('part')),
      partition.range(under('person')),
      partition.range(under('stage')),
      partition.range(under('preferences')),
      partition.get(settingsKey),
    ]);
    const keptParts = sorted(parts.map((row) => readColumns(partSchema, row, partition)));
    const keptPeople = sorted(people.map((row) => readColumns(personSchema, row, partition)));
    const keptStages = sorted(
      stages
        .map((row) => readColumns(stageSchema, row, partition))
        .sort((a, b) => a.position - b.position),
    );
    return {
      parts: byId(keptParts.are),
      people: byId(keptPeople.are),
      stages: keptStages.are,
      former: {
        parts: byId(keptParts.were),
        people: byId(keptPeople.were),
        stages: keptStages.were,
      },
      preferences: new Map(preferences.map((row) => readColumns(preferenceSchema, row, partition))),
      // Nobody acts for anybody until a day is asked about.
      standIns: new Map(),
      settings:
        settings === null ? defaultCitySettings : readColumns(settingsSchema, settings, partition),
    };
  }
}

/** Those there are and those there were, each in the order given. */
function sorted<Thing>(all: readonly Kept<Thing>[]): {
  readonly are: readonly Thing[];
  readonly were: readonly (Thing & Ended)[];
} {
  return {
    are: all.flatMap((each) => ('is' in each ? [each.is] : [])),
    were: all.flatMap((each) => ('was' in each ? [each.was] : [])),
  };
}

function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
