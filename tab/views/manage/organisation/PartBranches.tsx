import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { manageHref } from '../../../routing/route.ts';
import { useSession } from '../../../session/session.ts';
import type { Branch } from './branches.ts';
import { Gaps } from './Gaps.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  inner: {
    marginInlineStart: '15px',
    paddingInlineStart: 'clamp(4px, 1.5vw, 14px)',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: '4px', paddingBlock: '6px' },
  fold: { flexShrink: 0, minWidth: '32px' },
  leaf: { flexShrink: 0, width: '32px' },
  body: { minWidth: 0, overflowWrap: 'anywhere', paddingBlockStart: '5px' },
  level: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  who: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly branches: readonly Branch[];
  /** As many steps are open at first below the topmost. */
  readonly openTo: number;
}

/** Parts with those below them, which fold away; each leads to its page. */
export function PartBranches({ branches, openTo }: Props) {
  const styles = useStyles();
  // Where none can be folded, no room is kept for what folds.
  const isFlat = branches.every(({ below }) => below.length === 0);
  return (
    <ul className={styles.list}>
      {branches.map((branch) => (
        <PartBranch key={branch.part.id} branch={branch} openTo={openTo} isFlat={isFlat} />
      ))}
    </ul>
  );
}

interface BranchProps {
  readonly branch: Branch;
  readonly openTo: number;
  readonly isFlat: boolean;
}

function PartBranch({ branch, openTo, isFlat }: BranchProps) {
  const styles = useStyles();
  const { t } = useSession();
  const [isOpen, setIsOpen] = useState(openTo >= branch.part.depth);
  const listId = useId();
  const { part, below } = branch;
  const count = t('manageOrganisation.below', { count: part.below });
  return (
    <li>
      <div className={styles.row}>
        {below.length === 0 && !isFlat && <span className={styles.leaf} />}
        {below.length > 0 && (
          <Button
            className={styles.fold}
            appearance="subtle"
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            aria-label={`${part.name}: ${count}`}
            onClick={() => setIsOpen(!isOpen)}
          />
        )}
        <div className={styles.body}>
          <Link href={manageHref('organisation', part.id)}>{part.name}</Link>{' '}
          <span className={styles.level}>
            {part.level.text}
            {part.below > 0 && ` · ${count}`}
          </span>
          <span className={styles.who}>{part.responsible}</span>
          <Gaps gaps={part.gaps} />
        </div>
      </div>
      {isOpen && below.length > 0 && (
        <div id={listId} className={styles.inner}>
          <PartBranches branches={below} openTo={openTo} />
        </div>
      )}
    </li>
  );
}
