import { z } from 'zod';
import type { SentAgain } from '../../contract/operations.ts';
import { deliveryStandings, subjectKinds } from '../../domain/ports/delivery.ts';
import type { Delivery, LedgerQuery } from '../../domain/ports/delivery.ts';
import { countStuck, readDeliveries } from '../../domain/useCases/readDeliveries.ts';
import { sendCardAgain } from '../../domain/useCases/sendCardAgain.ts';
import { whoIsReachable } from '../../domain/useCases/whoIsReachable.ts';
import {
  presentDeliveries,
  presentDeliveryLine,
  type LineSource,
} from '../presenters/presentDeliveries.ts';
import { readJsonBody } from '../readJsonBody.ts';
import { Refusal } from '../refusal.ts';
import { viewerOf } from '../viewer.ts';
import { documentOf, type Route, type RouteDependencies } from './route.ts';
import { optional, optionalText, readQuery } from '../readQuery.ts';
import { administratorOf } from '../administratorOf.ts';

const asked = z.object({
  state: optional(z.enum(deliveryStandings)),
  kind: optional(z.enum(subjectKinds)),
  person: optionalText(300),
  after: optionalText(600),
});

const linesInPage = 30;

/** `GET /api/manage/deliveries`: every intended card and what became of it. */
export function deliveriesRoute(deps: RouteDependencies): Route {
  return async (request) => {
    const viewer = await administratorOf(request, deps);
    const { state, kind, person, after } = readQuery(request, asked);
    const query: LedgerQuery = { standing: state, kind, personId: person };
    const now = deps.now();
    const [page, stuck] = await Promise.all([
      readDeliveries(deps.ledgers, query, { limit: linesInPage, after }),
      countStuck(deps.ledgers, now),
    ]);
    const source = await sourceOf(deps, page.deliveries);
    return documentOf(presentDeliveries(page, stuck, query, source, viewer));
  };
}

/** The ledger is found by the kind; the row by its id. */
const again = z.object({ kind: z.enum(subjectKinds), id: z.string().min(1).max(400) });
const largestBody = 4 * 1024;

/** `POST /api/manage/deliveries/again`: sends a card that did not leave once more. */
export function sendAgainRoute(deps: RouteDependencies): Route {
  return async (request) => {
    deps.limit(request);
    const viewer = await viewerOf(request, deps);
    const body = again.safeParse(await readJsonBody(request, largestBody));
    if (!body.success) throw new Refusal('badRequest', body.error);
    const { kind, id } = body.data;
    const outcome = await sendCardAgain(
      { ledger: deps.ledgers[kind], conversations: deps.conversations },
      { id, by: viewer.person, at: deps.now() },
      viewer.organisation,
    );
    switch (outcome.kind) {
      case 'notAllowed':
      case 'notFound':
        throw new Refusal('notAllowed');
      case 'planned':
      case 'refused': {
        const isPlanned = outcome.kind === 'planned';
        if (isPlanned) deps.deliverSoon();
        const source = await sourceOf(deps, [outcome.delivery]);
        const answer: SentAgain = {
          kind: isPlanned ? 'done' : 'refused',
          note: viewer.words.t(isPlanned ? 'ledger.sentAgain' : 'ledger.notSentAgain'),
          line: presentDeliveryLine(outcome.delivery, source, viewer),
        };
        return { kind: 'outcome', status: isPlanned ? 200 : 422, body: answer };
      }
    }
  };
}

/** A read for each feedback that the page is about, all at once. */
async function sourceOf(
  { feedback, conversations, now }: RouteDependencies,
  deliveries: readonly Delivery[],
): Promise<LineSource> {
  const ids = [
    ...new Set(
      deliveries.flatMap(({ subject }) => (subject.kind === 'feedback' ? [subject.id] : [])),
    ),
  ];
  const [availability, ...found] = await Promise.all([
    whoIsReachable(conversations),
    ...ids.map((id) => feedback.find(id)),
  ]);
  const references = new Map(
    found.flatMap((each) => (each === null ? [] : [[each.value.id, each.value.reference]])),
  );
  return { references, availability, now: now() };
}
