import { localized } from '../../domain/language.ts';
import {
  definitionText,
  definitionWithoutPersonalData,
} from '../../domain/metric/metricDefinition.ts';
import type { DefinitionFault } from '../../domain/metric/metricDefinition.ts';
import type { MetricHistory } from '../../domain/ports/metricStore.ts';
import { defineMetric, redefineMetric } from '../../domain/useCases/defineMetric.ts';
import type { Translator } from '../../wording/translator.ts';
import { digestOf } from '../digestOf.ts';
import type { SubmittedForm } from '../readForm.ts';
import { Refusal } from '../refusal.ts';
import type { Viewer } from '../viewer.ts';
import { definitionOf, faultyDefinitionField } from './definitionOf.ts';
import { readManaged } from './readManaged.ts';
import { outcomeOf, type Answer, type RouteDependencies } from './route.ts';

/** Defines a new metric; the same submit arriving again adds nothing. */
export async function defineFromForm(
  deps: RouteDependencies,
  viewer: Viewer,
  templateId: string,
  { revision, value }: SubmittedForm<string>,
): Promise<Answer> {
  const { words, organisation, person } = viewer;
  const definition = definitionOf(value, null);
  const id = `m-${digestOf('metric', person.id, templateId, revision)}`;
  const outcome = await defineMetric(
    deps,
    { id, definition, by: person, at: deps.now() },
    organisation,
  );
  switch (outcome.kind) {
    case 'defined': {
      const { metric } = outcome;
      const name = localized(metric.name, words.language);
      const typed = definitionWithoutPersonalData(definition);
      const isAsTyped = definitionText(metric) === definitionText(typed);
      // What was typed stays in the form, whose next submit defines another one.
      if (!isAsTyped) {
        return outcomeOf({
          ...{ kind: 'refused', field: null },
          note: words.t('definition.alreadyDefined', { name }),
        });
      }
      return outcomeOf({
        kind: 'done',
        note: words.t('definition.defined', { name }),
        page: await readManaged(deps, viewer, { metric, measurements: [] }),
      });
    }
    case 'faults':
      return refused(viewer, outcome.faults);
    case 'notAllowed':
      throw new Refusal('notAllowed');
  }
}

/** Says anew what a metric is, upon what was seen. */
export async function redefineFromForm(
  deps: RouteDependencies,
  viewer: Viewer,
  { metric, measurements }: MetricHistory,
  { revision, value }: SubmittedForm<string>,
): Promise<Answer> {
  const { words, organisation, person } = viewer;
  const outcome = await redefineMetric(
    deps,
    {
      ...{ id: metric.id, definition: definitionOf(value, metric), by: person },
      at: deps.now(),
      isSeen: (standing) => digestOf(standing) === revision,
    },
    organisation,
  );
  switch (outcome.kind) {
    case 'defined':
    case 'overtaken': {
      const isDone = outcome.kind === 'defined';
      return outcomeOf({
        kind: isDone ? 'done' : 'overtaken',
        note: words.t(isDone ? 'definition.edited' : 'definition.overtaken'),
        page: await readManaged(deps, viewer, { metric: outcome.metric, measurements }),
      });
    }
    case 'faults':
      return refused(viewer, outcome.faults);
    case 'notAllowed':
      throw new Refusal('notAllowed');
    case 'notFound':
      throw new Refusal('metricNotFound');
  }
}

function refused({ words }: Viewer, [fault]: readonly DefinitionFault[]): Answer {
  if (fault === undefined) throw new Error('refused without a fault');
  return outcomeOf({
    kind: 'refused',
    note: faultText(words, fault),
    field: faultyDefinitionField(fault),
  });
}

function faultText(words: Translator, fault: DefinitionFault): string {
  switch (fault.kind) {
    case 'minimumTooSmall':
      return words.t('definition.fault.minimumTooSmall', { fewest: fault.fewest });
    case 'tooLong':
      return words.t('action.fault.tooLong', { limit: fault.limit });
    case 'nameMissing':
    case 'askedMissing':
    case 'unknownPart':
    case 'unknownStage':
    case 'unknownPerson':
    case 'scaleEnds':
    case 'decimalsNotACount':
    case 'targetGroupNotACount':
    case 'otherScale':
    case 'floorNotAShare':
    case 'unknownCounterMetric':
    case 'ownCounterMetric':
      return words.t(`definition.fault.${fault.kind}`);
  }
}
