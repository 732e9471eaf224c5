/** How experiences are searched: a part of the address, and of what is asked of the server. */
export interface StorySearch {
  readonly text: string;
  readonly unit: string | null;
  readonly stage: string | null;
  readonly tag: string | null;
  readonly adopted: boolean;
}

export const everyStory: StorySearch = {
  text: '',
  unit: null,
  stage: null,
  tag: null,
  adopted: false,
};

export function parseStorySearch(query: string): StorySearch {
  const given = new URLSearchParams(query);
  return {
    text: given.get('text') ?? '',
    unit: given.get('unit'),
    stage: given.get('stage'),
    tag: given.get('tag'),
    adopted: given.get('adopted') === 'yes',
  };
}

/** The search as a query string with its `?`, what does not matter left out. */
export function storySearchQuery(search: StorySearch): string {
  const query = new URLSearchParams();
  if (search.text !== '') query.set('text', search.text);
  for (const name of ['unit', 'stage', 'tag'] as const) {
    const wanted = search[name];
    if (wanted !== null) query.set(name, wanted);
  }
  if (search.adopted) query.set('adopted', 'yes');
  return query.size === 0 ? '' : `?${query.toString()}`;
}
