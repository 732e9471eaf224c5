import { TeamsActivityHandler } from 'botbuilder';
import type {
  AdaptiveCardInvokeResponse,
  AdaptiveCardInvokeValue,
  InvokeResponse,
  SearchInvokeResponse,
  SearchInvokeValue,
  TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { actingOnCards } from './actOnCard.ts';
import type { ActOnCard } from './actOnCard.ts';
import { answerToPress, answerToSubmit, sendHere } from './answerToPress.ts';
import type { BotDeps } from './botDeps.ts';
import { didYouMeanCard } from './cards/didYouMeanCard.ts';
import { helpCard } from './cards/helpCard.ts';
import { teamWelcomeCard } from './cards/teamWelcomeCard.ts';
import { withSetUpNotice } from './cards/setUpNotice.ts';
import { welcomeCard } from './cards/welcomeCard.ts';
import { mayAdminister } from '../domain/organisation/policy.ts';
import { readSetUp } from '../domain/useCases/readSetUp.ts';
import { answerToReference } from './commands/byReference.ts';
import type { Command, CommandId } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { understand } from './commands/understand.ts';
import { conversationKeyOf, isShared } from './conversationKey.ts';
import { faultReply } from './faultReply.ts';
import { hereTeam } from './handlers/channelHandlers.ts';
import { noticeLostChannels } from './handlers/lostChannels.ts';
import {
  bringsInsertedCard,
  isAwaitingAnswer,
  isFarewell,
  mayComeFromAnyChat,
  textOf,
} from './incomingActivity.ts';
import { lastingReference } from './lastingReference.ts';
import { messageExtension } from './messageExtension/messageExtension.ts';
import type { MessageExtension } from './messageExtension/messageExtension.ts';
import { answerPrivately } from './privately.ts';
import { searchUnits } from './handlers/searchUnits.ts';
import type { Message } from './sending/messenger.ts';
import type { Turn } from './turn.ts';
import { turnOfArrivals, whyNobody } from './turnOf.ts';
import type { TurnOf } from './turnOf.ts';
import { isFromElsewhere, languageOf } from './whoIsThere.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** A submit from a client without Universal Actions: the verb travels in the data. */
const submittedData = z.looseObject({ verb: z.string() });

/** Receives what Teams sends and hands it to the command or card action it is meant for. */
export class CustomerExperienceBot extends TeamsActivityHandler {
  private readonly deps: BotDeps;
  private readonly commands: ReadonlyMap<CommandId, Command>;
  private readonly turnOf: TurnOf;
  private readonly act: ActOnCard;
  private readonly extension: MessageExtension;

  constructor(deps: BotDeps) {
    super();
    this.deps = deps;
    this.commands = commands(deps);
    this.turnOf = turnOfArrivals(deps);
    this.act = actingOnCards(deps, this.turnOf);
    this.extension = messageExtension(deps, this.turnOf, this.act);
    this.onMessage(async (context, next) => {
      await this.answerMessage(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.welcome(context);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      await this.forget(context);
      await next();
    });
    this.onConversationUpdate(async (context, next) => {
      await noticeLostChannels(this.deps, context);
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    if (isFromElsewhere(context.activity, this.deps.door)) {
      // Whoever waits is told why; nothing is remembered, and nothing posted into another's Teams.
      if (isAwaitingAnswer(context.activity)) await super.run(context);
      return;
    }
    await this.rememberConversation(context);
    await super.run(context);
  }

  /** Every turn, first of all: where this conversation is now, so that no redeploy loses it. */
  private async rememberConversation(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (isFarewell(activity) || mayComeFromAnyChat(activity)) return;
    try {
      const turn = await this.turnOf(context);
      const key = conversationKeyOf(activity, turn?.person.id ?? null);
      if (key === null) return;
      const { conversations, surroundings } = this.deps;
      await conversations.remember(key, lastingReference(activity), surroundings.now());
    } catch (error) {
      // The turn goes on to answer in its own words; the next one writes the reference.
      this.deps.log.error({ err: error }, 'a conversation could not be remembered');
    }
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const body = await this.extension(context);
    return body === null ? super.onInvokeActivity(context) : { status: 200, body };
  }

  protected override async onAdaptiveCardInvoke(
    context: TurnContext,
    invoke: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const card = await answerToPress(this.deps, this.act, context, invoke.action);
    return { statusCode: 200, type: cardType, value: card as unknown as Record<string, unknown> };
  }

  protected override async onSearchInvoke(
    context: TurnContext,
    query: SearchInvokeValue,
  ): Promise<SearchInvokeResponse> {
    return searchUnits(await this.turnOf(context), query);
  }

  private async answerMessage(context: TurnContext): Promise<void> {
    const submitted = submittedData.safeParse(context.activity.value);
    if (submitted.success) {
      await answerToSubmit(this.deps, this.act, context, submitted.data);
      return;
    }
    if (bringsInsertedCard(context.activity) && textOf(context.activity) === '') return;
    let words = this.deps.translators[languageOf(null, context.activity.locale)];
    try {
      const turn = await this.turnOf(context);
      if (turn === null) {
        await context.sendActivity(whyNobody(context, words));
        return;
      }
      ({ words } = turn);
      const answer = await this.answerTo(turn);
      const mayStandHere = answer.forEveryone === true || !isShared(context.activity);
      await sendHere(
        context,
        mayStandHere ? answer : await answerPrivately(this.deps, turn, answer),
      );
    } catch (error) {
      await context.sendActivity(faultReply(this.deps, words, error).text);
    }
  }

  private async answerTo(turn: Turn): Promise<Message> {
    const { activity } = turn.context;
    const typed = textOf(activity);
    if (typed === '') return this.withWhatIsMissing(turn, helpCard(turn.words, null));
    const byReference = await answerToReference(this.deps, turn, typed);
    if (byReference !== null) return byReference;
    const understood = understand(typed, Object.values(this.deps.translators));
    if (understood.kind === 'guesses') {
      const { guesses } = understood;
      return this.withWhatIsMissing(
        turn,
        guesses.length === 0
          ? helpCard(turn.words, typed)
          : didYouMeanCard(turn.words, typed, guesses),
      );
    }
    const command = this.commands.get(understood.id);
    const answer =
      command === undefined
        ? helpCard(turn.words, typed)
        : await command.answer(turn, understood.rest);
    return understood.id === 'help' ? this.withWhatIsMissing(turn, answer) : answer;
  }

  private async welcome(context: TurnContext): Promise<void> {
    const turn = await this.turnOf(context);
    const words = turn?.words ?? this.deps.translators[languageOf(null, context.activity.locale)];
    const here = await hereTeam(this.deps, context);
    if (here !== null) {
      const { conversations, organisations } = this.deps;
      const sharing = await conversations.sharingChannels();
      await sendHere(
        context,
        teamWelcomeCard(words, await organisations.snapshot(), here, sharing),
      );
    } else if (isShared(context.activity)) {
      await sendHere(context, helpCard(words, null));
    } else if (turn !== null) {
      const welcome = welcomeCard(words, turn.person, this.deps.tabLink('overview'));
      await sendHere(context, await this.withWhatIsMissing(turn, welcome));
    } else {
      await context.sendActivity(whyNobody(context, words));
    }
  }

  /** In the own chat of an administrator: what a new city still lacks comes before anything else. */
  private async withWhatIsMissing(turn: Turn, message: Message): Promise<Message> {
    const { organisation, person, words, context } = turn;
    if (isShared(context.activity) || !mayAdminister(organisation, person)) return message;
    const steps = await readSetUp(this.deps, organisation);
    const missing = steps.filter(({ isDone }) => !isDone);
    const link = this.deps.tabLink('manage/set-up');
    return withSetUpNotice(message, missing, { words, organisation, link });
  }

  private async forget(context: TurnContext): Promise<void> {
    const turn = await this.turnOf(context);
    const key = conversationKeyOf(context.activity, turn?.person.id ?? null);
    if (key !== null) await this.deps.conversations.forget(key);
    await noticeLostChannels(this.deps, context);
  }
}
