import { answer, at, awaitDecision, close, criticism, idea } from './sampleFeedback.ts';
import { interimAnswer, praise, question, take } from './sampleFeedback.ts';
import type { SampleFeedback } from './sampleFeedback.ts';

const school = at('u-nackrosen', 'email', 'asiointi');
const emil = 'p-emil-soderholm';
const passedOn = 'Kiitos luettiin ääneen tiimin kokouksessa.';

/** What customers said of early education, schools and the adult education centre. */
export const educationFeedbacks: readonly SampleFeedback[] = [
  criticism(
    school,
    { by: emil, daysAgo: 1, answerTo: 'Fredrik Norrgård' },
    'Skolskjutsen har kommit för sent tre gånger den här månaden och barnet missar första lektionen.',
  ),
  praise(
    school,
    { by: emil, daysAgo: 3 },
    'Tack till klassläraren som ringde och berättade att det hade gått bra i dag. Det betydde mycket.',
  ),
  criticism(
    at('u-palveluohjaus', 'phone', 'yhteydenotto'),
    { by: 'p-outi-kinnarinen', daysAgo: 9, answerTo: 'Anniina Rautalampi' },
    'Hakemuksessa kysytään samoja tulotietoja, jotka olen jo toimittanut viime vuonna. Miksi?',
    take(8),
  ),
  idea(
    at('u-tuulikello', 'webForm', 'asiointi'),
    { by: 'p-samuli-pietola', daysAgo: 21, answerTo: 'Juho Nevanlinja' },
    'Koulun pihalle voisi maalata suojatien pyörätelineiltä ovelle, niin pienet osaisivat kulkea reunaa.',
    take(20),
    interimAnswer(18, 'Kiitos ehdotuksesta. Asia viedään lautakunnan talousarviokäsittelyyn.'),
    awaitDecision(17, 'Kasvatus- ja koulutuslautakunta', 20),
  ),
  praise(
    at('u-ketunleipa', 'counter', 'asiointi'),
    { by: 'p-tiina-mustajarvi', daysAgo: 26 },
    'Lapsi itki aamulla, ja puolen tunnin päästä sain viestin, että leikit olivat jo käynnissä. Kiitos!',
    close(25, 'noAction', passedOn),
  ),
  question(
    at('u-iltapaivatoiminta', 'email', 'tiedonhaku'),
    { by: 'p-samuli-pietola', daysAgo: 60, answerTo: 'Pia Suokonautio' },
    'Onko iltapäivätoimintaa myös koulun lomaviikolla?',
    take(60),
    answer(58, 'On, aamukahdeksasta iltapäiväneljään. Ilmoittautuminen on viikkoa ennen lomaa.'),
    close(
      58,
      'answered',
      'Kysymykseen vastattiin.',
      'Loma-ajan tieto lisättiin ilmoittautumissivulle.',
    ),
  ),
  criticism(
    at('u-sudenkorento', 'survey', 'seuranta'),
    { by: 'p-tiina-mustajarvi', daysAgo: 84, answerTo: 'Laura Hakomäki' },
    'Henkilökunta vaihtui keväällä kolme kertaa eikä meille kerrottu, kuka on lapsen omahoitaja.',
    take(83),
    answer(
      76,
      'Pahoittelemme. Omahoitaja nimetään jatkossa viikossa, ja muutoksista lähtee viesti.',
    ),
    close(
      75,
      'becameAction',
      'Vaihdoksista viestimisestä tehtiin korjaava toimenpide.',
      'Vaihdos ei harmita yhtä paljon kuin se, ettei siitä kerrota.',
    ),
  ),
  praise(
    at('u-kansalaisopisto', 'survey', 'seuranta'),
    { by: 'p-jukka-tervaniemi', daysAgo: 95 },
    'Opettaja huomasi, että olen vasenkätinen, ja käänsi kaikki ohjeet minulle. Paras kurssi vuosiin.',
    close(93, 'noAction', passedOn),
  ),
  praise(
    at('u-lukio', 'email', 'paatos'),
    { by: 'p-jukka-tervaniemi', daysAgo: 125 },
    'Opinto-ohjaaja vastasi lomallakin yhteishaun kysymykseen. Poika pääsi ensimmäiseen vaihtoehtoon.',
    close(124, 'noAction', passedOn),
  ),
  criticism(
    school,
    { by: emil, daysAgo: 160, answerTo: 'Annika Björkas' },
    'Informationen om utflykten kom bara på finska.',
    take(159),
    answer(157, 'Vi beklagar. Alla utskick skrivs nu på skolans eget språk först.'),
    close(
      157,
      'changedSomething',
      'Retkitiedotteet kirjoitetaan koulussa, ei hallinnossa.',
      'Valmis pohja toisella kielellä jää helposti kääntämättä.',
    ),
  ),
  idea(
    at('u-kansalaisopisto', 'webForm', 'tiedonhaku'),
    { by: 'p-jukka-tervaniemi', daysAgo: 205, answerTo: 'Veikko Salomäki' },
    'Kurssioppaaseen toivoisi merkinnän, mihin kursseihin pääsee pyörätuolilla.',
    take(204),
    answer(201, 'Hyvä huomio: esteettömät tilat merkitään syksyn oppaaseen.'),
    close(
      200,
      'changedSomething',
      'Oppaaseen lisättiin esteettömyysmerkintä.',
      'Tieto oli meillä, mutta ei siellä, missä sitä tarvitaan.',
    ),
  ),
  praise(
    at('u-palveluohjaus', 'phone', 'paatos'),
    { by: 'p-outi-kinnarinen', daysAgo: 240 },
    'Päätös hoitopaikasta tuli viikossa, vaikka muutimme kesken vuoden. Hienoa!',
    close(239, 'noAction', passedOn),
  ),
];
