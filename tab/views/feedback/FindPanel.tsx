import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundReference } from '../../../bot/contract/feedback.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import type { Answer } from '../../api/apiClient.ts';
import { Panel } from '../../components/Panel.tsx';
import { hrefOf } from '../../routing/route.ts';
import { whyNot } from '../../session/whyNot.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  form: { display: 'flex', alignItems: 'end', gap: '8px' },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0 },
  fault: { marginBlock: '8px 0', overflowWrap: 'anywhere' },
});

/** Opens the feedback whose reference a customer reads aloud. */
export function FindPanel() {
  const styles = useStyles();
  const { t, api } = useSession();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  async function find(): Promise<void> {
    if (typed.trim() === '') return;
    const answer = await api
      .get<FoundReference>(apiRoutes.reference(typed), new AbortController().signal)
      .catch((): Answer<FoundReference> => ({ kind: 'unreachable' }));
    if (answer.kind === 'view') {
      window.location.hash = hrefOf({ view: 'feedbackPage', id: answer.view.id });
    } else {
      setFault(whyNot(answer, t));
    }
  }

  return (
    <Panel title={t('feedbackView.find.title')}>
      <form
        className={styles.form}
        role="search"
        aria-label={t('feedbackView.find.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <Field className={styles.field} label={t('feedbackView.find.label')}>
          <Input
            className={styles.input}
            value={typed}
            placeholder={t('feedbackView.find.hint')}
            autoComplete="off"
            onChange={(_, { value }) => {
              setTyped(value);
              setFault(null);
            }}
          />
        </Field>
        <Button type="submit">{t('feedbackView.find.submit')}</Button>
      </form>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </Panel>
  );
}
