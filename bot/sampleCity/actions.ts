import type { MetricId } from '../domain/metric/metric.ts';
import type { PartId, PersonId } from '../domain/organisation/organisation.ts';
import { sampleId } from './sampleId.ts';

/** A corrective action of the sample city, played by the domain's own rules. */
export interface SampleAction {
  readonly id: string;
  readonly metricId: MetricId;
  readonly partId: PartId;
  readonly what: string;
  readonly by: PersonId;
  readonly responsibleId: PersonId;
  readonly plannedDaysAgo: number;
  /** Counted from the day it was planned. */
  readonly dueInDays: number;
  readonly startedDaysAgo: number | null;
  readonly done: { readonly daysAgo: number; readonly outcome: string } | null;
}

/**
 * One is done and has its effect, two are under way, one is late. The permit decision's clarity
 * is red and has none: the product is to say so.
 */
export const sampleActions: readonly SampleAction[] = [
  {
    id: sampleId('action', 'takaisinsoitto'),
    metricId: 'm-puhelin-jonotusaika',
    partId: 'u-puhelinpalvelu',
    what: 'Takaisinsoitto käyttöön, kun jono ylittää viisi minuuttia',
    by: 'p-marjukka-hietala',
    responsibleId: 'p-marjukka-hietala',
    plannedDaysAgo: 260,
    dueInDays: 120,
    startedDaysAgo: 240,
    done: { daysAgo: 150, outcome: 'Takaisinsoitto on käytössä kaikissa palvelunumeroissa.' },
  },
  {
    id: sampleId('action', 'aamuvuoro'),
    metricId: 'm-puhelin-jonotusaika',
    partId: 'u-puhelinpalvelu',
    what: 'Toinen neuvoja maanantaiaamujen vuoroon',
    by: 'p-marjukka-hietala',
    responsibleId: 'p-marjukka-hietala',
    plannedDaysAgo: 30,
    dueInDays: 75,
    startedDaysAgo: 12,
    done: null,
  },
  {
    id: sampleId('action', 'lupaneuvonta'),
    metricId: 'm-rakennuslupa-kasittelyaika',
    partId: 'u-rakennusvalvonta',
    what: 'Hakemuksen ennakkotarkistus, jotta täydennyspyyntöjä tulee vähemmän',
    by: 'p-pirkko-suvanne',
    responsibleId: 'p-pirkko-suvanne',
    plannedDaysAgo: 40,
    dueInDays: 90,
    startedDaysAgo: 33,
    done: null,
  },
  {
    id: sampleId('action', 'aurausreitit'),
    metricId: 'm-talvikunnossapito-tyytyvaisyys',
    partId: 'u-kunnossapito',
    what: 'Koulureittien auraus ennen aamuseitsemää',
    by: 'p-oskari-rantamaki',
    responsibleId: 'p-oskari-rantamaki',
    plannedDaysAgo: 60,
    dueInDays: 54,
    startedDaysAgo: null,
    done: null,
  },
];
