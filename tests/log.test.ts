import assert from 'node:assert/strict';
import { createLog } from '../bot/log.ts';

describe('log', () => {
  it('keeps secrets and what people wrote out, wherever they stand', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    log.info(
      {
        reference: 'abc',
        token: 'secret-1',
        req: {
          headers: { authorization: 'secret-2', cookie: 'secret-3', 'set-cookie': 'secret-4' },
        },
        feedback: { text: 'secret-5', note: 'secret-6' },
      },
      'seen',
    );
    assert.equal(lines.length, 1);
    assert.doesNotMatch(lines.join(), /secret-/);
    assert.match(lines.join(), /"reference":"abc"/);
  });

  it('keeps out what could not be read as JSON, although its error quotes it', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    for (const text of ['Matti', '{"name":"Matti Meikäläinen"', '{"a":1} Matti']) {
      try {
        JSON.parse(text);
      } catch (error) {
        log.info({ err: new Error('refused', { cause: error }) }, 'seen');
        log.info({ err: error }, 'seen');
      }
    }
    assert.equal(lines.length, 6);
    assert.doesNotMatch(lines.join(), /Matti/u);
    assert.match(lines.join(), /SyntaxError/u);
  });
});
