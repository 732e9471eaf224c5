import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useSession } from '../../session/session.ts';
import { FormField } from './FormField.tsx';
import type { Told } from '../../session/told.ts';
import type { Draft } from './useForm.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    // A line of text longer than this is hard to write and to read.
    maxWidth: '680px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly draft: Draft;
  /** A fault that is about one of the fields. */
  readonly fault: Told | null;
  readonly busy: boolean;
  readonly onType: (name: string, value: string, shown?: string) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** The few fields of a form; the first one has the focus, and after a fault the faulty one. */
export function OpenForm({ draft, fault, busy, onType, onSubmit, onCancel }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const faultyField = fault?.field ?? null;
  useEffect(() => {
    const fields = 'input:not([type=radio]), textarea, select';
    const wanted = faultyField === null ? fields : `[name="${faultyField}"]`;
    form.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [faultyField, fault]);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h3 id={titleId} className={styles.title}>
        {draft.form.title}
      </h3>
      {draft.form.fields.map((field, place) => (
        <FormField
          // Upon a newer state a field begins anew: one that is found by typing keeps its text.
          key={`${field.name} ${draft.form.revision}`}
          field={field}
          isFirst={place === 0}
          value={draft.values[field.name] ?? ''}
          fault={field.name === faultyField ? (fault?.note ?? null) : null}
          shown={draft.shown[field.name]}
          onType={(value, shown) => onType(field.name, value, shown)}
        />
      ))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {draft.form.submit ?? t('form.save')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
