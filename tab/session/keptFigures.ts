import { apiRoutes } from '../../bot/contract/routes.ts';
import type { FeedbackView } from '../../bot/contract/feedback.ts';
import type {
  JourneyStagePageView,
  JourneyStageView,
  JourneyView,
} from '../../bot/contract/journey.ts';
import type { OverviewView } from '../../bot/contract/overview.ts';
import { keysUnder, withStore } from './browserStore.ts';

/** An answer as it lies in the browser's store. */
interface Kept {
  /** Milliseconds since 1970, when it was read. */
  readonly at: number;
  /** The build that can show it: another one may want more of an answer. */
  readonly build: string;
  readonly view: unknown;
}

const prefix = 'figures ';
const longestMilliseconds = 7 * 24 * 3_600_000;
const mostAnswers = 12;
/** Less than half of what browsers give a site, in characters. */
const mostCharacters = 2_000_000;
/** The file's name changes with whatever it is made of. */
const build = import.meta.url;

/**
 * Keeps the figures of a view for when the server cannot be reached, also after a reload. Nothing
 * is kept of what concerns customers: neither their words nor who they are
 * (docs/decisions/0016-figures-for-an-outage.md).
 * @param owner who reads, as the surroundings know them
 */
export function keepFigures(owner: string, path: string, view: unknown): void {
  const figures = figuresOf(path, view);
  if (figures === null) return;
  const kept: Kept = { at: Date.now(), build, view: figures };
  withStore('localStorage', (store) => {
    makeRoom(store);
    store.setItem(keyOf(owner, path), JSON.stringify(kept));
  });
}

/** The figures that were read last at the address, if that was not too long ago; else null. */
export function keptFigures(owner: string, path: string): unknown {
  const text = withStore('localStorage', (store) => store.getItem(keyOf(owner, path)));
  const kept = text === null ? null : (JSON.parse(text) as Kept);
  return kept === null || isOutdated(kept) ? null : kept.view;
}

/** For when somebody else sits down, or the reader has no right to them any more. */
export function forgetFigures(): void {
  withStore('localStorage', (store) => {
    for (const key of keysUnder(store, prefix)) store.removeItem(key);
  });
}

/**
 * What may be kept of an answer, or null: whatever has customers' words in it is taken out of it.
 * Each view is of its path, since `useView` asks with the path of the view it is given.
 */
function figuresOf(path: string, view: unknown): unknown {
  const [address = ''] = path.split('?', 1);
  switch (address) {
    case apiRoutes.overview:
      return { ...(view as OverviewView), needsMe: null } satisfies OverviewView;
    case apiRoutes.feedback:
      return { ...(view as FeedbackView), lists: null } satisfies FeedbackView;
    case apiRoutes.journey: {
      const journey = view as JourneyView;
      return { ...journey, stages: journey.stages.map(keptStage) } satisfies JourneyView;
    }
    case apiRoutes.journeyStage: {
      const page = view as JourneyStagePageView;
      return { ...page, stage: keptStage(page.stage), told: null } satisfies JourneyStagePageView;
    }
    default: {
      const isUnder = (root: string): boolean => address === root || address.startsWith(`${root}/`);
      return isUnder(apiRoutes.metrics) || isUnder(apiRoutes.coverage) ? view : null;
    }
  }
}

function keptStage(stage: JourneyStageView): JourneyStageView {
  const actions = stage.actions.map((action) =>
    action.about.code === 'feedback' ? { ...action, what: null } : action,
  );
  return { ...stage, actions };
}

/** For one more: what is outdated goes, and the oldest of the others. */
function makeRoom(store: Storage): void {
  const known = keysUnder(store, prefix)
    .map((key) => ({ key, text: store.getItem(key) ?? '' }))
    .map((entry) => ({ ...entry, kept: JSON.parse(entry.text) as Kept }))
    .sort((one, other) => other.kept.at - one.kept.at);
  let characters = 0;
  known.forEach(({ key, text, kept }, place) => {
    characters += text.length;
    const isTooMuch = place >= mostAnswers - 1 || characters > mostCharacters;
    if (isTooMuch || isOutdated(kept)) store.removeItem(key);
  });
}

function isOutdated(kept: Kept): boolean {
  return kept.build !== build || kept.at < Date.now() - longestMilliseconds;
}

/** Since when the reader wants changes told makes no other figures of them. */
function keyOf(owner: string, path: string): string {
  const [address = '', query = ''] = path.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.delete('since');
  return `${prefix}${owner} ${address}?${asked.toString()}`;
}
