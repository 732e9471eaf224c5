import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { settingsSubject } from '../../../domain/settings/lastChange.ts';
import { changeSettings } from '../../../domain/settings/changeSettings.ts';
import type { SettingEntry } from '../../../domain/settings/setSetting.ts';
import {
  citySettingKeys,
  clockKeyOf,
  clockKinds,
  clockSteps,
} from '../../../domain/settings/settingValue.ts';
import {
  citySettingTitle,
  metricTitle,
  presentSettings,
} from '../../presenters/organisation/presentSettings.ts';
import { settingFault, shownBy } from '../../presenters/organisation/settingForms.ts';
import { partName } from '../../presenters/partName.ts';
import { readForm, type SubmittedForm } from '../../readForm.ts';
import { Refusal } from '../../refusal.ts';
import type { Viewer } from '../../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from '../route.ts';
import { answerChange, changedByViewer, idInPath, refusedForm } from './administering.ts';
import { administratorOf } from '../../administratorOf.ts';

/** `GET /api/manage/settings`: everything that administrators decide. */
export function settingsRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    return documentOf(await readSettings(deps, viewer));
  };
}

/** Settings change seldom; what was changed longer ago is told without who did it. */
const linesRead = 100;

async function readSettings(deps: RouteDependencies, viewer: Viewer) {
  const { audit, calendar, now } = deps;
  const lines = { kind: null, subject: settingsSubject, by: null, from: null, to: null };
  const [metrics, trail] = await Promise.all([
    readMetrics(deps),
    audit.read(lines, { limit: linesRead, after: null }),
  ]);
  return presentSettings({ calendar, metrics, trail: trail.entries }, viewer, now());
}

async function readMetrics({ metrics }: Pick<RouteDependencies, 'metrics'>) {
  return (await metrics.summaries()).map(({ metric }) => metric);
}

/** `POST /api/manage/settings/:id`: changes a setting as the command `settings` does. */
export function changeSettingRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const setting = idInPath(request);
    const form = await readForm(request, ['set', 'useDefault', 'add', 'remove']);
    const metrics = await readMetrics(deps);
    const metricId = form.value('metric');
    if (form.form === 'add' && !metrics.some(({ id }) => id === metricId)) {
      return refusedForm(viewer.words.t('settingsView.fault.metricRequired'), 'metric');
    }
    const entries = entriesOf(setting, form);
    if (entries.length === 0) throw new Refusal('badRequest');
    const edit = { entries, seen: form.revision, shownNow: shownBy(setting) };
    const outcome = await changedByViewer(deps, viewer, (organisation: Organisation) =>
      withField(changeSettings(organisation, edit), viewer),
    );
    const title = settingTitle(form.form === 'add' ? `index.${metricId}` : setting, viewer, (id) =>
      metricTitle(viewer.words, metrics, id),
    );
    return answerChange(outcome, viewer, deps, {
      done: () => viewer.words.t('settingsView.done', { title }),
      fault: ({ note }) => note,
      page: (after) => readSettings(deps, after),
    });
  };
}

/** The settings that a form sets, by the keys of the command. */
function entriesOf(
  setting: string,
  { form, value }: SubmittedForm<'set' | 'useDefault' | 'add' | 'remove'>,
): readonly SettingEntry[] {
  const [kind, ...rest] = setting.split('.');
  const id = rest.join('.');
  switch (form) {
    case 'set':
      if (kind !== 'clock') return [{ key: setting, value: value('value').trim() }];
      return clockKinds.flatMap((clock) =>
        clockSteps.map((step) => ({
          key: clockKeyOf(id, clock, step),
          value: value(`${clock}.${step}`).trim(),
        })),
      );
    case 'useDefault':
      return kind === 'clock' ? [{ key: setting, value: 'default' }] : [];
    case 'add':
      return setting === 'index'
        ? [{ key: `index.${value('metric')}`, value: value('value').trim() }]
        : [];
    case 'remove':
      return kind === 'index' ? [{ key: setting, value: 'off' }] : [];
  }
}

/** Faults as the form's fields have them. */
function withField(decided: ReturnType<typeof changeSettings>, viewer: Viewer) {
  if (decided.kind !== 'faults') return decided;
  return {
    kind: 'faults',
    faults: decided.faults.map((fault) => settingFault(fault, viewer)),
  } as const;
}

function settingTitle(
  setting: string,
  viewer: Viewer,
  metricTitleOf: (id: string) => string,
): string {
  const city = citySettingKeys.find((known) => known === setting);
  if (city !== undefined) return citySettingTitle(viewer.words, city);
  const [kind, ...rest] = setting.split('.');
  const id = rest.join('.');
  return kind === 'index' ? metricTitleOf(id) : partName(id, viewer);
}
