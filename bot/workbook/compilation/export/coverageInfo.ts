import { isLate, type CorrectiveAction } from '../../../domain/action/action.ts';
import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../../../domain/calendar/time.ts';
import { isMeasuringLate } from '../../../domain/coverage/measuringTime.ts';
import type { PartCoverage } from '../../../domain/coverage/partCoverage.ts';
import { localized } from '../../../domain/language.ts';
import { partEverKnown } from '../../../domain/organisation/everKnown.ts';
import type { PartId, PersonId } from '../../../domain/organisation/organisation.ts';
import { areaOf } from '../../../domain/organisation/tree.ts';
import {
  collectingText,
  measuringTimeText,
  trainingText,
  useText,
} from '../../../wording/coverage.ts';
import type { Translator } from '../../../wording/translator.ts';
import { keyOf, yearOf, type Compilation } from '../compilation.ts';
import { masked } from '../rows/actionRows.ts';
import { unansweredValues } from '../rows/coverageRows.ts';
import { cellsOf, info, personText, type RowInfo } from './rowInfo.ts';
import { cell } from './workbookSheet.ts';

/** What an action answers to and how it stands. */
export function actionInfo(
  action: CorrectiveAction,
  compilation: Compilation,
  words: Translator,
): RowInfo {
  const { about, endedOn, outcome } = action;
  const metricId = about.kind === 'metric' ? about.metricId : null;
  const metric = compilation.metrics.get(metricId ?? '')?.value.metric;
  const name = metric === undefined ? metricId : localized(metric.name, words.language);
  return cellsOf<'actions'>({
    about: info(name),
    part_name: info(partName(action.partId, compilation, words)),
    late: isLate(action, compilation.today)
      ? cell(words.t('import.answer.yes'), 'plain', 'red')
      : cell(null),
    ended_on: endedOn === null ? cell(null) : cell(endedOn, 'day'),
    outcome: info(outcome === null ? null : masked(outcome)),
    planned_on: cell(helsinkiDate(action.createdAt), 'day'),
  });
}

/** What is known of each unit and subsidiary, by key: what is missing is as plain as what is there. */
export function coverageInfo(
  parts: readonly PartCoverage[],
  compilation: Compilation,
  words: Translator,
): ReadonlyMap<string, RowInfo> {
  const year = yearOf(compilation);
  return new Map(
    parts.map((found) => [
      keyOf('coverage', unansweredValues(found.part.id, year)),
      partInfo(found, compilation, words),
    ]),
  );
}

function partInfo(found: PartCoverage, { organisation }: Compilation, words: Translator): RowInfo {
  const { t, language } = words;
  const { part, collecting, methods, cadence, lastMeasured, time, used, lastTraining } = found;
  const area = areaOf(organisation, part.id);
  const missing = collecting.kind === 'unknown' || collecting.kind === 'statesNot';
  const late = isMeasuringLate(time) || time.kind === 'neverYet';
  const training =
    lastTraining === null ? null : { ...lastTraining, subject: masked(lastTraining.subject) };
  return cellsOf<'coverage'>({
    part_name: info(localized(part.name, language)),
    area: info(area === null ? null : localized(area.name, language)),
    collecting: cell(collectingText(words, collecting), 'plain', missing ? 'red' : null),
    methods: info(methods.map((method) => t(`method.${method}`)).join(', ')),
    known_cadence: info(cadence === null ? null : t(`cadence.${cadence}`)),
    last_measured: lastMeasured === null ? cell(null) : cell(lastMeasured, 'day'),
    time: cell(measuringTimeText(words, time), 'plain', late ? 'amber' : null),
    used_in_unit: info(useText(words, used.unit)),
    used_in_management: info(useText(words, used.managementGroup)),
    used_in_strategy: info(useText(words, used.strategyWork)),
    trained: cell(trainingText(words, training), 'plain', found.lacksTraining ? 'amber' : null),
    silent: found.isSilent ? cell(t('import.answer.yes'), 'plain', 'red') : cell(null),
  });
}

/** Who noted it and when. */
export function notedInfo(
  { partId, by, at }: { readonly partId: PartId; readonly by: PersonId; readonly at: Instant },
  compilation: Compilation,
  words: Translator,
): RowInfo {
  return cellsOf<'uses' | 'trainings'>({
    part_name: info(partName(partId, compilation, words)),
    noted_by: info(personText(by, compilation, words)),
    noted_on: cell(helsinkiDate(at), 'day'),
  });
}

function partName(id: PartId, { organisation }: Compilation, { language }: Translator): string {
  const part = partEverKnown(organisation, id);
  return part === undefined ? id : localized(part.name, language);
}
