import { longestFeedbackText } from '../../../bot/domain/feedback/checkFeedbackDraft.ts';
import { followUpAnswers, newAdoption } from '../../../bot/domain/experience/adoption.ts';
import type { Adoption, FollowUpAnswer } from '../../../bot/domain/experience/adoption.ts';
import { longestReason } from '../../../bot/domain/useCases/answerAboutAdoption.ts';
import { adoptionQuestionCard } from '../../../bot/teams/cards/network/adoptionQuestionCard.ts';
import { monthCandidatesCard } from '../../../bot/teams/cards/network/monthCandidatesCard.ts';
import { monthChosenCard } from '../../../bot/teams/cards/network/monthChosenCard.ts';
import { longestTag, mostTags } from '../../../bot/domain/experience/tags.ts';
import { longestQuotation, longestStory } from '../../../bot/domain/experience/checkExperience.ts';
import { createFinnishHolidays } from '../../../bot/calendar/finnishHolidays.ts';
import { monday } from '../../support/botUnderTest.ts';
import type { Feedback } from '../../../bot/domain/feedback/feedback.ts';
import { feedbackStates } from '../../../bot/domain/feedback/feedback.ts';
import { moveNames } from '../../../bot/domain/feedback/moves/allowedMoves.ts';
import { openFeedbackOf } from '../../../bot/domain/feedback/openFeedback.ts';
import type { Language } from '../../../bot/domain/language.ts';
import type { Experience } from '../../../bot/domain/experience/experience.ts';
import type { Organisation, Person } from '../../../bot/domain/organisation/organisation.ts';
import { sampleMetrics } from '../../../bot/sampleCity/metrics/sampleMetrics.ts';
import { noInputs } from '../../../bot/teams/cardActions/moveInputs.ts';
import type { Card } from '../../../bot/teams/cards/elements.ts';
import { adoptionForm } from '../../../bot/teams/cards/experience/adoptionForm.ts';
import { ownExperiencesCard } from '../../../bot/teams/cards/experience/ownExperiencesCard.ts';
import { withdrawalCard } from '../../../bot/teams/cards/experience/withdrawalCard.ts';
import { channelEndings } from '../../../bot/domain/network/networkCard.ts';
import { channelEndedCard } from '../../../bot/teams/cards/network/channelEndedCard.ts';
import { startedExamples, stoppedExamples } from '../../../bot/domain/network/examples.ts';
import { metricState } from '../../../bot/domain/metric/metricState.ts';
import { answeredOnTime } from '../../../bot/domain/overview/answeredOnTime.ts';
import { lightTally } from '../../../bot/domain/overview/lightTally.ts';
import { praiseByArea } from '../../../bot/domain/overview/praiseByArea.ts';
import { digestCard } from '../../../bot/teams/cards/network/digestCard.ts';
import { exampleCard, examplesCard } from '../../../bot/teams/cards/network/exampleCard.ts';
import { monthCard } from '../../../bot/teams/cards/network/monthCard.ts';
import { experienceCard } from '../../../bot/teams/cards/experience/experienceCard.ts';
import { experienceForm } from '../../../bot/teams/cards/experience/experienceForm.ts';
import { experiencePreview } from '../../../bot/teams/cards/experience/experiencePreview.ts';
import { experienceReceipt } from '../../../bot/teams/cards/experience/experienceReceipt.ts';
import { feedbackCard } from '../../../bot/teams/cards/feedback/feedbackCard.ts';
import { feedbackForm } from '../../../bot/teams/cards/feedback/feedbackForm.ts';
import { feedbackReceipt } from '../../../bot/teams/cards/feedback/feedbackReceipt.ts';
import { ownFeedbacksCard } from '../../../bot/teams/cards/feedback/ownFeedbacksCard.ts';
import { queueCard } from '../../../bot/teams/cards/feedback/queueCard.ts';
import { didYouMeanCard } from '../../../bot/teams/cards/didYouMeanCard.ts';
import { helpCard } from '../../../bot/teams/cards/helpCard.ts';
import { languageCard } from '../../../bot/teams/cards/languageCard.ts';
import { metricsCard } from '../../../bot/teams/cards/metricsCard.ts';
import { reminderCard } from '../../../bot/teams/cards/reminderCard.ts';
import { standInCard } from '../../../bot/teams/cards/settings/standInCard.ts';
import { summaryCard } from '../../../bot/teams/cards/summaryCard.ts';
import { teamWelcomeCard } from '../../../bot/teams/cards/teamWelcomeCard.ts';
import { welcomeCard } from '../../../bot/teams/cards/welcomeCard.ts';
import { commandIds } from '../../../bot/teams/commands/command.ts';
import { sampleChannel } from '../../../bot/sampleCity/channel.ts';
import { coverageCards, coverageOf } from './coverageCards.ts';
import { texts } from './texts.ts';

const today = '2026-11-23';
const calendar = createFinnishHolidays();
const link = (subpage: string): string => `https://cx.example.fi/tab/#/${subpage}`;

/** What people have typed, so long. */
export type Said = (length: number) => string;

/** As long as may be, with signs that cards read as Markdown. */
export const usualWords: Said = (length) => 'Åäö *sana* [x](y) '.repeat(length).slice(0, length);

function feedbackSaying(longText: Said, state: Feedback['state']): Feedback {
  return {
    ...{ id: '00000001-0000-4000-9000-000000000000', reference: 'K7-3MQ9', kind: 'criticism' },
    text: state === 'withdrawn' ? null : longText(longestFeedbackText),
    ...{ receivedThrough: 'councilInitiative', customerType: 'external' },
    ...{ unitId: 'u-iltapaivatoiminta', stageId: 'asiointi', receivedOn: '2026-11-16' },
    ...{ answerWanted: true, loggedBy: 'p-aino-lehtonen', loggedAt: monday, state },
    ...{ takeBy: '2026-11-18', answerBy: '2026-11-23', handlerId: 'p-samuli-pietola' },
    ...{
      takenAt: monday,
      answeredAt: null,
      answeredAfter: null,
      transfers: 0,
      extended: false,
      decision: null,
    },
    closing:
      state === 'closed'
        ? {
            outcome: 'noAction',
            explanation: longText(100),
            learned: longText(100),
            closedAt: monday,
          }
        : null,
    revision: 3,
  };
}

const experienceSaying = (longText: Said): Experience => ({
  ...{ id: '00000002-0000-4000-9000-000000000000', authorId: 'p-aino-lehtonen' },
  ...{
    whatHappened: longText(longestStory),
    whatMadeItGood: longText(longestStory),
    quotation: longText(longestQuotation),
  },
  ...{ unitId: 'u-asiointipiste', stageId: 'asiointi', happenedOn: today, sharedAt: monday },
  tags: Array.from(
    { length: mostTags },
    (_, at) => `${'avainsana '.repeat(3).slice(0, longestTag - 1)}${at}`,
  ),
  ...{ state: 'shared', thanks: 3, monthly: [], edition: 2, revision: 4 },
  adoptions: ['u-asiointipiste', 'u-lahikirjasto', 'u-rakennusvalvonta', 'u-nackrosen'].map(
    (unitId) => newAdoption(unitId, 'p-aino-lehtonen', monday, today),
  ),
});

/** Every card that the bot can send in the language, by a name, each as full as it gets. */
export function everyCard(
  language: Language,
  organisation: Organisation,
  person: Person,
  longText: Said = usualWords,
): ReadonlyMap<string, Card> {
  const experience = experienceSaying(longText);
  const feedbackIn = (state: Feedback['state']): Feedback => feedbackSaying(longText, state);
  const words = texts[language];
  const all = new Map<string, Card>();
  const origin = { kind: 'queue', page: 1 } as const;
  const trail = ['answer', 'interimAnswer', 'transfer', 'extend'].map((what) => ({
    ...({
      at: monday,
      by: 'p-samuli-pietola',
      what,
      from: 'inHandling',
      to: 'inHandling',
    } as const),
    ...{ unitId: 'u-iltapaivatoiminta', note: longText(longestFeedbackText) },
  }));
  const look = { origin, today, calendar, trail, tabLink: link('feedback/x') };
  const contact = { name: longText(60), phone: '040 123 4567', email: null };
  const form = { draftId: experience.id, edition: null };
  const adopters = [...organisation.parts.values()].filter(({ level }) => level === 'unit');
  const channel = sampleChannel(monday);

  all.set('welcome', welcomeCard(words, person, link('overview')).card);
  const here = { teamId: channel.teamId, channels: [{ id: channel.channelId, name: null }] };
  const sharing = [
    { ...channel, areaId: null },
    { ...channel, channelId: 'area', areaId: 'a-kasvatus', digest: true } as const,
  ];
  for (const ending of channelEndings) {
    const ended = {
      kind: 'channelEnded',
      id: 'e',
      at: monday,
      channel: longText(50),
      ending,
    } as const;
    all.set(`channel ended: ${ending}`, channelEndedCard(words, ended).card);
  }
  all.set('team', teamWelcomeCard(words, organisation, here, []).card);
  all.set('team chosen', teamWelcomeCard(words, organisation, here, sharing, 'x').card);
  all.set('help', helpCard(words, null).card);
  all.set('not understood', helpCard(words, longText(200)).card);
  const guesses = commandIds.slice(0, 3).map((id) => ({ id, rest: longText(1_000) }));
  all.set('did you mean', didYouMeanCard(words, longText(200), guesses).card);
  const manager = 'p-marjukka-hietala';
  all.set('stand-in', standInCard(words, organisation, person, manager, today).card);
  all.set('language', languageCard(words).card);
  const metrics = sampleMetrics(today).map(({ metric, measurements }) => ({
    metric: longText === usualWords ? metric : { ...metric, name: { fi: longText(100) } },
    recent: measurements.slice(-13),
    former: [],
  }));
  all.set('metrics', metricsCard(words, organisation, { metrics, today, tabLink: link }).card);

  all.set(
    'experience form',
    experienceForm(words, organisation, person, { ...form, draft: experience, today }),
  );
  const faults = [{ field: 'happenedOn', fault: 'notADate' }] as const;
  all.set(
    'experience faults',
    experienceForm(words, organisation, person, { ...form, draft: {}, today, faults }),
  );
  const findings = [{ field: 'whatHappened', kind: 'identityCode', start: 0, end: 11 }] as const;
  all.set(
    'experience blocked',
    experienceForm(words, organisation, person, { ...form, draft: experience, today, findings }),
  );
  const overtaken = { ...form, edition: 2, overtaken: true } as const;
  all.set(
    'experience overtaken',
    experienceForm(words, organisation, person, { ...overtaken, draft: experience, today }),
  );
  const { whatHappened, whatMadeItGood, unitId, stageId, happenedOn, quotation, tags } = experience;
  const draft = { whatHappened, whatMadeItGood, unitId, stageId, happenedOn, quotation, tags };
  const packed = { ...form, draft, confirmed: true };
  all.set('experience preview', experiencePreview(words, organisation, packed, person.id, sharing));
  all.set('experience receipt', experienceReceipt(words, experience, sharing, link('x')));
  const unit = 'u-asiointipiste';
  const adopted = { unit, did: 'adopted' } as const;
  const adoptionTakenBack = { unit, did: 'adoptionTakenBack' } as const;
  for (const note of [
    null,
    'thanked',
    'takenBack',
    'edited',
    adopted,
    adoptionTakenBack,
  ] as const) {
    all.set(
      `experience ${JSON.stringify(note)}`,
      experienceCard(words, organisation, experience, link('x'), note),
    );
  }
  all.set(
    'experience withdrawn',
    experienceCard(words, organisation, { ...experience, state: 'withdrawn' }, link('x')),
  );

  const answered = (kind: FollowUpAnswer): Adoption => ({
    ...newAdoption('u-asiointipiste', 'p-aino-lehtonen', monday, today),
    answer: { kind, because: longText(longestReason), by: 'p-aino-lehtonen', at: monday },
  });
  for (const kind of followUpAnswers) {
    const adoption = answered(kind);
    const { card } = adoptionQuestionCard(words, organisation, experience, adoption);
    all.set(`adoption question answered: ${kind}`, card);
  }
  const fault = { typed: longText(longestReason), text: words.t('network.adoption.fault.tooLong') };
  all.set(
    'adoption question',
    adoptionQuestionCard(words, organisation, experience, answered('notYet'), fault).card,
  );
  all.set(
    'experience with answers',
    experienceCard(
      words,
      organisation,
      { ...experience, adoptions: followUpAnswers.map(answered) },
      link('x'),
    ),
  );
  for (const [name, card] of coverageCards(
    words,
    organisation,
    today,
    link('coverage'),
    longText,
  )) {
    all.set(name, card);
  }
  const month = '2026-10';
  const counts = { experienceId: experience.id, sharedAt: monday, thanks: 12, adoptions: 3 };
  const six = Array.from({ length: 6 }, () => ({ experience, counts }));
  all.set('month candidates', monthCandidatesCard(words, organisation, month, six).card);
  all.set('no month candidates', monthCandidatesCard(words, organisation, month, []).card);
  const chosen = {
    ...{ id: 'm', at: monday, month, experienceId: experience.id },
    kind: 'monthChosen',
    chosenBy: 'p-sanna-karvo',
  } as const;
  for (const reader of ['network', 'author', 'manager'] as const) {
    const { card } = monthChosenCard(words, organisation, chosen, experience, reader, link('x'));
    all.set(`month's experience: ${reader}`, card);
  }
  for (const left of [7, 0]) {
    all.set(`example, ${left} left`, exampleCard(words, organisation, experience, left).card);
  }
  const examples = startedExamples(null, person.id, today);
  all.set('examples offered', examplesCard(words, null).card);
  all.set('examples running', examplesCard(words, examples).card);
  all.set('examples stopped', examplesCard(words, stoppedExamples(examples)).card);
  const week = { from: '2026-11-16', to: '2026-11-22' };
  const seven = Array.from({ length: 7 }, () => experience);
  all.set('digest', digestCard(words, organisation, week, seven).card);
  all.set('digest of one', digestCard(words, organisation, week, [experience]).card);
  const states = metrics.map(({ metric, recent }) => metricState(metric, recent, today));
  const figures = {
    lights: lightTally(states.map(({ light }) => light)),
    changed: states.map((now) => ({ before: 'grey', now }) as const),
    praise: praiseByArea(organisation, [], today).areas,
    onTime: answeredOnTime([], [], today),
    overdue: coverageOf(organisation, today),
  };
  const full = monthCard(words, organisation, month, figures, experience, link('metrics'));
  all.set('month', full.card);
  const none = { ...figures, changed: [], praise: [], overdue: [] };
  all.set('quiet month', monthCard(words, organisation, month, none, null, link('metrics')).card);
  all.set('experience withdrawal', withdrawalCard(words, experience));
  for (const [name, choice] of [
    ['some units', adopters.slice(0, 8)],
    ['all units', 'all'],
  ] as const) {
    const state = { units: choice, query: null, fault: null };
    all.set(`adoption of ${name}`, adoptionForm(words, organisation, person, experience, state));
  }
  const five = Array.from({ length: 5 }, () => experience);
  all.set('own experiences', ownExperiencesCard(words, { experiences: five, next: '1|x' }).card);
  all.set('no experiences', ownExperiencesCard(words, { experiences: [], next: null }).card);

  const values = {
    text: longText(longestFeedbackText),
    contact: '040 123 4567',
    contactName: longText(60),
  };
  all.set(
    'feedback form',
    feedbackForm(words, organisation, person, {
      draftId: experience.id,
      values,
      faults: [],
      today,
    }),
  );
  all.set(
    'feedback form, contact found',
    feedbackForm(words, organisation, person, {
      ...{ draftId: experience.id, values: { text: longText(longestFeedbackText) } },
      ...{ faults: [], today },
      found: [
        { kind: 'phone', value: '040 123 4567' },
        { kind: 'email', value: 'terttu_vaarala@asiakas.example' },
      ],
    }),
  );
  all.set(
    'feedback receipt',
    feedbackReceipt(words, organisation, { feedback: feedbackIn('new'), masked: 2 }),
  );
  for (const state of feedbackStates) {
    const feedback = feedbackIn(state);
    const viewed = { feedback, contact, ...look };
    all.set(
      `feedback ${state}`,
      feedbackCard(words, organisation, person, { ...viewed, note: 'x' }),
    );
  }
  for (const move of moveNames) {
    const form = { move, values: noInputs, fault: 'x' };
    const feedback = feedbackIn('inHandling');
    all.set(
      `form ${move}`,
      feedbackCard(words, organisation, person, { feedback, contact, ...look, form }),
    );
  }
  const listed = Array.from({ length: 12 }, (_, at) => ({
    ...feedbackIn('inHandling'),
    id: `0000000${at}-0000-4000-9000-000000000000`,
  }));
  const queue = listed.map(openFeedbackOf);
  const shown = new Map(listed.map((feedback) => [feedback.id, feedback]));
  all.set(
    'queue',
    queueCard(words, organisation, person, { queue, page: 1, shown, today, calendar }).card,
  );
  all.set(
    'queue empty',
    queueCard(words, organisation, person, { queue: [], page: 0, shown, today, calendar }).card,
  );
  all.set(
    'own',
    ownFeedbacksCard(words, organisation, person, listed.slice(0, 8), today, calendar).card,
  );
  const units = [
    {
      unitId: 'u-iltapaivatoiminta',
      overdue: 3,
      workingDaysOver: 7,
      longest: { ...openFeedbackOf(feedbackIn('inHandling')), dueOn: today },
    },
  ];
  all.set('summary', summaryCard(words, organisation, units, link('x')).card);
  const reminder = {
    ...{ id: '2026-11-23_p_own', day: today, personId: person.id, about: 'ownMatters' as const },
    ...{ onBehalfOf: 'p-samuli-pietola', feedbackIds: [], arrivedIds: [] },
  };
  all.set(
    'reminder',
    reminderCard(words, organisation, person, {
      reminder,
      feedbacks: listed,
      arrived: [],
      at: monday,
      calendar,
      tabLink: link('x'),
    }).card,
  );
  return all;
}
