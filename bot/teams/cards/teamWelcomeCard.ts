import { languages, localized } from '../../domain/language.ts';
import type { SharingChannel } from '../../domain/ports/conversationStore.ts';
import type { Organisation, OrganisationPart } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import { chooseChannel, getsEverything, leaveChannel } from '../cardActions/channelActions.ts';
import type { TeamChannel } from '../installations.ts';
import type { Message } from '../sending/messenger.ts';
import { card, detail, heading, notice, text } from './elements.ts';
import { partName } from './formFields.ts';
import { chooseText, choiceInput } from './inputs.ts';

/** The team in which the card stands, with its channels. */
export interface HereTeam {
  readonly teamId: string;
  readonly channels: readonly TeamChannel[];
}

/** What the app posts in a team, where it posts now, and how to turn it on or off. */
export function teamWelcomeCard(
  words: Translator,
  organisation: Organisation,
  { teamId, channels }: HereTeam,
  sharing: readonly SharingChannel[],
  note: string | null = null,
): Message {
  const title = words.t('welcome.team.title');
  const here = sharing.filter((channel) => channel.teamId === teamId);
  const [shown] = here;
  return {
    summary: title,
    forEveryone: true,
    card: card(
      [
        heading(title),
        text(words.t('welcome.team.posts')),
        ...whereNow(words, organisation, sharing, teamId).map((line) =>
          text(line, { weight: 'Bolder', spacing: 'Small' }),
        ),
        note === null ? null : notice(note, 'warning'),
        choiceInput({
          id: 'channelId',
          label: words.t('welcome.team.channel'),
          error: chooseText(words, words.t('welcome.team.channel')),
          required: true,
          choices: channels.map(({ id, name }) => ({
            title: name ?? words.t('welcome.team.general'),
            value: id,
          })),
          value: shown?.channelId ?? channels[0]?.id,
        }),
        choiceInput({
          id: 'gets',
          label: words.t('welcome.team.gets'),
          error: chooseText(words, words.t('welcome.team.gets')),
          required: true,
          choices: [
            { title: words.t('welcome.team.everything'), value: getsEverything },
            ...areas(organisation).map(({ id, name }) => ({
              title: localized(name, words.language),
              value: id,
            })),
          ],
          value: shown?.areaId ?? getsEverything,
        }),
        choiceInput({
          id: 'language',
          label: words.t('welcome.team.language'),
          error: chooseText(words, words.t('welcome.team.language')),
          required: true,
          choices: languages.map((language) => ({
            title: words.t(`welcome.team.languages.${language}`),
            value: language,
          })),
          value: shown?.language ?? words.language,
        }),
        choiceInput({
          id: 'digest',
          label: words.t('welcome.team.digest'),
          error: chooseText(words, words.t('welcome.team.digest')),
          required: true,
          choices: [
            { title: words.t('welcome.team.digestNo'), value: 'no' },
            { title: words.t('welcome.team.digestYes'), value: 'yes' },
          ],
          value: shown?.digest === true ? 'yes' : 'no',
        }),
        detail(words.t('welcome.team.onlyEditors')),
      ],
      [
        chooseChannel.button(words.t('welcome.team.choose'), { teamId }),
        ...(here.length > 0 ? [leaveChannel.button(words.t('welcome.team.stop'), { teamId })] : []),
      ],
    ),
  };
}

function areas({ parts }: Organisation): readonly OrganisationPart[] {
  return [...parts.values()].filter(
    ({ level }) => level === 'serviceArea' || level === 'subsidiary',
  );
}

function whereNow(
  words: Translator,
  organisation: Organisation,
  sharing: readonly SharingChannel[],
  teamId: string,
): readonly string[] {
  const lines = sharing.map(({ name, areaId, teamId: inTeam }) => {
    const channel = name;
    if (areaId !== null) {
      const area = partName(words, organisation, areaId);
      return words.t('welcome.team.areaHere', { area, channel });
    }
    return words.t(inTeam === teamId ? 'welcome.team.chosenHere' : 'welcome.team.chosenElsewhere', {
      channel,
    });
  });
  return sharing.some(({ areaId }) => areaId === null)
    ? lines
    : [words.t('welcome.team.notChosen'), ...lines];
}
