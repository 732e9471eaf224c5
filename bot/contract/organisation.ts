import type { Coded } from './figures.ts';
import type { FormView } from './form.ts';
import type { LabelledText } from './metrics.ts';
import type { DatedView } from './session.ts';

/** A part of the organisation as a branch of the tree. */
export interface PartLine {
  readonly id: string;
  readonly name: string;
  readonly level: Coded;
  /** Steps below the topmost part shown. */
  readonly depth: number;
  /** How many parts stand right below it. */
  readonly below: number;
  /** Who answers for it, in words: manager and deputy, or to whom its matters come. */
  readonly responsible: string;
  /** What is missing, each in words; most important first. */
  readonly gaps: readonly string[];
}

/** Something that is no longer part of the organisation, with since when. */
export interface FormerLine {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export interface StageItem {
  readonly id: string;
  readonly name: string;
  /** The name in the other languages; which are missing is said. */
  readonly otherNames: string;
  readonly forms: readonly FormView[];
}

/** `GET /api/manage/organisation`; parts in the order of the tree, each above those below it. */
export interface OrganisationView extends DatedView {
  readonly summary: string;
  readonly parts: readonly PartLine[];
  readonly formerParts: readonly FormerLine[];
  /** Submitted to the view's own address. */
  readonly forms: readonly FormView[];
  readonly stages: readonly StageItem[];
  readonly formerStages: readonly StageItem[];
  /** Submitted to `/api/manage/stages`, those of a stage to the stage's address below. */
  readonly stageForms: readonly FormView[];
}

/** `GET /api/manage/organisation/:id`. */
export interface PartPageView extends DatedView {
  readonly id: string;
  readonly name: string;
  /** From the city down. */
  readonly above: readonly Coded[];
  readonly facts: readonly LabelledText[];
  readonly gaps: readonly string[];
  /** What has to be done before it can be closed down; empty where it can, or has been. */
  readonly inTheWay: readonly string[];
  /** Right below it. */
  readonly below: readonly PartLine[];
  readonly people: readonly Coded[];
  readonly metrics: readonly Coded[];
  readonly forms: readonly FormView[];
}

/** A person as a row. */
export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly account: string | null;
  readonly unit: string | null;
  /** Roles and posts in words; null for staff. */
  readonly does: string | null;
  readonly reach: Coded<'reached' | 'refused' | 'notMet' | 'left'>;
  readonly language: string;
}

/** `GET /api/manage/people?query=&show=&page=`. */
export interface PeopleView extends DatedView {
  readonly query: string;
  readonly show: string;
  /** What the list can be narrowed to, each with how many there are. */
  readonly choices: readonly Coded[];
  readonly countText: string;
  readonly rows: readonly PersonLine[];
  readonly page: number;
  readonly pages: number;
  readonly pageText: string;
  readonly forms: readonly FormView[];
}

/** Something that is in a person's name. */
export interface Holding {
  readonly text: string;
  /** Where it can be handed over, as a deep link's subpage. */
  readonly subpage: string;
}

/** `GET /api/manage/people/:id`. */
export interface PersonPageView extends DatedView {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly LabelledText[];
  readonly holdings: readonly Holding[];
  /** What the holdings mean: for whoever has left they wait for somebody to take them over. */
  readonly holdingsText: string;
  readonly forms: readonly FormView[];
}

/** One thing that administrators decide. */
export interface SettingItem {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  /** What it would be if nobody had decided; null where it is that. */
  readonly usual: string | null;
  /** Who changed it last, and when; null where nobody is known to have. */
  readonly changed: string | null;
  readonly forms: readonly FormView[];
}

export interface SettingGroup {
  readonly id: string;
  readonly title: string;
  /** What the settings do, in a few sentences. */
  readonly effects: readonly string[];
  readonly items: readonly SettingItem[];
  /** Submitted to the address of the setting with the group's id. */
  readonly forms: readonly FormView[];
}

/** `GET /api/manage/settings`. */
export interface SettingsView extends DatedView {
  readonly groups: readonly SettingGroup[];
}
