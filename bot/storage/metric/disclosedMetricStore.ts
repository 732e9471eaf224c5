import type { ChangedBy } from '../../domain/audit/auditEntry.ts';
import {
  answeredPeriods,
  disclosureOf,
  type AnsweredMetric,
  type AnsweredPeriod,
  type Disclosure,
} from '../../domain/disclosure/disclosure.ts';
import type { FormerStandings } from '../../domain/metric/formerStanding.ts';
import type { Measurement, Metric, MetricId } from '../../domain/metric/metric.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { recentCount } from '../../domain/ports/metricStore.ts';
import type {
  MeasurementRemoval,
  MetricHistory,
  MetricStore,
  MetricSummary,
  SupersededMeasurement,
} from '../../domain/ports/metricStore.ts';
import type { OrganisationStore } from '../../domain/ports/organisationStore.ts';
import type { CommitOutcome, Stored } from '../../domain/ports/storedVersion.ts';
import type { ListedMetric, TableMetricStore } from './tableMetricStore.ts';

/** So many metrics are read at the same time whose list rows an earlier version has written. */
const atOnce = 8;

/** What was decided, and of what: it holds as long as neither has changed. */
interface Decided {
  readonly disclosure: Disclosure;
  readonly organisation: Organisation;
  /** The versions of all rows of the list. */
  readonly list: string;
  /** The version of all metrics that it is at least as new as; null: not asked for. */
  readonly version: { readonly id: string | null } | null;
}

/**
 * The metrics as everybody may see them: measurements that must not be shown come marked as
 * withheld, in histories, lists and earlier versions alike, so no reader can forget to ask.
 *
 * What is withheld of a metric depends on others that ask the same. The decision is made for all
 * at once and kept until the version of all metrics or the organisation is another one.
 */
export class DisclosedMetricStore implements MetricStore {
  readonly #stored: TableMetricStore;
  readonly #organisation: Pick<OrganisationStore, 'snapshot'>;
  #decided: Decided | null = null;
  /** Under way, so that those who ask at the same time wait for one reading of the list. */
  #deciding: { readonly id: string | null; readonly decided: Promise<Decided> } | null = null;
  readonly #answered = new Map<MetricId, AnsweredMetric & { readonly version: string }>();

  constructor(stored: TableMetricStore, organisation: Pick<OrganisationStore, 'snapshot'>) {
    this.#stored = stored;
    this.#organisation = organisation;
  }

  save(
    before: Stored<MetricHistory> | null,
    metric: Metric,
    measurements: readonly Measurement[],
    changedBy: ChangedBy,
    removals?: readonly MeasurementRemoval[],
    why?: string | null,
  ): Promise<CommitOutcome> {
    return this.#stored.save(before, metric, measurements, changedBy, removals, why);
  }

  async find(id: MetricId): Promise<Stored<MetricHistory> | null> {
    const found = await this.#stored.find(id);
    if (found === null) return null;
    // Asked for afterwards, so that the decision knows all that was found.
    const disclosure = await this.#current();
    const { metric, measurements, former } = found.value;
    return {
      version: found.version,
      value: {
        metric,
        measurements: disclosure.ofCurrent(id, measurements),
        former: formerOf(disclosure, id, former),
      },
    };
  }

  async superseded(id: MetricId): Promise<readonly SupersededMeasurement[]> {
    const found = await this.#stored.superseded(id);
    if (found.length === 0) return found;
    const disclosure = await this.#current();
    const shown = disclosure.ofFormer(
      id,
      found.map(({ measurement }) => measurement),
    );
    return found.map((each, index) => ({ ...each, measurement: shown[index] ?? each.measurement }));
  }

  async summaries(): Promise<readonly MetricSummary[]> {
    const listed = await this.#stored.summaries();
    const { disclosure } = await this.#decide(listed);
    return listed.map(({ metric, recent, former }) => ({
      metric,
      recent: disclosure.ofCurrent(metric.id, recent),
      former: formerOf(disclosure, metric.id, former),
    }));
  }

  async #current(): Promise<Disclosure> {
    const [id, organisation] = await Promise.all([
      this.#stored.version(),
      this.#organisation.snapshot(),
    ]);
    const known = this.#decided;
    if (known?.version?.id === id && known.organisation === organisation) return known.disclosure;
    const underWay = this.#deciding;
    const decided = underWay?.id === id ? underWay.decided : this.#decideFor(id);
    this.#deciding = { id, decided };
    try {
      return (await decided).disclosure;
    } finally {
      this.#deciding = null;
    }
  }

  /** The list is read after the version, so it is as new or newer. */
  async #decideFor(id: string | null): Promise<Decided> {
    const decided = { ...(await this.#decide(await this.#stored.summaries())), version: { id } };
    this.#decided = decided;
    return decided;
  }

  async #decide(listed: readonly ListedMetric[]): Promise<Decided> {
    const organisation = await this.#organisation.snapshot();
    const list = listed.map(({ metric, version }) => `${metric.id} ${version}`).join('\n');
    const known = this.#decided;
    if (known?.list === list && known.organisation === organisation) return known;
    const all = await inTurns(listed, (each) => this.#answeredOf(each));
    const decided = {
      ...{ disclosure: disclosureOf(all, organisation, known?.disclosure), organisation, list },
      version: null,
    };
    this.#decided = decided;
    return decided;
  }

  /** The very same while the row in the list is, so that what was decided of it can be kept. */
  async #answeredOf(listed: ListedMetric): Promise<AnsweredMetric> {
    const { metric, version } = listed;
    const known = this.#answered.get(metric.id);
    if (known?.version === version) return known;
    const own = { version, metric, answered: await this.#readAnswered(listed) };
    this.#answered.set(metric.id, own);
    return own;
  }

  async #readAnswered({
    metric,
    recent,
    answered,
  }: ListedMetric): Promise<readonly AnsweredPeriod[]> {
    if (answered !== null) return answered;
    if (recent.length < recentCount) return answeredPeriods(metric, recent);
    const found = await this.#stored.find(metric.id);
    return answeredPeriods(metric, found?.value.measurements ?? recent);
  }
}

async function inTurns<One, Other>(
  all: readonly One[],
  each: (one: One) => Promise<Other>,
): Promise<readonly Other[]> {
  const done: Other[] = [];
  for (let start = 0; start < all.length; start += atOnce) {
    done.push(...(await Promise.all(all.slice(start, start + atOnce).map(each))));
  }
  return done;
}

function formerOf(
  disclosure: Disclosure,
  id: MetricId,
  former: FormerStandings | undefined,
): FormerStandings | undefined {
  if (former === undefined) return undefined;
  // Newest first, as the decision takes them.
  const newest = former.toReversed().flatMap(({ latest }) => (latest === null ? [] : [latest]));
  const shown = [...disclosure.ofFormer(id, newest)].reverse();
  return former.map((standing) =>
    standing.latest === null ? standing : { ...standing, latest: shown.shift() ?? null },
  );
}
