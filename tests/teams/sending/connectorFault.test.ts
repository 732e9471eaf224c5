import assert from 'node:assert/strict';
import { connectorFault } from '../../../bot/teams/sending/connectorFault.ts';
import { HeldBack } from '../../../bot/teams/sending/heldBack.ts';

const now = new Date('2026-11-23T08:00:00.000Z');
const answered = (statusCode: number, retryAfter?: string): object => ({
  statusCode,
  code: 'ServiceError',
  response: { headers: { get: (): string | undefined => retryAfter } },
});
const read = (error: unknown): readonly unknown[] => {
  const { kind, pauseMs } = connectorFault(error, now);
  return [kind, pauseMs];
};

describe('what a refusal of Teams means', () => {
  it('may be sent again after 429 and 412, no sooner than told', () => {
    assert.deepEqual(read(answered(429, '7')), ['later', 7_000]);
    assert.deepEqual(read(answered(412, 'Mon, 23 Nov 2026 08:00:30 GMT')), ['later', 30_000]);
    for (const unreadable of [undefined, 'soon'])
      assert.deepEqual(read(answered(429, unreadable)), ['later', 10_000]);
    assert.deepEqual(read(answered(429, 'Mon, 23 Nov 2026 07:00:00 GMT')), ['later', 0]);
    assert.deepEqual(read(answered(429, '86400')), ['later', 900_000]);
  });

  it('is unknown after a server error or a lost answer', () => {
    for (const status of [408, 500, 502, 503, 504])
      assert.deepEqual(read(answered(status)), ['unknown', 0]);
    assert.deepEqual(read({ code: 'ECONNRESET' }), ['unknown', 0]);
    assert.deepEqual(read({ name: 'AbortError' }), ['unknown', 0]);
    assert.deepEqual(read('nothing that can be read'), ['unknown', 0]);
  });

  it('is final where Teams says so', () => {
    assert.deepEqual(read(answered(403)), ['unreachable', 0]);
    assert.deepEqual(read(answered(404)), ['gone', 0]);
    assert.deepEqual(read(answered(400)), ['failed', 0]);
  });

  it('is no loss when nothing has left the machine, or was turned away at the door', () => {
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])
      assert.equal(connectorFault({ code }, now).kind, 'later');
    assert.equal(connectorFault(answered(401), now).kind, 'later');
    assert.equal(connectorFault({ name: 'ClientAuthError' }, now).kind, 'later');
    assert.deepEqual(read(new HeldBack(1_234, 'paced')), ['later', 1_234]);
  });
});
