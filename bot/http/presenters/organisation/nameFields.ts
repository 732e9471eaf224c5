import type { FormFieldView } from '../../../contract/form.ts';
import type { Localized } from '../../../domain/language.ts';
import { longestName } from '../../../domain/organisation/edits/editedName.ts';
import type { NameFault } from '../../../domain/organisation/edits/editedName.ts';
import type { Translator } from '../../../wording/translator.ts';
import { formField } from '../formField.ts';

/** A name in three languages; only the Finnish one must be given. */
export function nameFields(words: Translator, name: Localized | null): readonly FormFieldView[] {
  return (['fi', 'sv', 'en'] as const).map((language) =>
    formField({
      name: { fi: 'nameFi', sv: 'nameSv', en: 'nameEn' }[language],
      input: 'line',
      label: words.t(
        (
          {
            fi: 'organisationView.form.nameFi',
            sv: 'organisationView.form.nameSv',
            en: 'organisationView.form.nameEn',
          } as const
        )[language],
      ),
      hint: language === 'sv' ? words.t('organisationView.form.nameHint') : null,
      required: language === 'fi',
      longest: longestName,
      value: name?.[language] ?? '',
    }),
  );
}

export function nameFaultText(words: Translator, fault: NameFault): string {
  switch (fault.kind) {
    case 'required':
      return words.t('organisationView.fault.nameRequired');
    case 'tooLong':
      return words.t('organisationView.fault.tooLong', { longest: fault.longest });
  }
}

/** The name in the languages that are not the reader's; what is missing is said. */
export function otherNames(words: Translator, name: Localized): string {
  return (['fi', 'sv', 'en'] as const)
    .filter((language) => language !== words.language)
    .map((language) =>
      words.t('organisationView.name', {
        language: words.t(`peopleView.language.${language}`),
        name: name[language] ?? words.t('organisationView.noName'),
      }),
    )
    .join(' · ');
}
