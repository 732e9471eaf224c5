import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { MetricsView } from '../../../bot/contract/metrics.ts';
import { useMediaQuery } from '../../components/useMediaQuery.ts';
import { defaultSettings, groupings, lightColours, sortKeys } from '../../routing/tableSettings.ts';
import type { SortKey, TableSettings } from '../../routing/tableSettings.ts';
import { useSession } from '../../session/session.ts';
import type { Translate } from '../../text/texts.ts';
import { areasOf } from './arrangeMetrics.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    alignItems: 'end',
    gap: '8px 16px',
  },
  text: { gridColumn: 'span 2' },
  clear: { justifySelf: 'start' },
});

interface Props {
  readonly view: MetricsView;
  readonly settings: TableSettings;
  /** Cards have no headings to sort by: there sorting is a choice like the others. */
  readonly cardsBelow: number;
  readonly onChange: (changed: Partial<TableSettings>) => void;
}

/** Filters, grouping and, for cards, sorting. */
export function TableControls({ view, settings, cardsBelow, onChange }: Props) {
  const styles = useStyles();
  const { t, language } = useSession();
  const hasCards = useMediaQuery(`(max-width: ${cardsBelow - 1}px)`);
  const isFiltered = settings.text !== '' || settings.light !== null || settings.area !== null;
  const all = { value: '', text: t('metrics.filter.all') };
  return (
    <search className={styles.controls} aria-label={t('metrics.filter.label')}>
      <Field className={styles.text} label={t('metrics.filter.text')}>
        <Input
          type="search"
          contentBefore={<SearchRegular />}
          value={settings.text}
          onChange={(_, { value }) => onChange({ text: value })}
        />
      </Field>
      <ChoiceField
        label={t('metrics.filter.light')}
        value={settings.light ?? ''}
        choices={[all, ...lightsOf(view)]}
        onChoose={(light) => onChange({ light: lightColours.find((one) => one === light) ?? null })}
      />
      <ChoiceField
        label={t('metrics.filter.area')}
        value={settings.area ?? ''}
        choices={[
          all,
          ...areasOf(view.metrics, new Intl.Collator(language)).map(({ id, name }) => ({
            value: id,
            text: name,
          })),
        ]}
        onChoose={(area) => onChange({ area: area === '' ? null : area })}
      />
      <ChoiceField
        label={t('metrics.group.label')}
        value={settings.group}
        choices={groupings.map((value) => ({ value, text: t(`metrics.group.${value}`) }))}
        onChoose={(chosen) =>
          onChange({ group: groupings.find((group) => group === chosen) ?? defaultSettings.group })
        }
      />
      {hasCards && (
        <ChoiceField
          label={t('metrics.sort.label')}
          value={orderNamed(settings.sort, settings.descending)}
          choices={sortKeys.flatMap((key) => ordersOf(key, t))}
          onChoose={(chosen) => {
            const [sort, order] = chosen.split(' ');
            onChange({
              sort: sortKeys.find((key) => key === sort) ?? defaultSettings.sort,
              descending: order === 'descending',
            });
          }}
        />
      )}
      {isFiltered && (
        <Button
          className={styles.clear}
          onClick={() => onChange({ text: '', light: null, area: null })}
        >
          {t('metrics.filter.clear')}
        </Button>
      )}
    </search>
  );
}

/** The lights that the metrics have, as the server names them, the most pressing first. */
function lightsOf({ metrics }: MetricsView) {
  return lightColours.flatMap((colour) => {
    const light = metrics.find((row) => row.light.colour === colour)?.light;
    return light === undefined ? [] : [{ value: colour, text: light.text }];
  });
}

function orderNamed(sort: SortKey, descending: boolean): string {
  return `${sort} ${descending ? 'descending' : 'ascending'}`;
}

function ordersOf(sort: SortKey, t: Translate) {
  const column = t(`metrics.column.${sort}`);
  return [
    { value: orderNamed(sort, false), text: t('metrics.sort.ascending', { column }) },
    { value: orderNamed(sort, true), text: t('metrics.sort.descending', { column }) },
  ];
}
