import type { TurnContext } from 'botbuilder';
import type { PersonId } from '../domain/organisation/organisation.ts';
import type { BotDeps } from './botDeps.ts';
import type { Turn } from './turn.ts';
import { languageOf, whoIsThere } from './whoIsThere.ts';

/** Null when Teams does not say who is there. */
export type TurnOf = (context: TurnContext) => Promise<Turn | null>;

const turnKey = Symbol('turn');

/** Finds out who is there and what they may read, once for each arrival. */
export function turnOfArrivals(
  deps: Pick<BotDeps, 'organisations' | 'translators' | 'surroundings'>,
): TurnOf {
  const { organisations, translators, surroundings } = deps;
  return async (context) => {
    const known: unknown = context.turnState.get(turnKey);
    if (known !== undefined) return known as Turn | null;
    const person = await whoIsThere(organisations, context);
    const turn: Turn | null =
      person === null
        ? null
        : {
            context,
            person,
            organisation: await organisations.snapshot(),
            words: translators[languageOf(person, context.activity.locale)],
            at: surroundings.now(),
          };
    context.turnState.set(turnKey, turn);
    return turn;
  };
}

/** Who it has been found out to be; null where nobody asked yet or nobody is known. */
export function personKnownIn(context: TurnContext): PersonId | null {
  const known: unknown = context.turnState.get(turnKey);
  return (known as Turn | null | undefined)?.person.id ?? null;
}
