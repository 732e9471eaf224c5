import { languages, localized } from '../../domain/language.ts';
import type { Localized } from '../../domain/language.ts';
import { partEverKnown, stageEverKnown } from '../../domain/organisation/everKnown.ts';
import type { Organisation, PartId, StageId } from '../../domain/organisation/organisation.ts';
import { areaOf } from '../../domain/organisation/tree.ts';

/** A part's and its area's names in every language: people search in their own. */
export function namesOfPart(organisation: Organisation, partId: PartId): readonly string[] {
  const part = partEverKnown(organisation, partId);
  const area = part === undefined ? null : areaOf(organisation, partId);
  return [part, area].flatMap((each) => (each ? inAllLanguages(each.name) : []));
}

export function namesOfStage(
  organisation: Organisation,
  stageId: StageId | null,
): readonly string[] {
  const stage = stageId === null ? undefined : stageEverKnown(organisation, stageId);
  return stage === undefined ? [] : inAllLanguages(stage.name);
}

export function inAllLanguages(name: Localized): readonly string[] {
  return languages.map((language) => localized(name, language));
}
