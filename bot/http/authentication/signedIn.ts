import type { Request } from 'restify';
import type { Person } from '../../domain/organisation/organisation.ts';

/**
 * Says who sends the request. Throws a Refusal `signInNeeded` or `signInExpired` when nobody that
 * may come in does, `identityOutage` when that cannot be found out just now.
 */
export type Authenticate = (request: Request) => Promise<Person>;
