import { noFormer } from '../domain/organisation/organisation.ts';
import type { JourneyStage, Organisation } from '../domain/organisation/organisation.ts';
import { defaultCitySettings } from '../domain/settings/citySettings.ts';
import { sampleParts } from './parts.ts';
import { samplePeople } from './people.ts';

/** The stages of the customer's journey that a city starts with. */
export const sampleStages: readonly JourneyStage[] = [
  { id: 'tiedonhaku', name: { fi: 'Tiedonhaku', sv: 'Informationssökning', en: 'Finding out' } },
  { id: 'yhteydenotto', name: { fi: 'Yhteydenotto', sv: 'Kontakt', en: 'Getting in touch' } },
  { id: 'asiointi', name: { fi: 'Asiointi', sv: 'Ärendets gång', en: 'Using the service' } },
  {
    id: 'paatos',
    name: { fi: 'Päätös tai lopputulos', sv: 'Beslut eller resultat', en: 'Decision or outcome' },
  },
  { id: 'seuranta', name: { fi: 'Seuranta', sv: 'Uppföljning', en: 'Follow-up' } },
];

/** Kuulasvesi (sv Klarvatten), an invented city with two companies of its own. */
export const sampleOrganisation: Organisation = {
  parts: new Map(sampleParts.map((part) => [part.id, part])),
  people: new Map(samplePeople.map((person) => [person.id, person])),
  stages: sampleStages,
  former: noFormer,
  preferences: new Map(),
  standIns: new Map(),
  settings: defaultCitySettings,
};
