import type { CoverageFault } from '../domain/coverage/checkCoverageEntry.ts';
import type { CoverageStatement, Training } from '../domain/coverage/coverageRecords.ts';
import type { CoverageSummary } from '../domain/coverage/coverageSummary.ts';
import type { Lateness, MeasuringTime } from '../domain/coverage/measuringTime.ts';
import type { Collecting, PartCoverage, Use } from '../domain/coverage/partCoverage.ts';
import type { LocalDate } from '../domain/calendar/time.ts';
import type { CoverageForm } from '../domain/coverage/readCoverageEntry.ts';
import { isAnswered } from '../domain/coverage/yearlyQuestion.ts';
import { dateText } from './dates.ts';
import type { Translator } from './translator.ts';

/** Whether and how a part collects its customers' experience. */
export function collectingText({ t }: Translator, collecting: Collecting): string {
  switch (collecting.kind) {
    case 'measures':
      return t('coverage.collecting.measures', { count: collecting.metricIds.length });
    case 'states':
    case 'statesNot':
      return t(`coverage.collecting.${collecting.kind}`, { year: String(collecting.year) });
    case 'onlyFeedback':
      return t('coverage.collecting.onlyFeedback', { count: collecting.received });
    case 'unknown':
      return t('coverage.collecting.unknown');
  }
}

/** When the next measurement is due, or how late it is. */
export function measuringTimeText(words: Translator, time: MeasuringTime): string {
  const { t } = words;
  switch (time.kind) {
    case 'notMeasured':
    case 'neverYet':
    case 'dueToday':
      return t(`coverage.time.${time.kind}`);
    case 'unmeasured':
      return t('coverage.time.unmeasured', { count: time.metrics });
    case 'onTime':
      return t('coverage.time.onTime', { date: dateText(words, time.dueOn) });
    case 'overdue':
      return t('coverage.time.overdue', {
        ...{ date: dateText(words, time.dueOn), by: latenessText(words, time.by) },
      });
  }
}

/** When results were used last, and how often in a year. */
export function useText(words: Translator, { last, inLastYear }: Use): string {
  if (last === null) return words.t('coverage.use.never');
  const date = dateText(words, last.on);
  if (inLastYear === 0) return words.t('coverage.use.longAgo', { date });
  return words.t('coverage.use.last', { date, count: inLastYear });
}

/** The last training; that none is noted where there is none. */
export function trainingText(words: Translator, training: Training | null): string {
  if (training === null) return words.t('coverage.training.never');
  const { subject, on, participants } = training;
  const date = dateText(words, on);
  return words.t('coverage.training.last', { subject, date, count: participants });
}

/** The methods by which it is collected, or that none is known. */
export function methodsText({ t }: Translator, { methods }: Pick<PartCoverage, 'methods'>): string {
  return methods.length === 0
    ? t('coverage.notKnown')
    : methods.map((method) => t(`method.${method}`)).join(', ');
}

export function cadenceText({ t }: Translator, { cadence }: Pick<PartCoverage, 'cadence'>): string {
  return cadence === null ? t('coverage.notKnown') : t(`cadence.${cadence}`);
}

export function lastMeasuredText(
  words: Translator,
  { lastMeasured }: Pick<PartCoverage, 'lastMeasured'>,
): string {
  return lastMeasured === null ? words.t('coverage.notKnown') : dateText(words, lastMeasured);
}

/** What a manager has said of a year, but for the note. */
export function statementText(words: Translator, statement: CoverageStatement): string {
  const { t } = words;
  const { collects, method, cadence, lastMeasured } = statement;
  if (!collects || method === null || cadence === null) {
    return t('coverage.statement.collectsNot');
  }
  const how = t('coverage.statement.collects', {
    method: t(`method.${method}`),
    cadence: t(`cadence.${cadence}`),
  });
  return lastMeasured === null
    ? how
    : t('coverage.statement.last', { how, date: dateText(words, lastMeasured) });
}

/** Everything that is known of a part, each with its label; what is not known says so. */
export function coverageFacts(
  words: Translator,
  found: PartCoverage,
): readonly (readonly [label: string, text: string])[] {
  const { t } = words;
  const { collecting, time, used, lastTraining } = found;
  return [
    [t('coverage.fact.collecting'), collectingText(words, collecting)],
    [t('coverage.fact.methods'), methodsText(words, found)],
    [t('coverage.fact.cadence'), cadenceText(words, found)],
    [t('coverage.fact.lastMeasured'), lastMeasuredText(words, found)],
    [t('coverage.fact.time'), measuringTimeText(words, time)],
    [t('coverage.fact.usedUnit'), useText(words, used.unit)],
    [t('coverage.fact.usedManagementGroup'), useText(words, used.managementGroup)],
    [t('coverage.fact.usedStrategyWork'), useText(words, used.strategyWork)],
    [t('coverage.fact.training'), trainingText(words, lastTraining)],
  ];
}

/** How many of all collect and how; then how many lack what. */
export function coverageSentences(
  { t }: Translator,
  { parts, collecting, missing }: CoverageSummary,
): { readonly collecting: string; readonly missing: string } {
  return {
    collecting: t('coverage.summary.sentence', { count: parts, ...collecting }),
    missing: t('coverage.summary.gaps', { ...missing }),
  };
}

/** What a form does: the yearly answer is given once and changed after that. */
export function coverageFormTitle(
  { t }: Translator,
  form: CoverageForm,
  newest: CoverageStatement | null,
  today: LocalDate,
): string {
  return form === 'answer' && isAnswered(newest, today)
    ? t('coverage.form.answer.update')
    : t(`coverage.form.${form}.title`);
}

export function coverageFaultText({ t }: Translator, fault: CoverageFault): string {
  switch (fault.fault) {
    case 'missing':
      return t(`coverage.fault.missing.${fault.field}`);
    case 'notADate':
    case 'inTheFuture':
    case 'tooLong':
      return t(`form.fault.${fault.fault}`);
    case 'reasonMissing':
    case 'notACount':
      return t(`coverage.fault.${fault.fault}`);
  }
}

function latenessText({ t }: Translator, { unit, count }: Lateness): string {
  return t(`coverage.late.${unit}`, { count });
}
