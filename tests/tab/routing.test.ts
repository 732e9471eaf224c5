import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gapCodes } from '../../tab/routing/coverageFilter.ts';
import { hrefOf, parseRoute, subPageOf } from '../../tab/routing/route.ts';
import type { Route } from '../../tab/routing/route.ts';
import {
  defaultSettings,
  groupings,
  lightColours,
  sortKeys,
} from '../../tab/routing/tableSettings.ts';

/** Objects as code makes them, not those without a prototype. */
function plain<T>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true });
}

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  plain({ view: fc.constant('overview' as const), area: fc.option(fc.string(), { nil: null }) }),
  fc.constant<Route>({ view: 'configure' }),
  plain({ view: fc.constant('metric' as const), id: fc.string({ minLength: 1 }) }),
  plain({ view: fc.constant('feedback' as const), area: fc.option(fc.string(), { nil: null }) }),
  plain({ view: fc.constant('feedbackPage' as const), id: fc.string({ minLength: 1 }) }),
  plain({
    view: fc.constant('cases' as const),
    search: plain({
      area: fc.option(fc.string(), { nil: null }),
      kind: fc.option(fc.string(), { nil: null }),
      channel: fc.option(fc.string(), { nil: null }),
      stage: fc.option(fc.string(), { nil: null }),
      missed: fc.boolean(),
    }),
  }),
  plain({ view: fc.constant('journey' as const), area: fc.option(fc.string(), { nil: null }) }),
  plain({
    view: fc.constant('journeyStage' as const),
    id: fc.string({ minLength: 1 }),
    area: fc.option(fc.string(), { nil: null }),
  }),
  plain({ view: fc.constant('experience' as const), id: fc.string({ minLength: 1 }) }),
  plain({
    view: fc.constant('experiences' as const),
    search: plain({
      text: fc.string(),
      unit: fc.option(fc.string(), { nil: null }),
      stage: fc.option(fc.string(), { nil: null }),
      tag: fc.option(fc.string(), { nil: null }),
      adopted: fc.boolean(),
    }),
  }),
  plain({ view: fc.constant('coveragePage' as const), id: fc.string({ minLength: 1 }) }),
  plain({
    view: fc.constant('coverage' as const),
    filter: plain({
      area: fc.option(fc.string(), { nil: null }),
      missing: fc.constantFrom(null, ...gapCodes),
      own: fc.boolean(),
    }),
  }),
  fc.constant<Route>({ view: 'manage', section: null, id: null, query: '' }),
  plain({
    view: fc.constant('manage' as const),
    section: fc.string({ minLength: 1 }),
    id: fc.option(fc.string({ minLength: 1 }), { nil: null }),
    query: fc.constantFrom('', 'state=failed&page=2'),
  }),
  plain({
    view: fc.constant('metrics' as const),
    settings: plain({
      text: fc.string(),
      light: fc.constantFrom(null, ...lightColours),
      area: fc.option(fc.string(), { nil: null }),
      group: fc.constantFrom(...groupings),
      sort: fc.constantFrom(...sortKeys),
      descending: fc.boolean(),
    }),
  }),
);

describe('Addresses of the tab', () => {
  it('lead back to the view that they were made from, as hash and as deep link', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        assert.deepEqual(parseRoute(hrefOf(route)), route);
        assert.deepEqual(parseRoute(subPageOf(route)), route);
      }),
    );
  });

  it('show the overview when nothing is named', () => {
    for (const address of ['', '#', '#/', '/', 'overview']) {
      assert.deepEqual(parseRoute(address), { view: 'overview', area: null }, address);
    }
  });

  it('say so when there is no such view', () => {
    for (const address of [
      '#/nowhere',
      '#/feedback/a/b',
      '#/metrics/a/b',
      '#/overview/x',
      '#/metrics/%E4',
      '#/manage/a/b/c',
      '#/manage/%E4',
    ]) {
      assert.deepEqual(parseRoute(address), { view: 'unknown' }, address);
    }
  });

  it('fall back to the default for settings that are not known', () => {
    assert.deepEqual(parseRoute('#/metrics?light=pink&group=x&sort=y&order=z'), {
      view: 'metrics',
      settings: defaultSettings,
    });
  });
});
