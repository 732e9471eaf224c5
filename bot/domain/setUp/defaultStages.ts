import type { JourneyStage } from '../organisation/organisation.ts';

/** The stages of the customer's journey that a city starts with; it can change them. */
export const defaultStages: readonly JourneyStage[] = [
  { id: 'tiedonhaku', name: { fi: 'Tiedonhaku', sv: 'Informationssökning', en: 'Finding out' } },
  { id: 'yhteydenotto', name: { fi: 'Yhteydenotto', sv: 'Kontakt', en: 'Getting in touch' } },
  { id: 'asiointi', name: { fi: 'Asiointi', sv: 'Ärendets gång', en: 'Using the service' } },
  {
    id: 'paatos',
    name: { fi: 'Päätös tai lopputulos', sv: 'Beslut eller resultat', en: 'Decision or outcome' },
  },
  { id: 'seuranta', name: { fi: 'Seuranta', sv: 'Uppföljning', en: 'Follow-up' } },
];
