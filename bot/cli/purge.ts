import { realSurroundings } from '../surroundings.ts';
import { formerNames } from '../wording/formerNames.ts';
import { createTranslators } from '../wording/translator.ts';
import { runPurge } from './purgeCommand.ts';
import { withStore } from './withStore.ts';

/**
 * `purge [--at DAY] [--dry-run]`: what the server does each night, by hand; safe beside a running
 * server, which draws the cards anew.
 */
await withStore(({ storage, config, argv, print }) =>
  runPurge(
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
