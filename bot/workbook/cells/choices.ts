import {
  customerTypes,
  feedbackKinds,
  outcomes,
  receivingChannels,
  type FeedbackState,
} from '../../domain/feedback/feedback.ts';
import { languages } from '../../domain/language.ts';
import { cadences, collectionMethods, directions, samplings } from '../../domain/metric/metric.ts';
import { partLevels } from '../../domain/organisation/organisation.ts';
import type { TextKey } from '../../wording/translator.ts';
import type { Translators } from '../texts.ts';

const answers = ['yes', 'no'] as const;

/** Of the states those that an imported feedback can be in. */
const importedStates = ['new', 'answered', 'closed'] as const satisfies readonly FeedbackState[];
export type ImportedState = (typeof importedStates)[number];

/** What a cell of a fixed choice may say: its code or its name in any of the languages. */
export interface Choices {
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

/** Reads the choices' names from the texts once. */
export function readChoices(translators: Translators): Choices {
  const names = <Code extends string>(codes: readonly Code[], keyOf: (code: Code) => TextKey) =>
    new Map(
      codes.flatMap((code) =>
        [code, ...languages.map((language) => translators[language].t(keyOf(code)))].map(
          (name) => [name.toLowerCase(), code] as const,
        ),
      ),
    );
  return {
    cadence: names(cadences, (code) => `cadence.${code}`),
    method: names(collectionMethods, (code) => `method.${code}`),
    sampling: names(samplings, (code) => `sampling.${code}`),
    direction: names(directions, (code) => `import.direction.${code}`),
    answer: new Map([
      ...names(answers, (code) => `import.answer.${code}`),
      // As spreadsheets keep them, whatever language they show them in.
      ['true', 'yes'],
      ['false', 'no'],
    ]),
    kind: names(feedbackKinds, (code) => `import.kind.${code}`),
    channel: names(receivingChannels, (code) => `import.channel.${code}`),
    customerType: names(customerTypes, (code) => `import.customerType.${code}`),
    state: new Map([
      ...names(importedStates, (code) => `feedback.state.${code}`),
      ...names(importedStates, (code) => `import.state.${code}`),
    ]),
    outcome: names(outcomes, (code) => `import.outcome.${code}`),
    level: names(partLevels, (code) => `import.level.${code}`),
  };
}
