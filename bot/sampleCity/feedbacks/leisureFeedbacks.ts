import { answer, at, close, criticism, idea, praise, question, take } from './sampleFeedback.ts';
import type { SampleFeedback } from './sampleFeedback.ts';

const library = at('u-paakirjasto', 'counter', 'asiointi');
const pool = at('u-uimahalli', 'survey', 'asiointi');
const elina = 'p-elina-saukkola';
const dmitri = 'p-dmitri-volkonen';
const passedOn = 'Kiitos kerrottiin koko työvuorolle.';

/** What customers said of the library, the museum, sports and youth work. */
export const leisureFeedbacks: readonly SampleFeedback[] = [
  criticism(
    pool,
    { by: dmitri, daysAgo: 2 },
    'Naisten pukuhuoneessa kolme lokeroa on ollut rikki jo kuukauden.',
  ),
  praise(
    library,
    { by: elina, daysAgo: 6 },
    'Lainasin ensimmäisen kerran omatoimiajalla, ja ohjeet ovella riittivät. Helppoa!',
    close(5, 'noAction', passedOn),
  ),
  question(
    at('u-lahikirjasto', 'socialMedia', 'tiedonhaku'),
    { by: 'p-johanna-wikman', daysAgo: 5, answerTo: 'Monika Ståhlberg' },
    'Ordnar närbiblioteket sagostunder på svenska även i vår?',
    take(4),
    answer(3, 'Ja, varannan onsdag klockan 10. Välkomna!'),
    close(
      3,
      'answered',
      'Kysymykseen vastattiin.',
      'Ruotsinkieliset satutunnit puuttuivat kalenterista.',
    ),
  ),
  idea(
    at('u-uimahalli', 'webForm', 'asiointi'),
    { by: dmitri, daysAgo: 4, answerTo: 'Kalle Vesterlund' },
    'Voisiko varatun radan perua kännykällä, kun emme pääsekään tulemaan?',
    take(3),
  ),
  praise(
    pool,
    { by: dmitri, daysAgo: 17 },
    'Uimavalvoja opetti lapselleni kelluntaa omalla tauollaan. Sydämellinen kiitos.',
    close(16, 'noAction', passedOn),
  ),
  criticism(
    pool,
    { by: dmitri, daysAgo: 36, answerTo: 'Päivi Hännikkälä' },
    'Vesijumpan peruuntumisesta ei kerrottu missään. Tulin bussilla turhaan.',
    take(35),
    answer(33, 'Pahoittelemme ja hyvitämme käynnin. Peruutuksista lähtee nyt tekstiviesti.'),
    close(
      32,
      'changedSomething',
      'Ryhmän jäsenille lähtee tekstiviesti peruutuksesta.',
      'Lappu ovessa tavoittaa vasta sen, joka on jo tullut.',
    ),
  ),
  praise(
    at('u-nuorisotalo', 'counter', 'asiointi'),
    { by: 'p-noora-lindfelt', daysAgo: 52 },
    'Nuorisotalolla on ensimmäinen aikuinen, jolle poikani puhuu. Kiitos, että olette.',
    close(51, 'noAction', passedOn),
  ),
  praise(
    at('u-museo', 'counter', 'asiointi'),
    { by: elina, daysAgo: 90 },
    'Opas kysyi, mikä isoisääni kiinnostaa, ja kertoi juuri siitä. Emme unohda käyntiä.',
    close(89, 'noAction', passedOn),
  ),
  criticism(
    at('u-museo', 'email', 'tiedonhaku'),
    { by: elina, daysAgo: 118, answerTo: 'Ritva Nummelin' },
    'Verkkosivulla luki, että hissi toimii. Ei toiminut, eikä rollaattorilla päässyt yläkertaan.',
    take(116),
    answer(109, 'Hissi on korjattu. Esteistä kerrotaan nyt sivun alussa.'),
    close(
      108,
      'changedSomething',
      'Esteettömyystiedot tarkistetaan viikoittain.',
      'Esteettömyys on lupaus, joka pitää tarkistaa.',
    ),
  ),
  praise(
    library,
    { by: elina, daysAgo: 150 },
    'Sain apua kännykän käyttöön ilman, että oloni oli tyhmä.',
    close(149, 'noAction', passedOn),
  ),
  idea(
    library,
    { by: elina, daysAgo: 176, answerTo: 'Matias Elovaara' },
    'Kirjaston työhuoneisiin voisi saada ajan samalla kortilla, jolla lainataan.',
    take(175),
    answer(171, 'Kokeilemme tätä syksyllä.'),
    close(
      170,
      'becameAction',
      'Kokeilu on toimintasuunnitelmassa.',
      'Yksi kortti riittäisi kaikkeen.',
    ),
  ),
  praise(
    pool,
    { by: dmitri, daysAgo: 225 },
    'Peruskorjauksen jälkeen halli on valoisa ja suihkut toimivat. Kannatti odottaa.',
    close(224, 'noAction', passedOn),
  ),
  criticism(
    library,
    { by: elina, daysAgo: 262, answerTo: 'Sirkka Törmänen' },
    'Varaukseni noutoaika päättyi pyhänä, jolloin kirjasto oli kiinni.',
    take(261),
    answer(258, 'Olet oikeassa: noutoaika lasketaan nyt aukiolopäivinä.'),
    close(
      257,
      'changedSomething',
      'Noutoaika lasketaan aukiolopäivinä.',
      'Määräaika, jota ei voi noudattaa, on meidän virheemme.',
    ),
  ),
];
