import type { NetworkChannel } from '../../domain/ports/conversationStore.ts';
import type { Translator } from '../../wording/translator.ts';
import { chooseChannel, leaveChannel } from '../cardActions/channelActions.ts';
import type { TeamChannel } from '../installations.ts';
import type { Message } from '../sending/messenger.ts';
import { card, detail, heading, notice, plain, text } from './elements.ts';
import { choiceInput } from './inputs.ts';

/** The team in which the card stands, with its channels. */
export interface HereTeam {
  readonly teamId: string;
  readonly channels: readonly TeamChannel[];
}

/** What the app posts in a team, where it posts now, and how to turn it on or off. */
export function teamWelcomeCard(
  words: Translator,
  { teamId, channels }: HereTeam,
  chosen: NetworkChannel | null,
  note: string | null = null,
): Message {
  const title = words.t('welcome.team.title');
  const isHere = chosen?.teamId === teamId;
  return {
    summary: title,
    card: card(
      [
        heading(title),
        text(words.t('welcome.team.posts')),
        text(whereNow(words, chosen, isHere), { weight: 'Bolder' }),
        note === null ? null : notice(note, 'warning'),
        choiceInput({
          id: 'channelId',
          label: words.t('welcome.team.channel'),
          error: words.t('form.choose'),
          required: true,
          choices: channels.map(({ id, name }) => ({
            title: name ?? words.t('welcome.team.general'),
            value: id,
          })),
          value: isHere ? chosen.channelId : channels[0]?.id,
        }),
        detail(words.t('welcome.team.onlyEditors')),
      ],
      [
        chooseChannel.button(words.t('welcome.team.choose'), { teamId }),
        ...(isHere
          ? [leaveChannel.button(words.t('welcome.team.stop'), { teamId }, { inputs: 'none' })]
          : []),
      ],
    ),
  };
}

function whereNow(words: Translator, chosen: NetworkChannel | null, isHere: boolean): string {
  if (chosen === null) return words.t('welcome.team.notChosen');
  const channel = plain(chosen.name);
  return words.t(isHere ? 'welcome.team.chosenHere' : 'welcome.team.chosenElsewhere', { channel });
}
