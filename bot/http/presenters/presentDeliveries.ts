import type { DeliveriesView, DeliveryLineView, NamedLink } from '../../contract/operations.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { FeedbackId } from '../../domain/feedback/feedback.ts';
import { deliveryStandings, subjectKinds } from '../../domain/ports/delivery.ts';
import type { Delivery, LedgerQuery, Recipient } from '../../domain/ports/delivery.ts';
import { standingOf } from '../../domain/reminder/deliveryStates.ts';
import type { Availability } from '../../domain/reminder/recipient.ts';
import { faultDays } from '../../domain/useCases/readDeliveries.ts';
import type { DeliveryPage, StuckCards } from '../../domain/useCases/readDeliveries.ts';
import { isWorthSendingAgain } from '../../domain/useCases/sendCardAgain.ts';
import { instantText } from '../../wording/dates.ts';
import { deliveryFaultText } from '../../wording/deliveryFault.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Viewer } from '../viewer.ts';
import { presentFrame } from './presentFrame.ts';
import { actorName } from './personName.ts';

/** What a line needs beside the row of the ledger. */
export interface LineSource {
  /** Of the feedbacks that cards are about. */
  readonly references: ReadonlyMap<FeedbackId, string>;
  readonly availability: Availability;
  readonly now: Instant;
}

/** The ledger as asked for, newest first, with what stands still now. */
export function presentDeliveries(
  { deliveries, next }: DeliveryPage,
  stuck: StuckCards,
  { personId }: LedgerQuery,
  source: LineSource,
  viewer: Viewer,
): DeliveriesView {
  const { words, organisation } = viewer;
  return {
    ...presentFrame(viewer, source.now),
    stuck: presentStuck(stuck, words),
    states: deliveryStandings.map((code) => ({ code, text: words.t(`ledger.state.${code}`) })),
    kinds: subjectKinds.map((code) => ({ code, text: kindText(words, code) })),
    person:
      personId === null ? null : { code: personId, text: actorName(words, personId, organisation) },
    lines: deliveries.map((each) => presentDeliveryLine(each, source, viewer)),
    next,
  };
}

function presentStuck(
  { waiting, postponed, failed, unknown }: StuckCards,
  { t }: Translator,
): DeliveriesView['stuck'] {
  const later = postponed === 0 ? '' : `, ${t('ledger.stuck.postponed', { count: postponed })}`;
  const days = { days: String(faultDays) };
  return [
    {
      state: 'waiting',
      label: t('ledger.state.waiting'),
      text: `${t('ledger.stuck.waiting', { count: waiting })}${later}`,
    },
    {
      state: 'failed',
      label: t('ledger.state.failed'),
      text: t('ledger.stuck.lately', { count: failed, ...days }),
    },
    {
      state: 'unknown',
      label: t('ledger.state.unknown'),
      text: t('ledger.stuck.lately', { count: unknown, ...days }),
    },
  ];
}

export function presentDeliveryLine(
  delivery: Delivery,
  { references, availability, now }: LineSource,
  viewer: Viewer,
): DeliveryLineView {
  const { words, organisation } = viewer;
  const { id, recipient, subject, plannedAt, settledAt } = delivery;
  const standing = standingOf(delivery);
  const again = isWorthSendingAgain(delivery, organisation, availability, now);
  return {
    ...{ id, again },
    kind: { code: subject.kind, text: kindText(words, subject.kind) },
    recipient: recipientText(recipient, viewer),
    personId: recipient.kind === 'person' ? recipient.personId : null,
    subject: subjectLink(delivery, references, words),
    planned: instantText(words, plannedAt),
    state: { code: standing, text: words.t(`ledger.state.${standing}`) },
    when: settledAt === null ? waitingText(delivery, words) : instantText(words, settledAt),
    reason: reasonText(delivery, words),
    advice: adviceText(delivery, again, viewer, availability),
  };
}

function kindText(words: Translator, kind: Delivery['subject']['kind']): string {
  return words.t(`ledger.kind.${kind}`);
}

function recipientText(recipient: Recipient, { words, organisation }: Viewer): string {
  return recipient.kind === 'person'
    ? actorName(words, recipient.personId, organisation)
    : words.t('deliveries.channel');
}

/** Where the tab shows what the card is about; a feedback only by its reference. */
function subjectLink(
  { subject: { kind, id } }: Delivery,
  references: ReadonlyMap<FeedbackId, string>,
  words: Translator,
): NamedLink {
  const reference = references.get(id);
  if (kind === 'feedback' && reference !== undefined) {
    return { text: reference, path: `feedback/${encodeURIComponent(id)}` };
  }
  const text = kindText(words, kind);
  return { text, path: kind === 'experience' ? `experiences/${encodeURIComponent(id)}` : null };
}

function waitingText({ state, notBefore }: Delivery, words: Translator): string | null {
  if (state === 'sending') return words.t('ledger.sending');
  return notBefore === null
    ? null
    : words.t('ledger.notBefore', { time: instantText(words, notBefore) });
}

/** Why it did not arrive, or waits. */
function reasonText({ fault, attempts }: Delivery, words: Translator): string | null {
  if (fault === null) return null;
  if (fault === 'nothingToSend') return words.t('ledger.nothingToSend');
  const { reason } = deliveryFaultText(words, fault);
  return words.t('ledger.reason', { reason, count: attempts });
}

function adviceText(
  delivery: Delivery,
  again: boolean,
  { words, organisation }: Viewer,
  { isReachable }: Availability,
): string | null {
  const { recipient, subject, fault, state } = delivery;
  const standing = standingOf(delivery);
  switch (standing) {
    case 'waiting':
      return words.t(state === 'sending' ? 'ledger.advice.sending' : 'ledger.advice.waiting');
    case 'sent':
      return fault === null ? null : words.t('ledger.advice.notUpdated');
    case 'unknown':
      return words.t('ledger.advice.unknown');
    case 'givenUp':
      return words.t(fault === 'dayOver' ? 'ledger.advice.nextDay' : 'ledger.advice.nothing');
    case 'failed': {
      const remedy = fault === null ? '' : deliveryFaultText(words, fault).remedy;
      if (again) return `${remedy} ${words.t('ledger.advice.again')}`.trim();
      if (recipient.kind === 'person') {
        const { personId } = recipient;
        const isKnown = (organisation.people.get(personId)?.entraObjectId ?? null) !== null;
        if (!isKnown || !isReachable(personId)) return words.t('ledger.advice.unreachable');
      }
      if (subject.kind === 'reminder') return words.t('ledger.advice.nextDay');
      return remedy === '' ? words.t('ledger.advice.nothing') : remedy;
    }
  }
}
