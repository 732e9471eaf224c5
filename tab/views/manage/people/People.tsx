import { PeopleList } from './PeopleList.tsx';
import { PersonPage } from './PersonPage.tsx';

interface Props {
  readonly id: string | null;
  /** What is searched for (`query=`, `show=`, `page=`). */
  readonly query: string;
}

/** Everyone, or one person. */
export function People({ id, query }: Props) {
  return id === null ? <PeopleList query={query} /> : <PersonPage key={id} id={id} />;
}
