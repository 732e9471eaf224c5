import { actionStates } from '../../domain/action/action.ts';
import { usePlaces } from '../../domain/coverage/coverageRecords.ts';
import { languages } from '../../domain/language.ts';
import { cadences, collectionMethods, directions, samplings } from '../../domain/metric/metric.ts';
import { partLevels } from '../../domain/organisation/organisation.ts';
import type { TextKey, Translator } from '../../wording/translator.ts';
import type { Translators } from '../texts.ts';
import { scaleKinds } from './rows/metricRows.ts';
import { listNames, type ListName } from './columnSpec.ts';

const choices = {
  level: partLevels.map((code) => [code, `import.level.${code}`] as const),
  language: languages.map((code) => [code, `compilation.language.${code}`] as const),
  answer: (['yes', 'no'] as const).map((code) => [code, `import.answer.${code}`] as const),
  method: collectionMethods.map((code) => [code, `method.${code}`] as const),
  cadence: cadences.map((code) => [code, `cadence.${code}`] as const),
  scale: scaleKinds.map((code) => [code, `compilation.scale.${code}`] as const),
  direction: directions.map((code) => [code, `import.direction.${code}`] as const),
  sampling: samplings.map((code) => [code, `sampling.${code}`] as const),
  actionState: actionStates.map((code) => [code, `action.states.${code}`] as const),
  usePlace: usePlaces.map((code) => [code, `compilation.place.${code}`] as const),
} satisfies Record<ListName, readonly (readonly [string, TextKey])[]>;

/** The names that a column's cells are picked from, in the language, by their codes. */
export function choiceNames({ t }: Translator, list: ListName): ReadonlyMap<string, string> {
  return new Map(choices[list].map(([code, key]) => [code, t(key)]));
}

/** Finds a choice by its name in any of the languages, or its code. */
export function choiceReader(
  translators: Translators,
): (list: ListName, text: string) => string | null {
  const known = new Map(
    listNames.map((list) => {
      const names = choices[list].flatMap(([code, key]) =>
        [code, ...languages.map((language) => translators[language].t(key))].map(
          (name) => [name.toLowerCase(), code] as const,
        ),
      );
      // As spreadsheets keep them, whatever language they show them in.
      const logical =
        list === 'answer'
          ? ([
              ['true', 'yes'],
              ['false', 'no'],
            ] as const)
          : [];
      return [list, new Map<string, string>([...names, ...logical])] as const;
    }),
  );
  return (list, text) => known.get(list)?.get(text.toLowerCase()) ?? null;
}
