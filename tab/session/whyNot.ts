import type { Answer, Unanswered } from '../api/apiClient.ts';
import type { Translate } from '../text/texts.ts';

/** Why there is no answer, and what to do. */
export function whyUnanswered(
  { kind }: Unanswered,
  t: Translate,
): { readonly title: string; readonly what: string } {
  switch (kind) {
    case 'unreachable':
      return { title: t('outage.title'), what: t('outage.what') };
    case 'noSignIn':
      return { title: t('noSignIn.title'), what: t('noSignIn.what') };
  }
}

/** In a sentence or two, why what was asked for has not come. */
export function whyNot(answer: Exclude<Answer<unknown>, { kind: 'view' }>, t: Translate): string {
  switch (answer.kind) {
    case 'problem':
      return `${answer.problem.title}. ${answer.problem.detail}`;
    case 'signIn':
      return t('problem.signIn');
    case 'unreachable':
    case 'noSignIn': {
      const { title, what } = whyUnanswered(answer, t);
      return `${title}. ${what}`;
    }
  }
}
