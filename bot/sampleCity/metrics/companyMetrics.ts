import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { amount, chain, mean, sampleMetric } from './sampleMetric.ts';

/** Metrics of the two companies that the city owns. */
export function companyMetrics(today: LocalDate): readonly MetricHistory[] {
  return [
    sampleMetric(today, {
      id: 'm-vesi-vaivattomuus',
      name: {
        fi: 'Vesiasioinnin vaivattomuus (CES)',
        sv: 'Hur lätt det var att sköta vattenärendet (CES)',
        en: 'Ease of dealing with the water company (CES)',
      },
      asked: {
        fi: 'Asiani hoitaminen oli helppoa. (1–7)',
        sv: 'Det var lätt att sköta mitt ärende. (1–7)',
        en: 'It was easy to handle my matter. (1–7)',
      },
      targetGroup: 'Vesilaskusta tai sopimuksesta yhteyttä ottaneet',
      method: 'survey',
      cadence: 'quarterly',
      scale: { kind: 'mean', min: 1, max: 7 },
      partId: 's-vesi',
      stageId: 'asiointi',
      responsibility: chain(
        'p-markus-brandell',
        'p-markus-brandell',
        'p-markus-brandell',
        'p-markus-brandell',
      ),
      survey: { sampling: 'everyone', targetGroupSize: 380, sample: 380, undeliverable: 9 },
      targets: [
        {
          sinceMonthsAgo: 27,
          goal: { kind: 'atLeast', target: 5.5, amberLimit: 5.1 },
          justification: 'Edellisen vuoden keskiarvo.',
        },
        {
          sinceMonthsAgo: 9,
          goal: { kind: 'atLeast', target: 5.8, amberLimit: 5.4 },
          justification:
            'Tavoite saavutettiin vakaasti neljä jaksoa peräkkäin, ja verkkolomake uusittiin.',
        },
      ],
      results: [
        mean(5.3, 1.3, 88),
        mean(5.52, 1.2, 92),
        mean(5.6, 1.22, 85),
        mean(5.71, 1.14, 97),
        mean(5.78, 1.1, 90),
        mean(5.98, 1.05, 101),
        mean(6.02, 1.02, 94),
        mean(6.11, 0.98, 99),
      ],
    }),
    sampleMetric(today, {
      id: 'm-asunnot-korjausaika',
      name: {
        fi: 'Vikailmoituksesta korjaukseen',
        sv: 'Från felanmälan till reparation',
        en: 'From fault report to repair',
      },
      targetGroup: 'Asukkaiden kiireettömät vikailmoitukset',
      method: 'system',
      cadence: 'monthly',
      scale: { kind: 'amount', unit: 'pv', decimals: 1 },
      partId: 'u-asunnot-huolto',
      stageId: 'paatos',
      source: 'Huoltokirjajärjestelmä, mediaani',
      responsibility: chain(
        'p-kimmo-ahvenala',
        'p-kimmo-ahvenala',
        'p-leena-haukkavuo',
        'p-kimmo-ahvenala',
      ),
      targets: [
        {
          sinceMonthsAgo: 19,
          goal: { kind: 'atMost', target: 5, amberLimit: 7 },
          justification: 'Huoltosopimuksen mukainen aika.',
        },
      ],
      results: [5.2, 5.6, 5, 4.8, 5.3, 5.9, 6.4, 6.1, 5.8, 6, 5.7, 5.5, 5.9].map((days, month) =>
        amount(days, 61 + ((month * 7) % 20)),
      ),
    }),
  ];
}
