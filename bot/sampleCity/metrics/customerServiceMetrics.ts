import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { amount, chain, mean, sampleMetric, share } from './sampleMetric.ts';

/** Metrics of customer service and of the internal services. */
export function customerServiceMetrics(today: LocalDate): readonly MetricHistory[] {
  return [
    sampleMetric(today, {
      id: 'm-asiointipiste-tyytyvaisyys',
      name: {
        fi: 'Asiointipisteen asiakastyytyväisyys',
        sv: 'Kundnöjdhet på servicepunkten',
        en: 'Service point satisfaction',
      },
      asked: {
        fi: 'Kuinka tyytyväinen olit tämänpäiväiseen asiointiisi? (1–5)',
        sv: 'Hur nöjd var du med dagens besök? (1–5)',
        en: 'How satisfied were you with your visit today? (1–5)',
      },
      targetGroup: 'Asiointipisteessä käyneet, jotka jättivät puhelinnumeronsa',
      method: 'survey',
      cadence: 'monthly',
      scale: { kind: 'mean', min: 1, max: 5 },
      partId: 'u-asiointipiste',
      stageId: 'asiointi',
      strategyLink: 'Kaupunkistrategia: sujuva arki',
      responsibility: chain(
        'p-aino-lehtonen',
        'p-marjukka-hietala',
        'p-ville-juntura',
        'p-marjukka-hietala',
      ),
      survey: { sampling: 'everyone', targetGroupSize: 310, sample: 310, undeliverable: 6 },
      targets: [
        {
          sinceMonthsAgo: 20,
          goal: { kind: 'atLeast', target: 4.2, amberLimit: 4 },
          justification:
            'Vertailukuntien paras neljännes ylsi arvoon 4,2. Alle neljän jääneillä palautteissa toistui jonotus.',
        },
      ],
      results: [
        mean(4.18, 0.86, 71),
        mean(4.22, 0.81, 78),
        mean(4.2, 0.84, 66),
        mean(4.27, 0.79, 82),
        mean(4.24, 0.8, 75),
        mean(4.31, 0.77, 88),
        mean(4.35, 0.74, 90),
        mean(4.29, 0.78, 84),
        mean(4.38, 0.71, 79),
        mean(4.41, 0.7, 93),
        mean(4.44, 0.69, 86),
        mean(4.46, 0.66, 91),
        mean(4.49, 0.67, 84),
        mean(4.52, 0.62, 96),
      ],
    }),
    sampleMetric(today, {
      id: 'm-puhelin-jonotusaika',
      name: {
        fi: 'Puhelinpalvelun jonotusaika',
        sv: 'Kötid i telefonservicen',
        en: 'Waiting time on the phone',
      },
      targetGroup: 'Kaikki puhelinpalveluun soittaneet',
      method: 'system',
      cadence: 'monthly',
      scale: { kind: 'amount', unit: 'min', decimals: 1 },
      partId: 'u-puhelinpalvelu',
      stageId: 'yhteydenotto',
      strategyLink: 'Kaupunkistrategia: sujuva arki',
      counterMetricId: 'm-puhelin-ratkaisu',
      source: 'Puhelinjärjestelmän kuukausiraportti, mediaani',
      responsibility: chain(
        'p-marjukka-hietala',
        'p-marjukka-hietala',
        'p-ville-juntura',
        'p-marjukka-hietala',
      ),
      targets: [
        {
          sinceMonthsAgo: 24,
          goal: { kind: 'atMost', target: 5, amberLimit: 7 },
          justification: 'Viiden minuutin jälkeen joka neljäs soittaja sulkee puhelimen.',
        },
      ],
      results: [8.1, 7.9, 8.4, 7.2, 6.9, 7.4, 6.6, 6.1, 6.8, 6.3, 5.9, 6.2].map((minutes, month) =>
        amount(minutes, 1840 + 35 * month),
      ),
    }),
    sampleMetric(today, {
      id: 'm-puhelin-ratkaisu',
      name: {
        fi: 'Asia ratkesi ensimmäisellä puhelulla',
        sv: 'Ärendet löstes vid första samtalet',
        en: 'Solved in the first call',
      },
      asked: {
        fi: 'Ratkesiko asiasi tällä puhelulla?',
        sv: 'Löstes ditt ärende under samtalet?',
        en: 'Was your matter solved in this call?',
      },
      targetGroup: 'Puhelinpalveluun soittaneet',
      method: 'survey',
      cadence: 'monthly',
      scale: { kind: 'share' },
      partId: 'u-puhelinpalvelu',
      stageId: 'yhteydenotto',
      counterMetricId: 'm-puhelin-jonotusaika',
      responsibility: chain(
        'p-marjukka-hietala',
        'p-marjukka-hietala',
        'p-ville-juntura',
        'p-marjukka-hietala',
      ),
      survey: { sampling: 'random', targetGroupSize: 2200, sample: 300, undeliverable: 11 },
      targets: [
        {
          sinceMonthsAgo: 18,
          goal: { kind: 'atLeast', target: 0.75, amberLimit: 0.65 },
          justification:
            'Kolme neljästä ratkesi kokeilussa, jossa neuvojilla oli yhteinen ohjepankki.',
        },
      ],
      results: [
        share(58, 84),
        share(62, 88),
        share(60, 83),
        share(66, 91),
        share(65, 87),
        share(70, 92),
        share(68, 89),
        share(73, 95),
        share(71, 92),
        share(72, 94),
      ],
    }),
    sampleMetric(today, {
      id: 'm-tietohallinto-tyytyvaisyys',
      name: {
        fi: 'Lähituen sisäinen asiakastyytyväisyys',
        sv: 'Intern kundnöjdhet med närstödet',
        en: 'Internal satisfaction with IT support',
      },
      asked: {
        fi: 'Minkä arvosanan annat saamallesi tuelle? (1–5)',
        sv: 'Vilket betyg ger du stödet du fick? (1–5)',
        en: 'How would you rate the support you got? (1–5)',
      },
      targetGroup: 'Tukipyynnön tehneet kaupungin työntekijät',
      method: 'survey',
      cadence: 'quarterly',
      scale: { kind: 'mean', min: 1, max: 5 },
      partId: 'u-tietohallinto',
      stageId: 'seuranta',
      responsibility: chain(
        'p-risto-palovaara',
        'p-risto-palovaara',
        'p-heidi-kivelainen',
        'p-risto-palovaara',
      ),
      survey: { sampling: 'everyone', targetGroupSize: 640, sample: 640 },
      targets: [
        {
          sinceMonthsAgo: 22,
          goal: { kind: 'atLeast', target: 4, amberLimit: 3.7 },
          justification: 'Oma tulos ennen palvelupisteiden yhdistämistä oli 4,0.',
        },
      ],
      results: [
        mean(3.8, 0.9, 112),
        mean(3.9, 0.92, 104),
        mean(3.95, 0.88, 121),
        mean(4.02, 0.85, 109),
        mean(4.05, 0.87, 98),
        'Tukijärjestelmä vaihtui kesken jakson, eikä kyselyä lähtenyt. Kysely jatkuu seuraavassa jaksossa.',
      ],
    }),
  ];
}
