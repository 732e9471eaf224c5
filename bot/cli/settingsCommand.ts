import type { Instant } from '../domain/calendar/time.ts';
import { commandActor } from '../domain/organisation/commandActor.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { OrganisationStore } from '../domain/ports/organisationStore.ts';
import type { SettingsStore } from '../domain/ports/settingsStore.ts';
import { setSetting } from '../domain/settings/setSetting.ts';
import type { SettingFault } from '../domain/settings/setSetting.ts';
import {
  areasWithClocks,
  citySetting,
  citySettingKeys,
  clockSettings,
} from '../domain/settings/settingValue.ts';

const usage = [
  'Usage: npm run settings -- show',
  '       npm run settings -- set KEY VALUE',
  'The keys are what `show` prints; docs/configuration.md explains them.',
];

export interface SettingsDeps {
  readonly organisation: Pick<OrganisationStore, 'snapshot'>;
  readonly settings: Pick<SettingsStore, 'change'>;
  readonly now: () => Instant;
  readonly print: (line: string) => void;
}

/** Returns the exit code: 0 done, 1 refused, 2 not understood. */
export async function runSettings(
  { organisation, settings, now, print }: SettingsDeps,
  parameters: readonly string[],
): Promise<number> {
  const [command, key, value, ...rest] = parameters;
  if (command === 'show' && key === undefined) {
    settingLines(await organisation.snapshot()).forEach(print);
    return 0;
  }
  if (command !== 'set' || key === undefined || value === undefined || rest.length > 0) {
    usage.forEach(print);
    return 2;
  }
  const changedBy = { by: commandActor, at: now() };
  const refused: { fault?: SettingFault } = {};
  await settings.change((newest) => {
    const outcome = setSetting(newest.settings, newest, key, value);
    if (outcome.kind === 'set') return outcome.settings;
    refused.fault = outcome.fault;
    return null;
  }, changedBy);
  const { fault } = refused;
  print(fault === undefined ? `${key} = ${value}` : faultLine(fault, key));
  return fault === undefined ? 0 : 1;
}

/** Every setting as `KEY = VALUE`, those of areas with the area's name beside them. */
function settingLines(organisation: Organisation): readonly string[] {
  const { settings } = organisation;
  return [
    ...citySettingKeys.map((key) => `${key} = ${citySetting(settings, key)}`),
    ...[...settings.indexWeights].map(([id, weight]) => `index.${id} = ${String(weight)}`),
    ...areasWithClocks(organisation).flatMap(({ id, name }) => {
      const whose = settings.clocks.has(id) ? name.fi : `${name.fi}, default`;
      return clockSettings(settings, id).map(({ key, value }) => `${key} = ${value} (${whose})`);
    }),
  ];
}

function faultLine(fault: SettingFault, key: string): string {
  switch (fault.kind) {
    case 'unknownKey':
      return `There is no setting ${key}; \`npm run settings -- show\` lists them.`;
    case 'notAnArea':
      return `${fault.partId} is no service area or subsidiary of the organisation.`;
    case 'notYesOrNo':
      return `${key} is yes or no.`;
    case 'notInRange':
      return `${key} is a whole number from ${String(fault.least)} to ${String(fault.most)}.`;
    case 'answerBeforeTaking': {
      const told = [fault.clock.usual, fault.clock.question].map(
        ({ takeWithin, answerWithin }) => `${String(takeWithin)} and ${String(answerWithin)}`,
      );
      return `An answer cannot be due before the matter is taken: ${told.join('; questions ')} days.`;
    }
  }
}
