import type { AreasView } from '../../contract/areas.ts';
import { localized } from '../../domain/language.ts';
import { presentFrame } from '../presenters/presentFrame.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';

/** `GET /api/areas`: the service areas and subsidiaries, for those who set up a channel's tab. */
export function areasRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const { organisation, words } = viewer;
    const view: AreasView = {
      ...presentFrame(viewer, deps.now()),
      areas: [...organisation.parts.values()]
        .filter(({ level }) => level === 'serviceArea' || level === 'subsidiary')
        .map(({ id, name }) => ({ id, name: localized(name, words.language) }))
        .sort((one, other) => one.name.localeCompare(other.name, words.language)),
    };
    return documentOf(view);
  };
}
