import { fewestShown } from '../../domain/disclosure/hiddenCells.ts';
import type {
  Cadence,
  CollectionMethod,
  ResponsibilityChain,
  Scale,
  UsualMeasuring,
} from '../../domain/metric/metric.ts';
import type { chainSteps, MetricDefinition } from '../../domain/metric/metricDefinition.ts';
import type { Organisation, PersonId } from '../../domain/organisation/organisation.ts';
import type { CellReader } from '../cells/cellReader.ts';
import type { Choices } from '../cells/choices.ts';
import { stableId } from '../stableId.ts';
import { findPart } from '../organisation/findPart.ts';

/** What every metric must say of itself. */
export const neededForNew = ['name_fi', 'part', 'scale', 'cadence', 'method'] as const;

/** The fields of a metric that the cells give; what they leave empty is not among them. */
export interface Definition extends Partial<
  Omit<MetricDefinition, 'usual' | 'responsibility' | 'direction'>
> {
  /** Of these only what the cells give; what is stored keeps the rest. */
  readonly usual?: Partial<UsualMeasuring>;
  readonly responsibility?: Partial<ResponsibilityChain>;
}

/** Reads the definition; faults are gathered by the reader. A counter-metric is not looked for. */
export function readDefinition(
  reader: CellReader,
  organisation: Organisation,
  choices: Choices,
): Definition {
  const minimumResponses = reader.whole('minimum_responses');
  if (minimumResponses !== null && minimumResponses < fewestShown) {
    reader.fault('outsideScale', 'minimum_responses');
  }
  const onlySuccessful = reader.choice('usually_only_successful', choices.answer);
  const counter = reader.text('counter_metric');
  return given<Definition>({
    name: reader.localized('name'),
    asked: reader.localized('asked'),
    partId: readPart(reader, organisation),
    stageId: readStage(reader, organisation),
    scale: readScale(reader, choices),
    cadence: reader.choice<Cadence>('cadence', choices.cadence),
    method: reader.choice<CollectionMethod>('method', choices.method),
    targetGroup: reader.text('target_group'),
    strategyLink: reader.text('strategy_link'),
    minimumResponses,
    responseRateFloor: reader.share('response_rate_floor'),
    usual: given<UsualMeasuring>({
      targetGroupSize: reader.whole('usual_target_group_size'),
      sampling: reader.choice('usual_sampling', choices.sampling),
      onlySuccessfulAsked: onlySuccessful === null ? null : onlySuccessful === 'yes',
    }),
    responsibility: given<ResponsibilityChain>({
      measures: readPerson(reader, 'measures', organisation),
      interprets: readPerson(reader, 'interprets', organisation),
      decides: readPerson(reader, 'decides', organisation),
      acts: readPerson(reader, 'acts', organisation),
    }),
    counterMetricId: counter === null ? null : stableId(counter),
    source: reader.text('source'),
  });
}

/** The definition upon what is known already: a stored metric, or what nobody has said. */
export function withDefinition<Known extends Pick<MetricDefinition, 'usual' | 'responsibility'>>(
  known: Known,
  { usual, responsibility, ...definition }: Definition,
): Known & Omit<Definition, 'usual' | 'responsibility'> {
  return {
    ...known,
    ...definition,
    usual: { ...known.usual, ...usual },
    responsibility: { ...known.responsibility, ...responsibility },
  };
}

function given<Fields>(fields: {
  readonly [Field in keyof Fields]-?: Fields[Field] | null;
}): Partial<Fields> {
  // Dropping the nulls leaves exactly the fields that the cells gave.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null),
  ) as Partial<Fields>;
}

/** Somebody by id, user name or a name that only one of them has. */
function readPerson(
  reader: CellReader,
  column: (typeof chainSteps)[number],
  { people }: Organisation,
): PersonId | null {
  const text = reader.text(column)?.toLowerCase();
  if (text === undefined) return null;
  const all = [...people.values()];
  const known = all.find(
    ({ id, userPrincipalName }) =>
      id.toLowerCase() === text || userPrincipalName?.toLowerCase() === text,
  );
  const named = all.filter(({ name }) => name.toLowerCase() === text);
  const found = known ?? (named.length === 1 ? named[0] : undefined);
  if (found === undefined) reader.fault('personUnknown', column);
  return found?.id ?? null;
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

/**
 * `share`, `nps`, `mean 1-5`, or `amount` with `measure_unit` and `decimals` (0 unless told); the
 * scales' names in the three languages as well.
 */
function readScale(reader: CellReader, { scale: scales }: Choices): Scale | null {
  const text = reader.text('scale')?.toLowerCase() ?? null;
  if (text === null) return null;
  const [, name = text, from, to] = /^(.*\S)\s+(\d+)\s*[-–]\s*(\d+)$/.exec(text) ?? [];
  const [min, max] = [Number(from), Number(to)];
  const kind = scales.get(name);
  if (kind === 'mean' && min < max) return { kind, min, max };
  if ((kind === 'share' || kind === 'nps') && from === undefined) return { kind };
  if (kind === 'amount' && from === undefined) {
    const unit = reader.required('measure_unit');
    return { kind, unit, decimals: reader.whole('decimals') ?? 0 };
  }
  reader.fault('notScale', 'scale');
  return null;
}
