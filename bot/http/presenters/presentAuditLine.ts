import type { AuditLineView, NamedLink } from '../../contract/operations.ts';
import type { AuditDetail, AuditEntry } from '../../domain/audit/auditEntry.ts';
import { localized } from '../../domain/language.ts';
import { feedbackStates } from '../../domain/feedback/feedback.ts';
import { moveNames } from '../../domain/feedback/moves/allowedMoves.ts';
import { personEverKnown } from '../../domain/organisation/everKnown.ts';
import { subjectKinds } from '../../domain/ports/delivery.ts';
import { removalNames } from '../../domain/retention/removeHeld.ts';
import { auditDeeds } from '../../wording/auditDeeds.ts';
import { auditFieldText, auditValueText, type AuditNames } from '../../wording/auditFields.ts';
import { dateText, instantText, periodText } from '../../wording/dates.ts';
import { goalText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { partName, stageName } from './partName.ts';
import { actorName } from './personName.ts';
import type { MetricNames } from './presentJourneyStage.ts';

/**
 * Whether a line's details name other metrics than the one that it is about. Their ids would say
 * nothing to a reader.
 */
export function namesMetrics({ details }: AuditEntry): boolean {
  return details.some(
    (detail) =>
      detail.kind === 'field' &&
      (detail.field === 'counterMetricId' || detail.field.startsWith('indexWeights.')),
  );
}

/** A line of the audit trail in the viewer's words; by rights, never by content. */
export function presentAuditLine(
  entry: AuditEntry,
  metricNames: MetricNames,
  viewer: Viewer,
): AuditLineView {
  const { words, organisation } = viewer;
  const { id, at, by, onBehalfOf, subject, details } = entry;
  const code = `${subject.kind}:${subject.id}`;
  return {
    id,
    at: instantText(words, at),
    who: { code: by, text: actorName(words, by, organisation) },
    onBehalfOf:
      onBehalfOf === null
        ? null
        : words.t('feedbackView.onBehalfOf', { name: actorName(words, onBehalfOf, organisation) }),
    what: deedText(entry, words),
    kind: { code: subject.kind, text: words.t(`audit.kind.${subject.kind}`) },
    subject: { code, ...subjectLink(entry, viewer) },
    details: details.map((each) =>
      detailText(each, { organisation, metrics: metricNames }, viewer),
    ),
  };
}

function deedText({ subject, what }: AuditEntry, words: Translator): string {
  if (subject.kind === 'feedback') {
    const known = (['log', ...moveNames, ...removalNames] as const).find((each) => each === what);
    return words.t(`feedbackView.trail.${known ?? 'other'}`);
  }
  const known = auditDeeds.find((each) => each === what);
  return words.t(`audit.did.${known ?? 'other'}`);
}

function subjectLink({ subject, partOf, name }: AuditEntry, viewer: Viewer): NamedLink {
  const { words, organisation } = viewer;
  const { kind, id } = subject;
  const own = name === null ? null : localized(name, words.language);
  const at = (view: string, of: string): string => `${view}/${encodeURIComponent(of)}`;
  switch (kind) {
    case 'feedback':
      return { text: own ?? id, path: at('feedback', id) };
    case 'experience':
      return { text: words.t('audit.kind.experience'), path: at('experiences', id) };
    case 'metric':
      return { text: own ?? id, path: at('metrics', id) };
    case 'action':
      return {
        text: words.t('audit.kind.action'),
        path:
          partOf?.kind === 'metric'
            ? at('metrics', partOf.id)
            : partOf?.kind === 'feedback'
              ? at('feedback', partOf.id)
              : null,
      };
    case 'coverage':
      return { text: partName(id, viewer), path: at('coverage', id) };
    case 'part':
      return { text: own ?? partName(id, viewer), path: null };
    case 'person': {
      const person = personEverKnown(organisation, id);
      return { text: person?.name ?? words.t('api.unknownPerson'), path: null };
    }
    case 'stage':
      return { text: own ?? stageName(id, viewer) ?? id, path: null };
    case 'personalData':
      return {
        text: own ?? words.t('audit.kind.personalData'),
        path: partOf?.kind === 'feedback' ? at('feedback', partOf.id) : null,
      };
    case 'settings':
    case 'channel':
    case 'delivery':
      return { text: own ?? words.t(`audit.kind.${kind}`), path: null };
    case 'file': {
      const known = fileKinds.find((each) => each === id);
      const text =
        known === undefined ? words.t('audit.kind.file') : words.t(`importing.kind.${known}`);
      return { text: own ?? text, path: null };
    }
  }
}

/** What a file is, where it is not a table of the tab. */
const fileKinds = ['compilation', 'metrics', 'organisation', 'feedbacks'] as const;

function detailText(detail: AuditDetail, names: AuditNames, viewer: Viewer): string {
  const { words } = viewer;
  switch (detail.kind) {
    case 'state':
      return changeText(words, words.t('audit.state'), {
        from: detail.from === null ? null : stateText(words, detail.from),
        to: stateText(words, detail.to),
      });
    case 'part':
      return partName(detail.partId, viewer);
    case 'field': {
      const label = auditFieldText(words, detail.field, names);
      if (detail.field === 'card') return cardText(words, detail.to);
      if (detail.from === null && detail.to === null) {
        return words.t('audit.kept', { label });
      }
      const told = (value: string | null): string | null =>
        value === null ? null : auditValueText(words, detail.field, value, names);
      return changeText(words, label, { from: told(detail.from), to: told(detail.to) });
    }
    case 'target':
      return words.t('audit.target', {
        from: dateText(words, detail.validFrom),
        goal: goalText(words, detail.scale, detail.goal),
        why: detail.justification,
      });
    case 'measurement':
      return words.t(`audit.measurement.${detail.how}`, { period: periodText(words, detail) });
    case 'count':
      return words.t(`audit.count.${countedOf(detail.of)}`, { count: detail.count });
  }
}

function changeText(
  words: Translator,
  label: string,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): string {
  if (from === null) return words.t('audit.set', { label, to: to ?? '' });
  return to === null
    ? words.t('audit.removed', { label, from })
    : words.t('audit.changed', { label, from, to });
}

function stateText(words: Translator, state: string): string {
  const known = feedbackStates.find((each) => each === state);
  return known === undefined ? state : words.t(`feedback.state.${known}`);
}

/** Which kind of card a line about the ledger tells of. */
function cardText(words: Translator, kind: string | null): string {
  const known = subjectKinds.find((each) => each === kind);
  return known === undefined
    ? ''
    : words.t(`deliveries.subject.${known}`, { reference: '' }).trim();
}

const counted = [
  ...(['fields', 'measurements', 'targetsRemoved', 'feedbacks', 'rows'] as const),
  ...(['added', 'changed', 'refused', 'conflict'] as const),
] as const;

function countedOf(of: string): (typeof counted)[number] {
  return counted.find((each) => each === of) ?? 'rows';
}
