import { addDays } from '../domain/calendar/localDate.ts';
import type { LocalDate } from '../domain/calendar/time.ts';
import type { CoverageRecords, UsePlace } from '../domain/coverage/coverageRecords.ts';
import { coverageYear } from '../domain/coverage/yearlyQuestion.ts';
import type { Cadence, CollectionMethod } from '../domain/metric/metric.ts';
import { responsibleManager } from '../domain/organisation/tree.ts';
import type { PartId } from '../domain/organisation/organisation.ts';
import { sampleOrganisation } from './organisation.ts';

type Answer = readonly [
  partId: PartId,
  /** `last`: only in the year before, this year's question is open. */
  years: 'both' | 'this' | 'last',
  /** Method, cadence and the month of the year before in which the last measurement ended. */
  how: readonly [CollectionMethod, Cadence, string] | null,
  note?: string,
];

// prettier-ignore
const answers: readonly Answer[] = [
  ['u-asiointipiste', 'both', ['continuous', 'monthly', '12']],
  ['u-puhelinpalvelu', 'both', ['continuous', 'monthly', '12'], 'Takaisinsoitot ovat mukana.'],
  ['u-viestinta', 'last', null, 'Asiakkaina ovat muut yksiköt, eikä heiltä ole kysytty.'],
  ['u-henkilosto', 'both', null, 'Esihenkilöiden kysely on ensi vuoden suunnitelmassa.'],
  ['u-tietohallinto', 'both', ['system', 'monthly', '12'], 'Tukipyynnön lopuksi annettu arvosana.'],
  ['u-ruoka', 'this', ['continuous', 'monthly', '12'], 'Ruokasalien hymynaamat.'],
  ['u-paakirjasto', 'both', ['survey', 'quarterly', '12']],
  ['u-lahikirjasto', 'both', ['survey', 'yearly', '11'], 'Samalla lomakkeella kuin Pääkirjasto.'],
  ['u-museo', 'both', ['panel', 'yearly', '05'], 'Raati kokoontuu näyttelyn vaihtuessa.'],
  ['u-uimahalli', 'both', ['survey', 'quarterly', '12']],
  ['u-nuorisotalo', 'last', ['panel', 'yearly', '11'], 'Ungdomsrådet svarar.'],
  ['u-tuulikello', 'both', ['survey', 'yearly', '04'], 'Huoltajien kysely huhtikuussa.'],
  ['u-nackrosen', 'both', ['survey', 'yearly', '12'], 'Enkäten till vårdnadshavare i december.'],
  ['u-iltapaivatoiminta', 'this', ['survey', 'yearly', '12']],
  ['u-lukio', 'both', ['survey', 'yearly', '12']],
  ['u-kansalaisopisto', 'both', ['survey', 'halfYearly', '12'], 'Kurssipalaute lukukausittain.'],
  ['u-palveluohjaus', 'both', ['survey', 'halfYearly', '12']],
  ['u-ketunleipa', 'both', ['survey', 'yearly', '10']],
  ['u-sudenkorento', 'both', ['survey', 'yearly', '10']],
  ['u-henkiloasiakkaat', 'both', ['survey', 'quarterly', '12']],
  ['u-kotoutuminen', 'this', ['panel', 'halfYearly', '12'], 'Keskustelut tulkin kanssa.'],
  ['u-yritysneuvonta', 'both', ['survey', 'halfYearly', '12']],
  ['u-rakennusvalvonta', 'both', ['survey', 'quarterly', '12']],
  ['u-kaavoitus', 'both', ['count', 'yearly', '12'], 'Vuorovaikutustilaisuuksien kävijät.'],
  ['u-kunnossapito', 'both', ['continuous', 'monthly', '12']],
  ['u-puistot', 'last', ['survey', 'everyOtherYear', '08']],
  ['s-vesi', 'both', ['survey', 'yearly', '12']],
  ['u-vesi-asiakaspalvelu', 'both', ['survey', 'yearly', '12']],
  ['s-asunnot', 'both', ['survey', 'yearly', '11'], 'Asukaskysely koko yhtiölle.'],
  ['u-asunnot-vuokraus', 'both', ['survey', 'yearly', '11']],
  ['u-asunnot-huolto', 'both', ['continuous', 'monthly', '12']],
];

// prettier-ignore
const uses: readonly (readonly [PartId, UsePlace, daysAgo: number, note: string])[] = [
  ['u-asiointipiste', 'unit', 19, 'Odotusaika kasvoi lounasaikaan: toinen piste pidetään auki kello 11–13.'],
  ['u-asiointipiste', 'managementGroup', 47, 'Asiointipisteen aukiolo jatkuu iltaan torstaisin, kokeilu kevääseen asti.'],
  ['u-puhelinpalvelu', 'unit', 33, 'Takaisinsoitto luvataan samalle päivälle, ja lupaus kirjataan.'],
  ['u-paakirjasto', 'unit', 61, 'Hiljainen huone varataan opiskelijoille tenttiviikoilla.'],
  ['u-paakirjasto', 'strategyWork', 130, 'Omatoimiaukiolo otettiin hyvinvointisuunnitelman toimenpiteeksi.'],
  ['u-uimahalli', 'managementGroup', 75, 'Pukuhuoneiden siivousvuoroa lisättiin viikonloppuihin.'],
  ['u-lukio', 'unit', 88, 'Opinto-ohjaajan ajat avattiin verkkovaraukseen.'],
  ['u-rakennusvalvonta', 'managementGroup', 54, 'Lupapäätöksen saatekirje kirjoitettiin uudelleen selkokielellä.'],
  ['u-rakennusvalvonta', 'strategyWork', 210, 'Lupien läpimenoaika kirjattiin kaupunkistrategian mittariksi.'],
  ['u-nackrosen', 'unit', 96, 'Veckobrevet skickas på fredagar, på önskan av vårdnadshavarna.'],
  ['u-kunnossapito', 'unit', 26, 'Aurausjärjestys julkaistaan kartalla ennen lumentuloa.'],
  ['s-vesi', 'managementGroup', 112, 'Häiriötiedotteet lähetetään tekstiviestillä.'],
  ['u-kansalaisopisto', 'unit', 420, 'Ilmoittautuminen siirrettiin alkavaksi illalla, jotta töissä olevat ehtivät.'],
];

// prettier-ignore
const trainings: readonly (readonly [PartId, daysAgo: number, subject: string, participants: number])[] = [
  ['r-asiakaspalvelu', 68, 'Vaikean tilanteen kohtaaminen', 23],
  ['a-kasvatus', 250, 'Huoltajan kuunteleminen', 84],
  ['u-paakirjasto', 160, 'Selkokieli neuvonnassa', 17],
  ['u-lahikirjasto', 160, 'Selkokieli neuvonnassa', 6],
  ['u-rakennusvalvonta', 300, 'Päätöksen perustelu asiakkaalle', 12],
  ['s-asunnot', 205, 'Asukkaan ensimmäinen yhteydenotto', 19],
  ['r-tyollisyys', 120, 'Tulkin kanssa työskentely', 31],
  ['u-uimahalli', 900, 'Asiakaspalvelun perusteet', 14],
];

/** What the sample city's managers have said and noted of coverage, as of `today`. */
export function sampleCoverage(today: LocalDate): CoverageRecords {
  const thisYear = coverageYear(today);
  const statements = answers.flatMap(([partId, years, how, note], index) =>
    [thisYear - 1, thisYear].flatMap((year) => {
      const answeredOn = addDays(`${String(year)}-02-03`, index % 12);
      const isLast = year < thisYear;
      if (years === (isLast ? 'this' : 'last') || answeredOn >= today) return [];
      const [method, cadence, month] = how ?? [null, null, null];
      const lastMeasured = month === null ? null : `${String(year - 1)}-${month}-28`;
      return [
        {
          ...{ partId, year, collects: how !== null, method, cadence, lastMeasured },
          ...{ note: note ?? null, ...who(partId, answeredOn) },
        },
      ];
    }),
  );
  return {
    statements,
    utilisation: uses.map(([partId, place, daysAgo, note], index) => {
      const on = addDays(today, -daysAgo);
      return { id: `sample-use-${String(index)}`, partId, place, on, note, ...who(partId, on) };
    }),
    trainings: trainings.map(([partId, daysAgo, subject, participants], index) => {
      const on = addDays(today, -daysAgo);
      const id = `sample-training-${String(index)}`;
      return { id, partId, on, subject, participants, ...who(partId, on) };
    }),
  };
}

/** The responsible manager, in the morning of the day. */
function who(partId: PartId, on: LocalDate): { readonly by: string; readonly at: string } {
  const by = responsibleManager(sampleOrganisation, partId)?.managerId ?? '';
  return { by, at: `${on}T08:15:00.000Z` };
}
