import type { SearchInvokeResponse, SearchInvokeValue } from 'botbuilder';
import { findUnits } from '../../domain/organisation/findUnits.ts';
import { foundAtMost, unitChoice, unitDataset } from '../cards/unitField.ts';
import type { Turn } from '../turn.ts';

const searchType = 'application/vnd.microsoft.search.searchResponse';

/** Answers Teams, which asks for units while a person types into a form's field. */
export function searchUnits(turn: Turn | null, query: SearchInvokeValue): SearchInvokeResponse {
  const results =
    turn === null || query.dataset !== unitDataset
      ? []
      : findUnits(turn.organisation, {
          query: query.queryText,
          near: turn.person.unitId,
          language: turn.words.language,
          limit: foundAtMost,
        }).map((unit) => unitChoice(turn.words, turn.organisation, unit));
  return { statusCode: 200, type: searchType, value: { results } };
}
