import { answer, at, awaitDecision, close, criticism, idea } from './sampleFeedback.ts';
import { interimAnswer, praise, question, take, transfer } from './sampleFeedback.ts';
import type { SampleFeedback } from './sampleFeedback.ts';

const streets = at('u-kunnossapito', 'webForm', 'paatos');
const permits = at('u-rakennusvalvonta', 'phone', 'asiointi');
const aino = 'p-aino-lehtonen';
const oskari = 'p-oskari-rantamaki';
const passedOn = 'Kiitos välitettiin työmaalle.';

/** What customers said of streets, parks, planning and building. */
export const environmentFeedbacks: readonly SampleFeedback[] = [
  criticism(
    streets,
    { by: aino, daysAgo: 14, answerTo: 'Heikki Palomäki' },
    'Koulun kohdan suojatie on ollut auraamatta kolme aamua. Lapset kävelevät ajoradalla.',
    take(13),
    transfer(12, 'u-puistot', 'Väylä koululta jatkuu puiston läpi.'),
    transfer(9, 'u-kunnossapito', 'Suojatien auraus kuuluu katujen kunnossapidolle.'),
    take(8),
  ),
  criticism(
    streets,
    { by: aino, daysAgo: 4, answerTo: 'Birgitta Wallin' },
    'Gatlampan utanför huset har varit släckt i två veckor.',
  ),
  idea(
    at('u-puistot', 'socialMedia', 'asiointi'),
    { by: 'p-sanna-karvo', daysAgo: 3 },
    'Leikkipuistoon toivotaan varjoa hiekkalaatikon ylle, kesällä siellä ei voi olla päivällä.',
  ),
  criticism(
    permits,
    { by: aino, daysAgo: 10, answerTo: 'Timo Jaakonsaari' },
    'Olen odottanut autotallin lupaa neljä kuukautta, eikä kukaan osaa sanoa, missä vaiheessa se on.',
    take(8),
    interimAnswer(
      6,
      'Hakemuksesi odottaa naapurin kuulemista. Kerromme etenemisestä viikon sisällä.',
    ),
  ),
  criticism(
    at('u-pysakoinninvalvonta', 'letter', 'paatos'),
    { by: aino, daysAgo: 27, answerTo: 'Ahmed Idris' },
    'Pysäköintikiekko oli näkyvillä, mutta lunta oli tuulilasilla. Virhemaksu tuntuu kohtuuttomalta.',
    take(26),
    answer(
      24,
      'Oikaisuvaatimuksen voi tehdä liitteenä olevalla lomakkeella. Merkitsimme huomiosi.',
    ),
    close(
      23,
      'answered',
      'Neuvottiin muutoksenhaku.',
      'Muutoksenhaun ohje on maksulapussa liian pienellä.',
    ),
  ),
  idea(
    at('u-puistot', 'councilInitiative', 'tiedonhaku'),
    { by: 'p-antero-multamaki', daysAgo: 40, answerTo: 'Kuulasveden nuorisovaltuusto' },
    'Nuorisovaltuusto ehdottaa rantapuistoon ulkokuntosalia ja penkkejä, joilla voi istua porukassa.',
    take(39),
    interimAnswer(37, 'Kiitos aloitteesta. Se menee kaupunkiympäristölautakuntaan.'),
    awaitDecision(36, 'Kaupunkiympäristölautakunta', -4),
  ),
  praise(
    streets,
    { by: aino, daysAgo: 45 },
    'Aurakuski pysähtyi ja siirsi vallin pihatieltäni, kun näki minut kepin kanssa. Kiitos!',
    close(44, 'noAction', passedOn),
  ),
  criticism(
    at('u-kaavoitus', 'email', 'yhteydenotto'),
    { by: aino, daysAgo: 66, answerTo: 'Eeva Karppanen' },
    'Kaavaluonnoksen kartasta ei saa puhelimella selvää, eikä kirjastossa ollut paperista.',
    take(65),
    answer(60, 'Paperikartta on nyt kirjastossa, ja verkkoon tuli suurennettava versio.'),
    close(
      59,
      'changedSomething',
      'Luonnokset viedään aina myös kirjastoon.',
      'Osallistua voi vain, jos aineiston näkee.',
    ),
  ),
  praise(
    permits,
    { by: aino, daysAgo: 80 },
    'Tarkastaja selitti puutteet ja vielä piirsi, miten ne korjataan. Asiallista palvelua.',
    close(79, 'noAction', passedOn),
  ),
  question(
    permits,
    { by: aino, daysAgo: 100, answerTo: 'Olli Rajaniemi' },
    'Tarvitseeko kahdentoista neliön pihavaja luvan, jos tontti on ranta-alueella?',
    take(99),
    answer(97, 'Ranta-alueella tarvitsee. Ohje ja lomake ovat liitteenä.'),
    close(97, 'answered', 'Kysymykseen vastattiin.', 'Pihavajan ohje kaipaa esimerkkejä.'),
  ),
  criticism(
    streets,
    { by: oskari, daysAgo: 132, answerTo: 'Minna Ojaranta' },
    'Katutyömaasta ei ilmoitettu, ja auto jäi pihaan kahdeksi päiväksi.',
    take(131),
    answer(122, 'Pahoittelemme. Urakoitsija jakaa jatkossa tiedotteen kolme päivää ennen.'),
    close(
      121,
      'becameAction',
      'Tiedottaminen kirjattiin urakkaehtoihin.',
      'Ilmoittaminen jäi kahden välissä kenenkään hoitamatta.',
    ),
  ),
  criticism(
    at('u-kunnossapito', 'phone', 'yhteydenotto'),
    { by: aino, daysAgo: 168, answerTo: 'Tapani Leskelä' },
    'Puistokäytävän reunakivi on irti. Minut on ohjattu jo kahteen eri numeroon.',
    take(167),
    transfer(167, 'u-puistot', 'Käytävä on puiston aluetta.'),
    take(166),
    answer(164, 'Kivi on korjattu tänään. Kiitos, että jaksoit soittaa uudelleen.'),
    close(
      163,
      'changedSomething',
      'Kivi korjattiin.',
      'Kadun ja puiston rajaa ei voi vaatia asiakkaan tietävän.',
    ),
  ),
  praise(
    at('u-puistot', 'socialMedia', 'seuranta'),
    { by: 'p-sanna-karvo', daysAgo: 215 },
    'Rantapuiston kukkaistutukset ovat tänä vuonna upeat. Naapuritkin pysähtyvät kuvaamaan.',
    close(214, 'noAction', passedOn),
  ),
  criticism(
    streets,
    { by: oskari, daysAgo: 272, answerTo: 'Kaija Mäkikangas' },
    'Hiekoitushiekka on edelleen jalkakäytävällä toukokuussa ja pölyää.',
    take(270),
    answer(268, 'Katusi pestään tällä viikolla.'),
    close(267, 'answered', 'Pesu tehtiin.', 'Pesujärjestys kannattaa julkaista kartalla.'),
  ),
];
