import { localized } from '../../domain/language.ts';
import { partEverKnown, stageEverKnown } from '../../domain/organisation/everKnown.ts';
import type { PartId, StageId } from '../../domain/organisation/organisation.ts';
import type { Viewer } from '../viewer.ts';

/** The part's name, of one closed down too; its id where nothing is known of it. */
export function partName(partId: PartId, { organisation, words }: Viewer): string {
  const part = partEverKnown(organisation, partId);
  return part === undefined ? partId : localized(part.name, words.language);
}

/** The journey stage's name, of one out of use too; null for none. */
export function stageName(stageId: StageId | null, { organisation, words }: Viewer): string | null {
  const stage = stageId === null ? undefined : stageEverKnown(organisation, stageId);
  return stage === undefined ? null : localized(stage.name, words.language);
}
