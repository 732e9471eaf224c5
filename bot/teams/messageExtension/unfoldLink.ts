import { z } from 'zod';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { maySeeFigures } from '../../domain/organisation/policy.ts';
import { recentCount } from '../../domain/ports/metricStore.ts';
import type { BotDeps } from '../botDeps.ts';
import type { Turn } from '../turn.ts';
import { answerWith } from './insertable.ts';
import type { Insertable } from './insertable.ts';
import { insertableExperience } from './insertableExperience.ts';
import { insertableMetric } from './insertableMetric.ts';
import { subjectOfLink } from './subjectOfLink.ts';

type UnfoldDeps = Pick<BotDeps, 'experiences' | 'metrics' | 'tabLink'>;

const pasted = z.object({ url: z.string().max(4000) }).catch({ url: '' });

/** The card of what a pasted link leads to; nothing when there is no such thing (any more). */
export async function unfoldLink(deps: UnfoldDeps, turn: Turn, value: unknown): Promise<object> {
  if (!maySeeFigures(turn.organisation, turn.person)) return answerWith([]);
  const found = await behindLink(deps, turn, pasted.parse(value).url);
  return answerWith(found === null ? [] : [found]);
}

async function behindLink(
  deps: UnfoldDeps,
  { words, organisation, at }: Turn,
  url: string,
): Promise<Insertable | null> {
  const subject = subjectOfLink(url);
  if (subject === null) return null;
  switch (subject.kind) {
    case 'experience': {
      const found = (await deps.experiences.find(subject.id))?.value;
      if (found?.state !== 'shared') return null;
      const link = deps.tabLink(`experiences/${found.id}`);
      return insertableExperience(words, organisation, found, link);
    }
    case 'metric': {
      const found = (await deps.metrics.find(subject.id))?.value;
      if (found === undefined) return null;
      const { metric, measurements } = found;
      const summary = { metric, recent: measurements.slice(-recentCount) };
      const link = deps.tabLink(`metrics/${encodeURIComponent(metric.id)}`);
      return insertableMetric(words, organisation, summary, helsinkiDate(at), link);
    }
  }
}
