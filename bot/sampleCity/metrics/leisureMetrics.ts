import type { LocalDate } from '../../domain/calendar/time.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { chain, mean, nps, sampleMetric, share } from './sampleMetric.ts';

/** Metrics of the library, sports and youth work. */
export function leisureMetrics(today: LocalDate): readonly MetricHistory[] {
  return [
    sampleMetric(today, {
      id: 'm-kirjasto-suositteluindeksi',
      name: {
        fi: 'Pääkirjaston suositteluindeksi (NPS)',
        sv: 'Huvudbibliotekets rekommendationsindex (NPS)',
        en: 'Main library’s recommendation score (NPS)',
      },
      asked: {
        fi: 'Kuinka todennäköisesti suosittelisit kirjastoa ystävällesi? (0–10)',
        sv: 'Hur sannolikt skulle du rekommendera biblioteket för en vän? (0–10)',
        en: 'How likely are you to recommend the library to a friend? (0–10)',
      },
      targetGroup: 'Viimeisen vuoden aikana lainanneet',
      method: 'survey',
      cadence: 'halfYearly',
      scale: { kind: 'nps' },
      partId: 'u-paakirjasto',
      stageId: 'seuranta',
      responsibility: chain(
        'p-elina-saukkola',
        'p-elina-saukkola',
        'p-mikael-sandvik',
        'p-elina-saukkola',
      ),
      survey: { sampling: 'random', targetGroupSize: 9400, sample: 450, undeliverable: 31 },
      targets: [
        {
          sinceMonthsAgo: 36,
          goal: { kind: 'atLeast', target: 45, amberLimit: 35 },
          justification:
            'Kolmen edellisen vuoden keskiarvo; uuden aukiolon pitää näkyä vähintään sinä.',
        },
      ],
      results: [
        nps(58, 34, 22),
        nps(60, 37, 19),
        nps(66, 30, 21),
        nps(64, 36, 18),
        nps(70, 33, 17),
        nps(73, 31, 16),
        nps(71, 35, 14),
        nps(74, 32, 15),
      ],
    }),
    sampleMetric(today, {
      id: 'm-uimahalli-tyytyvaisyys',
      name: {
        fi: 'Uimahallin asiakastyytyväisyys',
        sv: 'Kundnöjdhet i simhallen',
        en: 'Swimming hall satisfaction',
      },
      asked: {
        fi: 'Millainen käyntisi oli? (1–5)',
        sv: 'Hurdant var ditt besök? (1–5)',
        en: 'How was your visit? (1–5)',
      },
      targetGroup: 'Uimahallissa käyneet; vastauslaite aulassa',
      method: 'continuous',
      cadence: 'monthly',
      scale: { kind: 'mean', min: 1, max: 5 },
      partId: 'u-uimahalli',
      stageId: 'asiointi',
      responsibility: chain(
        'p-dmitri-volkonen',
        'p-dmitri-volkonen',
        'p-mikael-sandvik',
        'p-dmitri-volkonen',
      ),
      survey: { sampling: 'selfSelected', targetGroupSize: 7200, sample: null },
      targets: [
        {
          sinceMonthsAgo: 20,
          goal: { kind: 'atLeast', target: 4, amberLimit: 3.7 },
          justification: 'Taso ennen peruskorjausta, jolloin valituksia tuli alle kymmenen kuussa.',
        },
      ],
      results: [
        mean(3.72, 1.1, 214),
        mean(3.81, 1.12, 198),
        mean(3.64, 1.2, 243),
        mean(3.9, 1.05, 187),
        mean(3.95, 1.02, 205),
        mean(4.02, 1, 221),
        mean(3.98, 1.04, 176),
        mean(4.07, 0.98, 209),
        mean(4.12, 0.97, 232),
      ],
    }),
    sampleMetric(today, {
      id: 'm-nuorisotalo-turvallisuus',
      name: {
        fi: 'Nuori koki nuorisotalon turvalliseksi',
        sv: 'De unga kände sig trygga på ungdomshuset',
        en: 'Young people felt safe at the youth centre',
      },
      asked: {
        fi: 'Tuntuiko sinusta täällä turvalliselta?',
        sv: 'Kändes det tryggt här?',
        en: 'Did you feel safe here?',
      },
      targetGroup: 'Nuorisotalon kävijät, 13–17-vuotiaat',
      method: 'survey',
      cadence: 'quarterly',
      scale: { kind: 'share' },
      partId: 'u-nuorisotalo',
      stageId: 'asiointi',
      responsibility: chain(
        'p-noora-lindfelt',
        'p-noora-lindfelt',
        'p-mikael-sandvik',
        'p-noora-lindfelt',
      ),
      survey: { sampling: 'random', targetGroupSize: 160, sample: 40 },
      targets: [
        {
          sinceMonthsAgo: 26,
          goal: { kind: 'atLeast', target: 0.9, amberLimit: 0.8 },
          justification: 'Turvallisuus on käynnin edellytys: yhdeksän kymmenestä on vähimmäistaso.',
        },
      ],
      results: [
        share(17, 19),
        share(20, 22),
        share(15, 18),
        share(16, 17),
        share(13, 14),
        share(7, 8),
      ],
    }),
  ];
}
