import type { Translator } from './translator.ts';

/** The ledger's own words for why a card did not arrive or waits. */
const ownReasons = ['noConversation', 'neverMet', 'paced', 'interrupted', 'dayOver'] as const;

type TeamsReason =
  | 'userNotFound'
  | 'blocked'
  | 'gone'
  | 'notAdmitted'
  | 'tooMany'
  | 'tooLarge'
  | 'noConnection'
  | 'serverFault'
  | 'noAnswer'
  | 'refused';
type Reason = (typeof ownReasons)[number] | TeamsReason;

export interface DeliveryFaultText {
  /** Why, without a full stop; what Teams said stands in brackets. */
  readonly reason: string;
  /** What to do about it, as a sentence. */
  readonly remedy: string;
}

/** Why a card did not arrive, or waits, and what to do about it. */
export function deliveryFaultText(words: Translator, fault: string): DeliveryFaultText {
  const own = ownReasons.find((each) => each === fault);
  const known: Reason = own ?? teamsReason(fault);
  const reason = words.t(`deliveries.reason.${known}`);
  return {
    reason: own === undefined ? `${reason} (${fault})` : reason,
    remedy: words.t(`deliveries.remedy.${known}`),
  };
}

/**
 * What a fault of the connector means. It is written as `STATUS CODE` or, without a status, as
 * `NAME CODE`; see `connectorFault`.
 */
function teamsReason(fault: string): TeamsReason {
  const status = Number(/^\d{3}\b/u.exec(fault)?.[0] ?? Number.NaN);
  if (/(?:User|Member)NotFound/iu.test(fault)) return 'userNotFound';
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH/u.test(fault)) return 'noConnection';
  if (status === 401 || /^(?:ServerError|ClientAuthError)\b/u.test(fault)) return 'notAdmitted';
  if (status === 413 || /SizeTooBig|TooLarge/iu.test(fault)) return 'tooLarge';
  if (status === 403) return 'blocked';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status === 412) return 'tooMany';
  if (Number.isNaN(status)) return 'noAnswer';
  return status >= 500 || status === 408 ? 'serverFault' : 'refused';
}
