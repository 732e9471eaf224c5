import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Coded } from '../../../bot/contract/figures.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { useSession } from '../../session/session.ts';
import { useLineStyles } from './lineStyles.ts';
import { filterQuery, narrow, type Filter } from './sectionQuery.ts';

interface BarProps {
  readonly section: string;
  readonly filter: Filter;
  /** In words, what the list is narrowed down by that has no field of its own. */
  readonly narrowed: readonly string[];
  readonly children: ReactNode;
}

/** The fields that narrow a section's list down, and the way back to all of it. */
export function FilterBar({ section, filter, narrowed, children }: BarProps) {
  const styles = useLineStyles();
  const { t } = useSession();
  return (
    <search className={styles.filters} aria-label={t('manage.filter')}>
      {children}
      {filterQuery(filter) !== '' && (
        <div className={styles.narrowed}>
          {narrowed.map((text) => (
            <span key={text}>{text}</span>
          ))}
          <Button size="small" onClick={() => narrow(section, {}, {})}>
            {t('manage.clear')}
          </Button>
        </div>
      )}
    </search>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Coded[];
  readonly onChoose: (code: string) => void;
}

/** One choice of those that the server names, or all. */
export function CodedFilter({ label, value, choices, onChoose }: FilterProps) {
  const { t } = useSession();
  return (
    <ChoiceField
      label={label}
      value={value ?? ''}
      choices={[
        { value: '', text: t('manage.all') },
        ...choices.map(({ code, text }) => ({ value: code, text })),
      ]}
      onChoose={onChoose}
    />
  );
}
