import type { Cadence, CollectionMethod, Metric, Scale } from '../../domain/metric/metric.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { CellReader } from '../cells/cellReader.ts';
import type { Choices } from '../cells/choices.ts';
import { findPart } from '../organisation/findPart.ts';

/** What every metric must say of itself. */
export const neededForNew = ['name_fi', 'part', 'scale', 'cadence', 'method'] as const;

/** Fewer answers than this are never shown, so no metric may ask for fewer. */
const fewestResponses = 5;

/** The fields of a metric that the cells give; what they leave empty is not among them. */
export type Definition = Partial<
  Omit<Metric, 'id' | 'responsibility' | 'counterMetricId' | 'targets'>
>;

/** Reads the definition; faults are gathered by the reader. */
export function readDefinition(
  reader: CellReader,
  organisation: Organisation,
  choices: Choices,
): Definition {
  const minimumResponses = reader.whole('minimum_responses');
  if (minimumResponses !== null && minimumResponses < fewestResponses) {
    reader.fault('outsideScale', 'minimum_responses');
  }
  return given({
    name: reader.localized('name'),
    asked: reader.localized('asked'),
    partId: readPart(reader, organisation),
    stageId: readStage(reader, organisation),
    scale: readScale(reader),
    cadence: reader.choice<Cadence>('cadence', choices.cadence),
    method: reader.choice<CollectionMethod>('method', choices.method),
    targetGroup: reader.text('target_group'),
    strategyLink: reader.text('strategy_link'),
    minimumResponses,
    responseRateFloor: reader.share('response_rate_floor'),
    source: reader.text('source'),
  });
}

function given(fields: {
  readonly [Field in keyof Definition]-?: Definition[Field] | null;
}): Definition {
  // Dropping the nulls leaves exactly the fields that the cells gave.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function readPart(reader: CellReader, { parts }: Organisation): string | null {
  const text = reader.text('part');
  if (text === null) return null;
  const part = findPart(parts, text);
  if (part === null) reader.fault('partUnknown', 'part');
  if (part === 'several') reader.fault('partAmbiguous', 'part');
  return part === null || part === 'several' ? null : part.id;
}

/** A stage by its id or its name in any language. */
export function readStage(reader: CellReader, { stages }: Organisation): string | null {
  const text = reader.text('stage')?.toLowerCase();
  if (text === undefined) return null;
  const stage = stages.find(({ id, name }) =>
    [id, name.fi, name.sv, name.en].some((known) => known?.toLowerCase() === text),
  );
  if (stage === undefined) reader.fault('stageUnknown', 'stage');
  return stage?.id ?? null;
}

/** `share`, `nps`, `mean 1-5`, or `amount` with `measure_unit` and `decimals` (0 unless told). */
function readScale(reader: CellReader): Scale | null {
  const text = reader.text('scale')?.toLowerCase() ?? null;
  if (text === null) return null;
  if (text === 'share' || text === 'nps') return { kind: text };
  const ends = /^mean\s+(\d+)\s*[-–]\s*(\d+)$/.exec(text);
  const [min, max] = [Number(ends?.[1]), Number(ends?.[2])];
  if (ends !== null && min < max) return { kind: 'mean', min, max };
  if (text === 'amount') {
    const unit = reader.required('measure_unit');
    return { kind: 'amount', unit, decimals: reader.whole('decimals') ?? 0 };
  }
  reader.fault('notScale', 'scale');
  return null;
}
