import { defaultClock } from '../feedback/deadlines.ts';
import { hasClock } from '../organisation/edits/partTies.ts';
import type { Organisation, OrganisationPart, PartId } from '../organisation/organisation.ts';
import type { CitySettings, RetentionKey } from './citySettings.ts';
import { defaultCitySettings, retentionKeys } from './citySettings.ts';

export const clockKinds = ['usual', 'question'] as const;
export const clockSteps = ['takeWithin', 'answerWithin'] as const;

type ClockKind = (typeof clockKinds)[number];
type ClockStep = (typeof clockSteps)[number];

/** Settings of the whole city that have one value. */
export type CitySettingKey = 'evesAreWorkingDays' | 'extensionDays' | `retention.${RetentionKey}`;
export const citySettingKeys: readonly CitySettingKey[] = [
  'evesAreWorkingDays',
  'extensionDays',
  ...retentionKeys.map((period) => `retention.${period}` as const),
];

/** The period that a setting's key names; null for another setting. */
export function retentionKeyOf(key: CitySettingKey): RetentionKey | null {
  return retentionKeys.find((period) => key === `retention.${period}`) ?? null;
}

/** The value as `setSetting` takes it. */
export function citySetting(settings: CitySettings, key: CitySettingKey): string {
  const period = retentionKeyOf(key);
  if (period !== null) return String(settings.retention[period]);
  if (key === 'extensionDays') return String(settings.extensionDays);
  return settings.evesAreWorkingDays ? 'yes' : 'no';
}

export function defaultOf(key: CitySettingKey): string {
  return citySetting(defaultCitySettings, key);
}

export function clockKeyOf(areaId: PartId, kind: ClockKind, step: ClockStep): string {
  return `clock.${areaId}.${kind}.${step}`;
}

/** An area's deadlines in working days by their keys, its own or the usual ones. */
export function clockSettings(
  settings: CitySettings,
  areaId: PartId,
): readonly { readonly key: string; readonly value: string }[] {
  const clock = settings.clocks.get(areaId) ?? defaultClock;
  return clockKinds.flatMap((kind) =>
    clockSteps.map((step) => ({
      key: clockKeyOf(areaId, kind, step),
      value: String(clock[kind][step]),
    })),
  );
}

/** The parts that may have a clock of their own. */
export function areasWithClocks({ parts }: Organisation): readonly OrganisationPart[] {
  return [...parts.values()].filter(({ level }) => hasClock(level));
}
