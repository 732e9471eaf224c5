import { OrganisationTree } from './OrganisationTree.tsx';
import { PartPage } from './PartPage.tsx';

/** The whole organisation, or one part of it. */
export function Organisation({ id }: { readonly id: string | null }) {
  return id === null ? <OrganisationTree /> : <PartPage key={id} id={id} />;
}
