import type { LocalDate } from '../../calendar/time.ts';
import { withoutEnd } from '../everKnown.ts';
import type { JourneyStage, Organisation, StageId } from '../organisation.ts';
import { revisionOf } from './decided.ts';
import type { Decided } from './decided.ts';
import { editedName, isSameName, nameFaults } from './editedName.ts';
import type { NameFault, TypedName } from './editedName.ts';

/** A stage as typed: its name, and its place among the others, counted from 1. */
export interface TypedStage extends TypedName {
  readonly place: string;
}

export type StageFault =
  | NameFault
  | { readonly field: 'nameFi'; readonly kind: 'nameTaken' }
  | { readonly field: 'place'; readonly kind: 'unknown' };

type Stages = Pick<Organisation, 'stages'>;

/** The stage with its place: whoever moves another stage moves this one too. */
export function stageRevision({ stages }: Stages, id: StageId): string {
  return revisionOf({
    stage: stages.find((stage) => stage.id === id) ?? null,
    order: stages.map((stage) => stage.id),
  });
}

/** The stages with one added, renamed or put in another place. */
export function editStage(
  organisation: Organisation,
  edit: {
    readonly id: StageId;
    /** What was seen; null: it is new. */
    readonly revision: string | null;
    readonly typed: TypedStage;
  },
): Decided<StageFault> {
  const { id, typed } = edit;
  const { stages } = organisation;
  const before = stages.find((stage) => stage.id === id) ?? null;
  if (edit.revision !== null) {
    if (before === null) return { kind: 'notFound' };
    if (stageRevision(organisation, id) !== edit.revision) return { kind: 'overtaken' };
  }
  const stage: JourneyStage = { id, name: editedName(typed) };
  const others = stages.filter((each) => each.id !== id);
  const again = others.find(({ name }) => isSameName(name, stage.name));
  if (edit.revision === null && again !== undefined) {
    const isAgain = revisionOf(again.name) === revisionOf(stage.name);
    if (isAgain) return { kind: 'unchanged', id: again.id };
  }
  const place = /^\d{1,3}$/u.test(typed.place) ? Number(typed.place) : 0;
  const faults: StageFault[] = [...nameFaults(typed)];
  if (again !== undefined) faults.push({ field: 'nameFi', kind: 'nameTaken' });
  if (place < 1 || place > others.length + 1) faults.push({ field: 'place', kind: 'unknown' });
  if (faults.length > 0) return { kind: 'faults', faults };
  const after = [...others.slice(0, place - 1), stage, ...others.slice(place - 1)];
  if (revisionOf(after) === revisionOf(stages)) return { kind: 'unchanged', id };
  return {
    kind: 'change',
    id,
    change: { stages: after },
  };
}

/** The stage is out of use: nobody can choose it, and where it was chosen it is read as before. */
export function endStage(
  organisation: Organisation,
  edit: { readonly id: StageId; readonly revision: string | null; readonly today: LocalDate },
): Decided<never> {
  const { id, today } = edit;
  const stage = organisation.stages.find((each) => each.id === id);
  if (stage === undefined) {
    const isFormer = organisation.former.stages.some((each) => each.id === id);
    return isFormer ? { kind: 'unchanged', id } : { kind: 'notFound' };
  }
  if (stageRevision(organisation, id) !== edit.revision) return { kind: 'overtaken' };
  return {
    kind: 'change',
    id,
    change: { ended: { stages: [{ ...stage, endedOn: today }] } },
  };
}

/** The stage is in use again, as the last one. */
export function restoreStage(
  organisation: Organisation,
  id: StageId,
): Decided<{ readonly field: null; readonly kind: 'nameTaken' }> {
  if (organisation.stages.some((stage) => stage.id === id)) return { kind: 'unchanged', id };
  const former = organisation.former.stages.find((stage) => stage.id === id);
  if (former === undefined) return { kind: 'notFound' };
  const stage = withoutEnd(former);
  if (organisation.stages.some(({ name }) => isSameName(name, stage.name))) {
    return { kind: 'faults', faults: [{ field: null, kind: 'nameTaken' }] };
  }
  return {
    kind: 'change',
    id,
    change: { stages: [...organisation.stages, stage] },
  };
}
