/**
 * The seed of every property and model test. It is fixed, so that a test run has the same result
 * each time; `npm run soak` sets TEST_SEED to try other cases.
 */
export const testSeed = readSeed(process.env['TEST_SEED'] ?? '20261123');

function readSeed(text: string): number {
  const seed = Number(text);
  if (text.trim() === '' || !Number.isInteger(seed))
    throw new Error(`TEST_SEED must be a whole number, not "${text}".`);
  return seed;
}
