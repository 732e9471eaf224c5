import type { ReachView, UnreachableView } from '../../contract/operations.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { Reach, UnreachablePerson } from '../../domain/useCases/whoCannotBeReached.ts';
import { dateText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import { actorName } from './personName.ts';
import { presentFrame } from './presentFrame.ts';

/** Whom no card reaches, and what to do about each. @param link opens the app in Teams */
export function presentReach(
  { people, silentParts }: Reach,
  link: string,
  viewer: Viewer,
  asOf: Instant,
): ReachView {
  const { words } = viewer;
  return {
    ...presentFrame(viewer, asOf),
    people: people.map((each) => presentUnreachable(each, link, viewer)),
    silentParts: silentParts.map(({ part, open }) => ({
      id: part.id,
      name: partName(part.id, viewer),
      text: words.t('reach.openHere', { count: open }),
    })),
  };
}

function presentUnreachable(
  { person, why, since, parts, metrics, open, due, instead }: UnreachablePerson,
  link: string,
  viewer: Viewer,
): UnreachableView {
  const { words, organisation } = viewer;
  const names = instead.map((id) => actorName(words, id, organisation));
  const hasCards = parts.length > 0;
  return {
    id: person.id,
    name: person.name,
    why: { code: why, text: words.t(`reach.why.${why}`) },
    since:
      since === null
        ? null
        : words.t('reach.since', { date: dateText(words, helsinkiDate(since)) }),
    answersFor: [
      ...parts.map(({ id }) => partName(id, viewer)),
      ...(metrics === 0 ? [] : [words.t('reach.metrics', { count: metrics })]),
    ],
    waits: words.t(open === 0 ? 'reach.nothing' : 'reach.waits', { count: open, due: String(due) }),
    instead: !hasCards
      ? words.t('reach.noCards')
      : names.length === 0
        ? words.t('reach.nobody')
        : words.t('reach.instead', { names: names.join(', ') }),
    nobody: hasCards && names.length === 0,
    advice: words.t(`reach.advice.${why}`),
    message: words.t(`reach.message.${why}`, { link }),
  };
}
