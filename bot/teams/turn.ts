import type { TurnContext } from 'botbuilder';
import type { Instant } from '../domain/calendar/time.ts';
import type { Organisation, Person } from '../domain/organisation/organisation.ts';
import type { Translator } from '../wording/translator.ts';

/** One arrival from Teams, with who it is from: what every command and card action works with. */
export interface Turn {
  readonly context: TurnContext;
  readonly person: Person;
  readonly organisation: Organisation;
  /** Texts in the person's language. */
  readonly words: Translator;
  readonly at: Instant;
}
