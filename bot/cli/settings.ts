import { realSurroundings } from '../surroundings.ts';
import { runSettings } from './settingsCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `settings show` and `settings set KEY VALUE`: what the administrators have decided about clocks,
 * the eves and how long things are kept; safe beside a running server, which reads a change within
 * seconds.
 */
await withStore(({ storage, argv, print }) =>
  runSettings({ ...storage, now: realSurroundings.now, print }, argv),
);
