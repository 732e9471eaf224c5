/** Somebody with an account in the test's tenant. */
export interface TestPerson {
  /** Teams' own id, `29:…`. */
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  /** As Teams' roster has it; left out: `user`. */
  readonly userRole?: 'guest';
  /** The language of the person's Teams. */
  readonly locale: string;
}

export const testTenantId = '11111111-1111-4111-8111-111111111111';
export const testBot = { id: '28:22222222-2222-4222-8222-222222222222', name: 'Asiakaskokemus' };

/** A person with ids of their own made of `number`; the name is invented. */
export function testPerson(number: number, name: string, locale = 'fi-FI'): TestPerson {
  const digits = String(number).padStart(12, '0');
  return {
    id: `29:person-${digits}`,
    name,
    aadObjectId: `aaaaaaaa-aaaa-4aaa-8aaa-${digits}`,
    userPrincipalName: `${name.toLowerCase().replaceAll(' ', '.')}@kaupunki.example`,
    tenantId: testTenantId,
    locale,
  };
}

/** The id of a person's chat with the bot. */
export function personalChatOf(person: TestPerson): string {
  return `a:chat-${person.aadObjectId}`;
}
