import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeliveryLineView, SentAgain } from '../../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import type { Answer } from '../../../api/apiClient.ts';
import { useSession } from '../../../session/session.ts';
import { useLineStyles } from '../lineStyles.ts';

interface Props {
  readonly line: DeliveryLineView;
  readonly personHref: (personId: string) => string;
}

/** A card: to whom, about what, what became of it, and what happens next. */
export function DeliveryLine({ line: given, personHref }: Props) {
  const styles = useLineStyles();
  const { t, api } = useSession();
  const [line, setLine] = useState(given);
  const [note, setNote] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, kind, recipient, personId, subject, planned, state, when, reason, advice } = line;
  const told = [reason, advice].filter((part) => part !== null).join(' ');

  async function sendAgain(): Promise<void> {
    setBusy(true);
    const answer = await api
      .post<SentAgain>(apiRoutes.sendAgain, { kind: kind.code, id })
      .catch((): Answer<SentAgain> => ({ kind: 'unreachable' }));
    setBusy(false);
    if (answer.kind !== 'view') {
      setNote(t('manage.deliveries.away'));
      return;
    }
    setNote(answer.view.note);
    setLine(answer.view.line);
  }

  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <span className={styles.strong}>{state.text}</span>
        {personId === null ? (
          <span>{recipient}</span>
        ) : (
          <Link href={personHref(personId)}>{recipient}</Link>
        )}
        {when !== null && <span className={styles.detail}>{when}</span>}
      </span>
      <p className={styles.detail}>
        {kind.text}
        {subject.path !== null && (
          <>
            {' '}
            <Link inline href={`#/${subject.path}`}>
              {subject.text}
            </Link>
          </>
        )}
        {` · ${t('manage.deliveries.planned', { time: planned })}`}
      </p>
      {told !== '' && <p className={styles.told}>{told}</p>}
      {line.again && (
        <Button
          size="small"
          className={styles.action}
          disabledFocusable={busy}
          aria-label={t('manage.deliveries.againLabel', { name: recipient, what: subject.text })}
          onClick={() => void sendAgain()}
        >
          {t('manage.deliveries.again')}
        </Button>
      )}
      <div role="status">{note}</div>
    </li>
  );
}
