import type { PartLine } from '../../../contract/organisation.ts';
import { localized } from '../../../domain/language.ts';
import { inTreeOrder, partGaps } from '../../../domain/organisation/partGaps.ts';
import type { PartGap } from '../../../domain/organisation/partGaps.ts';
import type { OrganisationPart, PersonId } from '../../../domain/organisation/organisation.ts';
import { responsibleManager } from '../../../domain/organisation/tree.ts';
import type { Viewer } from '../../viewer.ts';
import { partName } from '../partName.ts';
import { actorName } from '../personName.ts';

/** The whole tree as lines. */
export function presentPartLines(
  viewer: Viewer,
  refused: ReadonlySet<PersonId>,
): readonly PartLine[] {
  const { organisation, words } = viewer;
  const named = ({ name }: OrganisationPart): string => localized(name, words.language);
  const counts = Map.groupBy(organisation.parts.values(), ({ parentId }) => parentId);
  const collator = new Intl.Collator(words.language);
  return inTreeOrder(organisation, (a, b) => collator.compare(named(a), named(b))).map(
    ({ part, depth }) => ({
      id: part.id,
      name: named(part),
      level: { code: part.level, text: words.t(`import.level.${part.level}`) },
      depth,
      below: counts.get(part.id)?.length ?? 0,
      responsible: responsibleText(part, viewer),
      gaps: gapTexts(part, viewer, refused),
    }),
  );
}

/** Who answers for the part: its own manager, or whose matters they become. */
export function responsibleText(part: OrganisationPart, viewer: Viewer): string {
  const { organisation, words } = viewer;
  const responsible = responsibleManager(organisation, part.id);
  if (responsible === null) return words.t('organisationView.responsible.nobody');
  const manager = actorName(words, responsible.managerId, organisation);
  if (responsible.partId !== part.id) {
    return words.t('organisationView.responsible.above', {
      manager,
      part: partName(responsible.partId, viewer),
    });
  }
  return part.deputyId === null
    ? words.t('organisationView.responsible.own', { manager })
    : words.t('organisationView.responsible.withDeputy', {
        manager,
        deputy: actorName(words, part.deputyId, organisation),
      });
}

export function gapTexts(
  part: OrganisationPart,
  viewer: Viewer,
  refused: ReadonlySet<PersonId>,
): readonly string[] {
  return partGaps(viewer.organisation, part, refused).map((gap) => gapText(gap, viewer));
}

function gapText(gap: PartGap, { words, organisation }: Viewer): string {
  switch (gap.kind) {
    case 'nobody':
      return words.t('organisationView.gap.nobody');
    case 'unknown':
      return words.t(`organisationView.gap.unknown.${gap.post}`);
    case 'refused':
    case 'notMet':
      return words.t(`organisationView.gap.${gap.kind}`, {
        name: actorName(words, gap.personId, organisation),
      });
  }
}
