/** Every way in which a request is refused, with its HTTP status. */
export const refusalStatus = {
  badRequest: 400,
  queryUnfit: 400,
  referenceMisheard: 400,
  signInNeeded: 401,
  signInExpired: 401,
  notFromTeams: 401,
  notAllowed: 403,
  foreignOrigin: 403,
  guestRefused: 403,
  hasLeft: 403,
  notFound: 404,
  feedbackNotFound: 404,
  experienceNotFound: 404,
  metricNotFound: 404,
  stageNotFound: 404,
  partNotFound: 404,
  methodNotAllowed: 405,
  experienceWithdrawn: 410,
  tooLarge: 413,
  fileTooLarge: 413,
  foreignHost: 421,
  tooManyRequests: 429,
  internal: 500,
  storageOutage: 503,
  busy: 503,
  identityOutage: 503,
  tabNotBuilt: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** Thrown on the way in to end a request with a stable code; `cause` goes to the log only. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
