import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Measurement, Metric } from '../../../bot/domain/metric/metric.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import type { OrganisationPart } from '../../../bot/domain/organisation/organisation.ts';
import { presentMetricPage } from '../../../bot/http/presenters/presentMetricPage.ts';
import { presentMetrics } from '../../../bot/http/presenters/presentMetrics.ts';
import type { Storage } from '../../../bot/storage/openStorage.ts';
import { metricCard } from '../../../bot/teams/cards/metric/metricCard.ts';
import { exportCompilation } from '../../../bot/workbook/compilation/export/exportCompilation.ts';
import { periodText } from '../../../bot/wording/dates.ts';
import { createTranslator } from '../../../bot/wording/translator.ts';
import { workedOut } from '../../domain/disclosure/subtractingReader.ts';
import { metric, measurement } from '../../domain/metric/examples.ts';
import { personOf } from '../../domain/organisation/smallCity.ts';
import { openTestStorage } from '../../storage/support/openTestStorage.ts';
import { changedBy } from '../../support/changedBy.ts';
import { textsOf } from '../../workbook/compilation/support.ts';

const words = createTranslator('fi');
const asOf = '2026-11-23T10:30:00.000Z';
const today = '2026-11-23';
const hiddenText = words.t('metricPage.tooFewToShow');

/** Each part's parent; the first is the city. */
const parents: Readonly<Record<string, string | null>> = {
  ...{ city: null, area: 'city', unit1: 'area', unit2: 'area', unit3: 'city' },
};
const parts = Object.keys(parents);
const months = [0, 1, 2, 3, 4, 5];
/** Quarters and the half-year, and a period that overlaps both quarters. */
const spans = [...months.map((month) => [month, month]), [0, 2], [3, 5], [0, 5], [2, 4]] as const;

/** Those who answered in time, and late ones that only a corrected result counts. */
interface Answers {
  readonly inTime: readonly number[];
  readonly late: readonly number[];
}

interface Asked {
  readonly partId: string;
  /** Periods by their place in `spans`; stored ones may overlap. */
  readonly periods: readonly number[];
  /** Was entered without the late answers before. */
  readonly isCorrected: boolean;
}

const atomCount = parts.length * months.length;
const counts = (max: number) =>
  fc.array(fc.nat(max), { minLength: atomCount, maxLength: atomCount });

const worlds = fc.record({
  answers: fc.record<Answers>({ inTime: counts(9), late: counts(2) }),
  asked: fc.uniqueArray(
    fc.record<Asked>({
      partId: fc.constantFrom(...parts),
      periods: fc.uniqueArray(fc.nat(spans.length - 1), { minLength: 1, maxLength: 4 }),
      isCorrected: fc.boolean(),
    }),
    { selector: ({ partId }) => partId, minLength: 2, maxLength: 5 },
  ),
});

/** Whose answers a figure sums up, by their place in `inTime` and, after these, in `late`. */
function atomsOf(partId: string, span: number, withLate: boolean): ReadonlySet<number> {
  const [first = 0, last = 0] = spans[span] ?? [];
  const isBelow = (part: string): boolean => {
    const parent = parents[part] ?? null;
    return part === partId || (parent !== null && isBelow(parent));
  };
  const own = parts.flatMap((part, index) =>
    isBelow(part)
      ? months
          .filter((month) => month >= first && month <= last)
          .map((month) => index * months.length + month)
      : [],
  );
  return new Set(withLate ? [...own, ...own.map((atom) => atomCount + atom)] : own);
}

describe('a reader who subtracts', () => {
  let storage: Storage;
  let run = 0;
  before(async () => {
    ({ storage } = await openTestStorage());
    const all = Object.entries(parents).map(([id, parentId]): OrganisationPart => ({
      ...{ id, parentId, name: { fi: id }, managerId: null, deputyId: null },
      level: parentId === null ? 'city' : 'unit',
    }));
    await storage.organisation.save({ parts: all }, changedBy);
  });

  it('works out no group of fewer than five from pages, lists, cards, workbook and corrections', async () => {
    let figuresSeen = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async ({ answers, asked }) => {
        run += 1;
        const sizes = [...answers.inTime, ...answers.late];
        const metrics = asked.map(({ partId }) => metricOf(run, partId));
        for (const [index, own] of metrics.entries()) {
          const how = asked[index];
          assert.ok(how);
          for (const withLate of how.isCorrected ? [false, true] : [true]) {
            await enter(own, how.periods, sizes, withLate);
          }
        }
        const seen: ReadonlySet<number>[] = [];
        for (const [index, own] of metrics.entries()) {
          for (const { span, withLate } of await figuresOf(own, asked[index]?.periods ?? [])) {
            seen.push(atomsOf(own.partId, span, withLate));
          }
        }
        figuresSeen += seen.length;
        for (const figure of seen) assert.ok(sizeOf(figure, sizes) >= 5, 'shown as it is');
        assert.equal(workedOut(seen, sizes), null);
      }),
      { numRuns: 40 },
    );
    assert.ok(figuresSeen > 150, `only ${String(figuresSeen)} figures were shown`);
  }).timeout(120_000);

  function metricOf(world: number, partId: string): Metric {
    return metric({
      ...{ id: `w${String(world)}-${partId}`, name: { fi: `Kysymys ${String(world)}` }, partId },
      ...{ scale: { kind: 'mean', min: 1, max: 5 }, cadence: 'monthly', targets: [] },
    });
  }

  function periodOf(span: number): Pick<Measurement, 'from' | 'to'> {
    const [first = 0, last = 0] = spans[span] ?? [];
    const month = (index: number): string => `2026-${String(index + 1).padStart(2, '0')}`;
    return { from: `${month(first)}-01`, to: `${month(last)}-28` };
  }

  async function enter(
    own: Metric,
    periods: readonly number[],
    sizes: readonly number[],
    withLate: boolean,
  ): Promise<void> {
    const measurements = periods.flatMap((span) => {
      const n = sizeOf(atomsOf(own.partId, span, withLate), sizes);
      if (n === 0) return [];
      // The mean tells nothing here: what counts is whose answers are in it.
      return measurement({
        ...{ metricId: own.id, ...periodOf(span), figure: { kind: 'mean', mean: 4, sd: 0.5, n } },
        enteredAt: withLate ? '2026-10-02T08:00:00.000Z' : '2026-10-01T08:00:00.000Z',
      });
    });
    const found = await storage.metrics.find(own.id);
    assert.equal(await storage.metrics.save(found, own, measurements, changedBy), 'committed');
  }

  /** Every figure that is shown anywhere. */
  async function figuresOf(
    own: Metric,
    periods: readonly number[],
  ): Promise<readonly { readonly span: number; readonly withLate: boolean }[]> {
    const organisation = await storage.organisation.snapshot();
    const viewer = { person: personOf('editor'), organisation, words, sample: true };
    const [history, superseded, summaries] = await Promise.all([
      storage.metrics.find(own.id),
      storage.metrics.superseded(own.id),
      storage.metrics.summaries(),
    ]);
    assert.ok(history);
    const source = {
      ...{ history: history.value, superseded, actions: [], utilisation: [] },
      counterMetric: null,
    };
    const page = presentMetricPage(source, viewer, asOf, today);
    const row = presentMetrics(summaries, viewer, asOf, today).metrics.find(
      ({ id }) => id === own.id,
    );
    const state = metricState(own, history.value.measurements, today);
    const card = JSON.stringify(
      metricCard(words, organisation, {
        ...{ state, mayEnter: true, origin: { kind: 'list' }, tabLink: '', actions: [] },
        ...{ actionForm: null, today },
      }),
    );
    const exported = await workbookRows(own);
    return periods.flatMap((span) => {
      const { from, to } = periodOf(span);
      const text = periodText(words, { from, to });
      const index = page.series.findIndex((point) => point.from === from && point.to === to);
      const point = page.series[index];
      const inTrend = row?.trend[index] ?? null;
      const isNewest = index >= 0 && index === page.series.length - 1;
      const isCurrent =
        (point !== undefined && (point.value !== null || point.responses !== hiddenText)) ||
        inTrend !== null ||
        (isNewest && !card.includes(`${text}: ${hiddenText}`)) ||
        exported.some((cells) => cells.includes(from) && cells.includes(to) && hasNumber(cells));
      const was = page.corrections.filter((each) => each.period === text);
      return [
        ...(isCurrent ? [{ span, withLate: true }] : []),
        ...(was.some((each) => each.was !== hiddenText) ? [{ span, withLate: false }] : []),
      ];
    });
  }

  /** The metric's results in the workbook. */
  async function workbookRows(own: Metric): Promise<readonly (readonly string[])[]> {
    const stores = {
      ...{ organisation: storage.organisation, actions: storage.actions },
      ...{ coverage: storage.coverage, feedbacks: storage.feedback },
      // Only this one is exported, so that the test need not write thousands of rows.
      metrics: {
        find: (id: string) => storage.metrics.find(id),
        summaries: async () =>
          (await storage.metrics.summaries()).filter((each) => each.metric.id === own.id),
      },
    };
    const { bytes } = await exportCompilation(stores, words, asOf);
    return textsOf(bytes, words.t('compilation.sheet.measurements')).slice(1);
  }

  /** The mean that all have: no other cell of a row is 4. */
  function hasNumber(cells: readonly string[]): boolean {
    return cells.includes('4') || cells.includes('0.5');
  }

  function sizeOf(figure: ReadonlySet<number>, sizes: readonly number[]): number {
    return [...figure].reduce((sum, atom) => sum + (sizes[atom] ?? 0), 0);
  }
});
