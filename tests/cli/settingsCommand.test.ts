import assert from 'node:assert/strict';
import { runSettings } from '../../bot/cli/settingsCommand.ts';
import { clockFor } from '../../bot/domain/feedback/clock.ts';
import { sampleParts } from '../../bot/sampleCity/parts.ts';
import { openTestStorage } from '../storage/support/openTestStorage.ts';
import { changedBy } from '../support/changedBy.ts';

async function city() {
  const { storage, again } = await openTestStorage();
  await storage.organisation.save({ parts: sampleParts }, changedBy);
  const run = async (...parameters: readonly string[]) => {
    const lines: string[] = [];
    const now = () => '2026-11-23T06:30:00.000Z';
    const print = (line: string) => void lines.push(line);
    const code = await runSettings({ ...storage, now, print }, parameters);
    return { code, lines };
  };
  return { run, again };
}

const area = sampleParts.find(({ level }) => level === 'serviceArea')?.id ?? '';
const unit = sampleParts.find(({ level }) => level === 'unit')?.id ?? '';

describe('the command settings', () => {
  it('shows every setting with its value, and what it shows can be set', async () => {
    const { run } = await city();
    const { code, lines } = await run('show');
    assert.equal(code, 0);
    assert.ok(lines.includes('evesAreWorkingDays = no'));
    for (const line of lines) {
      const [key = '', value = ''] = line.replace(/ \(.*$/u, '').split(' = ');
      assert.deepEqual(await run('set', key, value), { code: 0, lines: [`${key} = ${value}`] });
    }
  });

  it('changes a clock that another process then goes by', async () => {
    const { run, again } = await city();
    await run('set', `clock.${area}.usual.answerWithin`, '10');
    const { storage } = await again();
    const organisation = await storage.organisation.snapshot();
    assert.equal(clockFor(organisation, area).usual.answerWithin, 10);
    assert.equal(clockFor(organisation, 'city').usual.answerWithin, 5);
  });

  it('says what is wrong and changes nothing', async () => {
    const { run } = await city();
    const before = await run('show');
    for (const [key, value] of [
      ['nonsense', '1'],
      [`clock.${unit}.usual.takeWithin`, '1'],
      ['evesAreWorkingDays', 'perhaps'],
      ['retention.contactDays', '0'],
      [`clock.${area}.usual.takeWithin`, '9'],
    ] as const) {
      const { code, lines } = await run('set', key, value);
      assert.equal(code, 1, key);
      assert.equal(lines.length, 1, key);
    }
    assert.deepEqual(await run('show'), before);
  });

  for (const parameters of [[], ['set', 'evesAreWorkingDays'], ['show', 'all'], ['get', 'x']]) {
    it(`explains itself when told "${parameters.join(' ')}"`, async () => {
      const { run } = await city();
      const { code, lines } = await run(...parameters);
      assert.equal(code, 2);
      assert.match(lines[0] ?? '', /^Usage/u);
    });
  }
});
