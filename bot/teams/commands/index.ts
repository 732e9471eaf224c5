import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import { longestStory } from '../../domain/experience/checkExperience.ts';
import { longestFeedbackText } from '../../domain/feedback/checkFeedbackDraft.ts';
import { partsAnsweredFor } from '../../domain/organisation/tree.ts';
import type { BotDeps } from '../botDeps.ts';
import { ownFeedbacksCard } from '../cards/feedback/ownFeedbacksCard.ts';
import { helpCard } from '../cards/helpCard.ts';
import { languageCard } from '../cards/languageCard.ts';
import { metricsCard } from '../cards/metricsCard.ts';
import { noteCard } from '../cards/noteCard.ts';
import { drawActionList } from '../handlers/drawAction.ts';
import { drawDeliveries } from '../handlers/drawDeliveries.ts';
import { drawCoverageList } from '../handlers/drawCoverage.ts';
import { drawQueue } from '../handlers/drawFeedback.ts';
import { drawChannelSettings } from '../handlers/channelHandlers.ts';
import { drawOwnExperiences } from '../handlers/experienceChangeHandlers.ts';
import { drawExperienceForm } from '../handlers/experienceHandlers.ts';
import { drawFeedbackForm } from '../handlers/feedbackFormHandlers.ts';
import { drawMetricList } from '../handlers/metricHandlers.ts';
import { drawExamples, drawMonth } from '../handlers/networkHandlers.ts';
import { drawSettings } from '../handlers/settingsHandlers.ts';
import { shortened } from '../messageExtension/plainText.ts';
import type { Command, CommandId } from './command.ts';

/** What a person who asks for the own entries can take in at once. */
const ownEntriesShown = 8;

/** What each typed command answers. */
export function commands(deps: BotDeps): ReadonlyMap<CommandId, Command> {
  const list: readonly Command[] = [
    {
      id: 'experience',
      answer: (turn, rest) => ({
        summary: turn.words.t('experience.form.title'),
        card: drawExperienceForm(
          deps,
          turn,
          rest === '' ? {} : { whatHappened: shortened(rest, longestStory) },
        ),
      }),
    },
    {
      id: 'feedback',
      answer: (turn, rest) => ({
        summary: turn.words.t('feedback.form.title'),
        card: drawFeedbackForm(
          deps,
          turn,
          rest === '' ? {} : { text: shortened(rest, longestFeedbackText) },
        ),
      }),
    },
    { id: 'ownExperiences', answer: (turn) => drawOwnExperiences(deps, turn) },
    { id: 'example', answer: (turn) => drawExamples(deps, turn) },
    { id: 'monthsExperience', answer: (turn) => drawMonth(deps, turn) },
    {
      id: 'own',
      answer: async ({ words, organisation, person, at }) =>
        ownFeedbacksCard(
          words,
          organisation,
          person,
          await deps.feedbacks.loggedBy(person.id, ownEntriesShown),
          helsinkiDate(at),
          deps.calendar,
        ),
    },
    {
      id: 'queue',
      answer: async (turn) => {
        const { words, organisation, person } = turn;
        if (partsAnsweredFor(organisation, person.id).length > 0) return drawQueue(deps, turn, 0);
        const notManager = words.t('feedback.queue.notManager');
        return { summary: notManager, card: noteCard(notManager) };
      },
    },
    {
      id: 'metrics',
      answer: async ({ words, organisation, at }) =>
        metricsCard(words, organisation, {
          metrics: await deps.metrics.summaries(),
          today: helsinkiDate(at),
          tabLink: deps.tabLink,
        }),
    },
    { id: 'coverage', answer: (turn) => drawCoverageList(deps, turn) },
    { id: 'actions', answer: (turn) => drawActionList(deps, turn, { page: 0 }) },
    { id: 'measure', answer: (turn) => drawMetricList(deps, turn) },
    {
      id: 'settings',
      answer: async (turn) => (await drawChannelSettings(deps, turn)) ?? drawSettings(deps, turn),
    },
    { id: 'deliveries', answer: (turn) => drawDeliveries(deps, turn) },
    { id: 'help', answer: ({ words }) => helpCard(words, null) },
    { id: 'language', answer: ({ words }) => languageCard(words) },
  ];
  return new Map(list.map((command) => [command.id, command]));
}
