import {
  answer,
  at,
  close,
  criticism,
  idea,
  interimAnswer,
  praise,
  question,
  take,
  transfer,
} from './sampleFeedback.ts';
import type { SampleFeedback } from './sampleFeedback.ts';

const counter = at('u-asiointipiste', 'counter', 'asiointi');
const aino = 'p-aino-lehtonen';
const passedOn = 'Kiitos välitettiin niille, joita se koskee.';

/** What customers said of customer service and of the internal services. */
export const customerServiceFeedbacks: readonly SampleFeedback[] = [
  criticism(
    counter,
    { by: aino, daysAgo: 0 },
    'Vuoronumerolaite ei antanut numeroa ruotsiksi, ja jouduin kysymään neuvoa toiselta asiakkaalta.',
  ),
  question(
    at('u-asiointipiste', 'phone', 'tiedonhaku'),
    { by: aino, daysAgo: 2, answerTo: 'Terttu Vaarala' },
    'Voiko asiointipisteessä tunnistautua ilman verkkopankkitunnuksia, jos henkilökortti ei ole enää voimassa?',
  ),
  criticism(
    at('u-puhelinpalvelu', 'phone', 'yhteydenotto'),
    { by: aino, daysAgo: 7, answerTo: 'Reijo Kuusela' },
    'Odotin jonossa kaksikymmentä minuuttia ja puhelu katkesi juuri, kun tuli vuoroni. Takaisin ei soitettu.',
    take(6),
  ),
  idea(
    counter,
    { by: aino, daysAgo: 5 },
    'Odotustilaan voisi laittaa näytön, josta näkee, kauanko jonotus suunnilleen kestää.',
    take(4),
  ),
  praise(
    counter,
    { by: aino, daysAgo: 4 },
    'Neuvoja jaksoi selittää lomakkeen kohta kohdalta äidilleni, joka näkee huonosti. Iso kiitos!',
    close(3, 'noAction', passedOn),
  ),
  criticism(
    at('u-viestinta', 'email', 'tiedonhaku'),
    { by: aino, daysAgo: 16, answerTo: 'Kerstin Hagman' },
    'På stadens webbplats står gamla öppettider för servicepunkten. Jag kom i onödan.',
    take(15),
    answer(13, 'Tack för att du berättade. Öppettiderna är rättade på alla tre språken.'),
    close(
      12,
      'changedSomething',
      'Aukioloajat haetaan nyt yhdestä lähteestä kaikille kielille.',
      'Kieliversiot vanhenevat, jos ne päivitetään erikseen.',
    ),
  ),
  praise(
    at('u-puhelinpalvelu', 'phone', 'yhteydenotto'),
    { by: aino, daysAgo: 31 },
    'Sain yhdellä puhelulla selvän sekä pysäköintiluvasta että roska-astiasta. Näin sen kuuluu mennä.',
    close(30, 'noAction', passedOn),
  ),
  criticism(
    counter,
    { by: aino, daysAgo: 48, answerTo: 'Mirja Holopainen' },
    'Jouduin kertomaan asiani kolme kertaa eri henkilöille saman käynnin aikana.',
    take(47),
    answer(44, 'Pahoittelemme. Jatkossa ensimmäinen neuvoja saattaa asian loppuun asti.'),
    close(
      43,
      'changedSomething',
      'Asiakas pysyy samalla neuvojalla, ja asiantuntija tulee tarvittaessa tiskille.',
      'Asiakas ei saa joutua kuljettamaan tietoa meidän puolestamme.',
    ),
  ),
  praise(
    counter,
    { by: 'p-sanna-karvo', daysAgo: 75 },
    'The clerk found an interpreter on the phone in two minutes. I felt welcome.',
    close(74, 'noAction', passedOn),
  ),
  question(
    at('u-viestinta', 'socialMedia', 'tiedonhaku'),
    { by: 'p-sanna-karvo', daysAgo: 110, answerTo: 'Jonna Peltoranta' },
    'Mistä näkee kaikki kaupungin kesätapahtumat yhdellä kertaa?',
    take(109),
    answer(108, 'Tapahtumakalenteri on kaupungin etusivulla, ja sen voi tilata sähköpostiin.'),
    close(107, 'answered', 'Kysymykseen vastattiin.', 'Kalenteria ei löydetä etusivulta.'),
  ),
  criticism(
    at('u-tietohallinto', 'webForm', 'asiointi'),
    { by: 'p-camilla-ekholm', daysAgo: 11, internal: true, answerTo: 'Camilla Ekholm' },
    'Klassrumsdatorerna uppdaterar sig mitt under lektionen. Kan det ske efter skoltid?',
    take(10),
    interimAnswer(8, 'Vi utreder saken med leverantören och återkommer under veckan.'),
    answer(3, 'Uppdateringarna körs från och med nu efter klockan 16.'),
  ),
  praise(
    at('u-tietohallinto', 'email', 'paatos'),
    { by: 'p-tiina-mustajarvi', daysAgo: 140, internal: true },
    'Sijaisen tunnukset hoituivat päivässä. Kiitos ripeästä avusta!',
    close(139, 'noAction', passedOn),
  ),
  criticism(
    at('u-ruoka', 'survey', 'asiointi'),
    { by: 'p-samuli-pietola', daysAgo: 190, internal: true, answerTo: 'Samuli Pietola' },
    'Erityisruokavalioiden merkinnät puuttuivat linjastolta kahtena päivänä peräkkäin.',
    take(188),
    answer(
      182,
      'Merkinnät tulostetaan nyt reseptijärjestelmästä, eikä niitä enää kirjoiteta käsin.',
    ),
    close(
      181,
      'changedSomething',
      'Merkinnät tulevat järjestelmästä.',
      'Käsin tehty merkintä unohtuu kiireessä.',
    ),
  ),
  question(
    at('u-asiointipiste', 'email', 'yhteydenotto'),
    { by: aino, daysAgo: 12, answerTo: 'Hanna Laukkarinen' },
    'Lähetin viestin vesilaskusta kaupungille. Kuka siihen vastaa?',
    take(11),
    transfer(11, 'u-vesi-asiakaspalvelu', 'Laskutus kuuluu vesiyhtiölle.'),
    take(10),
    answer(9, 'Vesiyhtiön asiakaspalvelu vastaa. Laskusi oli oikein, ja erittely on liitteenä.'),
    close(
      9,
      'answered',
      'Kysymykseen vastattiin.',
      'Laskussa ei kerrota, kenelle siitä kirjoitetaan.',
    ),
  ),
];
