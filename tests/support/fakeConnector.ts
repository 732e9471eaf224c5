import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultSwitchboard } from './connectorFaults.ts';
import type { ConnectorFault, FaultTarget, SwitchedFault } from './connectorFaults.ts';
import { readCall, type ConnectorCall, type ConnectorOperation } from './connectorProtocol.ts';
import { ConversationsOfTeams } from './conversationsOfTeams.ts';
import type { StandingMessage, TestTeam } from './conversationsOfTeams.ts';
import type { TestPerson } from './testPeople.ts';

export interface FakeConnector {
  /** What activities carry as `serviceUrl`. */
  readonly url: string;
  /** Every call that has arrived, in order, whatever became of it. */
  readonly calls: readonly ConnectorCall[];
  /** The messages that people see now, oldest first; of one conversation or of all. */
  messages(conversationId?: string): readonly StandingMessage[];
  callsOf(operation: ConnectorOperation): readonly ConnectorCall[];
  /** Makes calls go wrong from now on; see the fault's and the target's fields. */
  fail(fault: ConnectorFault, target?: FaultTarget): SwitchedFault;
  /** Every answer comes so much later from now on. */
  slowDown(ms: number): void;
  /** Lifts all faults. */
  heal(): void;
  close(): Promise<void>;
}

export interface FakeConnectorOptions {
  /** Who has an account; others are not found. */
  readonly people?: readonly TestPerson[];
  readonly teams?: readonly TestTeam[];
}

/** A Teams connector over real HTTP on a free port of 127.0.0.1, without authentication. */
export async function startFakeConnector(
  options: FakeConnectorOptions = {},
): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const faults = new FaultSwitchboard();
  let answersAfterMs = 0;
  const teams = new ConversationsOfTeams(options.people ?? [], options.teams ?? []);

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = readCall(request.method ?? '', request.url ?? '', await bodyOf(request));
    if (call === null) {
      respond(response, 405, { error: { code: 'BadArgument', message: 'Unknown operation' } });
      return;
    }
    calls.push(call);
    if (answersAfterMs > 0) await pause(answersAfterMs);
    const fault = await faults.meet(call);
    const answer = fault === null || fault.takesEffect === true ? teams.answer(call) : null;
    if (fault === null) respond(response, answer?.status ?? 500, answer?.body ?? {});
    else if (fault.kind === 'cut') request.socket.destroy();
    else {
      if (fault.retryAfter !== undefined)
        response.setHeader('Retry-After', String(fault.retryAfter));
      const code = fault.code ?? 'ServiceError';
      respond(response, fault.status, { error: { code, message: code } });
    }
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      respond(response, 500, { error: { code: 'FakeConnectorFault', message: String(error) } });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');

  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    callsOf: (operation) => calls.filter((call) => call.operation === operation),
    messages: (conversationId) =>
      teams.messages.filter(
        (each) => conversationId === undefined || each.conversationId === conversationId,
      ),
    fail: (fault, target) => faults.switchOn(fault, target),
    slowDown: (ms) => {
      answersAfterMs = ms;
    },
    heal: () => faults.liftAll(),
    close: async () => {
      faults.liftAll();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function respond(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
