import type {
  OrganisationPart,
  PartId,
  PartLevel,
  PersonId,
} from '../domain/organisation/organisation.ts';

type Row = readonly [
  id: PartId,
  fi: string,
  sv: string,
  en: string,
  managerId: PersonId,
  deputyId?: PersonId,
];

function level(name: PartLevel, parentId: PartId | null, rows: readonly Row[]): OrganisationPart[] {
  return rows.map(([id, fi, sv, en, managerId, deputyId]) => ({
    id,
    level: name,
    parentId,
    name: { fi, sv, en },
    managerId,
    deputyId: deputyId ?? null,
  }));
}

/** The parts of the sample city from the top down: a part comes after the part above it. */
// prettier-ignore
export const sampleParts: readonly OrganisationPart[] = [
  ...level('city', null, [
    ['kuulasvesi', 'Kuulasvesi', 'Klarvatten', 'Kuulasvesi', 'p-hannele-vuorisalo', 'p-ville-juntura'],
  ]),
  ...level('serviceArea', 'kuulasvesi', [
    ['a-elinvoima', 'Elinvoima ja työllisyys', 'Livskraft och sysselsättning', 'Economic vitality and employment', 'p-petteri-aaltola', 'p-jarkko-ylisaari'],
    ['a-kasvatus', 'Kasvatus ja koulutus', 'Fostran och utbildning', 'Education', 'p-kaisu-harjanne', 'p-samuli-pietola'],
    ['a-hyvinvointi', 'Hyvinvointi ja vapaa-aika', 'Välfärd och fritid', 'Wellbeing and leisure', 'p-mikael-sandvik', 'p-elina-saukkola'],
    ['a-ymparisto', 'Kaupunkiympäristö', 'Stadsmiljö', 'Urban environment', 'p-raili-tornikoski', 'p-pirkko-suvanne'],
    ['a-hallinto', 'Hallinto ja sisäiset palvelut', 'Förvaltning och interna tjänster', 'Administration and internal services', 'p-ville-juntura', 'p-marjukka-hietala'],
  ]),
  ...level('subsidiary', 'kuulasvesi', [
    ['s-vesi', 'Kuulasveden Vesi Oy', 'Klarvattens Vatten Ab', 'Kuulasvesi Water Ltd', 'p-markus-brandell'],
    ['s-asunnot', 'Kuulasveden Asunnot Oy', 'Klarvattens Bostäder Ab', 'Kuulasvesi Housing Ltd', 'p-leena-haukkavuo', 'p-kimmo-ahvenala'],
  ]),
  ...level('resultArea', 'a-elinvoima', [
    ['r-tyollisyys', 'Työllisyyspalvelut', 'Sysselsättningstjänster', 'Employment services', 'p-thi-lan-pham', 'p-abdi-warsame'],
    ['r-yritykset', 'Yrityspalvelut', 'Företagstjänster', 'Business services', 'p-jarkko-ylisaari'],
  ]),
  ...level('resultArea', 'a-kasvatus', [
    ['r-varhaiskasvatus', 'Varhaiskasvatus', 'Småbarnspedagogik', 'Early childhood education', 'p-outi-kinnarinen', 'p-tiina-mustajarvi'],
    ['r-perusopetus', 'Perusopetus', 'Grundläggande utbildning', 'Basic education', 'p-samuli-pietola', 'p-camilla-ekholm'],
    ['r-lukiokoulutus', 'Lukiokoulutus ja vapaa sivistystyö', 'Gymnasieutbildning och fritt bildningsarbete', 'Upper secondary and liberal adult education', 'p-jukka-tervaniemi'],
  ]),
  ...level('resultArea', 'a-hyvinvointi', [
    ['r-kulttuuri', 'Kirjasto ja kulttuuri', 'Bibliotek och kultur', 'Library and culture', 'p-elina-saukkola', 'p-johanna-wikman'],
    ['r-liikunta', 'Liikunta', 'Idrott', 'Sports', 'p-dmitri-volkonen'],
    ['r-nuoriso', 'Nuorisotyö', 'Ungdomsarbete', 'Youth work', 'p-noora-lindfelt'],
  ]),
  ...level('resultArea', 'a-ymparisto', [
    ['r-kadut', 'Kadut ja puistot', 'Gator och parker', 'Streets and parks', 'p-oskari-rantamaki', 'p-antero-multamaki'],
    ['r-rakentaminen', 'Maankäyttö ja rakentaminen', 'Markanvändning och byggande', 'Land use and building', 'p-pirkko-suvanne'],
  ]),
  ...level('resultArea', 'a-hallinto', [
    ['r-asiakaspalvelu', 'Asiakaspalvelu ja viestintä', 'Kundtjänst och kommunikation', 'Customer service and communications', 'p-marjukka-hietala', 'p-sanna-karvo'],
    ['r-tukipalvelut', 'Tukipalvelut', 'Stödtjänster', 'Support services', 'p-heidi-kivelainen', 'p-risto-palovaara'],
  ]),
  ...level('unit', 'r-tyollisyys', [
    ['u-henkiloasiakkaat', 'Henkilöasiakkaat', 'Personkunder', 'Jobseekers', 'p-thi-lan-pham', 'p-abdi-warsame'],
    ['u-kotoutuminen', 'Kotoutumispalvelut', 'Integrationstjänster', 'Integration services', 'p-abdi-warsame'],
  ]),
  ...level('unit', 'r-yritykset', [
    ['u-yritysneuvonta', 'Yritysneuvonta', 'Företagsrådgivning', 'Business advice', 'p-jarkko-ylisaari'],
  ]),
  ...level('unit', 'r-varhaiskasvatus', [
    ['u-ketunleipa', 'Päiväkoti Ketunleipä', 'Daghemmet Harsyran', 'Ketunleipä day-care centre', 'p-tiina-mustajarvi'],
    ['u-sudenkorento', 'Päiväkoti Sudenkorento', 'Daghemmet Trollsländan', 'Sudenkorento day-care centre', 'p-tiina-mustajarvi'],
    ['u-palveluohjaus', 'Varhaiskasvatuksen palveluohjaus', 'Servicehandledning inom småbarnspedagogiken', 'Early education guidance', 'p-outi-kinnarinen'],
  ]),
  ...level('unit', 'r-perusopetus', [
    ['u-tuulikello', 'Tuulikellon koulu', 'Tuulikellon koulu', 'Tuulikello school', 'p-samuli-pietola'],
    ['u-nackrosen', 'Näckrosens skola', 'Näckrosens skola', 'Näckrosen school', 'p-camilla-ekholm'],
    ['u-iltapaivatoiminta', 'Aamu- ja iltapäivätoiminta', 'Morgon- och eftermiddagsverksamhet', 'Morning and afternoon activities', 'p-samuli-pietola'],
  ]),
  ...level('unit', 'r-lukiokoulutus', [
    ['u-lukio', 'Kuulasveden lukio', 'Kuulasveden lukio', 'Kuulasvesi upper secondary school', 'p-jukka-tervaniemi'],
    ['u-kansalaisopisto', 'Kansalaisopisto', 'Medborgarinstitutet', 'Adult education centre', 'p-jukka-tervaniemi'],
  ]),
  ...level('unit', 'r-kulttuuri', [
    ['u-paakirjasto', 'Pääkirjasto', 'Huvudbiblioteket', 'Main library', 'p-elina-saukkola', 'p-johanna-wikman'],
    ['u-lahikirjasto', 'Lähikirjasto Lumme', 'Närbiblioteket Lumme', 'Lumme branch library', 'p-johanna-wikman'],
    ['u-museo', 'Kaupunginmuseo', 'Stadsmuseet', 'City museum', 'p-elina-saukkola'],
  ]),
  ...level('unit', 'r-liikunta', [
    ['u-uimahalli', 'Uimahalli Pisara', 'Simhallen Pisara', 'Pisara swimming hall', 'p-dmitri-volkonen'],
    ['u-liikuntapaikat', 'Liikuntapaikat', 'Idrottsplatser', 'Sports grounds', 'p-dmitri-volkonen'],
  ]),
  ...level('unit', 'r-nuoriso', [
    ['u-nuorisotalo', 'Nuorisotalo Majakka', 'Ungdomshuset Fyren', 'Majakka youth centre', 'p-noora-lindfelt'],
  ]),
  ...level('unit', 'r-kadut', [
    ['u-kunnossapito', 'Katujen kunnossapito', 'Gatuunderhåll', 'Street maintenance', 'p-oskari-rantamaki', 'p-antero-multamaki'],
    ['u-puistot', 'Puistot ja leikkipaikat', 'Parker och lekplatser', 'Parks and playgrounds', 'p-antero-multamaki', 'p-oskari-rantamaki'],
    ['u-pysakoinninvalvonta', 'Pysäköinninvalvonta', 'Parkeringsövervakning', 'Parking control', 'p-oskari-rantamaki'],
  ]),
  ...level('unit', 'r-rakentaminen', [
    ['u-rakennusvalvonta', 'Rakennusvalvonta', 'Byggnadstillsyn', 'Building control', 'p-pirkko-suvanne'],
    ['u-kaavoitus', 'Kaavoitus', 'Planläggning', 'City planning', 'p-pirkko-suvanne'],
  ]),
  ...level('unit', 'r-asiakaspalvelu', [
    ['u-asiointipiste', 'Asiointipiste', 'Servicepunkten', 'Service point', 'p-marjukka-hietala', 'p-sanna-karvo'],
    ['u-puhelinpalvelu', 'Puhelinpalvelu', 'Telefonservice', 'Telephone service', 'p-marjukka-hietala'],
    ['u-viestinta', 'Viestintä', 'Kommunikation', 'Communications', 'p-marjukka-hietala', 'p-sanna-karvo'],
  ]),
  ...level('unit', 'r-tukipalvelut', [
    ['u-henkilosto', 'Henkilöstöpalvelut', 'Personaltjänster', 'Human resources', 'p-heidi-kivelainen'],
    ['u-tietohallinto', 'Tietohallinto', 'Dataförvaltning', 'IT services', 'p-risto-palovaara'],
    ['u-ruoka', 'Ruoka- ja puhtauspalvelut', 'Mat- och renhållningstjänster', 'Food and cleaning services', 'p-ulla-rintakoski'],
  ]),
  ...level('unit', 's-vesi', [
    ['u-vesi-asiakaspalvelu', 'Veden asiakaspalvelu', 'Vattenverkets kundtjänst', 'Water customer service', 'p-markus-brandell'],
    ['u-vesi-verkosto', 'Verkostopalvelut', 'Ledningsnätet', 'Water network', 'p-markus-brandell'],
  ]),
  ...level('unit', 's-asunnot', [
    ['u-asunnot-vuokraus', 'Asuntojen vuokraus', 'Uthyrning av bostäder', 'Housing lettings', 'p-leena-haukkavuo'],
    ['u-asunnot-huolto', 'Isännöinti ja huolto', 'Disponent och fastighetsskötsel', 'Property maintenance', 'p-kimmo-ahvenala', 'p-leena-haukkavuo'],
  ]),
];
