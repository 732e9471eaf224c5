import { lazy, type ComponentType } from 'react';
import type { ViewerView } from '../../../bot/contract/session.ts';
import type { Route } from '../../routing/route.ts';
import type { TextKey } from '../../text/texts.ts';

export interface SectionProps {
  /** What of the section is shown; null for all of it. */
  readonly id: string | null;
  /** How it is filtered (`state=failed&page=2`); each section reads its own. */
  readonly query: string;
}

/** One kind of what is managed. */
export interface ManageSection {
  /** In the address: `manage/people`. */
  readonly id: string;
  readonly title: TextKey;
  /** What it is for, in a sentence. */
  readonly what: TextKey;
  /** An administrator has an editor's rights; the server checks them all the same. */
  readonly role: 'editor' | 'administrator';
  readonly Content: ComponentType<SectionProps>;
}

export const manageHome: Route = { view: 'manage', section: null, id: null, query: '' };

/** In the order in which they are shown; each loads its code when it is opened. */
export const sections: readonly ManageSection[] = [
  {
    id: 'set-up',
    title: 'setUp.title',
    what: 'setUp.what',
    role: 'administrator',
    Content: lazy(async () => ({ default: (await import('./setUp/SetUp.tsx')).SetUp })),
  },
  {
    id: 'metrics',
    title: 'manage.metrics.title',
    what: 'manage.metrics.what',
    role: 'editor',
    Content: lazy(async () => ({
      default: (await import('./metrics/ManageMetrics.tsx')).ManageMetrics,
    })),
  },
  {
    id: 'import',
    title: 'importing.title',
    what: 'importing.what',
    role: 'editor',
    Content: lazy(async () => ({
      default: (await import('./importing/Importing.tsx')).Importing,
    })),
  },
  {
    id: 'channels',
    title: 'manageChannels.title',
    what: 'manageChannels.what',
    role: 'editor',
    Content: lazy(async () => ({ default: (await import('./channels/Channels.tsx')).Channels })),
  },
  {
    id: 'stuck',
    title: 'manage.stuck.title',
    what: 'manage.stuck.what',
    role: 'editor',
    Content: lazy(async () => ({ default: (await import('./stuck/Stuck.tsx')).Stuck })),
  },
  {
    id: 'organisation',
    title: 'manageOrganisation.title',
    what: 'manageOrganisation.what',
    role: 'administrator',
    Content: lazy(async () => ({
      default: (await import('./organisation/Organisation.tsx')).Organisation,
    })),
  },
  {
    id: 'people',
    title: 'managePeople.title',
    what: 'managePeople.what',
    role: 'administrator',
    Content: lazy(async () => ({ default: (await import('./people/People.tsx')).People })),
  },
  {
    id: 'settings',
    title: 'manageSettings.title',
    what: 'manageSettings.what',
    role: 'administrator',
    Content: lazy(async () => ({ default: (await import('./settings/Settings.tsx')).Settings })),
  },
  {
    id: 'deliveries',
    title: 'manage.deliveries.title',
    what: 'manage.deliveries.what',
    role: 'administrator',
    Content: lazy(async () => ({
      default: (await import('./deliveries/Deliveries.tsx')).Deliveries,
    })),
  },
  {
    id: 'unreachable',
    title: 'manage.unreachable.title',
    what: 'manage.unreachable.what',
    role: 'administrator',
    Content: lazy(async () => ({
      default: (await import('./unreachable/Unreachable.tsx')).Unreachable,
    })),
  },
  {
    id: 'audit',
    title: 'manage.audit.title',
    what: 'manage.audit.what',
    role: 'administrator',
    Content: lazy(async () => ({
      default: (await import('./audit/Audit.tsx')).Audit,
    })),
  },
];

/** Those that the viewer may use; none before the first view has told who it is. */
export function sectionsFor(viewer: ViewerView | null): readonly ManageSection[] {
  const roles = (viewer?.roles ?? []).map(({ code }) => code);
  return sections.filter(
    ({ role }) => roles.includes(role) || (role === 'editor' && roles.includes('administrator')),
  );
}
