import { localized } from '../../../domain/language.ts';
import type { PersonId, StageId } from '../../../domain/organisation/organisation.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { Compilation } from '../compilation.ts';

/** How people and stages are named in cells, so that whoever edits them can and the way back is sure. */
export interface ReferenceTexts {
  /** The user principal name where there is one, otherwise the id. */
  readonly person: (id: PersonId) => string;
  /** The name in the language, or the id where two stages share one. */
  readonly stage: (id: StageId) => string;
  readonly isShare: (metricId: string) => boolean;
}

export function referenceTexts(
  { organisation, metrics }: Compilation,
  { language }: Translator,
): ReferenceTexts {
  const names = new Map(
    [...organisation.stages, ...organisation.former.stages].map(
      (stage) => [stage.id, localized(stage.name, language)] as const,
    ),
  );
  const shared = (name: string) => [...names.values()].filter((each) => each === name).length > 1;
  return {
    person: (id) => organisation.people.get(id)?.userPrincipalName ?? id,
    stage: (id) => {
      const name = names.get(id);
      return name === undefined || shared(name) ? id : name;
    },
    isShare: (id) => metrics.get(id)?.value.metric.scale.kind === 'share',
  };
}
