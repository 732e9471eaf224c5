import { Link, Textarea, Field } from '@fluentui/react-components';
import type { ReachView, UnreachableView } from '../../../../bot/contract/operations.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { manageHref } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { useLineStyles } from '../lineStyles.ts';

/** Whom no card reaches, what waits for them, who gets it meanwhile, and what to do. */
export function Unreachable() {
  const styles = useLineStyles();
  const { t } = useSession();
  return (
    <ViewFrame<ReachView>
      path={apiRoutes.manageUnreachable}
      title={() => t('manage.unreachable.title')}
      before={<BackToManage />}
    >
      {({ people, silentParts }) => (
        <>
          {silentParts.length > 0 && (
            <Panel title={t('manage.unreachable.silent')}>
              <p className={styles.none}>{t('manage.unreachable.silentWhat')}</p>
              <ul className={styles.details}>
                {silentParts.map(({ id, name, text }) => (
                  <li key={id}>
                    {name}: {text}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {people.length === 0 ? (
            <p className={styles.none}>{t('manage.unreachable.none')}</p>
          ) : (
            <ul className={styles.list} aria-label={t('manage.unreachable.people')}>
              {people.map((person) => (
                <Person key={person.id} person={person} />
              ))}
            </ul>
          )}
        </>
      )}
    </ViewFrame>
  );
}

function Person({ person }: { readonly person: UnreachableView }) {
  const styles = useLineStyles();
  const { t } = useSession();
  const { id, name, why, since, answersFor, waits, instead, nobody, advice, message } = person;
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <span className={styles.strong}>{name}</span>
        <span>{why.text}</span>
        {since !== null && <span className={styles.detail}>{since}</span>}
      </span>
      <p className={styles.detail}>
        {[...answersFor, waits].join(' · ')}
        {' · '}
        <Link inline href={manageHref('deliveries', null, `person=${encodeURIComponent(id)}`)}>
          {t('manage.unreachable.cards')}
        </Link>
      </p>
      <p className={styles.told}>
        {nobody ? <span className={styles.strong}>{`⚠ ${instead}`}</span> : instead}
      </p>
      <p className={styles.told}>{advice}</p>
      <details>
        <summary>{t('manage.unreachable.message')}</summary>
        <Field className={styles.message} label={t('manage.unreachable.messageTo', { name })}>
          <Textarea readOnly resize="vertical" value={message} rows={4} />
        </Field>
      </details>
    </li>
  );
}
