import {
  samplings,
  type Figure,
  type Measurement,
  type Scale,
} from '../../../domain/metric/metric.ts';
import type { RowOf } from '../sheets.ts';
import { answer } from './organisationRows.ts';

type Row = RowOf<'measurements'>;

/** Columns that together say what was found. */
export const figureColumns = [
  'successes',
  'n',
  'mean',
  'sd',
  'promoters',
  'passives',
  'detractors',
  'value',
] as const satisfies readonly (keyof Row)[];

/** Of each scale the columns of its figure; those in the second list may be empty. */
const figureOf = {
  share: [['successes', 'n'], []],
  mean: [['mean', 'n'], ['sd']],
  nps: [['promoters', 'passives', 'detractors'], []],
  amount: [['value'], ['n']],
} as const satisfies Record<
  Scale['kind'],
  readonly [readonly (keyof Row)[], readonly (keyof Row)[]]
>;

/** The columns of a figure of the kind, those among them that may be empty. */
export function columnsOfFigure(kind: Scale['kind']): readonly (keyof Row)[] {
  return figureOf[kind].flat();
}

const noFigure = {
  ...{ successes: null, n: null, mean: null, sd: null, value: null },
  ...{ promoters: null, passives: null, detractors: null },
};

export function measurementValues(measurement: Measurement): Row {
  const { figure, comment } = measurement;
  return {
    metric: measurement.metricId,
    period_from: measurement.from,
    period_to: measurement.to,
    ...noFigure,
    ...(figure === null ? {} : figureValues(figure)),
    target_group_size: measurement.targetGroupSize,
    sample: measurement.sample,
    undeliverable: measurement.undeliverable,
    not_eligible: measurement.notEligible,
    sampling: measurement.sampling,
    only_successful_asked: answer(measurement.onlySuccessfulAsked),
    not_measured_because: figure === null ? comment : null,
    comment: figure === null ? null : comment,
  };
}

function figureValues({ kind: _kind, ...values }: Figure): Partial<Row> {
  return values;
}

/** What the figure columns lack or have too much for the scale. */
export type FigureFault =
  | { readonly code: 'empty' | 'reasonAndFigure'; readonly column: null }
  | {
      readonly code: 'required' | 'otherScaleColumn';
      readonly column: (typeof figureColumns)[number];
    };

/** What the row tells of the figure: null when it says why it was not measured. */
export type ReadFigure =
  | { readonly kind: 'read'; readonly figure: Figure | null }
  | { readonly kind: 'refused'; readonly faults: readonly FigureFault[] };

/** Reads the figure in the metric's scale. */
export function readFigureOf(row: Row, scale: Scale): ReadFigure {
  const faults = figureFaults(row, scale);
  if (faults.length > 0) return { kind: 'refused', faults };
  const figure = row.not_measured_because === null ? filledFigure(row, scale) : null;
  return { kind: 'read', figure };
}

function figureFaults(row: Row, scale: Scale): readonly FigureFault[] {
  const filled = figureColumns.filter((column) => row[column] !== null);
  if (row.not_measured_because !== null) {
    return filled.length === 0 ? [] : [{ code: 'reasonAndFigure', column: null }];
  }
  if (filled.length === 0) return [{ code: 'empty', column: null }];
  const [needed, optional]: readonly [
    readonly (typeof figureColumns)[number][],
    readonly (typeof figureColumns)[number][],
  ] = figureOf[scale.kind];
  return [
    ...needed
      .filter((column) => row[column] === null)
      .map((column) => ({ code: 'required' as const, column })),
    ...filled
      .filter((column) => !needed.includes(column) && !optional.includes(column))
      .map((column) => ({ code: 'otherScaleColumn' as const, column })),
  ];
}

function filledFigure(row: Row, { kind }: Scale): Figure {
  // What is needed has been seen to be there: 0 stands for none of it.
  const number = (column: (typeof figureColumns)[number]) => row[column] ?? 0;
  switch (kind) {
    case 'share':
      return { kind, successes: number('successes'), n: number('n') };
    case 'mean':
      return { kind, mean: number('mean'), sd: row.sd, n: number('n') };
    case 'nps':
      return {
        kind,
        promoters: number('promoters'),
        passives: number('passives'),
        detractors: number('detractors'),
      };
    case 'amount':
      return { kind, value: number('value'), n: row.n };
  }
}

/** The rest of the measurement; an empty count of what was left out is 0, as in an import. */
export function measurementOf(
  row: Row,
  figure: Figure | null,
): Omit<Measurement, 'metricId' | 'from' | 'to' | 'enteredBy' | 'enteredAt'> {
  return {
    figure,
    targetGroupSize: row.target_group_size,
    sample: row.sample,
    undeliverable: row.undeliverable ?? 0,
    notEligible: row.not_eligible ?? 0,
    sampling: samplings.find((known) => known === row.sampling) ?? null,
    onlySuccessfulAsked: row.only_successful_asked === 'yes',
    comment: figure === null ? row.not_measured_because : row.comment,
  };
}
