import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonCircleRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useState } from 'react';
import { apiRoutes } from '../../bot/contract/routes.ts';
import type { SignInRequest } from '../../bot/contract/routes.ts';
import type { SignInChoices } from '../../bot/contract/session.ts';
import { useSession } from '../session/session.ts';
import { manageHref } from '../routing/route.ts';
import { replaceAddress } from '../routing/useAddress.ts';
import { lightColour } from '../teams/themes.ts';
import { ViewSkeleton } from './ViewSkeleton.tsx';

/** Needed once in the life of a city. */
const FirstAdministrator = lazy(async () => ({
  default: (await import('./FirstAdministrator.tsx')).FirstAdministrator,
}));

const useStyles = makeStyles({
  panel: { maxWidth: '760px', marginInline: 'auto' },
  title: {
    marginBlock: '8px 4px',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
  },
  intro: { marginBlock: '0 16px', maxWidth: '60ch' },
  failed: { color: lightColour('red') },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  icon: { flexShrink: 0, fontSize: '28px', color: tokens.colorBrandForeground1 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly choices: SignInChoices;
  readonly onSignedIn: () => void;
}

/** Local use: the sample people one can look as. */
export function SignIn({ choices, onSignedIn }: Props) {
  const styles = useStyles();
  const { t, api } = useSession();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.title = `${t('signIn.title')} – ${t('app.name')}`;
  }, [t]);

  async function signIn(personId: string): Promise<void> {
    const request: SignInRequest = { personId };
    const answer = await api.post(apiRoutes.signIn, request);
    setFailed(answer.kind !== 'view');
    if (answer.kind === 'view') onSignedIn();
  }

  return (
    <section className={styles.panel}>
      <span className={styles.detail}>{choices.city}</span>
      <h1 className={styles.title}>{t('signIn.title')}</h1>
      {choices.people.length > 0 && <p className={styles.intro}>{t('signIn.intro')}</p>}
      <p role="alert" className={styles.failed}>
        {failed && t('signIn.failed')}
      </p>
      {choices.firstAdministrator !== null && (
        <Suspense fallback={<ViewSkeleton />}>
          <FirstAdministrator
            form={choices.firstAdministrator}
            onNamed={(personId) => {
              replaceAddress(manageHref('set-up'));
              void signIn(personId);
            }}
          />
        </Suspense>
      )}
      <ul className={styles.people} aria-label={t('signIn.people')}>
        {choices.people.map(({ personId, name, unit, roles }) => (
          <li key={personId}>
            <button type="button" className={styles.person} onClick={() => void signIn(personId)}>
              <PersonCircleRegular className={styles.icon} aria-hidden />
              <span>
                <span className={styles.name}>{name}</span>
                <span className={styles.detail}>{roles.map(({ text }) => text).join(', ')}</span>
                {unit !== null && <span className={styles.detail}>{unit}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
