import {
  customerTypes,
  feedbackKinds,
  outcomes,
  receivingChannels,
  type FeedbackState,
} from '../../domain/feedback/feedback.ts';
import { languages } from '../../domain/language.ts';
import {
  cadences,
  collectionMethods,
  directions,
  samplings,
  type Scale,
} from '../../domain/metric/metric.ts';
import { partLevels } from '../../domain/organisation/organisation.ts';
import type { Coded } from '../../contract/figures.ts';
import type { TextKey, Translator } from '../../wording/translator.ts';
import type { Translators } from '../texts.ts';

const scaleKinds = ['share', 'mean', 'nps', 'amount'] as const satisfies readonly Scale['kind'][];
const answers = ['yes', 'no'] as const;

/** Of the states those that an imported feedback can be in. */
const importedStates = ['new', 'answered', 'closed'] as const satisfies readonly FeedbackState[];
export type ImportedState = (typeof importedStates)[number];

/** What a cell of a fixed choice may say: its code or its name in any of the languages. */
export interface Choices {
  readonly scale: ReadonlyMap<string, Scale['kind']>;
  readonly cadence: ReadonlyMap<string, (typeof cadences)[number]>;
  readonly method: ReadonlyMap<string, (typeof collectionMethods)[number]>;
  readonly sampling: ReadonlyMap<string, (typeof samplings)[number]>;
  readonly direction: ReadonlyMap<string, (typeof directions)[number]>;
  readonly answer: ReadonlyMap<string, (typeof answers)[number]>;
  readonly kind: ReadonlyMap<string, (typeof feedbackKinds)[number]>;
  readonly channel: ReadonlyMap<string, (typeof receivingChannels)[number]>;
  readonly customerType: ReadonlyMap<string, (typeof customerTypes)[number]>;
  readonly state: ReadonlyMap<string, ImportedState>;
  readonly outcome: ReadonlyMap<string, (typeof outcomes)[number]>;
  readonly level: ReadonlyMap<string, (typeof partLevels)[number]>;
}

/** Of each list its codes, and where the name of a code stands. */
const lists = {
  scale: list(scaleKinds, (code) => `compilation.scale.${code}`),
  cadence: list(cadences, (code) => `cadence.${code}`),
  method: list(collectionMethods, (code) => `method.${code}`),
  sampling: list(samplings, (code) => `sampling.${code}`),
  direction: list(directions, (code) => `import.direction.${code}`),
  answer: list(answers, (code) => `import.answer.${code}`),
  kind: list(feedbackKinds, (code) => `import.kind.${code}`),
  channel: list(receivingChannels, (code) => `import.channel.${code}`),
  customerType: list(customerTypes, (code) => `import.customerType.${code}`),
  state: list(importedStates, (code) => `import.state.${code}`),
  outcome: list(outcomes, (code) => `import.outcome.${code}`),
  level: list(partLevels, (code) => `import.level.${code}`),
} satisfies Record<keyof Choices, unknown>;

interface ChoiceList<Code extends string> {
  readonly codes: readonly Code[];
  readonly keyOf: (code: Code) => TextKey;
}

function list<Code extends string>(
  codes: readonly Code[],
  keyOf: (code: Code) => TextKey,
): ChoiceList<Code> {
  return { codes, keyOf };
}

/** The list's choices with their names in the language. */
export function namedChoices(words: Translator, name: keyof Choices): readonly Coded[] {
  // Each list's codes are those that its own function names.
  const { codes, keyOf } = lists[name] as ChoiceList<string>;
  return codes.map((code) => ({ code, text: words.t(keyOf(code)) }));
}

/** Reads the choices' names from the texts once. */
export function readChoices(translators: Translators): Choices {
  const names = <Code extends string>({ codes, keyOf }: ChoiceList<Code>) =>
    new Map(
      codes.flatMap((code) =>
        [code, ...languages.map((language) => translators[language].t(keyOf(code)))].map(
          (name) => [name.toLowerCase(), code] as const,
        ),
      ),
    );
  return {
    scale: names(lists.scale),
    cadence: names(lists.cadence),
    method: names(lists.method),
    sampling: names(lists.sampling),
    direction: names(lists.direction),
    answer: new Map([
      ...names(lists.answer),
      // As spreadsheets keep them, whatever language they show them in.
      ['true', 'yes'],
      ['false', 'no'],
    ]),
    kind: names(lists.kind),
    channel: names(lists.channel),
    customerType: names(lists.customerType),
    state: new Map([
      ...names(list(importedStates, (code) => `feedback.state.${code}`)),
      ...names(lists.state),
    ]),
    outcome: names(lists.outcome),
    level: names(lists.level),
  };
}
