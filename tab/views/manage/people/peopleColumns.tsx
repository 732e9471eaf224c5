import { Link } from '@fluentui/react-components';
import type { PersonLine } from '../../../../bot/contract/organisation.ts';
import type { Column } from '../../../components/recordTable/column.ts';
import { manageHref } from '../../../routing/route.ts';
import type { Translate } from '../../../text/texts.ts';

type PersonColumnId = 'name' | 'account' | 'unit' | 'does' | 'reach' | 'language';

/** What the table tells of each person, in this order. */
export function peopleColumns(t: Translate): readonly Column<PersonLine, PersonColumnId>[] {
  return [
    {
      id: 'name',
      header: t('managePeople.column.name'),
      isName: true,
      width: '14%',
      cell: ({ id, name }) => <Link href={manageHref('people', id)}>{name}</Link>,
    },
    {
      id: 'account',
      header: t('managePeople.column.account'),
      width: '23%',
      cell: ({ account }) => account,
      isEmpty: ({ account }) => account === null,
    },
    {
      id: 'unit',
      header: t('managePeople.column.unit'),
      width: '16%',
      cell: ({ unit }) => unit,
      isEmpty: ({ unit }) => unit === null,
    },
    {
      id: 'does',
      header: t('managePeople.column.does'),
      cell: ({ does }) => does,
      isEmpty: ({ does }) => does === null,
    },
    {
      id: 'reach',
      header: t('managePeople.column.reach'),
      width: '9%',
      cell: ({ reach }) => (reach.code === 'refused' ? <strong>{reach.text}</strong> : reach.text),
    },
    {
      id: 'language',
      header: t('managePeople.column.language'),
      width: '9%',
      cell: ({ language }) => language,
    },
  ];
}
