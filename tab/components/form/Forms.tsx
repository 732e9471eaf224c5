import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession } from '../../session/session.ts';
import { OpenForm } from './OpenForm.tsx';
import { ToldBar } from './ToldBar.tsx';
import { useForm, type FormSurroundings } from './useForm.ts';

/** The likeliest; the others are a click further. */
const shownAtFirst = 3;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props<Page> extends FormSurroundings<Page> {
  /** In a list, where a loud button for each thing would drown the things. */
  readonly isInList?: boolean;
}

/** A button for each act, the form of the one that is chosen, and what came of the last one. */
export function Forms<Page>({ isInList = false, ...props }: Props<Page>) {
  const styles = useStyles();
  const { t } = useSession();
  const { forms } = props;
  const { draft, told, busy, open, submit, type, cancel } = useForm(props);
  const [showsAll, setShowsAll] = useState(false);
  // A fault in a form stands there; nothing is said twice.
  const toldHere = draft === null || told?.field === null ? told : null;
  return (
    <div>
      <ToldBar told={toldHere} />
      {draft === null ? (
        <div className={styles.buttons}>
          {(showsAll ? forms : forms.slice(0, shownAtFirst)).map((form, place) => (
            <Button
              key={form.id}
              appearance={isInList || place > 0 || form.isRemoval ? 'secondary' : 'primary'}
              disabledFocusable={busy}
              onClick={() => open(form)}
            >
              {form.title}
            </Button>
          ))}
          {forms.length > shownAtFirst && (
            <Button
              appearance="subtle"
              aria-expanded={showsAll}
              onClick={() => setShowsAll(!showsAll)}
            >
              {t(showsAll ? 'form.fewer' : 'form.more')}
            </Button>
          )}
        </div>
      ) : (
        <OpenForm
          key={draft.form.id}
          draft={draft}
          fault={told?.field === null ? null : told}
          busy={busy}
          onType={type}
          onSubmit={() => void submit(draft)}
          onCancel={cancel}
        />
      )}
    </div>
  );
}
