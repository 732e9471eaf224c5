import type { ExperienceDraft } from '../domain/experience/experience.ts';
import type { PartId, PersonId, StageId } from '../domain/organisation/organisation.ts';
import { sampleId } from './sampleId.ts';

/** An experience of the sample city; it happened and was shared so many working days ago. */
export interface SampleExperience {
  readonly id: string;
  readonly draft: Omit<ExperienceDraft, 'happenedOn'>;
  readonly by: PersonId;
  readonly sharedDaysAgo: number;
  readonly thankedBy: readonly PersonId[];
}

function told(
  [name, by, unitId, stageId, sharedDaysAgo]: readonly [string, PersonId, PartId, StageId, number],
  whatHappened: string,
  whatMadeItGood: string,
  thankedBy: readonly PersonId[] = [],
  quotation: string | null = null,
): SampleExperience {
  const draft = { whatHappened, whatMadeItGood, unitId, stageId, quotation, tags: [] };
  const id = sampleId('experience', name);
  return { id, draft, by, sharedDaysAgo, thankedBy };
}

/** What the sample city's staff have told one another, oldest first. */
export const sampleExperiences: readonly SampleExperience[] = [
  told(
    ['kirjaston-kieli', 'p-johanna-wikman', 'u-lahikirjasto', 'asiointi', 210],
    'Asiakas etsi lapselleen kirjoja ukrainaksi. Meillä ei ollut yhtään, joten soitin naapurikirjastoon hänen kuullensa.',
    'Asiakkaan ei tarvinnut lähteä kysymään uudestaan: kirjat tulivat seuraavana päivänä.',
    ['p-elina-saukkola', 'p-abdi-warsame', 'p-aino-lehtonen'],
    'Ensimmäinen iltasatu omalla kielellä puoleen vuoteen.',
  ),
  told(
    ['lupa-kavelylla', 'p-pirkko-suvanne', 'u-rakennusvalvonta', 'paatos', 188],
    'Naapurit riitelivät aidasta. Pyysin molemmat tontille ja kävelimme rajan yhdessä läpi.',
    'Kun kaikki katsoivat samaa paikkaa, riita ratkesi ilman päätöstä.',
    ['p-raili-tornikoski', 'p-oskari-rantamaki'],
  ),
  told(
    ['skolan-samtal', 'p-emil-soderholm', 'u-nackrosen', 'yhteydenotto', 160],
    'En orolig förälder skrev sent på kvällen. I stället för att svara med e-post ringde jag nästa morgon före lektionen.',
    'Fem minuter i telefon redde ut det som hade krävt fem brev.',
    ['p-camilla-ekholm', 'p-noora-lindfelt', 'p-markus-brandell', 'p-samuli-pietola'],
    'Tack för att du ringde, jag sov gott för första gången på en vecka.',
  ),
  told(
    ['kaivettu-kuva', 'p-oskari-rantamaki', 'u-kunnossapito', 'seuranta', 133],
    'Katukorjauksen jälkeen lähetimme ilmoittajalle kuvan valmiista kohdasta.',
    'Ilmoittaja näki, että hänen viestinsä johti johonkin, eikä soittanut perään.',
    ['p-aino-lehtonen', 'p-marjukka-hietala', 'p-antero-multamaki', 'p-sanna-karvo'],
  ),
  told(
    ['lukion-aamukahvi', 'p-jukka-tervaniemi', 'u-lukio', 'tiedonhaku', 118],
    'Uusien opiskelijoiden huoltajat kutsuttiin aamukahville ennen koulupäivää, kaksi kertaa samalla viikolla.',
    'Paikalle pääsivät myös ne, jotka ovat iltavuorossa.',
    ['p-kaisu-harjanne'],
  ),
  told(
    ['vesikatko', 'p-markus-brandell', 'u-vesi-verkosto', 'yhteydenotto', 97],
    'Vid vattenavbrottet bar montörerna ut vatten till dem som inte kan gå till tankbilen.',
    'Ingen behövde be om hjälp: adresserna kom från hemvården med kundernas samtycke.',
    ['p-ville-juntura', 'p-hannele-vuorisalo', 'p-emil-soderholm'],
  ),
  told(
    ['tulkki-puhelimeen', 'p-aino-lehtonen', 'u-asiointipiste', 'asiointi', 81],
    'Asiakas ei saanut kerrottua asiaansa suomeksi. Avasin etätulkkauksen tiskin tabletilla.',
    'Tulkki oli linjalla kahdessa minuutissa, eikä asiakkaan tarvinnut varata uutta aikaa.',
    ['p-abdi-warsame', 'p-marjukka-hietala', 'p-thi-lan-pham', 'p-farid-nazari', 'p-sanna-karvo'],
    'I did not have to bring my child to translate.',
  ),
  told(
    ['uimahallin-hiljainen', 'p-dmitri-volkonen', 'u-uimahalli', 'asiointi', 63],
    'Kokeilimme hiljaista tuntia: musiikki pois ja valot himmeämmiksi sunnuntaiaamuisin.',
    'Perheet, joille halli on tavallisesti liian kova paikka, ovat tulleet joka viikko takaisin.',
    ['p-mikael-sandvik', 'p-noora-lindfelt', 'p-tiina-mustajarvi'],
  ),
  told(
    ['yrittajan-yksi-tapaaminen', 'p-jarkko-ylisaari', 'u-yritysneuvonta', 'paatos', 47],
    'Kahvilan perustaja sai saman pöydän ääreen rakennusvalvonnan, ympäristöterveyden ja yritysneuvonnan.',
    'Yksi tapaaminen korvasi kuusi, ja ristiriidat ohjeissa löytyivät heti.',
    ['p-pirkko-suvanne', 'p-petteri-aaltola', 'p-sanna-karvo'],
  ),
  told(
    ['paivakodin-viesti', 'p-tiina-mustajarvi', 'u-ketunleipa', 'seuranta', 33],
    'Lähetämme uuden lapsen huoltajalle kuvattoman viestin puolen tunnin päästä ensimmäisestä erosta.',
    'Huoltaja uskaltaa olla töissä, ja puhelut aamupäivisin vähenivät.',
    ['p-outi-kinnarinen', 'p-aino-lehtonen', 'p-heidi-kivelainen'],
  ),
  told(
    ['it-loppuun', 'p-farid-nazari', 'u-tietohallinto', 'seuranta', 22],
    'After fixing a laptop I wait until the colleague has opened the thing they actually needed.',
    'The second call about the same problem has almost disappeared.',
    ['p-risto-palovaara', 'p-aino-lehtonen'],
  ),
  told(
    ['muuttajan-paketti', 'p-leena-haukkavuo', 'u-asunnot-vuokraus', 'asiointi', 14],
    'Annamme muuttajalle kortin, jossa on huollon numero, jätepisteen paikka ja naapuritalon kerhohuoneen ajat.',
    'Ensimmäisen viikon kysymykset on vastattu ennen kuin ne kysytään.',
    ['p-kimmo-ahvenala', 'p-sanna-karvo'],
  ),
  told(
    ['nuorten-lomake', 'p-noora-lindfelt', 'u-nuorisotalo', 'yhteydenotto', 6],
    'De unga skrev själva om anmälningsblanketten till lägret. Den blev hälften så lång.',
    'Frågorna var deras egna, så ingen lämnade den på hälft.',
    ['p-mikael-sandvik'],
  ),
  told(
    ['sama-neuvoja', 'p-marjukka-hietala', 'u-asiointipiste', 'asiointi', 2],
    'Muistisairaan asiakkaan tytär pyysi, että isä saisi asioida aina saman neuvojan kanssa. Sovimme siitä.',
    'Isä tunnistaa kasvot ja asiointi sujuu rauhassa, eikä tytär ota enää päivää vapaaksi.',
    ['p-aino-lehtonen', 'p-sanna-karvo', 'p-ville-juntura'],
    'Isä sanoi lähtevänsä tapaamaan tuttua.',
  ),
];
