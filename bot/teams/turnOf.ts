import type { TurnContext } from 'botbuilder';
import type { PersonId } from '../domain/organisation/organisation.ts';
import type { Translator } from '../wording/translator.ts';
import type { BotDeps } from './botDeps.ts';
import type { Turn } from './turn.ts';
import { languageOf, whoIsThere, type Arrival } from './whoIsThere.ts';

/** Null when nobody is there whom the bot answers; `whyNobody` says in words why. */
export type TurnOf = (context: TurnContext) => Promise<Turn | null>;

type WhyNobody = Exclude<Arrival['kind'], 'admitted'>;
type Found = { readonly turn: Turn } | { readonly why: WhyNobody };

const foundKey = Symbol('found');

/** Finds out who is there and what they may read, once for each arrival. */
export function turnOfArrivals(
  deps: Pick<BotDeps, 'organisations' | 'translators' | 'surroundings' | 'door'>,
): TurnOf {
  const { organisations, translators, surroundings, door } = deps;
  return async (context) => {
    const known = foundIn(context);
    if (known !== null) return 'turn' in known ? known.turn : null;
    const arrival = await whoIsThere(organisations, door, context);
    if (arrival.kind !== 'admitted') {
      context.turnState.set(foundKey, { why: arrival.kind } satisfies Found);
      return null;
    }
    const { person } = arrival;
    const turn: Turn = {
      context,
      person,
      organisation: await organisations.snapshot(),
      words: translators[languageOf(person, context.activity.locale)],
      at: surroundings.now(),
    };
    context.turnState.set(foundKey, { turn } satisfies Found);
    return turn;
  };
}

/** Why there is no turn, for the person who waits for an answer. */
export function whyNobody(context: TurnContext, words: Translator): string {
  const found = foundIn(context);
  const why = found !== null && 'why' in found ? found.why : 'unknownPerson';
  return words.t(`error.${why}`);
}

/** Who it has been found out to be; null where nobody asked yet or nobody is known. */
export function personKnownIn(context: TurnContext): PersonId | null {
  const found = foundIn(context);
  return found !== null && 'turn' in found ? found.turn.person.id : null;
}

function foundIn(context: TurnContext): Found | null {
  const found: unknown = context.turnState.get(foundKey);
  return (found as Found | undefined) ?? null;
}
