import { helsinkiDate } from '../../../domain/calendar/helsinkiTime.ts';
import type { PartCoverage } from '../../../domain/coverage/partCoverage.ts';
import { localized } from '../../../domain/language.ts';
import { estimateOf } from '../../../domain/metric/estimateOf.ts';
import type { Measurement, Metric } from '../../../domain/metric/metric.ts';
import { metricState } from '../../../domain/metric/metricState.ts';
import { lightOfItsTime, type TrafficLight } from '../../../domain/metric/trafficLight.ts';
import { partEverKnown } from '../../../domain/organisation/everKnown.ts';
import { lightText, lightView } from '../../../wording/light.ts';
import type { Translator } from '../../../wording/translator.ts';
import { canonical } from '../cellValue.ts';
import { concealedOf } from '../concealed.ts';
import { keyOf, targetsOf, type Compilation } from '../compilation.ts';
import { measurementValues } from '../rows/measurementRows.ts';
import { targetValues } from '../rows/targetRows.ts';
import type { SheetName } from '../sheets.ts';
import { actionInfo, coverageInfo, notedInfo } from './coverageInfo.ts';
import { cellsOf, info, personText, type RowInfo } from './rowInfo.ts';
import { cell, type WorkbookCell } from './workbookSheet.ts';

export type InfoCells = (sheet: SheetName, key: string) => RowInfo;

const nothing: RowInfo = new Map();

/** What the product computes for the reader of the workbook. */
export function infoCells(
  compilation: Compilation,
  coverage: readonly PartCoverage[],
  words: Translator,
): InfoCells {
  const histories = [...compilation.metrics.values()].map(({ value }) => value);
  const bySheet: Partial<Record<SheetName, ReadonlyMap<string, RowInfo>>> = {
    metrics: new Map(
      histories.map(({ metric, measurements }) => [
        metric.id,
        metricInfo(metric, measurements, compilation, words),
      ]),
    ),
    targets: new Map(
      histories.flatMap(({ metric }) =>
        targetsOf(metric).map((target) => [
          keyOf('targets', targetValues(metric.id, target)),
          cellsOf<'targets'>({
            metric_name: info(localized(metric.name, words.language)),
            set_by: info(personText(target.setBy, compilation, words)),
            set_on: cell(helsinkiDate(target.setAt), 'day'),
          }),
        ]),
      ),
    ),
    measurements: new Map(
      histories.flatMap(({ metric, measurements }) =>
        measurements.map((measurement) => [
          keyOf('measurements', measurementValues(measurement)),
          measurementInfo(metric, measurement, compilation, words),
        ]),
      ),
    ),
    actions: new Map(
      [...compilation.actions].map(([id, action]) => [id, actionInfo(action, compilation, words)]),
    ),
    coverage: coverageInfo(coverage, compilation, words),
    uses: new Map(
      compilation.noted.utilisation.map((note) => [note.id, notedInfo(note, compilation, words)]),
    ),
    trainings: new Map(
      compilation.noted.trainings.map((each) => [each.id, notedInfo(each, compilation, words)]),
    ),
  };
  return (sheet, key) => bySheet[sheet]?.get(key) ?? nothing;
}

function metricInfo(
  metric: Metric,
  measurements: readonly Measurement[],
  { organisation, today }: Compilation,
  words: Translator,
): RowInfo {
  const { light, nextDue } = metricState(metric, measurements, today);
  const part = partEverKnown(organisation, metric.partId);
  return cellsOf<'metrics'>({
    light: lightCell(words, light),
    light_reason: info(lightView(words, metric.scale, light).reason),
    next_due: nextDue === null ? cell(null) : cell(nextDue, 'day'),
    ended: metric.ended === null ? cell(null) : cell(metric.ended.on, 'day'),
    part_name: info(part === undefined ? null : localized(part.name, words.language)),
  });
}

function measurementInfo(
  metric: Metric,
  measurement: Measurement,
  compilation: Compilation,
  words: Translator,
): RowInfo {
  const { enteredBy, enteredAt } = measurement;
  const value = estimateOf(measurement, metric);
  const shown = value.kind === 'value' ? canonical(value.value) : null;
  const told = cellsOf<'measurements'>({
    metric_name: info(localized(metric.name, words.language)),
    light: lightCell(words, lightOfItsTime(metric, measurement)),
    result: cell(shown, metric.scale.kind === 'share' ? 'percent' : 'plain'),
    entered_by: info(personText(enteredBy, compilation, words)),
    entered_on: cell(helsinkiDate(enteredAt), 'day'),
  });
  // So few answers that somebody could be told apart do not leave the product.
  const hidden = (concealedOf(measurement, metric)?.columns ?? []).map(
    (column) => [column, info(words.t('compilation.hidden'))] as const,
  );
  return new Map([...told, ...hidden]);
}

function lightCell(words: Translator, light: TrafficLight): WorkbookCell {
  return cell(lightText(words, light.colour), 'plain', light.colour);
}
