import type { NeedsMe } from '../../contract/overview.ts';
import { localized } from '../../domain/language.ts';
import type { Need } from '../../domain/overview/needsMe.ts';
import { dateText } from '../../wording/dates.ts';
import { dueText } from '../../wording/due.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import type { Now } from './presentFeedbackLine.ts';

/** What waits for the viewer, in their words and with where to go. */
export function presentNeed(need: Need, viewer: Viewer, now: Now): NeedsMe {
  const { words } = viewer;
  switch (need.kind) {
    case 'overdueFeedback':
    case 'dueToday':
    case 'newFeedback': {
      const { id, reference, kind, dueOn, receivedOn, firstLine } = need.matter;
      const named = { reference, kind: words.t(`feedback.kind.${kind}`) };
      return {
        kind: { code: need.kind, text: words.t(`overview.need.${need.kind}`) },
        title: firstLine === '' ? reference : firstLine,
        detail:
          dueOn === null
            ? words.t('overview.needDetail.received', {
                ...named,
                date: dateText(words, receivedOn),
              })
            : words.t('overview.needDetail.due', {
                ...named,
                due: dueText(words, need.matter, now.today, now.calendar),
              }),
        subpage: `feedback/${id}`,
      };
    }
    case 'redTwice':
      return {
        kind: { code: 'redWithoutAction', text: words.t('overview.need.redWithoutAction') },
        title: localized(need.metric.name, words.language),
        detail: words.t('overview.needDetail.redTwice'),
        subpage: `metrics/${need.metric.id}`,
      };
    case 'measurementDue':
      return {
        kind: { code: need.kind, text: words.t('overview.need.measurementDue') },
        title: localized(need.metric.name, words.language),
        detail: words.t('overview.needDetail.measurementDue'),
        subpage: `metrics/${need.metric.id}`,
      };
    case 'actionLate':
      return {
        kind: { code: need.kind, text: words.t('overview.need.actionLate') },
        title: need.action.what,
        detail: words.t('overview.needDetail.actionLate', {
          metric: localized(need.metric.name, words.language),
          date: dateText(words, need.action.dueOn),
        }),
        subpage: `metrics/${need.metric.id}`,
      };
    case 'coverageQuestion': {
      const count = need.partIds.length;
      return {
        kind: { code: need.kind, text: words.t(`overview.need.${need.kind}`) },
        title: words.t('coverage.question.title', { year: String(need.year), count }),
        detail: need.partIds.map((id) => partName(id, viewer)).join(', '),
        subpage:
          count === 1 ? `coverage/${need.partIds.join()}` : 'coverage?missing=unanswered&own=yes',
      };
    }
  }
}
