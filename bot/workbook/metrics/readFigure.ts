import type { Figure, Scale } from '../../domain/metric/metric.ts';
import type { CellReader } from '../cells/cellReader.ts';

/**
 * The figure that the cells give in the metric's scale; null with a fault in the reader when they
 * give none. An empty cell is never 0: a whole without its part, and a part without its whole, are
 * told apart from a whole of 0, of which no share can be had (`nothingToMeasure`).
 */
export function readFigure(reader: CellReader, scale: Scale): Figure | null {
  switch (scale.kind) {
    case 'share':
      return readShare(reader);
    case 'mean':
      return readMean(reader, scale.min, scale.max);
    case 'nps':
      return readPromoters(reader);
    case 'amount':
      return readAmount(reader);
  }
}

function readShare(reader: CellReader): Figure | null {
  if (!reader.has('successes', 'value', 'n', 'responses')) return none(reader, 'empty');
  const n = countOf(reader);
  const successes = reader.whole('successes');
  const share = reader.share('value');
  if (reader.faults.length > 0) return null;
  if (n === null) return none(reader, 'wholeMissing');
  if (n === 0 && (successes ?? 0) === 0) return none(reader, 'nothingToMeasure');
  if (successes !== null) {
    if (successes > n) return none(reader, 'moreThanWhole', `${successes} > ${n}`);
    return { kind: 'share', successes, n };
  }
  if (share === null) return none(reader, 'partialMissing');
  if (share < 0 || share > 1) {
    reader.fault('outsideScale', 'value');
    return null;
  }
  return { kind: 'share', successes: Math.round(share * n), n };
}

function readMean(reader: CellReader, min: number, max: number): Figure | null {
  if (!reader.has('mean', 'value', 'n', 'responses')) return none(reader, 'empty');
  const column = reader.has('mean') ? 'mean' : 'value';
  const mean = reader.number(column)?.value ?? null;
  const sd = reader.number('sd')?.value ?? null;
  const n = countOf(reader);
  if (reader.faults.length > 0) return null;
  if (n === null) return none(reader, 'wholeMissing');
  if (n === 0) return none(reader, 'nothingToMeasure');
  if (mean === null) return none(reader, 'partialMissing');
  if (mean < min || mean > max) reader.fault('outsideScale', column);
  if (sd !== null && sd < 0) reader.fault('negative', 'sd');
  return reader.faults.length > 0 ? null : { kind: 'mean', mean, sd, n };
}

function readPromoters(reader: CellReader): Figure | null {
  const columns = ['promoters', 'passives', 'detractors'] as const;
  if (!reader.has(...columns)) return none(reader, 'empty');
  const [promoters = null, passives = null, detractors = null] = columns.map((column) =>
    reader.whole(column),
  );
  if (reader.faults.length > 0) return null;
  if (promoters === null || passives === null || detractors === null) {
    return none(reader, 'figureIncomplete');
  }
  if (promoters + passives + detractors === 0) return none(reader, 'nothingToMeasure');
  return { kind: 'nps', promoters, passives, detractors };
}

function readAmount(reader: CellReader): Figure | null {
  if (!reader.has('value')) {
    return none(reader, reader.has('n', 'responses') ? 'partialMissing' : 'empty');
  }
  const value = reader.number('value')?.value ?? null;
  const n = countOf(reader);
  if (value === null || reader.faults.length > 0) return null;
  if (n === 0) return none(reader, 'nothingToMeasure');
  return { kind: 'amount', value, n };
}

/** How many were counted or answered. */
function countOf(reader: CellReader): number | null {
  return reader.has('n') ? reader.whole('n') : reader.whole('responses');
}

function none(
  reader: CellReader,
  code:
    | 'empty'
    | 'wholeMissing'
    | 'partialMissing'
    | 'nothingToMeasure'
    | 'moreThanWhole'
    | 'figureIncomplete',
  detail = '',
): null {
  reader.fault(code, null, detail);
  return null;
}
