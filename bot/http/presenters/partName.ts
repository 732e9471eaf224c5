import { localized } from '../../domain/language.ts';
import type { PartId, StageId } from '../../domain/organisation/organisation.ts';
import type { Viewer } from '../viewer.ts';

/** The part's name; its id where the organisation no longer has it. */
export function partName(partId: PartId, { organisation, words }: Viewer): string {
  const part = organisation.parts.get(partId);
  return part === undefined ? partId : localized(part.name, words.language);
}

/** The journey stage's name; null for none and for one that the city no longer has. */
export function stageName(stageId: StageId | null, { organisation, words }: Viewer): string | null {
  const stage = organisation.stages.find(({ id }) => id === stageId);
  return stage === undefined ? null : localized(stage.name, words.language);
}
