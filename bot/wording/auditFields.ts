import { isLocalDate } from '../domain/calendar/localDate.ts';
import { localized } from '../domain/language.ts';
import { cadences, collectionMethods } from '../domain/metric/metric.ts';
import type { Metric, MetricId } from '../domain/metric/metric.ts';
import {
  partEverKnown,
  personEverKnown,
  stageEverKnown,
} from '../domain/organisation/everKnown.ts';
import { retentionKeys } from '../domain/settings/citySettings.ts';
import { partLevels, roles } from '../domain/organisation/organisation.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { dateText, instantText } from './dates.ts';
import { numberText, percentText } from './numbers.ts';
import type { Translator } from './translator.ts';

/** Fields that the trail tells of, by their names in the rows; each has a text `audit.field.NAME`. */
export const auditFields = [
  'name',
  'asked',
  'targetGroup',
  'usualTargetGroupSize',
  'usualSampling',
  'usuallyOnlySuccessful',
  'method',
  'cadence',
  'scale',
  'direction',
  'partId',
  'stageId',
  'strategyLink',
  'minimumResponses',
  'responseRateFloor',
  'measures',
  'interprets',
  'decides',
  'acts',
  'counterMetricId',
  'source',
  'ended',
  'level',
  'parentId',
  'managerId',
  'deputyId',
  'endedOn',
  'entraObjectId',
  'userPrincipalName',
  'language',
  'roles',
  'unitId',
  'isGuest',
  'administratorAs',
  'arrivals',
  'reminderTime',
  'standInId',
  'pausedFrom',
  'pausedUntil',
  'position',
  'clocks',
  'evesAreWorkingDays',
  'extensionDays',
  ...retentionKeys,
  'indexWeights',
  'year',
  'collects',
  'lastMeasured',
  'note',
  'place',
  'on',
  'subject',
  'participants',
  'card',
  'recipient',
  'ending',
  'texts',
  'pseudonym',
] as const;

/** Fields that people write in their own words; a word of theirs is no code. */
const inOwnWords = [
  ...['name', 'asked', 'targetGroup', 'strategyLink', 'source', 'note', 'subject'],
  ...['entraObjectId', 'userPrincipalName', 'ended.reason', 'scale.unit'],
];

/** What ids in the trail are called. */
export interface AuditNames {
  readonly organisation: Organisation;
  readonly metrics: ReadonlyMap<MetricId, Metric['name']>;
}

/** A field by its name in a row; of one taken apart (`name.sv`, `clocks.a-1.usual`) with the rest. */
export function auditFieldText(words: Translator, field: string, names: AuditNames): string {
  const [first = '', ...rest] = field.split('.');
  const known = auditFields.find((name) => name === first);
  const label = words.t(`audit.field.${known ?? 'other'}`);
  const parts = rest.map((each) => knownText(words, each, names) ?? each);
  return parts.length === 0 ? label : `${label} (${parts.join(', ')})`;
}

/**
 * A field's value as people write it: ids of people, parts, stages and metrics by name, days as dates,
 * numbers and codes in the reader's language; what somebody wrote, as it was written.
 */
export function auditValueText(
  words: Translator,
  field: string,
  value: string,
  names: AuditNames,
): string {
  if (inOwnWords.some((own) => field === own || field.startsWith(`${own}.`))) return value;
  if (field === 'responseRateFloor') return percentText(words, Number(value));
  if (field === 'year') return value;
  if (field === 'roles' || field === 'level') {
    return value
      .split(' ')
      .map((code) => codeText(words, code) ?? code)
      .join(', ');
  }
  return knownText(words, value, names) ?? value;
}

function knownText(
  words: Translator,
  value: string,
  { organisation, metrics }: AuditNames,
): string | null {
  const metric = metrics.get(value);
  if (metric !== undefined) return localized(metric, words.language);
  const person = personEverKnown(organisation, value);
  if (person !== undefined) return person.name;
  const place = partEverKnown(organisation, value) ?? stageEverKnown(organisation, value);
  if (place !== undefined) return localized(place.name, words.language);
  if (isLocalDate(value)) return dateText(words, value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value)) return instantText(words, value);
  if (/^-?\d+(\.\d+)?$/u.test(value)) return numberText(words, Number(value), { most: 10 });
  return codeText(words, value);
}

function codeText({ t }: Translator, value: string): string | null {
  if (value === 'true' || value === 'false') return t(`audit.value.${value}`);
  const cadence = cadences.find((each) => each === value);
  if (cadence !== undefined) return t(`cadence.${cadence}`);
  const method = collectionMethods.find((each) => each === value);
  if (method !== undefined) return t(`method.${method}`);
  const role = roles.find((each) => each === value);
  if (role !== undefined) return t(`api.role.${role}`);
  const level = partLevels.find((each) => each === value);
  if (level !== undefined) return t(`audit.level.${level}`);
  const known = auditCodes.find((each) => each === value);
  return known === undefined ? null : t(`audit.value.${known}`);
}

/** Codes of the fields that have no words of their own elsewhere. */
export const auditCodes = [
  'atOnce',
  'daily',
  'atLeast',
  'atMost',
  'within',
  'everyone',
  'random',
  'selfSelected',
  'usual',
  'question',
  'takeWithin',
  'answerWithin',
  'kind',
  'share',
  'mean',
  'nps',
  'amount',
  'min',
  'max',
  'decimals',
  'reason',
  'by',
  'at',
  'on',
  'managementGroup',
  'strategyWork',
  'channelDeleted',
  'appRemoved',
  'refused',
  'stopped',
  'takenOver',
  'changed',
  'fi',
  'sv',
  'en',
] as const;
