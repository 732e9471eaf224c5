/**
 * The national account numbers behind country and check digits, by the IBAN registry: how many
 * digits (n), letters (a) or either (c), and the countries of that shape.
 */
const countriesByShape: Readonly<Record<string, string>> = {
  '8n 12c': 'AD',
  '19n': 'AE IL SO TL',
  '8n 16c': 'AL CY',
  '16n': 'AT BA EE LT MN XK',
  '14n': 'AX DK FI FO GL SD',
  '4a 20c': 'AZ',
  '12n': 'BE',
  '4a 6n 8c': 'BG',
  '4a 14c': 'BH',
  '23n 1a 1c': 'BR',
  '4a 4n 16c': 'BY',
  '5n 12c': 'CH LI',
  '18n': 'CR DE ME RS VA',
  '20n': 'CZ ES SE SK TN',
  '4a 20n': 'DO NI SV',
  '25n': 'EG',
  '10n 11c 2n': 'FR GF GP MC MF MQ NC PF PM RE TF WF YT',
  '4a 14n': 'GB',
  '2c 16n': 'GE',
  '4a 15c': 'GI',
  '7n 16c': 'GR',
  '24c': 'GT',
  '17n': 'HR',
  '24n': 'HU PL',
  '4c 14n': 'IE',
  '4a 15n': 'IQ',
  '22n': 'IS',
  '1a 10n 12c': 'IT SM',
  '4a 4n 18c': 'JO YE',
  '4a 22c': 'KW',
  '3n 13c': 'KZ LU',
  '4n 20c': 'LB',
  '4a 24c': 'LC',
  '4a 13c': 'LV',
  '21n': 'LY PT ST',
  '20c': 'MD',
  '3n 10c 2n': 'MK',
  '23n': 'MR',
  '4a 5n 18c': 'MT',
  '4a 19n 3a': 'MU',
  '4a 10n': 'NL',
  '11n': 'NO',
  '3n 16c': 'OM',
  '4c 16n': 'PK VG',
  '4c 21n': 'PS',
  '4a 21c': 'QA',
  '4a 16c': 'RO',
  '14n 15c': 'RU',
  '2n 18c': 'SA',
  '4a 20n 3a': 'SC',
  '15n': 'SI',
  '5n 17c': 'TR',
  '6n 19c': 'UA',
};

interface AccountShape {
  /** Characters of the account number, without country and check digits. */
  readonly length: number;
  readonly isAccount: (characters: string) => boolean;
}

const characterClasses: Readonly<Record<string, string>> = {
  n: '[0-9]',
  a: '[A-Z]',
  c: '[A-Z0-9]',
};

/** By the country's two letters; the characters to compare are digits and capitals. */
export const accountShapes: ReadonlyMap<string, AccountShape> = new Map(
  Object.entries(countriesByShape).flatMap(([shape, countries]) => {
    const parts = shape.split(' ').map((part) => ({
      count: Number.parseInt(part, 10),
      of: characterClasses[part.slice(-1)] ?? '',
    }));
    const pattern = new RegExp(
      `^${parts.map(({ count, of }) => `${of}{${String(count)}}`).join('')}$`,
      'u',
    );
    const length = parts.reduce((sum, { count }) => sum + count, 0);
    return countries
      .split(' ')
      .map((country): [string, AccountShape] => [
        country,
        { length, isAccount: (characters) => pattern.test(characters) },
      ]);
  }),
);
