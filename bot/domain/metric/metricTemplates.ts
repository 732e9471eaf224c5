import type { Localized } from '../language.ts';
import type { Cadence, CollectionMethod, Direction, Scale } from './metric.ts';

/** A common metric with what is the same of it in every unit; values aimed at are the city's own. */
export interface MetricTemplate {
  readonly id: string;
  readonly name: Required<Localized>;
  /** The question as it is established, or the event that is counted. */
  readonly asked: Required<Localized>;
  readonly method: CollectionMethod;
  readonly cadence: Cadence;
  readonly scale: Scale;
  /** The side on which a target of it lies. */
  readonly direction: Direction;
}

const oneToFive: Scale = { kind: 'mean', min: 1, max: 5 };

export const metricTemplates: readonly MetricTemplate[] = [
  {
    id: 'csat',
    name: {
      fi: 'Asiakastyytyväisyys (CSAT)',
      sv: 'Kundnöjdhet (CSAT)',
      en: 'Customer satisfaction (CSAT)',
    },
    asked: {
      fi: 'Kuinka tyytyväinen olit saamaasi palveluun? (1–5)',
      sv: 'Hur nöjd var du med den service du fick? (1–5)',
      en: 'How satisfied were you with the service you received? (1–5)',
    },
    method: 'survey',
    cadence: 'quarterly',
    scale: oneToFive,
    direction: 'atLeast',
  },
  {
    id: 'nps',
    name: {
      fi: 'Suosittelualttius (NPS)',
      sv: 'Rekommendationsvilja (NPS)',
      en: 'Net promoter score (NPS)',
    },
    asked: {
      fi: 'Kuinka todennäköisesti suosittelisit palvelua läheisellesi? (0–10)',
      sv: 'Hur sannolikt är det att du skulle rekommendera tjänsten för en närstående? (0–10)',
      en: 'How likely are you to recommend the service to someone close to you? (0–10)',
    },
    method: 'survey',
    cadence: 'halfYearly',
    scale: { kind: 'nps' },
    direction: 'atLeast',
  },
  {
    id: 'ces',
    name: {
      fi: 'Asioinnin helppous (CES)',
      sv: 'Hur lätt det var att uträtta ärendet (CES)',
      en: 'Customer effort score (CES)',
    },
    asked: {
      fi: 'Asiani hoitaminen oli helppoa. (1 = täysin eri mieltä, 7 = täysin samaa mieltä)',
      sv: 'Det var lätt att uträtta mitt ärende. (1 = helt av annan åsikt, 7 = helt av samma åsikt)',
      en: 'It was easy to handle my matter. (1 = strongly disagree, 7 = strongly agree)',
    },
    method: 'survey',
    cadence: 'quarterly',
    scale: { kind: 'mean', min: 1, max: 7 },
    direction: 'atLeast',
  },
  {
    id: 'shareSatisfied',
    name: {
      fi: 'Tyytyväisten osuus',
      sv: 'Andelen nöjda',
      en: 'Share of satisfied customers',
    },
    asked: {
      fi: 'Vastaajat, jotka antoivat arvosanan 4 tai 5 asteikolla 1–5',
      sv: 'De som gav vitsordet 4 eller 5 på skalan 1–5',
      en: 'Those who answered 4 or 5 on the scale from 1 to 5',
    },
    method: 'survey',
    cadence: 'quarterly',
    scale: { kind: 'share' },
    direction: 'atLeast',
  },
  {
    id: 'completionRate',
    name: {
      fi: 'Asia hoitui loppuun',
      sv: 'Ärendet blev slutfört',
      en: 'Completion rate',
    },
    asked: {
      fi: 'Aloitetut asioinnit, jotka vietiin loppuun',
      sv: 'Påbörjade ärenden som slutfördes',
      en: 'Transactions begun that were completed',
    },
    method: 'system',
    cadence: 'monthly',
    scale: { kind: 'share' },
    direction: 'atLeast',
  },
  {
    id: 'waitingTime',
    name: { fi: 'Odotusaika', sv: 'Väntetid', en: 'Waiting time' },
    asked: {
      fi: 'Aika yhteydenotosta palvelun alkuun, mediaani',
      sv: 'Tiden från kontakten till att servicen börjar, median',
      en: 'Time from making contact until service begins, median',
    },
    method: 'system',
    cadence: 'monthly',
    scale: { kind: 'amount', unit: 'min', decimals: 0 },
    direction: 'atMost',
  },
  {
    id: 'digitalTakeUp',
    name: {
      fi: 'Sähköisen asioinnin osuus',
      sv: 'Andelen digitala ärenden',
      en: 'Digital take-up',
    },
    asked: {
      fi: 'Kaikista asioinneista ne, jotka tehtiin sähköisesti',
      sv: 'Av alla ärenden de som uträttades digitalt',
      en: 'Of all transactions those made digitally',
    },
    method: 'system',
    cadence: 'quarterly',
    scale: { kind: 'share' },
    direction: 'atLeast',
  },
];
