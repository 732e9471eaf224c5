import { answer, at, close, criticism, idea, praise, question, take } from './sampleFeedback.ts';
import type { SampleFeedback } from './sampleFeedback.ts';

const jobs = at('u-henkiloasiakkaat', 'survey', 'asiointi');
const water = at('u-vesi-asiakaspalvelu', 'phone', 'yhteydenotto');
const repairs = at('u-asunnot-huolto', 'webForm', 'paatos');
const markus = 'p-markus-brandell';
const passedOn = 'Kiitos välitettiin niille, joita se koskee.';

/** What customers said of employment and business services and of the two companies. */
export const employmentAndCompanyFeedbacks: readonly SampleFeedback[] = [
  criticism(
    repairs,
    { by: 'p-kimmo-ahvenala', daysAgo: 8, answerTo: 'Sari Korvenranta' },
    'Hana on tippunut kolme viikkoa. Huolto käy ilmoittamatta silloin, kun olen töissä.',
  ),
  question(
    water,
    { by: markus, daysAgo: 3, answerTo: 'Göran Lundqvist-Malm' },
    'Kan jag få vattenräkningen på svenska och som e-faktura?',
    take(2),
  ),
  criticism(
    jobs,
    { by: 'p-thi-lan-pham', daysAgo: 6, answerTo: 'Nina Sorjanen' },
    'Jokaisella tapaamisella on eri asiantuntija ja aloitan aina alusta.',
    take(5),
  ),
  praise(
    at('u-kotoutuminen', 'counter', 'asiointi'),
    { by: 'p-abdi-warsame', daysAgo: 13 },
    'My advisor explained the Finnish tax card with drawings. Now I help my friends with it.',
    close(12, 'noAction', passedOn),
  ),
  idea(
    at('u-yritysneuvonta', 'email', 'tiedonhaku'),
    { by: 'p-jarkko-ylisaari', daysAgo: 29, answerTo: 'Leo Haapamatti' },
    'Kaikki yrityksen kaupungilta tarvitsemat luvat voisi koota yhdelle sivulle tarkistuslistaksi.',
    take(28),
    answer(25, 'Erinomainen ehdotus, teemme listan yhdessä rakennusvalvonnan kanssa.'),
    close(
      24,
      'becameAction',
      'Lupien tarkistuslista on työlistalla.',
      'Yrittäjä näkee yhden kaupungin, ei yksiköitä.',
    ),
  ),
  praise(
    jobs,
    { by: 'p-thi-lan-pham', daysAgo: 55 },
    'Asiantuntija soitti vielä työsuhteen alettua ja kysyi, miten menee.',
    close(54, 'noAction', passedOn),
  ),
  criticism(
    water,
    { by: markus, daysAgo: 70, answerTo: 'Esko Vainiola' },
    'Vesikatkosta tuli viesti vasta, kun hanat olivat jo kuivat.',
    take(69),
    answer(
      67,
      'Pahoittelemme. Äkillisistäkin katkoista lähtee nyt viesti heti, kun vika paikannetaan.',
    ),
    close(
      66,
      'changedSomething',
      'Häiriöviestin lähettää päivystäjä itse.',
      'Viestin lähettäminen odotti lupaa, jota ei tarvita.',
    ),
  ),
  praise(
    repairs,
    { by: 'p-leena-haukkavuo', daysAgo: 88 },
    'Huoltomies otti kengät pois ja siivosi jälkensä. Pieni asia, iso merkitys.',
    close(87, 'noAction', passedOn),
  ),
  question(
    at('u-asunnot-vuokraus', 'email', 'tiedonhaku'),
    { by: 'p-leena-haukkavuo', daysAgo: 128, answerTo: 'Oona Tiirikka' },
    'Kuinka pitkä jono on kaksioihin keskustassa?',
    take(127),
    answer(124, 'Tällä hetkellä noin viisi kuukautta. Hakemus on voimassa puoli vuotta.'),
    close(124, 'answered', 'Kysymykseen vastattiin.', 'Jonotusaika kannattaa näyttää hakusivulla.'),
  ),
  praise(
    at('u-yritysneuvonta', 'phone', 'paatos'),
    { by: 'p-jarkko-ylisaari', daysAgo: 155 },
    'Neuvoja luki liiketoimintasuunnitelmani oikeasti. Rahoitus järjestyi.',
    close(154, 'noAction', passedOn),
  ),
  criticism(
    at('u-asunnot-vuokraus', 'survey', 'seuranta'),
    { by: 'p-leena-haukkavuo', daysAgo: 210, answerTo: 'Marko Heinäsuo' },
    'Muuttotarkastuksen tulos tuli vasta kuukauden päästä, ja vakuus odotti sen ajan.',
    take(208),
    answer(202, 'Tarkastus kirjataan jatkossa samana päivänä ja vakuus palautuu viikossa.'),
    close(
      201,
      'changedSomething',
      'Tarkastus kirjataan paikan päällä.',
      'Paperin kuljettaminen oli koko viive.',
    ),
  ),
  praise(
    water,
    { by: markus, daysAgo: 250 },
    'Snabb och vänlig hjälp när röret hade frusit. Tack!',
    close(249, 'noAction', passedOn),
  ),
];
