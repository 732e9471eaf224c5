import { helsinkiDate, helsinkiTime } from '../../domain/calendar/helsinkiTime.ts';
import type { Instant } from '../../domain/calendar/time.ts';
import type { FeedbackId } from '../../domain/feedback/feedback.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Delivery, Recipient, Subject } from '../../domain/ports/delivery.ts';
import type { SendingFaults } from '../../domain/useCases/sendingFaults.ts';
import { dateText } from '../../wording/dates.ts';
import { deliveryFaultText } from '../../wording/deliveryFault.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Message } from '../sending/messenger.ts';
import { card, container, detail, heading, text } from './elements.ts';
import type { CardElement } from './elements.ts';
import { partName, personName } from './formFields.ts';

/** More of a kind than this would be a card too long to read; the rest is a number. */
export const linesShown = 8;

/**
 * What went wrong with sending, for an administrator; says so when nothing did.
 * @param references of the feedbacks that the first deliveries are about
 */
export function deliveriesCard(
  words: Translator,
  organisation: Organisation,
  { deliveries, unreachable, withoutRecipient }: SendingFaults,
  references: ReadonlyMap<FeedbackId, string>,
): Message {
  const title = words.t('deliveries.title');
  const sections = [
    section(words, 'faults', deliveries, (each) => delivery(words, organisation, each, references)),
    section(words, 'unreachable', unreachable, ({ personId, since }) =>
      line(
        words.t('deliveries.unreachableLine', {
          name: personName(organisation, personId),
          date: dateText(words, helsinkiDate(since)),
        }),
      ),
    ),
    section(words, 'withoutRecipient', withoutRecipient, ({ reference, unitId }) =>
      line(
        words.t('deliveries.withoutRecipientLine', {
          reference,
          unit: partName(words, organisation, unitId),
        }),
      ),
    ),
  ].filter((each) => each !== null);
  return {
    summary: title,
    card: card([
      heading(title),
      ...(sections.length === 0 ? [text(words.t('deliveries.none'))] : sections),
    ]),
  };
}

function section<T>(
  words: Translator,
  name: 'faults' | 'unreachable' | 'withoutRecipient',
  items: readonly T[],
  draw: (item: T) => CardElement,
): CardElement | null {
  if (items.length === 0) return null;
  const left = items.length - linesShown;
  return container(
    [
      text(words.t(`deliveries.${name}`, { count: items.length }), { weight: 'Bolder' }),
      ...items.slice(0, linesShown).map(draw),
      left > 0 ? detail(words.t('deliveries.more', { count: left })) : null,
    ],
    { spacing: 'Medium', separator: true },
  );
}

function delivery(
  words: Translator,
  organisation: Organisation,
  each: Delivery,
  references: ReadonlyMap<FeedbackId, string>,
): CardElement {
  const { recipient, subject, attempts, fault, settledAt, plannedAt } = each;
  return container(
    [
      line(
        words.t('deliveries.line', {
          recipient: recipientName(words, organisation, recipient),
          subject: subjectText(words, subject, references),
          time: timeText(words, settledAt ?? plannedAt),
        }),
      ),
      detail(stateText(words, each)),
      fault === null || fault === 'interrupted' || fault === 'dayOver'
        ? null
        : detail(words.t('deliveries.why', { ...deliveryFaultText(words, fault), attempts })),
    ],
    { spacing: 'Small' },
  );
}

function subjectText(
  words: Translator,
  { kind, id }: Subject,
  references: ReadonlyMap<FeedbackId, string>,
): string {
  const reference = kind === 'feedback' ? (references.get(id) ?? '') : '';
  return words.t(`deliveries.subject.${kind}`, { reference }).trim();
}

function stateText(words: Translator, { state, fault, notBefore }: Delivery): string {
  switch (state) {
    case 'planned':
    case 'sending':
      return words.t('deliveries.state.postponed', {
        time: notBefore === null ? '' : timeText(words, notBefore),
      });
    case 'failed':
      return words.t(`deliveries.state.${fault === 'dayOver' ? 'dayOver' : 'failed'}`);
    case 'unknown':
      return words.t(`deliveries.state.${fault === 'interrupted' ? 'interrupted' : 'unknown'}`);
    case 'sent':
      return words.t('deliveries.state.notUpdated');
  }
}

function recipientName(words: Translator, organisation: Organisation, to: Recipient): string {
  return to.kind === 'person'
    ? personName(organisation, to.personId)
    : words.t('deliveries.channel');
}

function timeText(words: Translator, at: Instant): string {
  return `${dateText(words, helsinkiDate(at))} ${helsinkiTime(at)}`;
}

function line(value: string): CardElement {
  return text(value, { spacing: 'Small' });
}
