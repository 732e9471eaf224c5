import { Link } from '@fluentui/react-components';
import type { AuditLineView } from '../../../../bot/contract/operations.ts';
import { useSession } from '../../../session/session.ts';
import { useLineStyles } from '../lineStyles.ts';

interface Props {
  readonly label: string;
  readonly lines: readonly AuditLineView[];
  /** Links that narrow the list down; none on the page of the thing that all lines are about. */
  readonly hrefOf?: (changed: Readonly<Record<string, string>>) => string;
}

/** Who did what to what, and when; newest first. */
export function AuditLines({ label, lines, hrefOf }: Props) {
  const styles = useLineStyles();
  const { t } = useSession();
  return (
    <ol className={styles.list} aria-label={label}>
      {lines.map(({ id, at, who, onBehalfOf, what, kind, subject, details }) => (
        <li key={id} className={styles.line}>
          <span className={styles.head}>
            <Subject subject={subject} kind={kind.text} isNamed={hrefOf !== undefined} />
            <span>{what}</span>
            {hrefOf !== undefined && subject.text !== kind.text && (
              <span className={styles.detail}>{kind.text}</span>
            )}
          </span>
          <p className={styles.detail}>
            {at} ·{' '}
            {hrefOf === undefined ? (
              who.text
            ) : (
              <Link inline className={styles.link} href={hrefOf({ by: who.code })}>
                {who.text}
              </Link>
            )}
            {onBehalfOf !== null && `, ${onBehalfOf}`}
            {hrefOf !== undefined && (
              <>
                {' · '}
                <Link
                  inline
                  className={styles.link}
                  href={hrefOf({ subject: subject.code })}
                  aria-label={t('manage.audit.ofThisLabel', { name: subject.text })}
                >
                  {t('manage.audit.ofThis')}
                </Link>
              </>
            )}
          </p>
          {details.length > 0 && (
            <ul className={styles.details}>
              {details.map((detail) => (
                <li key={detail} className={styles.told}>
                  {detail}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

interface SubjectProps {
  readonly subject: AuditLineView['subject'];
  readonly kind: string;
  readonly isNamed: boolean;
}

/** By its name and with the way to it, or on its own page by its kind. */
function Subject({ subject: { text, path }, kind, isNamed }: SubjectProps) {
  const styles = useLineStyles();
  if (!isNamed || path === null) {
    return <span className={styles.strong}>{isNamed ? text : kind}</span>;
  }
  return <Link href={`#/${path}`}>{text}</Link>;
}
