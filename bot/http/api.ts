import type { Request, Response, Server } from 'restify';
import { apiRoutes } from '../contract/routes.ts';
import type { LocalSignIn } from './authentication/localSignIn.ts';
import { weighedByAnswers } from './rateLimit.ts';
import { createReadiness } from './readiness.ts';
import { respondEmpty, respondJson } from './respond.ts';
import { respondFile, respondLines } from './respondFile.ts';
import { areasRoute } from './routes/areas.ts';
import { changeChannelRoute, channelsRoute } from './routes/channels.ts';
import { partsRoute, peopleRoute, unitsRoute } from './routes/choices.ts';
import { coverageRoute } from './routes/coverage.ts';
import { coverageActsRoute } from './routes/coverageActs.ts';
import { coveragePageRoute } from './routes/coveragePage.ts';
import { auditRoute, metricHistoryRoute } from './routes/audit.ts';
import { deliveriesRoute, sendAgainRoute } from './routes/deliveries.ts';
import { stuckRoute } from './routes/stuck.ts';
import { unreachableRoute } from './routes/unreachable.ts';
import { experienceAdoptionsRoute, experienceThanksRoute } from './routes/experienceActs.ts';
import { experienceListRoute } from './routes/experienceList.ts';
import { experiencePageRoute } from './routes/experiencePage.ts';
import { feedbackCasesRoute } from './routes/feedbackCases.ts';
import { exportTableRoute } from './routes/exportTable.ts';
import { feedbackListRoute } from './routes/feedbackList.ts';
import { feedbackMovesRoute } from './routes/feedbackMoves.ts';
import { feedbackPageRoute } from './routes/feedbackPage.ts';
import { feedbackReferenceRoute } from './routes/feedbackReference.ts';
import { journeyRoute } from './routes/journey.ts';
import { journeyStageRoute } from './routes/journeyStage.ts';
import { compilationRoute, importingRoute, importRoute } from './routes/importing.ts';
import { languageRoute } from './routes/language.ts';
import {
  manageMetricActsRoute,
  manageMetricRoute,
  manageMetricsRoute,
} from './routes/manageMetrics.ts';
import { metricRoute } from './routes/metric.ts';
import { metricActionsRoute } from './routes/metricActions.ts';
import { metricActsRoute } from './routes/metricActs.ts';
import { metricCorrectionRoute, metricPeriodRoute } from './routes/metricPeriod.ts';
import { metricsRoute } from './routes/metrics.ts';
import {
  addPartRoute,
  changePartRoute,
  organisationRoute,
  partRoute,
} from './routes/organisation/parts.ts';
import {
  addPersonRoute,
  changePersonRoute,
  everyoneRoute,
  personRoute,
} from './routes/organisation/people.ts';
import { changeSettingRoute, settingsRoute } from './routes/organisation/settings.ts';
import { addStageRoute, changeStageRoute } from './routes/organisation/stages.ts';
import { overviewRoute } from './routes/overview.ts';
import type { Route, RouteDependencies } from './routes/route.ts';
import { firstAdministratorRoute, manageRoute, setUpRoute, templateRoute } from './routes/setUp.ts';
import { signInRoute, signOutRoute } from './routes/signIn.ts';

type MakeRoute = (deps: RouteDependencies) => Route;

/** Every document that the tab asks for. */
export const reading: readonly (readonly [path: string, make: MakeRoute])[] = [
  [apiRoutes.overview, overviewRoute],
  [apiRoutes.areas, areasRoute],
  [apiRoutes.metrics, metricsRoute],
  [`${apiRoutes.metrics}/:id`, metricRoute],
  [`${apiRoutes.metrics}/:id/periods/:period`, metricPeriodRoute],
  [apiRoutes.feedback, feedbackListRoute],
  [apiRoutes.feedbackCases, feedbackCasesRoute],
  [`${apiRoutes.feedback}/:id`, feedbackPageRoute],
  [apiRoutes.journey, journeyRoute],
  [apiRoutes.journeyStage, journeyStageRoute],
  [apiRoutes.experiences, experienceListRoute],
  [`${apiRoutes.experiences}/:id`, experiencePageRoute],
  [apiRoutes.manage, manageRoute],
  [apiRoutes.setUp, setUpRoute],
  ['/api/manage/templates/:kind', templateRoute],
  [apiRoutes.manageAudit, auditRoute],
  [apiRoutes.manageDeliveries, deliveriesRoute],
  [apiRoutes.manageUnreachable, unreachableRoute],
  [apiRoutes.manageStuck, stuckRoute],
  [`${apiRoutes.metrics}/:id/history`, metricHistoryRoute],
  [apiRoutes.coverage, coverageRoute],
  [`${apiRoutes.coverage}/:id`, coveragePageRoute],
  [apiRoutes.manageMetrics, manageMetricsRoute],
  [`${apiRoutes.manageMetrics}/:id`, manageMetricRoute],
  [apiRoutes.organisation, organisationRoute],
  [`${apiRoutes.organisation}/:id`, partRoute],
  [apiRoutes.everyone(''), everyoneRoute],
  [`${apiRoutes.everyone('')}/:id`, personRoute],
  [apiRoutes.channels, channelsRoute],
  [apiRoutes.settings, settingsRoute],
  ['/api/references/:typed', feedbackReferenceRoute],
  [apiRoutes.importing, importingRoute],
  ['/api/manage/compilation', compilationRoute],
  ['/api/units', unitsRoute],
  ['/api/parts', partsRoute],
  ['/api/people', peopleRoute],
];

/** Every act. */
export const acting: readonly (readonly [path: string, make: MakeRoute])[] = [
  [`${apiRoutes.manageMetrics}/:id`, manageMetricActsRoute],
  [apiRoutes.language, languageRoute],
  [apiRoutes.sendAgain, sendAgainRoute],
  [`${apiRoutes.metrics}/:id/acts`, metricActsRoute],
  [`${apiRoutes.metrics}/:id/periods/:period`, metricCorrectionRoute],
  [`${apiRoutes.metrics}/:id/actions/:actionId`, metricActionsRoute],
  [`${apiRoutes.feedback}/:id/moves`, feedbackMovesRoute],
  [`${apiRoutes.coverage}/:id/acts`, coverageActsRoute],
  [`${apiRoutes.experiences}/:id/thanks`, experienceThanksRoute],
  [`${apiRoutes.experiences}/:id/adoptions`, experienceAdoptionsRoute],
  [apiRoutes.importing, importRoute],
  [apiRoutes.exportTable, exportTableRoute],
  [apiRoutes.organisation, addPartRoute],
  [`${apiRoutes.organisation}/:id`, changePartRoute],
  [apiRoutes.stages, addStageRoute],
  [`${apiRoutes.stages}/:id`, changeStageRoute],
  [apiRoutes.everyone(''), addPersonRoute],
  [`${apiRoutes.everyone('')}/:id`, changePersonRoute],
  [`${apiRoutes.channels}/:id`, changeChannelRoute],
  [`${apiRoutes.settings}/:id`, changeSettingRoute],
];

/** The tab's interface; in local use also signing in as one of the sample people. */
export function addApi(
  server: Server,
  deps: RouteDependencies,
  localSignIn: LocalSignIn | null,
): void {
  server.get('/health', async (request: Request, response: Response) => {
    await respondJson(request, response, { status: 200, body: { status: 'ok' } });
  });
  const isReady = createReadiness(deps.probe, deps.now);
  server.get('/health/ready', async (request: Request, response: Response) => {
    await isReady();
    await respondJson(request, response, { status: 200, body: { status: 'ready' } });
  });
  const weighed = (make: MakeRoute) => {
    const { limit, answered } = weighedByAnswers(deps.limit);
    return answering(make({ ...deps, limit }), answered);
  };
  for (const [path, make] of reading) server.get(path, weighed(make));
  for (const [path, make] of acting) server.post(path, weighed(make));
  if (localSignIn === null) return;
  server.post(apiRoutes.signIn, answering(signInRoute(deps, localSignIn)));
  server.post(apiRoutes.firstAdministrator, answering(firstAdministratorRoute(deps)));
  server.post(apiRoutes.signOut, answering(signOutRoute(deps, localSignIn)));
}

function answering(
  route: Route,
  answered: (bytes: number) => void = () => undefined,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const answer = await route(request);
    switch (answer.kind) {
      case 'document':
        answered(await respondJson(request, response, { status: 200, ...answer }));
        return;
      case 'outcome':
        await respondJson(request, response, answer);
        return;
      case 'done':
        response.setHeader('Set-Cookie', answer.cookie);
        respondEmpty(response, 204);
        return;
      case 'file':
        respondFile(response, answer);
        return;
      case 'lines':
        await respondLines(response, answer.write);
        return;
    }
  };
}
