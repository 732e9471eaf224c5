import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CoverageView } from '../../../bot/contract/coverage.ts';
import { Panel } from '../../components/Panel.tsx';
import type { CoverageFilter } from '../../routing/coverageFilter.ts';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  sentence: { marginBlock: '0 12px' },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))',
    gap: '8px 16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  count: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '8px',
    paddingInlineStart: '10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  chosen: { borderLeftColor: tokens.colorBrandStroke1 },
  number: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly scopes: CoverageView['scopes'];
  readonly filter: CoverageFilter;
}

/** How many of the city or area collect, and how; then how many lack what, each leading there. */
export function GapCounts({ scopes, filter }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const scope = scopes.find(({ id }) => id === (filter.area ?? '')) ?? scopes[0];
  if (scope === undefined) return null;
  return (
    <Panel title={t('coverage.now')} aside={scope.name}>
      <p className={styles.sentence}>{scope.sentence}</p>
      <ul className={styles.counts} aria-label={t('coverage.column.missing')}>
        {scope.gaps.map(({ code, text, count }) => {
          const isChosen = filter.missing === code;
          const target = { ...filter, missing: code };
          return (
            <li key={code} className={mergeClasses(styles.count, isChosen && styles.chosen)}>
              <span className={styles.number}>{count}</span>
              {count === 0 ? (
                <span>{text}</span>
              ) : (
                <Link
                  href={hrefOf({ view: 'coverage', filter: target })}
                  aria-current={isChosen ? 'true' : undefined}
                >
                  {text}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
