import { useEffect, useState } from 'react';
import type { FormAnswer, FormSubmission, FormView } from '../../../bot/contract/form.ts';
import type { Answer } from '../../api/apiClient.ts';
import { whyUnanswered } from '../../session/whyNot.ts';
import { useSession } from '../../session/session.ts';
import type { Told } from '../../session/told.ts';
import type { Translate } from '../../text/texts.ts';
import { forgetDraft, keepDraft, keptDraft, type Values } from './keptDrafts.ts';

/** An open form, with what was typed upon the state that the reader saw. */
export interface Draft {
  readonly form: FormView;
  readonly values: Values;
  /** What stands in the fields that are found by typing: their values are ids. */
  readonly shown: Values;
  /**
   * What was typed into fields that were reset, by what was chosen then (`field=value`): choosing
   * that again brings it back.
   */
  readonly aside?: Readonly<Record<string, Values>>;
}

export interface FormSurroundings<Page> {
  /** Where the forms are submitted; the draft is kept under it. */
  readonly path: string;
  /** What the reader may do now. */
  readonly forms: readonly FormView[];
  /** The form that is open from the beginning: the page is there for it. */
  readonly openAtFirst?: string | null;
  /** The newest state of what is shown, and what is told of the act: the forms may be gone with it. */
  readonly onPage: (page: Page, told: Told) => void;
  /** What was shown is no longer the reader's to see, or there. */
  readonly onGone: (note: string) => void;
  /** Beginnings of the addresses whose last answers an act makes untrue. */
  readonly outdates: readonly string[];
  /** Gives the forms of a page, so that a form overtaken by somebody goes on upon the newest. */
  readonly formsOf: (page: Page) => readonly FormView[];
}

/** Opening a form, filling it in, and submitting it; what was typed is never lost. */
export function useForm<Page>(surroundings: FormSurroundings<Page>) {
  const { path, forms } = surroundings;
  const { t, api, viewer, remembered, carried } = useSession();
  const owner = viewer?.personId ?? '';
  const [draft, setDraft] = useState<Draft | null>(() => {
    const kept = keptDraft(owner, path);
    const wanted = kept?.form ?? surroundings.openAtFirst;
    const form = forms.find(({ id }) => id === wanted);
    return form === undefined ? null : draftOf(form, kept?.values ?? {}, kept?.shown);
  });
  const [told, setTold] = useState<Told | null>(() => carried.get(path) ?? null);
  const [busy, setBusy] = useState(false);

  // It is told once, on the page that one comes to.
  useEffect(() => {
    carried.delete(path);
  }, [carried, path]);

  function open(form: FormView): void {
    const opened = draftOf(form, {});
    setTold(null);
    if (form.fields.length > 0) setDraft(opened);
    else void submit(opened);
  }

  async function submit(made: Draft): Promise<void> {
    if (busy) return;
    const unchosen = unchosenField(made);
    if (unchosen !== null) {
      setTold({ note: t('form.chooseListed'), field: unchosen, isDone: false, lost: [] });
      return;
    }
    setBusy(true);
    const { id, revision } = made.form;
    const body: FormSubmission = { ...made.values, form: id, revision };
    const answer = await api
      .post<FormAnswer<Page>>(path, body)
      .catch((): Answer<FormAnswer<Page>> => ({ kind: 'unreachable' }));
    setBusy(false);
    if (answer.kind === 'view') take(answer.view, made);
    else setTold({ note: whyNot(answer, t), field: null, isDone: false, lost: [] });
  }

  function take(answer: FormAnswer<Page>, made: Draft): void {
    const { note } = answer;
    if (answer.kind === 'refused') {
      setTold({ note, field: answer.field, isDone: false, lost: [] });
      return;
    }
    const { kind, page } = answer;
    const outdated = [path, ...surroundings.outdates];
    for (const known of [...remembered.keys()]) {
      if (outdated.some((beginning) => known.startsWith(beginning))) remembered.delete(known);
    }
    const next = kind === 'done' ? formById(surroundings, page, answer.next) : null;
    const again = kind === 'done' ? null : sameForm(surroundings, page, made);
    setDraft(again ?? (next === null ? null : draftOf(next, {})));
    if (again === null) forgetDraft(owner, path);
    if (page === null) {
      surroundings.onGone(note);
      return;
    }
    const lost = kind === 'done' || again !== null ? [] : typedIn(made);
    const outcome: Told = { note, field: null, isDone: kind === 'done', lost };
    setTold(outcome);
    surroundings.onPage(page, outcome);
  }

  return {
    ...{ draft, told, busy, open, submit },
    type: (name: string, value: string, shownText?: string) => {
      if (draft === null) return;
      const { form } = draft;
      const typed = withValue(draft, name, value);
      const shown = shownText === undefined ? draft.shown : { ...draft.shown, [name]: shownText };
      setDraft({ ...typed, shown });
      keepDraft(owner, path, { form: form.id, values: changedIn(form, typed.values), shown });
    },
    cancel: () => {
      forgetDraft(owner, path);
      setDraft(null);
      setTold(null);
    },
  };
}

function draftOf(form: FormView, typed: Values, shown: Values = {}): Draft {
  const values = form.fields.map(({ name, value }) => [name, typed[name] ?? value]);
  return { form, values: Object.fromEntries(values) as Values, shown };
}

/** The draft with another value in the field; fields that hang on it go back to their first value. */
function withValue(draft: Draft, name: string, value: string): Draft {
  const { fields } = draft.form;
  const resets = fields.find((field) => field.name === name)?.resets ?? [];
  if (resets.length === 0) return { ...draft, values: { ...draft.values, [name]: value } };
  const dependent = fields.filter((field) => resets.includes(field.name));
  const left = `${name}=${draft.values[name] ?? ''}`;
  const aside = {
    ...draft.aside,
    [left]: Object.fromEntries(
      dependent.map((field) => [field.name, draft.values[field.name] ?? '']),
    ),
  };
  const first = Object.fromEntries(dependent.map((field) => [field.name, field.value]));
  const values = { ...draft.values, ...first, ...aside[`${name}=${value}`], [name]: value };
  return { ...draft, values, aside };
}

/** A field in which somebody has typed a name and chosen none: it would be saved as empty. */
function unchosenField({ form, values, shown }: Draft): string | null {
  const field = form.fields.find(
    ({ name }) => (values[name] ?? '') === '' && (shown[name] ?? '').trim() !== '',
  );
  return field?.name ?? null;
}

/**
 * What the reader has put otherwise than it stood. What was left as it was takes the newest state's
 * value, or saving would undo what somebody else has changed meanwhile.
 */
function changedIn({ fields }: FormView, values: Values): Values {
  const changed = fields.flatMap(({ name, value }) => {
    const now = values[name] ?? value;
    return now === value ? [] : [[name, now]];
  });
  return Object.fromEntries(changed) as Values;
}

/** The same form upon the newest state, where the act can still be done. */
function sameForm<Page>(
  surroundings: FormSurroundings<Page>,
  page: Page | null,
  { form, values, shown }: Draft,
): Draft | null {
  const now = formById(surroundings, page, form.id);
  if (now === null) return null;
  const changed = changedIn(form, values);
  const stillShown = Object.entries(shown).filter(([name]) => name in changed);
  return draftOf(now, changed, Object.fromEntries(stillShown));
}

/** A form of the page with something to fill in. */
function formById<Page>(
  { formsOf }: FormSurroundings<Page>,
  page: Page | null,
  wanted: string | undefined,
): FormView | null {
  const form = page === null ? undefined : formsOf(page).find(({ id }) => id === wanted);
  return form === undefined || form.fields.length === 0 ? null : form;
}

/** What somebody wrote in their own words. */
function typedIn({ form, values }: Draft): readonly string[] {
  return form.fields
    .filter(({ input }) => input === 'text' || input === 'line')
    .map(({ name }) => values[name] ?? '')
    .filter((text) => text.trim() !== '');
}

function whyNot(answer: Exclude<Answer<unknown>, { kind: 'view' }>, t: Translate): string {
  switch (answer.kind) {
    case 'signIn':
      return t('form.signIn');
    case 'unreachable':
    case 'noSignIn':
      return `${whyUnanswered(answer, t).title}. ${t('form.kept')}`;
    case 'problem': {
      const { title, detail, status, reference } = answer.problem;
      const told = `${title}. ${status >= 500 ? t('form.kept') : detail}`;
      return `${told} ${t('problem.reference', { reference })}`;
    }
  }
}
