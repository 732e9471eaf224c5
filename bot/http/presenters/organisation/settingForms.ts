import type { FormFieldView, FormView } from '../../../contract/form.ts';
import type { Metric } from '../../../domain/metric/metric.ts';
import { revisionOf } from '../../../domain/organisation/edits/decided.ts';
import type { Organisation, PartId } from '../../../domain/organisation/organisation.ts';
import { extensionBounds, retentionPeriods } from '../../../domain/settings/citySettings.ts';
import type { FaultySetting } from '../../../domain/settings/changeSettings.ts';
import {
  citySetting,
  clockKeyOf,
  clockKinds,
  clockSettings,
  clockSteps,
  retentionKeyOf,
} from '../../../domain/settings/settingValue.ts';
import type { CitySettingKey } from '../../../domain/settings/settingValue.ts';
import type { Viewer } from '../../viewer.ts';
import { formField } from '../formField.ts';
import { presentMetricChoices } from '../presentMetricChoices.ts';

/** What a setting's form shows; it is overtaken when that has changed. */
export function shownBy(setting: string): (organisation: Organisation) => object {
  const [kind, ...rest] = setting.split('.');
  const id = rest.join('.');
  return ({ settings }) => {
    if (kind === 'clock') return { own: settings.clocks.get(id) ?? null };
    if (kind !== 'index') {
      const { retention, extensionDays, evesAreWorkingDays: eves } = settings;
      return { ...retention, extensionDays, eves };
    }
    return id === '' ? {} : { weight: settings.indexWeights.get(id) ?? null };
  };
}

function formOf(
  { organisation }: Viewer,
  setting: string,
  form: Pick<FormView, 'id' | 'title' | 'fields'> & Partial<FormView>,
): FormView {
  const revision = revisionOf(shownBy(setting)(organisation));
  return { submit: null, isRemoval: false, revision, ...form };
}

/** An area's four deadlines, and the way back to the usual ones. */
export function clockForms(viewer: Viewer, areaId: PartId): readonly FormView[] {
  const { words, organisation } = viewer;
  const values = new Map(
    clockSettings(organisation.settings, areaId).map(({ key, value }) => [key, value]),
  );
  const setting = `clock.${areaId}`;
  const fields = clockKinds.flatMap((kind) =>
    clockSteps.map((step) =>
      formField({
        ...{ name: `${kind}.${step}`, input: 'number', longest: 2 },
        label: words.t(`settingsView.form.${kind}.${step}`),
        value: values.get(clockKeyOf(areaId, kind, step)) ?? '',
      }),
    ),
  );
  const set = formOf(viewer, setting, {
    ...{ id: 'set', title: words.t('settingsView.form.set'), fields },
  });
  const useDefault = formOf(viewer, setting, {
    ...{ id: 'useDefault', title: words.t('settingsView.form.useDefault'), fields: [] },
  });
  return organisation.settings.clocks.has(areaId) ? [set, useDefault] : [set];
}

export function citySettingForm(viewer: Viewer, key: CitySettingKey): FormView {
  const { words, organisation } = viewer;
  const value = citySetting(organisation.settings, key);
  return formOf(viewer, key, {
    ...{ id: 'set', title: words.t('settingsView.form.set') },
    fields: [citySettingField(viewer, key, value)],
  });
}

function citySettingField({ words }: Viewer, key: CitySettingKey, value: string): FormFieldView {
  const period = retentionKeyOf(key);
  if (period !== null) {
    const { least, most } = retentionPeriods[period];
    return formField({
      ...{ name: 'value', input: 'number', value, longest: 3 },
      label: words.t(`settingsView.form.${period}`, { least, most }),
    });
  }
  if (key === 'extensionDays') {
    const { least, most } = extensionBounds;
    return formField({
      ...{ name: 'value', input: 'number', value, longest: 2 },
      label: words.t('settingsView.form.extensionDays', { least, most }),
    });
  }
  return formField({
    ...{ name: 'value', input: 'choice', value },
    label: words.t('settingsView.title.evesAreWorkingDays'),
    choices: [
      { code: 'yes', text: words.t('settingsView.evesWork') },
      { code: 'no', text: words.t('settingsView.evesOff') },
    ],
  });
}

export function weightForms(viewer: Viewer, id: string, weight: number): readonly FormView[] {
  const { words } = viewer;
  const setting = `index.${id}`;
  return [
    formOf(viewer, setting, {
      ...{ id: 'set', title: words.t('settingsView.form.set') },
      fields: [weightField(viewer, String(weight))],
    }),
    formOf(viewer, setting, {
      ...{ id: 'remove', title: words.t('settingsView.form.removeWeight') },
      ...{ isRemoval: true, fields: [] },
    }),
  ];
}

/** A metric that has no weight yet, and the weight that it gets. */
export function addWeightForm(viewer: Viewer, metrics: readonly Metric[]): FormView {
  const { words, organisation } = viewer;
  const withoutWeight = metrics.filter(({ id }) => !organisation.settings.indexWeights.has(id));
  return formOf(viewer, 'index', {
    ...{ id: 'add', title: words.t('settingsView.form.addWeight') },
    fields: [
      formField({
        ...{ name: 'metric', input: 'search', label: words.t('settingsView.form.metric') },
        choices: presentMetricChoices(withoutWeight, viewer),
      }),
      weightField(viewer, '1'),
    ],
  });
}

function weightField({ words }: Viewer, value: string): FormFieldView {
  return formField({
    ...{ name: 'value', input: 'number', label: words.t('settingsView.form.weight') },
    ...{ longest: 3, value },
  });
}

/** What is wrong with a value, and the field it stands in. */
export function settingFault(
  { key, fault }: FaultySetting,
  { words }: Viewer,
): { readonly note: string; readonly field: string | null } {
  const field = /^clock\..+\.(?<field>(?:usual|question)\.\w+)$/u.exec(key)?.groups?.['field'];
  switch (fault.kind) {
    case 'notInRange': {
      const { least, most } = fault;
      return {
        note: words.t('settingsView.fault.notInRange', { least, most }),
        field: field ?? 'value',
      };
    }
    case 'answerBeforeTaking': {
      const { takeWithin, answerWithin } = fault.clock.usual;
      return {
        note: words.t('settingsView.fault.answerBeforeTaking'),
        field: takeWithin > answerWithin ? 'usual.answerWithin' : 'question.answerWithin',
      };
    }
    case 'notYesOrNo':
      return { note: words.t('settingsView.fault.notYesOrNo'), field: 'value' };
    case 'unknownKey':
    case 'notAnArea':
      return { note: words.t('settingsView.fault.gone'), field: null };
  }
}
