import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { chain, mean, sampleMetric, share } from './sampleMetric.ts';

/** Metrics of early education, schools and the upper secondary school. */
export function educationMetrics(today: LocalDate): readonly MetricHistory[] {
  return [
    sampleMetric(today, {
      id: 'm-varhaiskasvatus-tyytyvaisyys',
      name: {
        fi: 'Huoltajien tyytyväisyys varhaiskasvatukseen',
        sv: 'Vårdnadshavarnas nöjdhet med småbarnspedagogiken',
        en: 'Guardians’ satisfaction with early education',
      },
      asked: {
        fi: 'Lapseni saa hyvää varhaiskasvatusta. (1–5)',
        sv: 'Mitt barn får god småbarnspedagogik. (1–5)',
        en: 'My child gets good early education. (1–5)',
      },
      targetGroup: 'Lasten huoltajat, yksi vastaus lasta kohti',
      method: 'survey',
      cadence: 'yearly',
      scale: { kind: 'mean', min: 1, max: 5 },
      partId: 'r-varhaiskasvatus',
      stageId: 'asiointi',
      strategyLink: 'Kaupunkistrategia: hyvä alku elämälle',
      responsibility: chain(
        'p-outi-kinnarinen',
        'p-outi-kinnarinen',
        'p-kaisu-harjanne',
        'p-tiina-mustajarvi',
      ),
      survey: { sampling: 'everyone', targetGroupSize: 780, sample: 780, undeliverable: 24 },
      targets: [
        {
          sinceMonthsAgo: 44,
          goal: { kind: 'atLeast', target: 4.3, amberLimit: 4.15 },
          justification: 'Lautakunnan asettama taso: sama kuin parhaana vuonna tähän asti.',
        },
      ],
      results: [
        mean(4.11, 0.9, 205),
        mean(4.32, 0.78, 188),
        mean(4.24, 0.85, 176),
        mean(4.2, 0.83, 191),
        mean(4.22, 0.86, 169),
        mean(4.24, 0.84, 182),
      ],
    }),
    sampleMetric(today, {
      id: 'm-hakemus-loppuun',
      name: {
        fi: 'Päivähoitohakemus täytettiin loppuun',
        sv: 'Dagvårdsansökan fylldes i till slut',
        en: 'Day-care applications completed',
      },
      targetGroup: 'Sähköisen hakemuksen aloittaneet',
      method: 'system',
      cadence: 'monthly',
      scale: { kind: 'share' },
      partId: 'u-palveluohjaus',
      stageId: 'yhteydenotto',
      source: 'Sähköisen asioinnin lokitiedot',
      responsibility: chain(
        'p-outi-kinnarinen',
        'p-outi-kinnarinen',
        'p-kaisu-harjanne',
        'p-risto-palovaara',
      ),
      targets: [],
      results: [
        share(61, 92),
        share(70, 101),
        share(82, 118),
        share(75, 104),
        share(68, 97),
        share(77, 105),
        share(80, 108),
        share(84, 110),
      ],
    }),
    sampleMetric(today, {
      id: 'm-lukio-ohjaus',
      name: {
        fi: 'Opiskelija sai ohjausta, kun tarvitsi',
        sv: 'Studeranden fick handledning vid behov',
        en: 'Students got guidance when they needed it',
      },
      asked: {
        fi: 'Olen saanut opinto-ohjausta silloin, kun olen sitä tarvinnut.',
        sv: 'Jag har fått studiehandledning när jag har behövt det.',
        en: 'I have had guidance when I needed it.',
      },
      targetGroup: 'Lukion opiskelijat',
      method: 'survey',
      cadence: 'yearly',
      scale: { kind: 'share' },
      partId: 'u-lukio',
      stageId: 'tiedonhaku',
      responseRateFloor: 0.2,
      responsibility: chain(
        'p-jukka-tervaniemi',
        'p-jukka-tervaniemi',
        'p-kaisu-harjanne',
        'p-jukka-tervaniemi',
      ),
      survey: { sampling: 'everyone', targetGroupSize: 412, sample: 412 },
      targets: [
        {
          sinceMonthsAgo: 40,
          goal: { kind: 'atLeast', target: 0.8, amberLimit: 0.7 },
          justification: 'Opetussuunnitelman arvioinnissa sovittu taso.',
        },
      ],
      results: [
        share(118, 171),
        share(126, 166),
        share(121, 158),
        share(115, 149),
        share(96, 121),
        share(41, 53),
      ],
    }),
  ];
}
