import { Link } from '@fluentui/react-components';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';

/** The way from a section back to all of them. */
export function ManageBack() {
  const { t } = useSession();
  return (
    <Link href={hrefOf({ view: 'manage', section: null, id: null, query: '' })}>
      {t('manage.back')}
    </Link>
  );
}
