import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { amount, chain, mean, sampleMetric, share } from './sampleMetric.ts';

/** Metrics of employment, integration and business services. */
export function employmentMetrics(today: LocalDate): readonly MetricHistory[] {
  return [
    sampleMetric(today, {
      id: 'm-alkutapaaminen-aika',
      name: {
        fi: 'Aika ilmoittautumisesta alkutapaamiseen',
        sv: 'Tid från anmälan till första mötet',
        en: 'Time from registration to first meeting',
      },
      targetGroup: 'Työnhakijaksi ilmoittautuneet',
      method: 'system',
      cadence: 'monthly',
      scale: { kind: 'amount', unit: 'pv', decimals: 1 },
      partId: 'u-henkiloasiakkaat',
      stageId: 'yhteydenotto',
      source: 'Asiakastietojärjestelmä, mediaani',
      responsibility: chain(
        'p-thi-lan-pham',
        'p-thi-lan-pham',
        'p-petteri-aaltola',
        'p-thi-lan-pham',
      ),
      targets: [
        {
          sinceMonthsAgo: 15,
          goal: { kind: 'within', low: 2, high: 5, amberLow: 1, amberHigh: 7 },
          justification:
            'Alle kahdessa päivässä työnhakija ei ehdi valmistautua; yli viidessä työnhaun alku viivästyy.',
        },
      ],
      results: [6.8, 6.4, 6.1, 5.6, 5.2, 5.4, 4.9, 4.6, 4.4, 4.1].map((days, month) =>
        amount(days, 96 + 4 * month),
      ),
    }),
    sampleMetric(today, {
      id: 'm-kotoutuminen-tyytyvaisyys',
      name: {
        fi: 'Alkukartoituksen asiakaskokemus',
        sv: 'Kundupplevelse av den inledande kartläggningen',
        en: 'Experience of the initial assessment',
      },
      asked: {
        fi: 'Autoiko alkukartoitus sinua eteenpäin? (1–5)',
        sv: 'Hjälpte kartläggningen dig vidare? (1–5)',
        en: 'Did the assessment help you forward? (1–5)',
      },
      targetGroup: 'Alkukartoituksessa käyneet maahan muuttaneet',
      method: 'survey',
      cadence: 'quarterly',
      scale: { kind: 'mean', min: 1, max: 5 },
      partId: 'u-kotoutuminen',
      stageId: 'asiointi',
      responsibility: chain('p-abdi-warsame', 'p-abdi-warsame', 'p-thi-lan-pham', 'p-abdi-warsame'),
      survey: { sampling: 'everyone', targetGroupSize: 21, sample: 21 },
      targets: [
        {
          sinceMonthsAgo: 22,
          goal: { kind: 'atLeast', target: 4, amberLimit: 3.6 },
          justification: 'Kotoutumisohjelmassa sovittu taso.',
        },
      ],
      results: [
        mean(3.9, 0.9, 12),
        mean(4.1, 0.8, 14),
        mean(4, 0.9, 11),
        mean(4.2, 0.7, 13),
        mean(4.1, 0.8, 10),
        mean(4.3, 0.6, 4),
      ],
    }),
    sampleMetric(today, {
      id: 'm-yritysneuvonta-digiosuus',
      name: {
        fi: 'Yritysneuvonnan sähköinen asiointi',
        sv: 'Företagsrådgivningens digitala ärenden',
        en: 'Business advice used online',
      },
      targetGroup: 'Kaikki neuvonnan asioinnit',
      method: 'system',
      cadence: 'monthly',
      scale: { kind: 'share' },
      partId: 'u-yritysneuvonta',
      stageId: 'yhteydenotto',
      strategyLink: 'Kaupunkistrategia: yrittäjän kaupunki',
      source: 'Ajanvaraus- ja asiointijärjestelmä',
      responsibility: chain(
        'p-jarkko-ylisaari',
        'p-jarkko-ylisaari',
        'p-petteri-aaltola',
        'p-jarkko-ylisaari',
      ),
      targets: [
        {
          sinceMonthsAgo: 16,
          goal: { kind: 'atLeast', target: 0.6, amberLimit: 0.5 },
          justification: 'Yrittäjäkyselyssä 60 prosenttia halusi hoitaa asiansa etänä.',
        },
      ],
      results: [
        share(61, 128),
        share(66, 131),
        share(70, 127),
        share(74, 136),
        share(79, 134),
        share(82, 137),
        share(88, 141),
        share(93, 138),
        share(97, 140),
        share(104, 143),
        share(109, 147),
        share(116, 150),
      ],
    }),
  ];
}
