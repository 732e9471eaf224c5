import type { PartFault } from '../../../domain/organisation/edits/editPart.ts';
import type { EndPartFault, RestorePartFault } from '../../../domain/organisation/edits/endPart.ts';
import type { Tie } from '../../../domain/organisation/edits/partTies.ts';
import type { StageFault } from '../../../domain/organisation/edits/editStage.ts';
import type { Viewer } from '../../viewer.ts';
import { partName } from '../partName.ts';
import { nameFaultText } from './nameFields.ts';

/** What is wrong with a part as typed, and what to do. */
export function partFaultText(fault: PartFault, viewer: Viewer): string {
  const { words } = viewer;
  switch (fault.field) {
    case 'nameFi':
    case 'nameSv':
    case 'nameEn':
      return fault.kind === 'nameTaken'
        ? words.t('organisationView.fault.nameTaken')
        : nameFaultText(words, fault);
    case 'level':
      return levelFaultText(fault, viewer);
    case 'parentId':
      return parentFaultText(fault, viewer);
    case 'managerId':
      return words.t('organisationView.fault.personUnknown');
    case 'deputyId':
      return words.t(
        fault.kind === 'unknown'
          ? 'organisationView.fault.personUnknown'
          : 'organisationView.fault.sameAsManager',
      );
  }
}

function levelFaultText(fault: Extract<PartFault, { field: 'level' }>, viewer: Viewer): string {
  const { words } = viewer;
  switch (fault.kind) {
    case 'required':
      return words.t('organisationView.fault.levelRequired');
    case 'cityStays':
      return words.t('organisationView.fault.cityStays');
    case 'oneCity':
      return words.t('organisationView.fault.oneCity');
    case 'tied':
      return words.t('organisationView.fault.tied', {
        ties: fault.ties.map((tie) => tieText(tie, viewer)).join(' '),
      });
    case 'belowNoLonger':
      return words.t('organisationView.fault.belowNoLonger', {
        name: partName(fault.partId, viewer),
      });
  }
}

function parentFaultText(fault: Extract<PartFault, { field: 'parentId' }>, viewer: Viewer): string {
  const { words } = viewer;
  switch (fault.kind) {
    case 'required':
      return words.t('organisationView.fault.parentRequired');
    case 'unknown':
      return words.t('organisationView.fault.parentUnknown');
    case 'belowItself':
      return words.t('organisationView.fault.belowItself');
    case 'levelOrder':
      return words.t('organisationView.fault.levelOrder', { name: partName(fault.partId, viewer) });
  }
}

/** What is in the way of closing a part down: everything, each in a sentence. */
export function inTheWayTexts(faults: readonly EndPartFault[], viewer: Viewer): readonly string[] {
  const { words } = viewer;
  return faults.flatMap((fault): readonly string[] => {
    switch (fault.kind) {
      case 'isCity':
        return [words.t('organisationView.inTheWay.city')];
      case 'partsBelow':
        return [
          words.t('organisationView.inTheWay.below', {
            count: fault.partIds.length,
            names: fault.partIds.map((id) => partName(id, viewer)).join(', '),
          }),
        ];
      case 'tied':
        return fault.ties.map((tie) => tieText(tie, viewer));
      case 'unknown':
        return [words.t('organisationView.fault.unitUnknown')];
    }
  });
}

function tieText(tie: Tie, { words }: Viewer): string {
  return tie.what === 'channels'
    ? words.t('organisationView.inTheWay.channels', { names: tie.names.join(', ') })
    : words.t(`organisationView.inTheWay.${tie.what}`, { count: tie.count });
}

export function restoreFaultText(fault: RestorePartFault, viewer: Viewer): string {
  const { words } = viewer;
  switch (fault.kind) {
    case 'parentGone':
      return words.t('organisationView.fault.parentGone', { name: partName(fault.partId, viewer) });
    case 'parentTooLow':
      return words.t('organisationView.fault.parentTooLow', {
        name: partName(fault.partId, viewer),
      });
    case 'nameTaken':
      return words.t('organisationView.fault.nameTaken');
  }
}

export function stageFaultText(fault: StageFault, { words }: Viewer): string {
  if (fault.field === 'place') return words.t('organisationView.fault.placeUnknown');
  return fault.kind === 'nameTaken'
    ? words.t('organisationView.fault.nameTaken')
    : nameFaultText(words, fault);
}
