import { languages } from '../language.ts';
import type { Metric, MetricId } from '../metric/metric.ts';

/** What tells whether two metrics ask the same. */
export type Question = Pick<Metric, 'id' | 'name' | 'asked' | 'scale' | 'partId'>;

/** A shorter first word ("Kuinka" aside) begins many questions. */
const shortestStem = 5;

/**
 * The metrics in groups that ask the same: of one scale, and with the same question or the same
 * name in any language. Names are often lengthened by the part's ("Satisfaction, library"), so
 * metrics that do not say what is asked belong together also when their names begin with the same
 * word, unless a part has two of them: then the rest of the name tells them apart.
 */
export function byQuestion<One extends Question>(
  metrics: readonly One[],
): readonly (readonly One[])[] {
  const groups = joinedGroups(metrics, sameWords);
  const alike = Map.groupBy(groups, stemOf);
  return [...alike].flatMap(([stem, own]) => {
    const all = own.flat();
    const isOneEach = new Set(all.map(({ partId }) => partId)).size === all.length;
    return stem !== null && isOneEach ? [all] : own;
  });
}

/** Groups in which each shares a key with another. */
function joinedGroups<One extends Question>(
  metrics: readonly One[],
  keysOf: (metric: One) => readonly string[],
): readonly (readonly One[])[] {
  const leaders = new Map<MetricId, MetricId>();
  const leaderOf = (id: MetricId): MetricId => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) {
      leader = next;
    }
    if (leader !== id) leaders.set(id, leader);
    return leader;
  };
  const first = new Map<string, MetricId>();
  for (const metric of metrics) {
    for (const key of keysOf(metric)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, metric.id);
      else {
        const [one, other] = [leaderOf(known), leaderOf(metric.id)];
        if (one !== other) leaders.set(other, one);
      }
    }
  }
  return [...Map.groupBy(metrics, ({ id }) => leaderOf(id)).values()];
}

function sameWords({ name, asked, scale }: Question): readonly string[] {
  const texts = [name, asked].flatMap((localized, index) =>
    languages.map((language) => [index, language, localized?.[language] ?? ''] as const),
  );
  return texts
    .map(([index, language, text]) => [index, language, plain(text)] as const)
    .filter(([, , text]) => text !== '')
    .map((parts) => JSON.stringify([scaleKey(scale), ...parts]));
}

/** Null where one of them says what it asks, or the first word tells too little. */
function stemOf(group: readonly Question[]): string | null {
  const [first] = group;
  if (first === undefined || group.some(({ asked }) => asked !== null)) return null;
  const [stem = ''] = plain(first.name.fi).split(' ');
  return stem.length < shortestStem ? null : `${scaleKey(first.scale)} ${stem}`;
}

function scaleKey(scale: Metric['scale']): string {
  switch (scale.kind) {
    case 'share':
    case 'nps':
      return scale.kind;
    case 'mean':
      return `${scale.kind} ${String(scale.min)} ${String(scale.max)}`;
    case 'amount':
      return `${scale.kind} ${scale.unit}`;
  }
}

/** Without capitals, punctuation and double spaces. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
