import { Link } from '@fluentui/react-components';
import { hrefOf, manageHref } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';

/** The way back to the list of sections, or from one thing to its section. */
export function BackToManage({
  section,
}: {
  readonly section?: { readonly id: string; readonly title: string };
}) {
  const { t } = useSession();
  return section === undefined ? (
    <Link href={hrefOf({ view: 'manage', section: null, id: null, query: '' })}>
      {t('manage.title')}
    </Link>
  ) : (
    <Link href={manageHref(section.id)}>{section.title}</Link>
  );
}
