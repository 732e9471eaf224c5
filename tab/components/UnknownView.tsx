import { homeRoute } from '../routing/homes.ts';
import { hrefOf } from '../routing/route.ts';
import { useSession } from '../session/session.ts';
import { Notice } from './Notice.tsx';

/** For an address that names no view of the tab. */
export function UnknownView() {
  const { t } = useSession();
  return (
    <Notice
      title={t('problem.unknownView')}
      what={t('problem.unknownViewWhat')}
      link={{ label: t('problem.toOverview'), href: hrefOf(homeRoute('overview', null)) }}
    />
  );
}
