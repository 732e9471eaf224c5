import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useSession } from '../../session/session.ts';
import { useMediaQuery } from '../useMediaQuery.ts';
import { firstRows } from './firstRows.ts';
import { RecordCards } from './RecordCards.tsx';
import type { RecordTableProps } from './recordTableProps.ts';
import { WideTable } from './WideTable.tsx';

/** More are not drawn at once, so that a filter on thousands is followed as one types. */
const atOnce = { rows: 100, cards: 25 };

const useStyles = makeStyles({ more: { marginBlockStart: '12px' } });

/**
 * Records as a table where there is room for its columns, as readable cards where there is not;
 * of many the first, and more when asked for.
 */
export function RecordTable<Row, Id extends string>(props: RecordTableProps<Row, Id>) {
  const styles = useStyles();
  const { t } = useSession();
  const { groups, cardsBelow } = props;
  const isNarrow = useMediaQuery(`(max-width: ${cardsBelow - 1}px)`);
  const step = isNarrow ? atOnce.cards : atOnce.rows;
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const [asked, setAsked] = useState({ of: count, steps: 1 });
  // Another filter begins at its beginning.
  const steps = asked.of === count ? asked.steps : 1;
  const shown = Math.min(step * steps, count);
  const first = { ...props, groups: firstRows(groups, shown) };
  return (
    <>
      {isNarrow ? <RecordCards {...first} /> : <WideTable {...first} />}
      {shown < count && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => setAsked({ of: count, steps: steps + 1 })}
        >
          {t('list.more', { shown, count })}
        </Button>
      )}
    </>
  );
}
