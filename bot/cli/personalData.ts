import { realSurroundings } from '../surroundings.ts';
import { runPersonalData } from './personalDataCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `personal-data export|erase --contact TEXT|--reference CODE`: for a customer who asks what is
 * kept, or that it be removed; safe beside a running server, which draws the cards anew.
 */
await withStore(({ storage: { feedback, actions, audit }, argv, print }) =>
  runPersonalData(
    {
      feedbacks: feedback,
      actions,
      audit,
      now: realSurroundings.now,
      newId: realSurroundings.newId,
      print,
    },
    argv,
  ),
);
