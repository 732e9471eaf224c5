import type { SettingGroup, SettingItem, SettingsView } from '../../../contract/organisation.ts';
import type { AuditEntry } from '../../../domain/audit/auditEntry.ts';
import { addDays } from '../../../domain/calendar/localDate.ts';
import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/time.ts';
import { isWorkingDay } from '../../../domain/calendar/workingDays.ts';
import { defaultClock } from '../../../domain/feedback/deadlines.ts';
import type { FeedbackClock } from '../../../domain/feedback/deadlines.ts';
import { localized } from '../../../domain/language.ts';
import type { Metric } from '../../../domain/metric/metric.ts';
import type { HolidayCalendar } from '../../../domain/ports/holidayCalendar.ts';
import { lastChange } from '../../../domain/settings/lastChange.ts';
import type { RetentionKey } from '../../../domain/settings/citySettings.ts';
import { retentionKeys, retentionPeriods } from '../../../domain/settings/citySettings.ts';
import {
  areasWithClocks,
  citySetting,
  defaultOf,
  retentionKeyOf,
} from '../../../domain/settings/settingValue.ts';
import type { CitySettingKey } from '../../../domain/settings/settingValue.ts';
import { dateText, instantText } from '../../../wording/dates.ts';
import { percentText } from '../../../wording/numbers.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { Viewer } from '../../viewer.ts';
import { actorName } from '../personName.ts';
import { presentFrame } from '../presentFrame.ts';
import { addWeightForm, citySettingForm, clockForms, weightForms } from './settingForms.ts';

export interface SettingsSource {
  readonly calendar: HolidayCalendar;
  readonly metrics: readonly Metric[];
  /** Lines of the trail about the settings, newest first. */
  readonly trail: readonly AuditEntry[];
}

/** Everything that administrators decide, each with its value, its default and what it does. */
export function presentSettings(
  source: SettingsSource,
  viewer: Viewer,
  asOf: Instant,
): SettingsView {
  return {
    ...presentFrame(viewer, asOf),
    groups: [
      clocksGroup(viewer),
      daysGroup(source.calendar, viewer, helsinkiDate(asOf)),
      retentionGroup(viewer),
      indexGroup(source.metrics, viewer),
    ].map((group) => ({
      ...group,
      items: group.items.map((item) => ({
        ...item,
        changed: changedText(item.id, source, viewer),
      })),
    })),
  };
}

function changedText(
  setting: string,
  { trail }: SettingsSource,
  { words, organisation }: Viewer,
): string | null {
  const change = lastChange(setting, trail);
  return change === null
    ? null
    : words.t('settingsView.changed', {
        who: actorName(words, change.by, organisation),
        when: instantText(words, change.at),
      });
}

function clocksGroup(viewer: Viewer): SettingGroup {
  const { words, organisation } = viewer;
  const usual = clockText(words, defaultClock);
  const items = areasWithClocks(organisation).map(({ id, name }): SettingItem => {
    const own = organisation.settings.clocks.get(id);
    return {
      id: `clock.${id}`,
      title: localized(name, words.language),
      value: own === undefined ? usual : clockText(words, own),
      usual: own === undefined ? null : words.t('settingsView.usual', { value: usual }),
      changed: null,
      forms: clockForms(viewer, id),
    };
  });
  return {
    ...{ id: 'clocks', title: words.t('settingsView.group.clocks'), forms: [] },
    effects: [words.t('settingsView.effect.clocks'), words.t('settingsView.effect.clocksFrom')],
    items: items.toSorted((a, b) => a.title.localeCompare(b.title, words.language)),
  };
}

function clockText(words: Translator, { usual, question }: FeedbackClock): string {
  return words.t('settingsView.clock', {
    ...{ usualTake: usual.takeWithin, usualAnswer: usual.answerWithin },
    ...{ questionTake: question.takeWithin, questionAnswer: question.answerWithin },
  });
}

const noHolidays: HolidayCalendar = { isHoliday: () => false };

/** So many holidays to come are named. */
const holidaysShown = 6;

function daysGroup(calendar: HolidayCalendar, viewer: Viewer, today: LocalDate): SettingGroup {
  const { words } = viewer;
  const dates = holidaysFrom(today, calendar).map((day) => dateText(words, day));
  return {
    ...{ id: 'days', title: words.t('settingsView.group.days'), forms: [] },
    effects: [
      words.t('settingsView.effect.days'),
      ...(dates.length === 0
        ? []
        : [words.t('settingsView.effect.holidays', { dates: dates.join(', ') })]),
    ],
    items: [cityItem('evesAreWorkingDays', viewer), cityItem('extensionDays', viewer)],
  };
}

/** The next days that would be working days but for a holiday, within a year. */
function holidaysFrom(today: LocalDate, calendar: HolidayCalendar): readonly LocalDate[] {
  return Array.from({ length: 365 }, (_, days) => addDays(today, days))
    .filter((day) => isWorkingDay(day, noHolidays) && calendar.isHoliday(day))
    .slice(0, holidaysShown);
}

function retentionGroup(viewer: Viewer): SettingGroup {
  const { words } = viewer;
  return {
    ...{ id: 'retention', title: words.t('settingsView.group.retention'), forms: [] },
    effects: [words.t('settingsView.effect.retention')],
    items: retentionKeys.map((period) => cityItem(`retention.${period}`, viewer)),
  };
}

function cityItem(key: CitySettingKey, viewer: Viewer): SettingItem {
  const { words, organisation } = viewer;
  const value = citySetting(organisation.settings, key);
  const usual = defaultOf(key);
  return {
    ...{ id: key, title: citySettingTitle(words, key), changed: null },
    value: citySettingText(words, key, value),
    usual:
      value === usual
        ? null
        : words.t('settingsView.usual', { value: citySettingText(words, key, usual) }),
    forms: [citySettingForm(viewer, key)],
  };
}

/** The name by which its texts are found. */
function settingName(key: CitySettingKey): RetentionKey | 'evesAreWorkingDays' | 'extensionDays' {
  return key === 'extensionDays' ? key : (retentionKeyOf(key) ?? 'evesAreWorkingDays');
}

export function citySettingTitle(words: Translator, key: CitySettingKey): string {
  return words.t(`settingsView.title.${settingName(key)}`);
}

function citySettingText(words: Translator, key: CitySettingKey, value: string): string {
  if (key === 'extensionDays') {
    return words.t('settingsView.workingDays', { count: Number(value) });
  }
  const period = retentionKeyOf(key);
  return period === null
    ? words.t(value === 'yes' ? 'settingsView.evesWork' : 'settingsView.evesOff')
    : words.t(`settingsView.${retentionPeriods[period].unit}`, { count: Number(value) });
}

function indexGroup(metrics: readonly Metric[], viewer: Viewer): SettingGroup {
  const { words, organisation } = viewer;
  const weights = [...organisation.settings.indexWeights];
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return {
    ...{ id: 'index', title: words.t('settingsView.group.index') },
    effects: [words.t('settingsView.effect.index'), words.t('settingsView.effect.indexHides')],
    items: weights.map(([id, weight]) => ({
      id: `index.${id}`,
      title: metricTitle(words, metrics, id),
      value: words.t('settingsView.weight', {
        weight,
        share: percentText(words, weight / whole, 0),
      }),
      ...{ usual: null, changed: null },
      forms: weightForms(viewer, id, weight),
    })),
    forms: [addWeightForm(viewer, metrics)],
  };
}

export function metricTitle(words: Translator, metrics: readonly Metric[], id: string): string {
  const metric = metrics.find((each) => each.id === id);
  return metric === undefined
    ? words.t('settingsView.noMetric', { id })
    : localized(metric.name, words.language);
}
