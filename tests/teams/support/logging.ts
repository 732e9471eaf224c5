import type { AtTheBot } from './atTheBot.ts';
import type { SeenCard } from './seenCard.ts';
import { fi } from './texts.ts';

/** A feedback as typed at the counter; Marjukka Hietala answers for the unit. */
export const complaint = {
  kind: 'criticism',
  text: 'Jonotin puoli tuntia tietämättä, missä mennään.',
  receivedThrough: 'counter',
  unitId: 'u-asiointipiste',
  stageId: 'asiointi',
  customerType: 'external',
  receivedOn: '2026-11-23',
  answer: 'no',
  contact: '',
  contactName: '',
};

export const answerTo = {
  answer: 'contact',
  contact: 'asiakas@asiakas.example',
  contactName: 'Terttu Vaarala',
};

/** Fills in the form, in Finnish, and sends it; gives the receipt. */
export async function logs(who: AtTheBot, typed: object = {}): Promise<SeenCard> {
  const form = await who.says('palaute');
  return who.presses(form, fi('feedback.form.submit'), { ...complaint, ...typed });
}
