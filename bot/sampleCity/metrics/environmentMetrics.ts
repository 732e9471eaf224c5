import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { amount, chain, sampleMetric, share } from './sampleMetric.ts';

/** Metrics of streets, planning and building. */
export function environmentMetrics(today: LocalDate): readonly MetricHistory[] {
  return [
    sampleMetric(today, {
      id: 'm-rakennuslupa-kasittelyaika',
      name: {
        fi: 'Rakentamisluvan käsittelyaika',
        sv: 'Handläggningstid för bygglov',
        en: 'Building permit handling time',
      },
      targetGroup: 'Jakson aikana päätetyt pientalojen luvat',
      method: 'count',
      cadence: 'quarterly',
      scale: { kind: 'amount', unit: 'pv', decimals: 0 },
      partId: 'u-rakennusvalvonta',
      stageId: 'paatos',
      strategyLink: 'Kaupunkistrategia: kasvava kaupunki',
      counterMetricId: 'm-rakennuslupa-ymmarrettavyys',
      source: 'Lupajärjestelmä, mediaani täydellisestä hakemuksesta päätökseen',
      responsibility: chain(
        'p-pirkko-suvanne',
        'p-pirkko-suvanne',
        'p-raili-tornikoski',
        'p-pirkko-suvanne',
      ),
      targets: [
        {
          sinceMonthsAgo: 30,
          goal: { kind: 'atMost', target: 60, amberLimit: 75 },
          justification:
            'Kahden kuukauden käsittely mahdollistaa rakentamisen alkamisen samana kesänä.',
        },
      ],
      results: [
        amount(58, 41),
        amount(61, 37),
        amount(66, 52),
        amount(64, 49),
        amount(70, 44),
        amount(72, 39),
        amount(83, 55),
        amount(88, 47),
      ],
    }),
    sampleMetric(today, {
      id: 'm-rakennuslupa-ymmarrettavyys',
      name: {
        fi: 'Lupapäätös oli ymmärrettävä',
        sv: 'Lovbeslutet var begripligt',
        en: 'The permit decision was clear',
      },
      asked: {
        fi: 'Oliko päätös perusteluineen ymmärrettävä?',
        sv: 'Var beslutet med motiveringar begripligt?',
        en: 'Was the decision with its reasons clear?',
      },
      targetGroup: 'Päätöksen saaneet hakijat',
      method: 'survey',
      cadence: 'quarterly',
      scale: { kind: 'share' },
      partId: 'u-rakennusvalvonta',
      stageId: 'paatos',
      counterMetricId: 'm-rakennuslupa-kasittelyaika',
      responsibility: chain(
        'p-pirkko-suvanne',
        'p-pirkko-suvanne',
        'p-raili-tornikoski',
        'p-pirkko-suvanne',
      ),
      survey: {
        sampling: 'everyone',
        targetGroupSize: 118,
        sample: 118,
        onlySuccessfulAsked: true,
      },
      targets: [
        {
          sinceMonthsAgo: 20,
          goal: { kind: 'atLeast', target: 0.75, amberLimit: 0.65 },
          justification: 'Selkeäkielisten päätöspohjien kokeilussa päästiin 76 prosenttiin.',
        },
      ],
      results: [
        share(29, 42),
        share(31, 44),
        share(33, 46),
        share(30, 41),
        share(28, 43),
        share(27, 44),
      ],
    }),
    sampleMetric(today, {
      id: 'm-talvikunnossapito-tyytyvaisyys',
      name: {
        fi: 'Tyytyväisyys talvikunnossapitoon',
        sv: 'Nöjdhet med vinterunderhållet',
        en: 'Satisfaction with winter maintenance',
      },
      asked: {
        fi: 'Oletko tyytyväinen asuinalueesi katujen talvihoitoon?',
        sv: 'Är du nöjd med gatornas vinterunderhåll där du bor?',
        en: 'Are you satisfied with winter maintenance where you live?',
      },
      targetGroup: 'Yli 18-vuotiaat asukkaat',
      method: 'survey',
      cadence: 'yearly',
      scale: { kind: 'share' },
      partId: 'u-kunnossapito',
      stageId: 'paatos',
      strategyLink: 'Kaupunkistrategia: turvallinen ympäristö',
      responsibility: chain(
        'p-antero-multamaki',
        'p-oskari-rantamaki',
        'p-raili-tornikoski',
        'p-oskari-rantamaki',
      ),
      survey: { sampling: 'random', targetGroupSize: 21500, sample: 600, undeliverable: 18 },
      targets: [
        {
          sinceMonthsAgo: 60,
          goal: { kind: 'atLeast', target: 0.55, amberLimit: 0.45 },
          justification: 'Viiden vuoden takainen taso ennen alueurakoiden muutosta.',
        },
      ],
      results: [
        share(96, 181),
        share(101, 190),
        share(88, 176),
        share(79, 172),
        share(75, 178),
        share(62, 184),
        share(58, 179),
      ],
    }),
    sampleMetric(today, {
      id: 'm-kaavoitus-osallistuminen',
      name: {
        fi: 'Osallistuminen kaavoitukseen oli helppoa',
        sv: 'Det var lätt att delta i planläggningen',
        en: 'Taking part in planning was easy',
      },
      asked: {
        fi: 'Oliko sinun helppo saada tietoa ja kertoa mielipiteesi?',
        sv: 'Var det lätt att få information och säga din åsikt?',
        en: 'Was it easy to get information and give your opinion?',
      },
      targetGroup: 'Kaavatilaisuuksiin osallistuneet',
      method: 'survey',
      cadence: 'halfYearly',
      scale: { kind: 'share' },
      partId: 'u-kaavoitus',
      stageId: 'tiedonhaku',
      responsibility: chain(
        'p-pirkko-suvanne',
        'p-pirkko-suvanne',
        'p-raili-tornikoski',
        'p-pirkko-suvanne',
      ),
      survey: { sampling: 'everyone', targetGroupSize: 140, sample: 140 },
      targets: [
        {
          sinceMonthsAgo: 48,
          goal: { kind: 'atLeast', target: 0.7, amberLimit: 0.6 },
          justification: 'Osallisuusohjelman tavoite.',
        },
      ],
      results: [
        share(31, 52),
        share(36, 55),
        share(35, 51),
        share(40, 58),
        share(42, 57),
        share(39, 54),
      ],
      missedPeriods: 2,
    }),
  ];
}
