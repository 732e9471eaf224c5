import { apiRoutes } from '../../../bot/contract/routes.ts';

/** What a change of a metric makes untrue: lists, pages and the overview. */
export const outdatedByMetrics: readonly string[] = [apiRoutes.metrics, apiRoutes.overview];
