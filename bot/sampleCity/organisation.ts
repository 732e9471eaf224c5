import { noFormer } from '../domain/organisation/organisation.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { defaultCitySettings } from '../domain/settings/citySettings.ts';
import { defaultStages } from '../domain/setUp/defaultStages.ts';
import { sampleParts } from './parts.ts';
import { samplePeople } from './people.ts';

/** Kuulasvesi (sv Klarvatten), an invented city with two companies of its own. */
export const sampleOrganisation: Organisation = {
  parts: new Map(sampleParts.map((part) => [part.id, part])),
  people: new Map(samplePeople.map((person) => [person.id, person])),
  stages: defaultStages,
  former: noFormer,
  preferences: new Map(),
  standIns: new Map(),
  settings: defaultCitySettings,
};
