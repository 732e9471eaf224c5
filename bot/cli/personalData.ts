import { realSurroundings } from '../surroundings.ts';
import { formerNames } from '../wording/formerNames.ts';
import { createTranslators } from '../wording/translator.ts';
import { runPersonalData } from './personalDataCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `personal-data export|erase --contact TEXT|--reference CODE|--staff ACCOUNT`: for a customer or a
 * member of staff who asks what is kept, or that it be removed; safe beside a running server, which
 * draws the cards anew.
 */
await withStore(({ storage, config, argv, print }) =>
  runPersonalData(
    {
      ...storage,
      feedbacks: storage.feedback,
      organisations: storage.organisation,
      nameOf: formerNames(createTranslators()[config.channelCardLanguage]),
      now: realSurroundings.now,
      newId: realSurroundings.newId,
      print,
    },
    argv,
  ),
);
