import { languages } from '../domain/language.ts';
import type { Translators } from './texts.ts';
import formerHeadings from './formerHeadings.json' with { type: 'json' };

export const importKinds = ['metrics', 'feedbacks', 'organisation'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Columns that say what the metric is; the others say what was measured. */
export const definitionColumns = [
  'name_fi',
  'name_sv',
  'name_en',
  'asked_fi',
  'asked_sv',
  'asked_en',
  'part',
  'stage',
  'scale',
  'measure_unit',
  'decimals',
  'cadence',
  'method',
  'target_group',
  'usual_target_group_size',
  'usual_sampling',
  'usually_only_successful',
  'strategy_link',
  'minimum_responses',
  'response_rate_floor',
  'measures',
  'interprets',
  'decides',
  'acts',
  'counter_metric',
  'source',
] as const;

export const metricColumns = [
  'metric',
  ...definitionColumns,
  'direction',
  'target',
  'amber_limit',
  'target_low',
  'target_high',
  'amber_low',
  'amber_high',
  'target_valid_from',
  'justification',
  'period',
  'period_from',
  'period_to',
  'value',
  'successes',
  'n',
  'mean',
  'sd',
  'promoters',
  'passives',
  'detractors',
  'target_group_size',
  'sample',
  'undeliverable',
  'not_eligible',
  'responses',
  'sampling',
  'only_successful_asked',
  'not_measured_because',
  'comment',
] as const;
export type MetricColumn = (typeof metricColumns)[number];

export const feedbackColumns = [
  'reference',
  'external_id',
  'source',
  'kind',
  'text',
  'received_through',
  'customer_type',
  'unit',
  'area',
  'stage',
  'received',
  'answer_wanted',
  'answer_by',
  'state',
  'taken',
  'answered',
  'answer',
  'closed',
  'outcome',
  'explanation',
  'learned',
  'on_time',
  'contact_name',
  'contact_phone',
  'contact_email',
] as const;
export type FeedbackColumn = (typeof feedbackColumns)[number];

export const organisationColumns = [
  'code',
  'parent',
  'level',
  'name_fi',
  'name_sv',
  'name_en',
  'manager_upn',
  'manager_name',
  'deputy_upn',
  'deputy_name',
] as const;
export type OrganisationColumn = (typeof organisationColumns)[number];

export type Column = MetricColumn | FeedbackColumn | OrganisationColumn;

/** Columns whose texts name something: its code, its account, or how a customer is reached. */
const namingColumns: ReadonlySet<Column> = new Set<Column>([
  ...(['metric', 'part', 'stage', 'scale', 'counter_metric'] as const),
  ...(['measures', 'interprets', 'decides', 'acts'] as const),
  ...(['reference', 'external_id', 'unit', 'area', 'received'] as const),
  ...(['contact_name', 'contact_phone', 'contact_email'] as const),
  ...(['code', 'parent', 'level', 'manager_upn', 'deputy_upn'] as const),
]);

/** True for a column whose texts people write freely, and which must hold no personal data. */
export function isFreeText(column: Column): boolean {
  return !namingColumns.has(column);
}

export const columnsOf: Readonly<Record<ImportKind, readonly Column[]>> = {
  metrics: metricColumns,
  feedbacks: feedbackColumns,
  organisation: organisationColumns,
};

/** Headings that earlier versions wrote: files exported by them can still be read. */
export function formerHeadingsOf(column: Column): readonly string[] {
  const former: Readonly<Partial<Record<string, readonly string[]>>> = formerHeadings.import;
  return former[column] ?? [];
}

/** Finds the column that a heading means: its code, or its name in any of the languages. */
export function headingReader(
  kind: ImportKind,
  translators: Translators,
): (heading: string) => Column | null {
  const known = new Map<string, Column>();
  for (const column of columnsOf[kind]) {
    known.set(comparable(column), column);
    for (const heading of formerHeadingsOf(column)) known.set(comparable(heading), column);
    for (const language of languages) {
      known.set(comparable(translators[language].t(`import.column.${column}`)), column);
    }
  }
  return (heading) => known.get(comparable(heading)) ?? null;
}

function comparable(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
