import { addDays } from '../../domain/calendar/localDate.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { answerFeedback } from '../../domain/feedback/moves/answerFeedback.ts';
import { awaitDecision } from '../../domain/feedback/moves/awaitDecision.ts';
import { closeFeedback } from '../../domain/feedback/moves/closeFeedback.ts';
import { closeWithoutAnswer } from '../../domain/feedback/moves/closeWithoutAnswer.ts';
import { giveInterimAnswer } from '../../domain/feedback/moves/giveInterimAnswer.ts';
import type { MoveResult } from '../../domain/feedback/moves/move.ts';
import { takeFeedback } from '../../domain/feedback/moves/takeFeedback.ts';
import { transferFeedback } from '../../domain/feedback/moves/transferFeedback.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { HolidayCalendar } from '../../domain/ports/holidayCalendar.ts';
import type { SampleStep } from './sampleFeedback.ts';

interface Surroundings {
  readonly today: LocalDate;
  readonly calendar: HolidayCalendar;
  readonly organisation: Organisation;
}

/**
 * Makes one step of a script by the domain's own rules, as the manager of the unit that has the
 * feedback then. Throws where the rules refuse it: the script is wrong.
 */
export function playStep(
  feedback: Feedback,
  step: SampleStep,
  at: Instant,
  surroundings: Surroundings,
): MoveResult & { kind: 'moved' } {
  const { organisation } = surroundings;
  const by = organisation.parts.get(feedback.unitId)?.managerId ?? null;
  if (by === null) throw new Error(`nobody is responsible for ${feedback.unitId}`);
  const result = move(feedback, step, { by, at }, surroundings);
  if (result.kind === 'moved') return result;
  throw new Error(`${step.move} of ${feedback.id} was refused: ${JSON.stringify(result.reason)}`);
}

function move(
  feedback: Feedback,
  step: SampleStep,
  who: { readonly by: string; readonly at: Instant },
  { today, calendar, organisation }: Surroundings,
): MoveResult {
  switch (step.move) {
    case 'take':
      return takeFeedback(feedback, who);
    case 'answer':
      return answerFeedback(feedback, { ...who, text: step.text }, { calendar });
    case 'interimAnswer':
      return giveInterimAnswer(feedback, { ...who, text: step.text });
    case 'transfer':
      return transferFeedback(
        feedback,
        { ...who, toUnitId: step.unitId, reason: step.reason },
        { organisation },
      );
    case 'awaitDecision':
      return awaitDecision(feedback, {
        ...who,
        body: step.body,
        expectedOn: addDays(today, step.expectedInDays),
      });
    case 'close': {
      const { outcome, explanation, learned } = step;
      const closing = { ...who, outcome, explanation, learned };
      return feedback.state === 'answered'
        ? closeFeedback(feedback, closing)
        : closeWithoutAnswer(feedback, closing);
    }
  }
}
