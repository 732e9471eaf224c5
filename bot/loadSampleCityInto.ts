import type { App } from './compositionRoot.ts';
import type { Config } from './config.ts';
import type { Surroundings } from './domain/ports/surroundings.ts';
import { loadSampleCity } from './sampleCity/loadSampleCity.ts';
import { sampleChannel } from './sampleCity/channel.ts';

/**
 * Fills a store that nothing has ever been written to with the sample city, unless the
 * configuration says never. Returns true when it was loaded now.
 */
export async function loadSampleCityInto(
  { storage, calendar }: Pick<App, 'storage' | 'calendar'>,
  { sampleCity }: Pick<Config, 'sampleCity'>,
  { now, random }: Surroundings,
): Promise<boolean> {
  if (sampleCity === 'never') return false;
  return storage.inOneGo(async () => {
    if (await storage.hasHadRows()) return false;
    await loadSampleCity(
      {
        organisation: storage.organisation,
        metrics: storage.metrics,
        actions: storage.actions,
        feedbacks: storage.feedback,
        experiences: storage.experiences,
        coverage: storage.coverage,
      },
      { now: now(), random, calendar },
    );
    await storage.conversations.chooseNetworkChannel(sampleChannel(now()));
    return true;
  });
}
