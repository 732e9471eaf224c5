import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import type { CorrectiveAction } from '../../../domain/action/action.ts';
import { isLate } from '../../../domain/action/action.ts';
import type { PartCoverage } from '../../../domain/coverage/partCoverage.ts';
import { localized } from '../../../domain/language.ts';
import { areaOf } from '../../../domain/organisation/tree.ts';
import { collectingText, measuringTimeText, useText } from '../../../wording/coverage.ts';
import type { TextKey, Translator } from '../../../wording/translator.ts';
import type { Compilation } from '../compilation.ts';
import { cell, type WorkbookCell, type WorkbookSheet } from './workbookSheet.ts';

/** Sheets that only tell: what they say is changed in the product, where it leaves its trail. */
export const tellingSheets = ['actions', 'coverage'] as const;

/** A row each: its corrective actions, as they stand. */
export function actionsSheet(
  actions: readonly CorrectiveAction[],
  { organisation, metrics, today }: Compilation,
  words: Translator,
): WorkbookSheet {
  const part = (id: string) => {
    const found = organisation.parts.get(id);
    return found === undefined ? id : localized(found.name, words.language);
  };
  const about = ({ about: source }: CorrectiveAction) => {
    if (source.kind === 'feedback') {
      return words.t('action.ofFeedback', { reference: source.reference });
    }
    const metric = metrics.get(source.metricId)?.value.metric;
    return metric === undefined ? source.metricId : localized(metric.name, words.language);
  };
  return tellingSheet(
    'actions',
    [
      ['about', 36],
      ['part', 28],
      ['what', 48],
      ['responsible', 26],
      ['due', 14],
      ['state', 16],
      ['late', 12],
      ['ended', 14],
      ['outcome', 48],
      ['planned', 14],
    ],
    actions.map((action) => [
      cell(about(action)),
      cell(part(action.partId)),
      cell(action.what),
      cell(organisation.people.get(action.responsibleId)?.name ?? action.responsibleId),
      cell(action.dueOn, 'day'),
      cell(words.t(`action.states.${action.state}`)),
      isLate(action, today) ? cell(words.t('import.answer.yes'), 'plain', 'red') : cell(null),
      action.endedOn === null ? cell(null) : cell(action.endedOn, 'day'),
      cell(action.outcome),
      cell(helsinkiDate(action.createdAt), 'day'),
    ]),
    words,
  );
}

/** A row for each unit and subsidiary; what is missing is as plain as what is there. */
export function coverageSheet(
  parts: readonly PartCoverage[],
  { organisation }: Compilation,
  words: Translator,
): WorkbookSheet {
  const { t, language } = words;
  return tellingSheet(
    'coverage',
    [
      ['unit', 32],
      ['area', 28],
      ['collecting', 36],
      ['methods', 28],
      ['cadence', 20],
      ['lastMeasured', 14],
      ['time', 40],
      ['usedInUnit', 30],
      ['usedInManagementGroup', 30],
      ['usedInStrategyWork', 30],
      ['training', 36],
      ['silent', 12],
    ],
    parts.map((found) => {
      const { part, methods, cadence, lastMeasured, used, lastTraining } = found;
      const area = areaOf(organisation, part.id);
      const missing = found.collecting.kind === 'unknown' || found.collecting.kind === 'statesNot';
      const late = found.time.kind === 'overdue' || found.time.kind === 'neverYet';
      const training =
        lastTraining === null
          ? t('coverage.training.never')
          : t('coverage.training.last', {
              ...{ subject: lastTraining.subject, number: lastTraining.participants },
              on: lastTraining.on,
            });
      return [
        cell(localized(part.name, language)),
        cell(area === null ? null : localized(area.name, language)),
        cell(collectingText(words, found.collecting), 'plain', missing ? 'red' : null),
        cell(methods.map((method) => t(`method.${method}`)).join(', ')),
        cell(cadence === null ? null : t(`cadence.${cadence}`)),
        lastMeasured === null ? cell(null) : cell(lastMeasured, 'day'),
        cell(measuringTimeText(words, found.time), 'plain', late ? 'amber' : null),
        cell(useText(words, used.unit)),
        cell(useText(words, used.managementGroup)),
        cell(useText(words, used.strategyWork)),
        cell(training, 'plain', found.lacksTraining ? 'amber' : null),
        found.isSilent ? cell(t('import.answer.yes'), 'plain', 'red') : cell(null),
      ];
    }),
    words,
  );
}

type ColumnKey<Sheet extends string> =
  Extract<TextKey, `compilation.${Sheet}.${string}`> extends `compilation.${Sheet}.${infer Column}`
    ? Column
    : never;

function tellingSheet<Sheet extends (typeof tellingSheets)[number]>(
  sheet: Sheet,
  columns: readonly (readonly [ColumnKey<Sheet>, number])[],
  rows: readonly (readonly WorkbookCell[])[],
  { t }: Translator,
): WorkbookSheet {
  const headings = columns.map(([column]) => {
    // Of each sheet exactly the columns that its texts have.
    const key = `compilation.${sheet}.${column}` as TextKey;
    return cell(t(key), 'infoHeading');
  });
  return {
    title: t(`compilation.sheet.${sheet}`),
    rows: [headings, ...rows],
    widths: columns.map(([, width]) => width),
    frozenColumns: 1,
    picking: new Map(),
  };
}
