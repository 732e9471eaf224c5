import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import type { ExperiencesView } from '../../../bot/contract/experiences.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { WordField } from '../../components/WordField.tsx';
import { everyStory, storySearchQuery } from '../../routing/storySearch.ts';
import type { StorySearch } from '../../routing/storySearch.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    alignItems: 'end',
    gap: '8px 16px',
  },
  row: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
  },
});

interface Props {
  readonly view: ExperiencesView;
  readonly search: StorySearch;
  readonly onChange: (changed: Partial<StorySearch>) => void;
}

/** Word, unit, stage and whether it has been taken into use. */
export function SearchControls({ view, search, onChange }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const all = { value: '', text: t('experiencesView.filter.all') };
  const choices = (list: ExperiencesView['units']) => [
    all,
    ...list.map(({ code, text }) => ({ value: code, text })),
  ];
  return (
    <search className={styles.controls} aria-label={t('experiencesView.filter.label')}>
      <WordField
        label={t('experiencesView.filter.text')}
        text={search.text}
        onSearch={(text) => onChange({ text })}
      />
      <ChoiceField
        label={t('experiencesView.filter.unit')}
        value={search.unit ?? ''}
        choices={choices(view.units)}
        onChoose={(unit) => onChange({ unit: unit === '' ? null : unit })}
      />
      <ChoiceField
        label={t('experiencesView.filter.stage')}
        value={search.stage ?? ''}
        choices={choices(view.stages)}
        onChoose={(stage) => onChange({ stage: stage === '' ? null : stage })}
      />
      <div className={styles.row}>
        <Checkbox
          label={t('experiencesView.filter.adopted')}
          checked={search.adopted}
          onChange={(_, { checked }) => onChange({ adopted: checked === true })}
        />
        {search.tag !== null && <span>{t('experiencesView.filter.tag', { tag: search.tag })}</span>}
        {storySearchQuery(search) !== '' && (
          <Button size="small" onClick={() => onChange(everyStory)}>
            {t('experiencesView.filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}
