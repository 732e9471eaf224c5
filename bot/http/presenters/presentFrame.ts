import type { DatedView } from '../../contract/session.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import { instantText } from '../../wording/dates.ts';
import type { Viewer } from '../viewer.ts';
import { cityName, presentViewer } from './presentViewer.ts';

/** What every view carries: who looks, at what city, as of when. */
export function presentFrame(viewer: Viewer, asOf: Instant): DatedView {
  const { words, organisation } = viewer;
  return {
    viewer: presentViewer(viewer),
    city: cityName(organisation, words),
    asOf,
    asOfText: words.t('api.asOf', { instant: instantText(words, asOf) }),
  };
}
