import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import type { CoverageView } from '../../../bot/contract/coverage.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { everyPart, gapCodes, type CoverageFilter } from '../../routing/coverageFilter.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    alignItems: 'end',
    gap: '8px 16px',
  },
  clear: { justifySelf: 'start' },
});

interface Props {
  readonly view: CoverageView;
  readonly filter: CoverageFilter;
  readonly onChange: (changed: Partial<CoverageFilter>) => void;
}

/** By area, by what is missing, and for those who answer for some, only their own. */
export function CoverageControls({ view, filter, onChange }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const [city, ...areas] = view.scopes;
  const all = { value: '', text: t('coverage.filter.all') };
  const isFiltered = filter.area !== null || filter.missing !== null || filter.own;
  return (
    <search className={styles.controls} aria-label={t('coverage.filter.label')}>
      <ChoiceField
        label={t('coverage.filter.area')}
        value={filter.area ?? ''}
        choices={[all, ...areas.map(({ id, name }) => ({ value: id, text: name }))]}
        onChoose={(area) => onChange({ area: area === '' ? null : area })}
      />
      <ChoiceField
        label={t('coverage.filter.missing')}
        value={filter.missing ?? ''}
        choices={[all, ...(city?.gaps ?? []).map(({ code, text }) => ({ value: code, text }))]}
        onChoose={(chosen) =>
          onChange({ missing: gapCodes.find((code) => code === chosen) ?? null })
        }
      />
      {view.parts.some(({ isOwn }) => isOwn) && (
        <Checkbox
          label={t('coverage.filter.own')}
          checked={filter.own}
          onChange={(_, { checked }) => onChange({ own: checked === true })}
        />
      )}
      {isFiltered && (
        <Button className={styles.clear} onClick={() => onChange(everyPart)}>
          {t('coverage.filter.clear')}
        </Button>
      )}
    </search>
  );
}
