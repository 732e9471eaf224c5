import type { FormView } from '../../contract/form.ts';
import { longestName } from '../../domain/organisation/edits/editedName.ts';
import type { Translator } from '../../wording/translator.ts';
import { formField } from './formField.ts';

/** On the sign-in page of a city that has no administrator yet, in local use. */
export function firstAdministratorForm(words: Translator): FormView {
  const title = words.t('setUp.first.title');
  return {
    ...{ id: 'name', title, submit: words.t('setUp.first.submit'), isRemoval: false, revision: '' },
    fields: [
      formField({
        ...{ name: 'name', input: 'line', label: words.t('peopleView.form.name') },
        longest: longestName,
      }),
      formField({
        ...{ name: 'userPrincipalName', input: 'line', label: words.t('peopleView.form.account') },
        ...{ hint: words.t('setUp.first.accountHint'), longest: 113 },
      }),
    ],
  };
}
