import { createFinnishHolidays } from '../../../bot/calendar/finnishHolidays.ts';
import { loadSampleCity } from '../../../bot/sampleCity/loadSampleCity.ts';
import { openStorage, type Storage } from '../../../bot/storage/openStorage.ts';
import { around, WrittenRows } from '../../support/around.ts';
import { testStore } from '../../support/testStore.ts';

/** The moment at which every test of the server takes place. */
export const now = '2026-11-23T10:30:00.000Z';

/** A store with the sample city in it, and what has been asked of it since. */
export interface SampleStorage {
  readonly storage: Storage;
  requests: number;
  readonly written: WrittenRows;
}

let loaded: Promise<SampleStorage> | null = null;

/** Loaded once for all suites, which only read it or add what no other suite looks at. */
export function sampleStorage(): Promise<SampleStorage> {
  loaded ??= freshSampleStorage();
  return loaded;
}

/** One of the suite's own, for a suite that changes what others look at. */
export async function freshSampleStorage(): Promise<SampleStorage> {
  const counted = { requests: 0 };
  const written = new WrittenRows();
  const count = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    counted.requests += 1;
    return ask();
  };
  const storage = await openStorage(await testStore(), {
    now: () => now,
    around: around({ read: count, write: count }, written),
  });
  const random = sequence();
  await loadSampleCity(
    { ...storage, feedbacks: storage.feedback },
    { now, random, calendar: createFinnishHolidays() },
  );
  written.start();
  return Object.assign(counted, { storage, written });
}

/** Numbers from 0 to 1 that are the same each time (a linear congruential generator). */
function sequence(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
