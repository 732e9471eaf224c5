import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './cruise.ts';
import { ownFiles } from './trackedFiles.ts';

/** Stores whose writes tell nothing of who changed what, each with the reason. */
const withoutLine: Readonly<Record<string, string>> = {
  'bot/storage/lease': 'which instance works is nobody’s doing',
  'bot/storage/ledger': 'a card that is sent is in the ledger',
  'bot/storage/reminder': 'a planned reminder is in the ledger',
  'bot/storage/followUp': 'a planned card is in the ledger',
  'bot/storage/experience/tableNetworkCardStore.ts': 'a planned card is in the ledger',
  'bot/storage/experience/tableExampleStore.ts': 'which example comes next follows from the day',
  'bot/storage/mapping':
    'how a file’s columns are read changes nothing; who chose stands in the row',
  'bot/storage/projection': 'writes again what follows from the rows themselves',
};

describe('the audit trail', () => {
  const texts = new Map(
    ownFiles()
      .filter((path) => path.startsWith('bot/storage/') && !path.startsWith('bot/storage/table/'))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
  );
  const writing = [...texts].flatMap(([path, text]) => (text.includes('.transact(') ? [path] : []));

  it('gets a line from every folder with a store that writes, or a reason why it does not', () => {
    assert.ok(writing.length > 8, 'too few stores were found');
    const excused = (path: string): boolean =>
      Object.keys(withoutLine).some((known) => path === known || dirname(path) === known);
    const silent = writing.filter((path) => {
      const beside = [...texts].filter(([other]) => dirname(other) === dirname(path));
      return !excused(path) && !beside.some(([, text]) => text.includes('auditSteps('));
    });
    assert.deepEqual(silent, []);
  });

  it('is excused for stores that there are', () => {
    const unknown = Object.keys(withoutLine).filter(
      (known) => !writing.some((path) => path === known || dirname(path) === known),
    );
    assert.deepEqual(unknown, []);
  });
});
