import { Link } from '@fluentui/react-components';

interface Props {
  readonly count: number;
  /** The count with what it counts. */
  readonly text: string;
  /** Where the counted stand; left out for those who may read none. */
  readonly href: string | undefined;
}

/** A count that leads to what it counts, where there is something to lead to. */
export function CountLink({ count, text, href }: Props) {
  return href === undefined || count === 0 ? <span>{text}</span> : <Link href={href}>{text}</Link>;
}
