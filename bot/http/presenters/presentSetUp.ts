import { apiRoutes } from '../../contract/routes.ts';
import type { MissingView, SetUpStepView, SetUpView } from '../../contract/setUp.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Metric } from '../../domain/metric/metric.ts';
import type { SetUpCode, SetUpStep } from '../../domain/setUp/setUpSteps.ts';
import { setUpStateText } from '../../wording/setUp.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { presentFrame } from './presentFrame.ts';

/** Where each step is done, in the words of `setUp.link`. */
const placesOf = {
  administrator: [['people', 'manage/people']],
  organisation: [
    ['import', 'manage/import'],
    ['organisation', 'manage/organisation'],
  ],
  people: [
    ['organisation', 'manage/organisation'],
    ['people', 'manage/people'],
  ],
  stages: [['stages', 'manage/organisation']],
  channel: [['channels', 'manage/channels']],
  metric: [
    ['templates', 'manage/metrics'],
    ['import', 'manage/import'],
  ],
  target: [['metrics', 'manage/metrics']],
  invite: [['unreachable', 'manage/unreachable']],
} as const satisfies Record<SetUpCode, readonly (readonly [text: string, subpage: string])[]>;

const templateOf: Readonly<Partial<Record<SetUpCode, 'organisation' | 'metrics' | 'compilation'>>> =
  {
    organisation: 'organisation',
    people: 'compilation',
    metric: 'metrics',
    target: 'metrics',
  };

interface Told {
  readonly steps: readonly SetUpStep[];
  readonly metrics: readonly Metric[];
  /** Opens the app, or offers to install it. */
  readonly appLink: string;
}

/** The whole checklist of a new city. */
export function presentSetUp(told: Told, viewer: Viewer, asOf: Instant): SetUpView {
  const { words } = viewer;
  const missing = told.steps.filter(({ isDone }) => !isDone).length;
  return {
    ...presentFrame(viewer, asOf),
    summary: missing === 0 ? words.t('setUp.allDone') : words.t('setUp.left', { count: missing }),
    steps: told.steps.map((step) => presentStep(step, told, viewer)),
  };
}

function presentStep(step: SetUpStep, told: Told, viewer: Viewer): SetUpStepView {
  const { words, organisation, sample } = viewer;
  const { code, isDone } = step;
  const mode = sample ? 'local' : 'teams';
  const what =
    code === 'administrator' || code === 'invite'
      ? words.t(`setUp.what.${code}.${mode}`, { link: told.appLink })
      : words.t(`setUp.what.${code}`);
  const template = templateOf[code];
  return {
    ...{ code, what, isDone },
    title: words.t(`setUp.title.${code}`),
    state: setUpStateText(words, step, organisation),
    links: [
      ...firstWithoutTarget(code, told.metrics, words),
      ...placesOf[code].map(([text, subpage]) => ({
        text: words.t(`setUp.link.${text}`),
        subpage,
      })),
    ],
    template:
      template === undefined
        ? null
        : {
            text: words.t(`setUp.template.${template}`),
            address:
              template === 'compilation'
                ? apiRoutes.compilation(words.language)
                : apiRoutes.template(template),
            fileName: words.t(`importing.kind.${template}`),
          },
  };
}

/** The target of the metric that has none is set on that metric's own page. */
function firstWithoutTarget(
  code: SetUpCode,
  metrics: readonly Metric[],
  words: Translator,
): SetUpStepView['links'] {
  const metric = metrics.find(({ ended, targets }) => ended === null && targets.length === 0);
  if (code !== 'target' || metric === undefined) return [];
  const subpage = `manage/metrics/${encodeURIComponent(metric.id)}`;
  return [{ text: words.t('setUp.link.setTarget'), subpage }];
}

/** What is still missing, for an administrator; null where nothing is. */
export function presentMissing(
  steps: readonly SetUpStep[],
  { words, organisation }: Viewer,
): MissingView | null {
  const missing = steps.filter(({ isDone }) => !isDone);
  if (missing.length === 0) return null;
  return missing.map((step) => ({
    code: step.code,
    title: words.t(`setUp.title.${step.code}`),
    state: setUpStateText(words, step, organisation),
  }));
}
