import { UnknownView } from '../../components/UnknownView.tsx';
import type { ManageRoute } from '../../routing/route.ts';
import { SectionList } from './SectionList.tsx';
import { sections } from './sections.ts';

/** The list of what is managed, or one section of it. */
export function Manage({ route }: { readonly route: ManageRoute }) {
  const { section, id, query } = route;
  if (section === null) return <SectionList />;
  const found = sections.find((known) => known.id === section);
  return found === undefined ? <UnknownView /> : <found.Content id={id} query={query} />;
}
