import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';

/** The files of an app package by their names in it. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export type BuiltPackage =
  | { readonly kind: 'built'; readonly zip: Uint8Array }
  | { readonly kind: 'faulty'; readonly problems: readonly string[] };

const placeholder = /\$\{\{(\w+)\}\}/gu;
const require = createRequire(import.meta.url);

const localization = z.object({
  manifestVersion: z.string(),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
  icons: z.object({ color: z.string(), outline: z.string() }),
});

/** The text with every `${{NAME}}` replaced, and the names that have no value (empty is none). */
export function fillIn(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
): { readonly text: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const filled = text.replaceAll(placeholder, (whole, name: string) => {
    const value = values[name] ?? '';
    if (value === '') missing.add(name);
    return value === '' ? whole : JSON.stringify(value).slice(1, -1);
  });
  return { text: filled, missing: [...missing] };
}

/**
 * The app package for Teams: the manifest with its placeholders filled in, its languages and its
 * icons, checked against the official schemas; or everything that is wrong with it.
 * @param read gives a file of the folder appPackage; throws when it is not there
 */
export function buildAppPackage(
  read: (name: string) => Uint8Array,
  values: Readonly<Record<string, string | undefined>>,
): BuiltPackage {
  const { text, missing } = fillIn(new TextDecoder().decode(read('manifest.json')), values);
  if (missing.length > 0) {
    return faulty(
      missing.map((name) => `${name} has no value: give it in the environment's file.`),
    );
  }
  const manifest: unknown = JSON.parse(text);
  const shape = localization.safeParse(manifest);
  if (!shape.success) return faulty([`manifest.json: ${z.prettifyError(shape.error)}`]);
  const { manifestVersion, localizationInfo, icons } = shape.data;
  const files = new Map<string, Uint8Array>([['manifest.json', strToU8(text)]]);
  for (const icon of [icons.color, icons.outline]) files.set(icon, read(icon));
  const problems = faultsBySchema('manifest.json', manifest, manifestVersion, 'MicrosoftTeams');
  for (const { file } of localizationInfo.additionalLanguages) {
    const content = read(file);
    files.set(file, content);
    const texts: unknown = JSON.parse(new TextDecoder().decode(content));
    const schema = 'MicrosoftTeams.Localization';
    problems.push(...faultsBySchema(file, texts, manifestVersion, schema));
  }
  return problems.length > 0 ? faulty(problems) : { kind: 'built', zip: zip(files) };
}

function faulty(problems: readonly string[]): BuiltPackage {
  return { kind: 'faulty', problems };
}

/** The same files always give the same bytes: the date is fixed (a zip has none before 1980). */
function zip(files: PackageFiles): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: '1980-01-01T00:00:00' });
}

/** What the official schema, carried by @microsoft/app-manifest, finds wrong. */
function faultsBySchema(
  name: string,
  content: unknown,
  version: string,
  schemaName: 'MicrosoftTeams' | 'MicrosoftTeams.Localization',
): string[] {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${version}/${schemaName}.schema.json`;
  // The schemas are of draft 4, which Ajv does not know; they use nothing that changed by draft 7.
  const draft7 = 'http://json-schema.org/draft-07/schema#';
  const schema = { ...z.looseObject({}).parse(require(path)), $schema: draft7 };
  // Some of the schemas' patterns are not regular expressions under the flag `u`.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${name}${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
  );
}
