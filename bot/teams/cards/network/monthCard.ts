import type { Month } from '../../../domain/calendar/localDate.ts';
import type { Experience } from '../../../domain/experience/experience.ts';
import { localized } from '../../../domain/language.ts';
import type { ChangedLight, MonthFigures } from '../../../domain/network/monthFigures.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { measuringTimeText } from '../../../wording/coverage.ts';
import { monthText } from '../../../wording/dates.ts';
import { lightText, lightView } from '../../../wording/light.ts';
import { praiseChangeText, ratioText } from '../../../wording/numbers.ts';
import { onTimeText } from '../../../wording/onTime.ts';
import type { Translator } from '../../../wording/translator.ts';
import type { Message } from '../../sending/messenger.ts';
import { card, container, detail, heading, openUrl, text } from '../elements.ts';
import type { CardElement } from '../elements.ts';
import { partName } from '../formFields.ts';

/** So many lines of a kind; the others are counted. */
const linesAtMost = 5;

/** How things stand after a month, in one card. */
export function monthCard(
  words: Translator,
  organisation: Organisation,
  month: Month,
  figures: MonthFigures,
  chosen: Experience | null,
  tabLink: string,
): Message {
  const title = words.t('network.figures.title', { month: monthText(words, month) });
  const { lights, changed, praise, onTime, overdue } = figures;
  return {
    summary: title,
    card: card(
      [
        heading(title),
        chosen === null
          ? null
          : part(words.t('network.figures.experience'), [
              text(chosen.whatHappened, { maxLines: 3 }),
            ]),
        part(
          words.t('network.figures.lights'),
          lights
            .filter(({ count }) => count > 0)
            .map(({ colour, count }) =>
              line(
                words.t('network.figures.lightCount', { light: lightText(words, colour), count }),
              ),
            ),
        ),
        part(
          words.t('network.figures.changed'),
          changed.length === 0
            ? [line(words.t('network.figures.nothingChanged'))]
            : some(words, changed, (one) => changedLines(words, organisation, one)),
        ),
        part(
          words.t('network.figures.praise'),
          praise.length === 0
            ? [line(words.t('network.figures.noPraise'))]
            : some(words, praise, ({ part: area, praise: counted }) => [
                line(
                  words.t('network.figures.praiseLine', {
                    area: localized(area.name, words.language),
                    ratio: ratioText(words, counted.ratio),
                    change: praiseChangeText(words, counted.change),
                  }),
                ),
              ]),
        ),
        part(words.t('network.figures.onTime'), [line(onTimeText(words, onTime))]),
        overdue.length === 0
          ? null
          : part(
              words.t('network.figures.overdue'),
              some(words, overdue, ({ part: { id }, time }) => [
                line(`${partName(words, organisation, id)}: ${measuringTimeText(words, time)}`),
              ]),
            ),
      ],
      [openUrl(words.t('network.figures.open'), tabLink)],
    ),
  };
}

function part(title: string, items: readonly CardElement[]): CardElement {
  return container([text(title, { weight: 'Bolder' }), ...items], {
    separator: true,
    spacing: 'Medium',
  });
}

function line(value: string): CardElement {
  return text(value, { spacing: 'Small' });
}

function some<One>(
  words: Translator,
  all: readonly One[],
  draw: (one: One) => readonly CardElement[],
): readonly CardElement[] {
  const more = all.length - linesAtMost;
  return [
    ...all.slice(0, linesAtMost).flatMap(draw),
    ...(more > 0 ? [detail(words.t('network.figures.more', { count: more }))] : []),
  ];
}

/** What changed and, from the same computation, why it is as it is. */
function changedLines(
  words: Translator,
  organisation: Organisation,
  { before, now }: ChangedLight,
): readonly CardElement[] {
  const { metric, light } = now;
  return [
    line(
      words.t('network.figures.changedLine', {
        metric: localized(metric.name, words.language),
        unit: partName(words, organisation, metric.partId),
        before: lightText(words, before),
        now: lightText(words, light.colour),
      }),
    ),
    detail(lightView(words, metric.scale, light).reason),
  ];
}
