import { createContext, use } from 'react';
import type { LanguageCode, ViewerView } from '../../bot/contract/session.ts';
import type { Answer, ApiClient } from '../api/apiClient.ts';
import type { Host } from '../teams/host.ts';
import type { Translate } from '../text/texts.ts';
import type { Told } from './told.ts';

/** An answer that is not what was asked for. */
export type Refused = Exclude<Answer<unknown>, { kind: 'view' }>;

/** What every view needs: who is looking, in which language, and the way to the server. */
export interface Session {
  readonly host: Host;
  readonly api: ApiClient;
  /** The area that a channel's tab was set up for; null elsewhere. */
  readonly area: string | null;
  /** Null until the first view has told it. */
  readonly viewer: ViewerView | null;
  /** Resolves when the texts of their language are there and in use. */
  readonly meet: (viewer: ViewerView | null) => Promise<void>;
  readonly language: LanguageCode;
  /**
   * Changes the language of everything, and keeps the choice: with the reader, and in this browser
   * for the time before anybody is signed in. Resolves with why it could not be kept; null if it was.
   */
  readonly chooseLanguage: (language: LanguageCode) => Promise<Refused | null>;
  readonly t: Translate;
  /** The last answer of each address, shown at once when the reader comes back to it. */
  readonly remembered: Map<string, unknown>;
  /** What is still to be told of an act, by the address of the forms that the reader is led to. */
  readonly carried: Map<string, Told>;
}

export const SessionContext = createContext<Session | null>(null);

/** The session around; throws outside one. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession is called outside a session');
  return session;
}
