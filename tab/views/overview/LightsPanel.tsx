import { makeStyles, tokens } from '@fluentui/react-components';
import type { LightCount } from '../../../bot/contract/overview.ts';
import { LightSymbol } from '../../components/LightSymbol.tsx';
import { Panel } from '../../components/Panel.tsx';
import { hrefOf } from '../../routing/route.ts';
import { defaultSettings } from '../../routing/tableSettings.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(132px, 45%), 1fr))',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tile: {
    display: 'block',
    boxSizing: 'border-box',
    height: '100%',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  number: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  certain: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly lights: readonly LightCount[];
  readonly metricCount: number;
  /** Whose metrics they are; null for the whole city's. */
  readonly area: string | null;
}

/** How many metrics stand in each light and of them how many surely; each leads to those metrics. */
export function LightsPanel({ lights, metricCount, area }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  return (
    <Panel
      title={t('overview.lights.title')}
      aside={metricCount === 0 ? undefined : t('overview.lights.count', { count: metricCount })}
    >
      {metricCount === 0 ? (
        t('overview.lights.none')
      ) : (
        <ul className={styles.tiles}>
          {lights.map((light) => (
            <li key={light.colour}>
              <a
                className={styles.tile}
                href={hrefOf({
                  view: 'metrics',
                  settings: { ...defaultSettings, area, light: light.colour },
                })}
              >
                <span className={styles.number}>
                  <LightSymbol colour={light.colour} />
                  {light.count}
                </span>
                {light.text}
                <Certain light={light} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Only a light with a colour is sure or not. */
function Certain({ light }: { readonly light: LightCount }) {
  const styles = useStyles();
  const { t } = useSession();
  const hasColour = light.colour !== 'none' && light.colour !== 'grey';
  if (!hasColour || light.count === 0) return null;
  return (
    <span className={styles.certain}>
      {t('overview.lights.certain', { certain: light.certain, count: light.count })}
    </span>
  );
}
