import { addDays } from '../../../domain/calendar/localDate.ts';
import type { LocalDate, LocalTime } from '../../../domain/calendar/time.ts';
import { languages } from '../../../domain/language.ts';
import type { Organisation, Person } from '../../../domain/organisation/organisation.ts';
import { partsAnsweredFor } from '../../../domain/organisation/tree.ts';
import { longestPauseDays } from '../../../domain/preferences/checkWish.ts';
import type { PreferenceFault, PreferenceWish } from '../../../domain/preferences/checkWish.ts';
import {
  arrivalWays,
  pauseOn,
  preferencesOf,
  reminderTimes,
} from '../../../domain/preferences/preferences.ts';
import type { Pause } from '../../../domain/preferences/preferences.ts';
import { dateText } from '../../../wording/dates.ts';
import type { Translator } from '../../../wording/translator.ts';
import {
  asUsual,
  endPauseNow,
  findStandIn,
  saveSettings,
} from '../../cardActions/settingsActions.ts';
import type { Message } from '../../sending/messenger.ts';
import { actionSet, card, container, detail, heading, notice, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { faultNotice } from '../faultNotice.ts';
import { personName } from '../formFields.ts';
import { chooseText, choiceInput, dateInput, textInput } from '../inputs.ts';
import { settingsFaultText } from './settingsFaultText.ts';
import { needsSearch, standInInput } from './standInInput.ts';

export interface SettingsView {
  readonly today: LocalDate;
  /** When reminders come to those who have chosen no time. */
  readonly usualTime: LocalTime;
  /** What was typed and what is wrong with it; left out: what is stored. */
  readonly typed?: { readonly wish: PreferenceWish; readonly faults: readonly PreferenceFault[] };
  /** A name that was searched for, for the list of stand-ins. */
  readonly searched?: string;
  /** What the last click did. */
  readonly done?: 'saved' | 'pauseEnded';
}

/** What a person can choose for oneself: language, how news come and when, and who stands in. */
export function settingsCard(
  words: Translator,
  organisation: Organisation,
  person: Person,
  view: SettingsView,
): Message {
  const { today, usualTime, typed, done, searched } = view;
  const stored = pauseOn(organisation, person.id, today);
  const wish = typed?.wish ?? wishOf(organisation, person, stored);
  const title = words.t('settings.title');
  const answersForNothing = partsAnsweredFor(organisation, person.id).length === 0;
  return {
    summary: title,
    card: card(
      [
        heading(title),
        done === undefined ? null : notice(words.t(`settings.done.${done}`), 'good'),
        typed === undefined || typed.faults.length === 0
          ? null
          : faultNotice(
              words,
              typed.faults.map((fault) => settingsFaultText(words, organisation, fault)),
            ),
        answersForNothing ? detail(words.t('settings.forManagers')) : null,
        languageInput(words, wish),
        arrivalsInput(words, wish),
        reminderTimeInput(words, wish, usualTime),
        container(
          [
            text(words.t('settings.pause'), { weight: 'Bolder' }),
            stored === null
              ? detail(words.t('settings.pauseHint', { weeks: longestPauseDays / 7 }))
              : pausedNotice(words, organisation, stored),
            standInInput(words, organisation, person, wish.standInId, searched),
            ...(needsSearch(organisation) ? personSearch(words, searched) : []),
            dateInput(words, {
              id: 'until',
              label: words.t('settings.until'),
              min: today,
              max: addDays(stored?.from ?? today, longestPauseDays - 1),
              value: wish.until ?? undefined,
            }),
          ],
          { separator: true, spacing: 'Large' },
        ),
      ],
      [saveSettings.button(words.t('settings.save'), {}, { style: 'positive' })],
    ),
  };
}

function wishOf(organisation: Organisation, person: Person, pause: Pause | null): PreferenceWish {
  const { arrivals, reminderTime } = preferencesOf(organisation, person.id);
  return {
    language: person.language,
    arrivals,
    reminderTime,
    standInId: pause?.standInId ?? null,
    until: pause?.until ?? null,
  };
}

/** The list has those who are near; anybody else is found by name. */
function personSearch(words: Translator, searched: string | undefined): readonly CardElement[] {
  return [
    textInput({
      id: 'findPerson',
      label: words.t('settings.findPerson'),
      error: words.t('form.fault.tooLong'),
      maxLength: 100,
      value: searched,
    }),
    actionSet([findStandIn.button(words.t('form.findUnit.find'), {})]),
  ];
}

function pausedNotice(words: Translator, organisation: Organisation, pause: Pause): CardElement {
  return container(
    [
      text(
        words.t('settings.paused', {
          name: personName(organisation, pause.standInId),
          date: dateText(words, pause.until),
        }),
      ),
      actionSet([endPauseNow.button(words.t('settings.endPause'), {}, { inputs: 'none' })]),
    ],
    { style: 'emphasis', spacing: 'Medium' },
  );
}

function languageInput(words: Translator, { language }: PreferenceWish): CardElement {
  return choiceInput({
    id: 'language',
    label: words.t('settings.language'),
    error: chooseText(words, words.t('settings.language')),
    choices: [
      { title: words.t('settings.asInTeams'), value: asUsual },
      ...languages.map((one) => ({ title: words.t(`language.name.${one}`), value: one })),
    ],
    value: language ?? asUsual,
  });
}

function arrivalsInput(words: Translator, { arrivals }: PreferenceWish): CardElement {
  return choiceInput({
    id: 'arrivals',
    label: words.t('settings.arrivals'),
    error: chooseText(words, words.t('settings.arrivals')),
    look: 'expanded',
    choices: arrivalWays.map((way) => ({ title: words.t(`settings.arrival.${way}`), value: way })),
    value: arrivals,
  });
}

function reminderTimeInput(
  words: Translator,
  { reminderTime }: PreferenceWish,
  usualTime: LocalTime,
): CardElement {
  return choiceInput({
    id: 'reminderTime',
    label: words.t('settings.reminderTime'),
    error: words.t('settings.fault.notAReminderTime'),
    choices: [
      {
        title: words.t('settings.usualTime', { time: clockText(words, usualTime) }),
        value: asUsual,
      },
      ...reminderTimes.map((time) => ({ title: clockText(words, time), value: time })),
    ],
    value: reminderTime ?? asUsual,
  });
}

/** `8.30` in Finnish and Swedish, `08:30` in English. */
function clockText({ language }: Translator, time: LocalTime): string {
  return language === 'en' ? time : time.replace(/^0/u, '').replace(':', '.');
}
