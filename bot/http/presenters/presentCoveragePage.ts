import type { CoverageNote, CoveragePageView } from '../../contract/coverage.ts';
import type { Instant, LocalDate } from '../../domain/calendar/time.ts';
import { helsinkiDate } from '../../domain/calendar/helsinkiTime.ts';
import type { CoverageRecords } from '../../domain/coverage/coverageRecords.ts';
import { measuringTime } from '../../domain/coverage/measuringTime.ts';
import type { PartCoverage } from '../../domain/coverage/partCoverage.ts';
import { coverageYear, isAnswered } from '../../domain/coverage/yearlyQuestion.ts';
import { localized } from '../../domain/language.ts';
import type { MetricState } from '../../domain/metric/metricState.ts';
import { ancestors } from '../../domain/organisation/tree.ts';
import {
  coverageFacts,
  measuringTimeText,
  statementText,
  trainingText,
} from '../../wording/coverage.ts';
import { dateText } from '../../wording/dates.ts';
import { lightView } from '../../wording/light.ts';
import type { Viewer } from '../viewer.ts';
import { partName } from './partName.ts';
import { actorName } from './personName.ts';
import { presentArea, presentMissing } from './presentCoverage.ts';
import { presentCoverageForms } from './presentCoverageForms.ts';
import { presentFrame } from './presentFrame.ts';

/** Everything that is known of one unit or subsidiary, and what the viewer may tell of it. */
export function presentCoveragePage(
  found: PartCoverage,
  records: CoverageRecords,
  viewer: Viewer,
  asOf: Instant,
  today: LocalDate,
): CoveragePageView {
  const { words, organisation } = viewer;
  const { part, statement } = found;
  const lineage = [part.id, ...ancestors(organisation, part.id).map(({ id }) => id)];
  const who = ({ by, at }: { readonly by: string; readonly at: Instant }): string =>
    words.t('coverage.who', {
      name: actorName(words, by, organisation),
      date: dateText(words, helsinkiDate(at)),
    });
  const dueText = ({ nextDue }: MetricState): string =>
    measuringTimeText(
      words,
      nextDue === null ? { kind: 'unmeasured', metrics: 1 } : measuringTime(nextDue, today),
    );
  const uses = records.utilisation.filter(({ partId }) => partId === part.id);
  const trainings = records.trainings.filter(({ partId }) => lineage.includes(partId));
  return {
    ...presentFrame(viewer, asOf),
    id: part.id,
    name: partName(part.id, viewer),
    area: presentArea(part.id, viewer).name,
    silent: found.isSilent ? words.t('coverage.silentWhy') : null,
    missing: presentMissing(found, viewer, today),
    facts: [
      ...coverageFacts(words, found),
      [
        words.t('coverage.fact.answer', { year: String(coverageYear(today)) }),
        words.t(isAnswered(statement, today) ? 'coverage.isAnswered' : 'coverage.unanswered'),
      ] as const,
    ].map(([label, text]) => ({ label, text })),
    metrics: found.metrics.map((state) => ({
      id: state.metric.id,
      name: localized(state.metric.name, words.language),
      detail: `${partName(state.metric.partId, viewer)} · ${dueText(state)}`,
      light: lightView(words, state.metric.scale, state.light),
    })),
    answers: records.statements
      .filter(({ partId }) => partId === part.id)
      .toSorted((a, b) => b.year - a.year)
      .map((each): CoverageNote => ({
        id: String(each.year),
        title: `${String(each.year)}: ${statementText(words, each)}`,
        text: each.note,
        who: who(each),
      })),
    uses: newestFirst(uses).map((each): CoverageNote => ({
      id: each.id,
      title: `${dateText(words, each.on)} ${words.t(`coverage.place.${each.place}`)}`,
      text: each.note,
      who: who(each),
    })),
    trainings: newestFirst(trainings).map((each): CoverageNote => ({
      id: each.id,
      title: trainingText(words, each),
      text: each.partId === part.id ? null : partName(each.partId, viewer),
      who: who(each),
    })),
    forms: presentCoverageForms(
      found,
      { uses, trainings: trainings.filter(({ partId }) => partId === part.id) },
      viewer,
      today,
    ),
  };
}

function newestFirst<Dated extends { readonly on: LocalDate; readonly at: Instant }>(
  items: readonly Dated[],
): readonly Dated[] {
  const key = ({ on, at }: Dated): string => `${on} ${at}`;
  return items.toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
}
