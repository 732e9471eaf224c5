import type { HandlingView } from '../../contract/feedbackFigures.ts';
import { localized } from '../../domain/language.ts';
import type { PartTally } from '../../domain/overview/feedbackFigures.ts';
import type { HandlingTimes, TimeBand, WaitingTimes } from '../../domain/overview/handlingTimes.ts';
import { numberText } from '../../wording/numbers.ts';
import type { Translator } from '../../wording/translator.ts';
import { withShares } from './presentTallies.ts';

/** In how many working days answers were given: never a mean, and of too few no figure at all. */
export function presentHandling(
  handling: HandlingTimes,
  parts: readonly PartTally[],
  words: Translator,
): HandlingView {
  const { typical, bands } = handling;
  const counts = bands.map((band) => ({
    ...{ id: String(band.from), name: bandText(band, words), count: band.count },
  }));
  return {
    median: typical === null ? null : daysText(words, typical.median),
    sentence: handlingSentence(handling, words),
    bands: withShares(counts, words),
    parts: parts.flatMap(({ part, handling: own }) => {
      if (own === null || own.n === 0) return [];
      return [
        {
          id: part.id,
          name: localized(part.name, words.language),
          median: own.typical === null ? null : numberText(words, own.typical.median, { most: 1 }),
          ninetieth:
            own.typical === null ? null : numberText(words, own.typical.ninetieth, { most: 1 }),
          n: own.n,
        },
      ];
    }),
  };
}

function handlingSentence({ typical, n, untimed }: HandlingTimes, words: Translator): string {
  const told =
    typical === null
      ? words.t(n === 0 ? 'feedbackView.handling.none' : 'feedbackView.handling.tooFew', {
          count: n,
        })
      : words.t('feedbackView.handling.typical', {
          count: n,
          median: daysText(words, typical.median),
          ninetieth: daysText(words, typical.ninetieth),
        });
  return untimed === 0
    ? told
    : `${told} ${words.t('feedbackView.handling.untimed', { count: untimed })}`;
}

/** How long what is open has waited by now. */
export function waitingText({ count, typical, longest }: WaitingTimes, words: Translator): string {
  if (count === 0) return words.t('feedbackView.waiting.none');
  return typical === null || longest === null
    ? words.t('feedbackView.waiting.few', { count })
    : words.t('feedbackView.waiting.typical', {
        ...{ count, longest: daysText(words, longest) },
        median: daysText(words, typical.median),
      });
}

function bandText({ from, to }: TimeBand, words: Translator): string {
  return to === null
    ? words.t('feedbackView.handling.over', { days: from - 1 })
    : words.t('feedbackView.handling.band', { from, to });
}

function daysText(words: Translator, days: number): string {
  return words.t('feedbackView.workingDays', {
    count: days,
    days: numberText(words, days, { most: 1 }),
  });
}
