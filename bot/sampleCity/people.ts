import type { Language } from '../domain/language.ts';
import type { PartId, Person, PersonId, Role } from '../domain/organisation/organisation.ts';

type Row = readonly [
  id: PersonId,
  name: string,
  address: string,
  unitId: PartId | null,
  language?: Language,
  role?: Role,
];

/** Nobody here exists; what the address lacks is the sample city's domain, reserved for examples. */
// prettier-ignore
const rows: readonly Row[] = [
  ['p-aino-lehtonen', 'Aino Lehtonen', 'aino.lehtonen', 'u-asiointipiste', 'fi'],
  ['p-emil-soderholm', 'Emil Söderholm', 'emil.soderholm', 'u-nackrosen', 'sv'],
  ['p-marjukka-hietala', 'Marjukka Hietala', 'marjukka.hietala', 'u-asiointipiste', 'fi'],
  ['p-oskari-rantamaki', 'Oskari Rantamäki', 'oskari.rantamaki', 'u-kunnossapito', 'fi'],
  ['p-sanna-karvo', 'Sanna-Leena Karvo', 'sanna-leena.karvo', 'u-viestinta', 'fi', 'editor'],
  ['p-farid-nazari', 'Farid Nazari', 'farid.nazari', 'u-tietohallinto', 'en', 'administrator'],
  ['p-hannele-vuorisalo', 'Hannele Vuorisalo', 'hannele.vuorisalo', null],
  ['p-petteri-aaltola', 'Petteri Aaltola', 'petteri.aaltola', null],
  ['p-kaisu-harjanne', 'Kaisu Harjanne', 'kaisu.harjanne', null],
  ['p-mikael-sandvik', 'Mikael Sandvik', 'mikael.sandvik', null, 'sv'],
  ['p-raili-tornikoski', 'Raili Tornikoski', 'raili.tornikoski', null],
  ['p-ville-juntura', 'Ville Juntura', 'ville.juntura', null],
  ['p-thi-lan-pham', 'Thi Lan Pham', 'thilan.pham', 'u-henkiloasiakkaat'],
  ['p-jarkko-ylisaari', 'Jarkko Ylisaari', 'jarkko.ylisaari', 'u-yritysneuvonta'],
  ['p-outi-kinnarinen', 'Outi Kinnarinen', 'outi.kinnarinen', 'u-palveluohjaus'],
  ['p-samuli-pietola', 'Samuli Pietola', 'samuli.pietola', 'u-tuulikello'],
  ['p-camilla-ekholm', 'Camilla Ekholm', 'camilla.ekholm', 'u-nackrosen', 'sv'],
  ['p-jukka-tervaniemi', 'Jukka Tervaniemi', 'jukka.tervaniemi', 'u-lukio'],
  ['p-elina-saukkola', 'Elina Saukkola', 'elina.saukkola', 'u-paakirjasto'],
  ['p-dmitri-volkonen', 'Dmitri Volkonen', 'dmitri.volkonen', 'u-uimahalli'],
  ['p-noora-lindfelt', 'Noora Lindfelt', 'noora.lindfelt', 'u-nuorisotalo', 'sv'],
  ['p-pirkko-suvanne', 'Pirkko Suvanne', 'pirkko.suvanne', 'u-rakennusvalvonta'],
  ['p-antero-multamaki', 'Antero Multamäki', 'antero.multamaki', 'u-puistot'],
  ['p-heidi-kivelainen', 'Heidi Kiveläinen', 'heidi.kivelainen', 'u-henkilosto'],
  ['p-risto-palovaara', 'Risto Palovaara', 'risto.palovaara', 'u-tietohallinto'],
  ['p-ulla-rintakoski', 'Ulla Rintakoski', 'ulla.rintakoski', 'u-ruoka'],
  ['p-markus-brandell', 'Markus Brandell', 'markus.brandell', 'u-vesi-asiakaspalvelu', 'sv'],
  ['p-leena-haukkavuo', 'Leena Haukkavuo', 'leena.haukkavuo', 'u-asunnot-vuokraus'],
  ['p-abdi-warsame', 'Abdi Warsame', 'abdi.warsame', 'u-kotoutuminen'],
  ['p-tiina-mustajarvi', 'Tiina Mustajärvi', 'tiina.mustajarvi', 'u-ketunleipa'],
  ['p-kimmo-ahvenala', 'Kimmo Ahvenala', 'kimmo.ahvenala', 'u-asunnot-huolto'],
  ['p-johanna-wikman', 'Johanna Wikman', 'johanna.wikman', 'u-lahikirjasto', 'sv'],
];

/** A valid version-4 UUID that nothing outside the sample city bears. */
function entraObjectId(ordinal: number): string {
  return `00000000-0000-4000-8000-${String(ordinal).padStart(12, '0')}`;
}

/** The people of the sample city; the first six are those of the Playground's configuration. */
export const samplePeople: readonly Person[] = rows.map(
  ([id, name, address, unitId, language, role], index) => ({
    id,
    name,
    entraObjectId: entraObjectId(20 + index),
    userPrincipalName: `${address}@kuulasvesi.example`,
    language: language ?? null,
    roles: role === undefined ? [] : [role],
    unitId,
  }),
);
