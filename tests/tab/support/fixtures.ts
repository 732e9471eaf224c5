import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MetricPageView, MetricsView } from '../../../bot/contract/metrics.ts';
import type { OverviewView } from '../../../bot/contract/overview.ts';
import type { Problem, SignInChoices } from '../../../bot/contract/session.ts';

/** What the server answers in the invented city of Koivulahti. */
export const fixtures = {
  overview: read('overview') as OverviewView,
  metrics: read('metrics') as MetricsView,
  metric: read('metric') as MetricPageView,
  signInChoices: read('signInChoices') as SignInChoices,
};

export function problem(status: number): Problem {
  return {
    type: 'about:blank',
    title: 'Tietoja ei saada juuri nyt',
    status,
    detail: 'Varasto ei vastaa. Yritä hetken kuluttua uudelleen.',
    reference: 'F3K9-22',
  };
}

function read(name: string): unknown {
  const path = join(import.meta.dirname, '../fixtures', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
