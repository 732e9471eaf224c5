import type { Experience } from '../../../bot/domain/experience/experience.ts';
import { newAdoption } from '../../../bot/domain/experience/adoption.ts';
import { experienceWith } from './sampleExperience.ts';

const stages = ['tiedonhaku', 'yhteydenotto', 'asiointi', 'paatos', 'seuranta'];
const subjects = [
  'kirjastossa',
  'päiväkodin',
  'pysäköintilupaa',
  'terveysasemalla',
  'uimahallin',
  'rakennusvalvonnassa',
  'vuokrasopimuksen',
  'bussipysäkillä',
  'koulukuljetuksen',
  'leikkipuiston',
];

/** The number-th of many experiences, each a minute younger than the one before. */
export function experienceNumber(number: number): Experience {
  const sharedAt = new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString();
  const subject = subjects[number % subjects.length] ?? '';
  const isRare = number % 1250 === 7;
  return experienceWith({
    id: `many-${number}`,
    whatHappened: `Asiakas kysyi neuvoa ${subject}, tapaus numero${number}.${isRare ? ' Käytimme selkokieltä.' : ''}`,
    whatMadeItGood: 'Pysähdyin kuuntelemaan, ja asia selvisi samalla kertaa.',
    quotation: null,
    unitId: `unit-${number % 100}`,
    stageId: stages[number % stages.length] ?? null,
    tags: number % 50 === 0 ? ['jonotus'] : [],
    authorId: `person-${number % 500}`,
    sharedAt,
    adoptions:
      number % 500 === 3 ? [newAdoption('unit-1', 'person-1', sharedAt, '2026-11-23')] : [],
  });
}
