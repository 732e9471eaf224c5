import { dueStep } from '../../domain/feedback/clock.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { UnitSummary } from '../../domain/reminder/summary.ts';
import type { Translator } from '../../wording/translator.ts';
import type { Message } from '../sending/messenger.ts';
import { card, detail, heading, openUrl, text } from './elements.ts';
import { partName, personName } from './formFields.ts';

/**
 * For the manager one level up: how much is long overdue in each unit and what has waited longest.
 * Numbers, not items: the matters stay with the unit's own manager.
 */
export function summaryCard(
  words: Translator,
  organisation: Organisation,
  units: readonly UnitSummary[],
  tabLink: string,
): Message {
  const overdue = units.reduce((sum, unit) => sum + unit.overdue, 0);
  const title =
    units.length === 0
      ? words.t('reminder.allDone')
      : words.t('reminder.below.title', { count: overdue });
  return {
    summary: title,
    card: card(
      [heading(title), ...units.flatMap((unit) => unitLines(words, organisation, unit))],
      [openUrl(words.t('reminder.below.open'), tabLink)],
    ),
  };
}

function unitLines(
  words: Translator,
  organisation: Organisation,
  { unitId, overdue, longest, workingDaysOver }: UnitSummary,
): ReturnType<typeof text>[] {
  const managerId = organisation.parts.get(unitId)?.managerId ?? null;
  return [
    text(
      words.t('reminder.below.unit', {
        unit: partName(words, organisation, unitId),
        count: overdue,
      }),
      { weight: 'Bolder', separator: true, spacing: 'Medium' },
    ),
    detail(
      words.t('reminder.below.longest', {
        reference: longest.reference,
        over: words.t(`due.${dueStep(longest)}.over`, { count: workingDaysOver }),
      }),
    ),
    ...(managerId === null
      ? []
      : [detail(words.t('reminder.below.manager', { name: personName(organisation, managerId) }))]),
  ];
}
