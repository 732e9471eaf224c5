import { localized } from '../../domain/language.ts';
import {
  partEverKnown,
  personEverKnown,
  stageEverKnown,
} from '../../domain/organisation/everKnown.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Translator } from '../../wording/translator.ts';
import type { CardElement } from './elements.ts';
import { choiceInput } from './inputs.ts';

export function stageInput(
  words: Translator,
  organisation: Organisation,
  value: string | null,
): CardElement {
  return choiceInput({
    id: 'stageId',
    label: words.t('form.stage'),
    error: words.t('form.fault.unknownStage'),
    placeholder: words.t('form.choose'),
    choices: organisation.stages.map(({ id, name }) => ({
      title: localized(name, words.language),
      value: id,
    })),
    value: value ?? undefined,
  });
}

export function partName(words: Translator, organisation: Organisation, partId: string): string {
  const part = partEverKnown(organisation, partId);
  return part === undefined ? partId : localized(part.name, words.language);
}

export function personName(organisation: Organisation, personId: string): string {
  return personEverKnown(organisation, personId)?.name ?? personId;
}

export function stageName(
  words: Translator,
  organisation: Organisation,
  stageId: string | null,
): string | null {
  const stage = stageId === null ? undefined : stageEverKnown(organisation, stageId);
  return stage === undefined ? null : localized(stage.name, words.language);
}
