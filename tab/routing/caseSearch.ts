/** Which single feedbacks a figure leads to: a part of the address, and of what is asked for. */
export interface CaseSearch {
  readonly area: string | null;
  readonly kind: string | null;
  readonly channel: string | null;
  /** Empty: those without a stage. */
  readonly stage: string | null;
  /** Only those that did not keep their day. */
  readonly missed: boolean;
}

export const everyCase: CaseSearch = {
  area: null,
  kind: null,
  channel: null,
  stage: null,
  missed: false,
};

export function parseCaseSearch(query: string): CaseSearch {
  const given = new URLSearchParams(query);
  return {
    area: given.get('area'),
    kind: given.get('kind'),
    channel: given.get('channel'),
    stage: given.get('stage'),
    missed: given.get('missed') === 'yes',
  };
}

/** The search as a query string with its `?`, what does not matter left out. */
export function caseSearchQuery(search: CaseSearch): string {
  const query = new URLSearchParams();
  for (const name of ['area', 'kind', 'channel', 'stage'] as const) {
    const wanted = search[name];
    if (wanted !== null) query.set(name, wanted);
  }
  if (search.missed) query.set('missed', 'yes');
  return query.size === 0 ? '' : `?${query.toString()}`;
}
