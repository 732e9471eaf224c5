import { defaultClock } from '../feedback/deadlines.ts';
import type { FeedbackClock } from '../feedback/deadlines.ts';
import type { Organisation, PartId } from '../organisation/organisation.ts';
import { extensionBounds, retentionKeys, retentionPeriods } from './citySettings.ts';
import type { CitySettings, RetentionKey } from './citySettings.ts';

export type SettingFault =
  | { readonly kind: 'unknownKey' }
  /** Only service areas and subsidiaries have clocks. */
  | { readonly kind: 'notAnArea'; readonly partId: PartId }
  | { readonly kind: 'notYesOrNo' }
  | { readonly kind: 'notInRange'; readonly least: number; readonly most: number }
  /** An answer cannot be due before the matter has been taken. */
  | { readonly kind: 'answerBeforeTaking'; readonly clock: FeedbackClock };

export type SettingOutcome =
  | { readonly kind: 'set'; readonly settings: CitySettings }
  | { readonly kind: 'fault'; readonly key: string; readonly fault: SettingFault };

export interface SettingEntry {
  readonly key: string;
  readonly value: string;
}

const clockKey =
  /^clock\.(?<area>.+?)(?:\.(?<kind>usual|question)\.(?<step>takeWithin|answerWithin))?$/u;
const indexKey = /^index\.(?<metricId>.+)$/u;
const heaviest = 100;
const longestDeadline = 60;

/**
 * The settings with one of them changed, by its key:
 * `clock.AREA.usual|question.takeWithin|answerWithin` (working days), `clock.AREA` with the value
 * `default`, `evesAreWorkingDays` (`yes`, `no`), `extensionDays` (working days), `retention.` with a key of
 * `retentionPeriods`, `index.METRIC` (a weight from 1 to 100, or `off`).
 */
export function setSetting(
  settings: CitySettings,
  organisation: Organisation,
  key: string,
  value: string,
): SettingOutcome {
  return setSettings(settings, organisation, [{ key, value }]);
}

/** The settings with several changed at once: only how they are together has to add up. */
export function setSettings(
  settings: CitySettings,
  organisation: Organisation,
  entries: readonly SettingEntry[],
): SettingOutcome {
  let changed = settings;
  for (const { key, value } of entries) {
    const outcome = setOne(changed, organisation, key, value);
    if (outcome.kind === 'fault') return outcome;
    changed = outcome.settings;
  }
  for (const { key } of entries) {
    const clock = changed.clocks.get(clockKey.exec(key)?.groups?.['area'] ?? '');
    if (clock !== undefined && !takesBeforeAnswering(clock)) {
      return fault({ kind: 'answerBeforeTaking', clock }, key);
    }
  }
  return { kind: 'set', settings: changed };
}

function setOne(
  settings: CitySettings,
  organisation: Organisation,
  key: string,
  value: string,
): SettingOutcome {
  switch (key) {
    case 'evesAreWorkingDays':
      if (value !== 'yes' && value !== 'no') return fault({ kind: 'notYesOrNo' }, key);
      return { kind: 'set', settings: { ...settings, evesAreWorkingDays: value === 'yes' } };
    case 'extensionDays':
      return numbersOf(key, value)(
        extensionBounds.least,
        extensionBounds.most,
        (extensionDays) => ({ ...settings, extensionDays }),
      );
    default: {
      const period = retentionKeys.find((each) => key === `retention.${each}`);
      if (period !== undefined) return setRetention(settings, period, value);
      if (indexKey.test(key)) return setIndexWeight(settings, key, value);
      return setClock(settings, organisation, key, value);
    }
  }
}

function setRetention(settings: CitySettings, period: RetentionKey, value: string): SettingOutcome {
  const { least, most } = retentionPeriods[period];
  return numbersOf(`retention.${period}`, value)(least, most, (number) => ({
    ...settings,
    retention: { ...settings.retention, [period]: number },
  }));
}

/** A metric's weight in the composite index; `off` takes it out. */
function setIndexWeight(settings: CitySettings, key: string, value: string): SettingOutcome {
  const { metricId = '' } = indexKey.exec(key)?.groups ?? {};
  const withNumber = numbersOf(key, value);
  const others = [...settings.indexWeights].filter(([id]) => id !== metricId);
  if (value === 'off') {
    return { kind: 'set', settings: { ...settings, indexWeights: new Map(others) } };
  }
  return withNumber(1, heaviest, (weight) => ({
    ...settings,
    indexWeights: new Map([...others, [metricId, weight]]),
  }));
}

function setClock(
  settings: CitySettings,
  { parts }: Organisation,
  key: string,
  value: string,
): SettingOutcome {
  const { area, kind, step } = clockKey.exec(key)?.groups ?? {};
  if (area === undefined) return fault({ kind: 'unknownKey' }, key);
  const level = parts.get(area)?.level;
  if (level !== 'serviceArea' && level !== 'subsidiary') {
    return fault({ kind: 'notAnArea', partId: area }, key);
  }
  if (kind === undefined || step === undefined) {
    if (value !== 'default') return fault({ kind: 'unknownKey' }, key);
    const clocks = new Map([...settings.clocks].filter(([id]) => id !== area));
    return { kind: 'set', settings: { ...settings, clocks } };
  }
  const before = settings.clocks.get(area) ?? defaultClock;
  return numbersOf(key, value)(1, longestDeadline, (days) => {
    const deadlines = { ...before[kind === 'question' ? kind : 'usual'], [step]: days };
    const clock = { ...before, [kind]: deadlines };
    return { ...settings, clocks: new Map([...settings.clocks, [area, clock]]) };
  });
}

function takesBeforeAnswering(clock: FeedbackClock): boolean {
  return [clock.usual, clock.question].every(
    ({ takeWithin, answerWithin }) => takeWithin <= answerWithin,
  );
}

type WithNumber = (
  least: number,
  most: number,
  change: (number: number) => CitySettings,
) => SettingOutcome;

/** Reads the value as a whole number within bounds and has the settings changed by it. */
function numbersOf(key: string, value: string): WithNumber {
  const number = /^\d{1,4}$/u.test(value) ? Number(value) : NaN;
  return (least, most, change) =>
    number >= least && number <= most
      ? { kind: 'set', settings: change(number) }
      : fault({ kind: 'notInRange', least, most }, key);
}

function fault(what: SettingFault, key: string): SettingOutcome {
  return { kind: 'fault', key, fault: what };
}
