import { z } from 'zod';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { maySeeFigures } from '../../domain/organisation/policy.ts';
import type { BotDeps } from '../botDeps.ts';
import type { Turn } from '../turn.ts';
import { findExperiences } from './findExperiences.ts';
import { findMetrics } from './findMetrics.ts';
import { answerSaying, answerWith } from './insertable.ts';
import type { Insertable } from './insertable.ts';
import { insertableExperience } from './insertableExperience.ts';
import { insertableMetric } from './insertableMetric.ts';

/** As many as a list shows at once, whatever is asked for. */
const listedAtMost = 25;
/** Nobody scrolls further than this; it bounds what one request reads. */
const furthest = 500;
const firstPage = { skip: 0, count: listedAtMost };

/** The search's one parameter by its name in the manifest. */
const searchedWords = 'words';

const asked = z.object({
  commandId: z.string(),
  // Before anything is typed Teams sends another parameter, `initialRun`.
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).catch([]),
  queryOptions: z
    .object({ skip: z.int().min(0).max(furthest), count: z.int().min(1).transform(atMostListed) })
    .catch(firstPage),
});
type Page = z.output<typeof asked>['queryOptions'];

type SearchDeps = Pick<BotDeps, 'experiences' | 'metrics' | 'tabLink'>;
type Search = (
  deps: SearchDeps,
  turn: Turn,
  words: string,
  page: Page,
) => Promise<readonly Insertable[]>;

/** The search commands by their ids in the manifest. */
const searches: ReadonlyMap<string, Search> = new Map<string, Search>([
  ['findExperience', searchExperiences],
  ['findMetric', searchMetrics],
]);

/** What was found, a page of it, each with the card that is put into the chat. */
export async function search(deps: SearchDeps, turn: Turn, value: unknown): Promise<object> {
  const { words, organisation, person } = turn;
  const query = asked.safeParse(value).data;
  const find = query === undefined ? undefined : searches.get(query.commandId);
  if (query === undefined || find === undefined) {
    return answerSaying(words.t('messageExtension.unknownCommand'));
  }
  if (!maySeeFigures(organisation, person)) {
    return answerSaying(words.t('error.notAllowed', { who: '' }));
  }
  const typed = query.parameters.find(({ name }) => name === searchedWords)?.value;
  const found = await find(deps, turn, typeof typed === 'string' ? typed : '', query.queryOptions);
  return found.length === 0 && query.queryOptions.skip === 0
    ? answerSaying(words.t('messageExtension.nothingFound'))
    : answerWith(found);
}

async function searchExperiences(
  deps: SearchDeps,
  { words, organisation }: Turn,
  query: string,
  page: Page,
): Promise<readonly Insertable[]> {
  const found = await findExperiences(deps, organisation, query, page.skip + page.count);
  return onPage(found, page).map((experience) =>
    insertableExperience(
      words,
      organisation,
      experience,
      deps.tabLink(`experiences/${experience.id}`),
    ),
  );
}

async function searchMetrics(
  deps: SearchDeps,
  { words, organisation, at }: Turn,
  query: string,
  page: Page,
): Promise<readonly Insertable[]> {
  const today = helsinkiDate(at);
  const found = await findMetrics(deps.metrics, organisation, query, today);
  return onPage(found, page).map((summary) =>
    insertableMetric(
      words,
      organisation,
      summary,
      today,
      deps.tabLink(`metrics/${encodeURIComponent(summary.metric.id)}`),
    ),
  );
}

function onPage<T>(found: readonly T[], { skip, count }: Page): readonly T[] {
  return found.slice(skip, skip + count);
}

function atMostListed(count: number): number {
  return Math.min(count, listedAtMost);
}
