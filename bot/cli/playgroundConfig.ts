import { parseDocument } from 'yaml';
import { z } from 'zod';

/** As whom one can sit in front of the Playground: the sample person's Entra id and the port of each. */
export const playgroundSeats = {
  staff: { userId: '00000000-0000-4000-8000-000000000020', port: 56150 },
  manager: { userId: '00000000-0000-4000-8000-000000000022', port: 56151 },
  editor: { userId: '00000000-0000-4000-8000-000000000024', port: 56152 },
  administrator: { userId: '00000000-0000-4000-8000-000000000025', port: 56153 },
} as const;
export type PlaygroundRole = keyof typeof playgroundSeats;

export function isPlaygroundRole(text: string): text is PlaygroundRole {
  return Object.hasOwn(playgroundSeats, text);
}

const user = z.looseObject({ id: z.string(), name: z.string() });
const file = z.looseObject({ currentUser: user, users: z.array(user) });

/**
 * The Playground's configuration with another person in front of it; everybody else is among the
 * users. Throws when the person is not in the file or the file is not such a configuration.
 * @param yaml the configuration at the project's root
 * @returns its YAML text and the person's name
 */
export function seat(yaml: string, userId: string): { yaml: string; name: string } {
  const document = parseDocument(yaml);
  const { currentUser, users } = file.parse(document.toJS());
  const everyone = [currentUser, ...users];
  const seated = everyone.find(({ id }) => id === userId);
  if (seated === undefined) throw new Error(`${userId} is not in the Playground's configuration`);
  document.set('currentUser', seated);
  document.set(
    'users',
    everyone.filter((one) => one !== seated),
  );
  return { yaml: document.toString(), name: seated.name };
}
