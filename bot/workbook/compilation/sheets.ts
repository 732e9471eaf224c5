import { choice, field, info, key, word, type ColumnSpec } from './columnSpec.ts';
import type { WrittenValue } from './cellValue.ts';

/** The sheets that are read back, in their order; each row has its version in the last column. */
export const sheetColumns = {
  organisation: [
    key('code', 'text', 24),
    choice('level', 'level', 16),
    field('parent', 'part', 24),
    field('name_fi', 'text', 32),
    field('name_sv', 'text', 32),
    field('name_en', 'text', 32),
    field('manager', 'person', 30),
    field('deputy', 'person', 30),
  ],
  people: [
    key('person', 'text', 24),
    field('person_name', 'text', 28),
    field('account', 'text', 34),
    choice('language', 'language', 12),
    choice('editor', 'answer', 16),
    choice('administrator', 'answer', 16),
    field('own_unit', 'part', 24),
  ],
  metrics: [
    key('metric', 'text', 28),
    field('name_fi', 'text', 40),
    field('name_sv', 'text', 32),
    field('name_en', 'text', 32),
    info('light', 24),
    info('light_reason', 48),
    info('next_due', 18),
    field('part', 'part', 24),
    info('part_name', 28),
    field('stage', 'stage', 20),
    field('asked_fi', 'text', 40),
    field('asked_sv', 'text', 32),
    field('asked_en', 'text', 32),
    choice('method', 'method', 22),
    choice('cadence', 'cadence', 20),
    choice('scale', 'scale', 16),
    field('scale_min', 'number', 12),
    field('scale_max', 'number', 12),
    field('measure_unit', 'text', 12),
    field('decimals', 'whole', 12),
    choice('direction', 'direction', 14),
    field('target_group', 'text', 32),
    field('usual_target_group_size', 'whole', 16),
    choice('usual_sampling', 'sampling', 26),
    choice('usually_only_successful', 'answer', 18),
    field('strategy_link', 'text', 32),
    field('minimum_responses', 'whole', 16),
    field('response_rate_floor', 'share', 16),
    field('measures', 'person', 28),
    field('interprets', 'person', 28),
    field('decides', 'person', 28),
    field('acts', 'person', 28),
    field('counter_metric', 'metric', 24),
    field('source', 'text', 32),
    info('ended', 18),
  ],
  targets: [
    key('metric', 'metric', 28),
    info('metric_name', 40),
    key('target_valid_from', 'day', 16),
    choice('direction', 'direction', 14),
    field('target', 'goal', 12),
    field('amber_limit', 'goal', 12),
    field('target_low', 'goal', 12),
    field('target_high', 'goal', 12),
    field('amber_low', 'goal', 12),
    field('amber_high', 'goal', 12),
    field('justification', 'text', 60),
    info('set_by', 24),
    info('set_on', 14),
  ],
  measurements: [
    key('metric', 'metric', 28),
    info('metric_name', 40),
    key('period_from', 'day', 14),
    key('period_to', 'day', 14),
    info('light', 24),
    info('result', 16),
    field('successes', 'whole', 12),
    field('n', 'whole', 12),
    field('mean', 'number', 12),
    field('sd', 'number', 12),
    field('promoters', 'whole', 12),
    field('passives', 'whole', 12),
    field('detractors', 'whole', 12),
    field('value', 'number', 12),
    field('target_group_size', 'whole', 14),
    field('sample', 'whole', 12),
    field('undeliverable', 'whole', 14),
    field('not_eligible', 'whole', 14),
    choice('sampling', 'sampling', 26),
    choice('only_successful_asked', 'answer', 18),
    field('not_measured_because', 'text', 36),
    field('comment', 'text', 48),
    info('entered_by', 24),
    info('entered_on', 14),
  ],
  actions: [
    key('action', 'text', 20),
    field('metric', 'metric', 24),
    info('about', 36),
    info('part_name', 28),
    field('what', 'text', 48),
    field('responsible', 'person', 30),
    field('due_on', 'day', 14),
    choice('state', 'actionState', 16),
    word('reason', 44),
    info('late', 12),
    info('ended_on', 14),
    info('outcome', 48),
    info('planned_on', 14),
  ],
  coverage: [
    key('unit', 'part', 24),
    key('year', 'whole', 10),
    info('part_name', 32),
    info('area', 28),
    choice('collects', 'answer', 16),
    choice('stated_method', 'method', 24),
    choice('stated_cadence', 'cadence', 20),
    field('stated_last', 'day', 16),
    field('stated_note', 'text', 40),
    info('collecting', 36),
    info('methods', 28),
    info('known_cadence', 20),
    info('last_measured', 14),
    info('time', 40),
    info('used_in_unit', 30),
    info('used_in_management', 30),
    info('used_in_strategy', 30),
    info('trained', 36),
    info('silent', 12),
  ],
  uses: [
    key('use', 'text', 20),
    field('unit', 'part', 24),
    info('part_name', 32),
    choice('place', 'usePlace', 20),
    field('on', 'day', 14),
    field('note', 'text', 70),
    info('noted_by', 24),
    info('noted_on', 14),
  ],
  trainings: [
    key('training', 'text', 20),
    field('unit', 'part', 24),
    info('part_name', 32),
    field('on', 'day', 14),
    field('subject', 'text', 60),
    field('participants', 'whole', 14),
    info('noted_by', 24),
    info('noted_on', 14),
  ],
} as const satisfies Record<string, readonly ColumnSpec[]>;

export type SheetName = keyof typeof sheetColumns;
type Spec<Sheet extends SheetName> = (typeof sheetColumns)[Sheet][number];
export type SheetColumn = Spec<SheetName>['id'];

/** Columns that say what is stored. */
type ReadSpec<Sheet extends SheetName> = Exclude<Spec<Sheet>, { readonly role: 'info' | 'word' }>;
export type InfoColumn<Sheet extends SheetName> = Extract<
  Spec<Sheet>,
  { readonly role: 'info' }
>['id'];

/** What a row of the sheet says, in ids and codes; null for an empty cell. */
export type RowOf<Sheet extends SheetName> = {
  readonly [Each in ReadSpec<Sheet> as Each['id']]: WrittenValue<Each['kind']>;
};

/** In the order in which they depend on one another. */
export const sheetNames = [
  'organisation',
  'people',
  'metrics',
  'targets',
  'measurements',
  'actions',
  'coverage',
  'uses',
  'trainings',
] as const satisfies readonly SheetName[];

/** The sheet's columns as the code that treats all sheets alike sees them. */
export function columnsOfSheet(sheet: SheetName): readonly (ColumnSpec & { id: SheetColumn })[] {
  return sheetColumns[sheet];
}

/** Those that make a row's version: what is stored. */
export function storedColumnsOf(sheet: SheetName): readonly (ColumnSpec & { id: SheetColumn })[] {
  return columnsOfSheet(sheet).filter(({ role }) => role === 'key' || role === 'field');
}

/** Those that are read back. */
export function readColumnsOf(sheet: SheetName): readonly (ColumnSpec & { id: SheetColumn })[] {
  return columnsOfSheet(sheet).filter(({ role }) => role !== 'info');
}
