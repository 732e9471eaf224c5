import type { ScopeChoiceView } from '../../bot/contract/feedbackFigures.ts';
import { useSession } from '../session/session.ts';
import { ChoiceField } from './ChoiceField.tsx';

interface Props {
  readonly choices: readonly ScopeChoiceView[];
  /** The part that the address names; null for the whole city. */
  readonly area: string | null;
  /** The part that is shown, empty for the whole city. */
  readonly shown: string;
  readonly onChoose: (area: string | null) => void;
}

/** Which part of the organisation a view tells of. */
export function ScopeField({ choices, area, shown, onChoose }: Props) {
  const { t } = useSession();
  // What was chosen is shown chosen while its figures are on their way.
  const chosen = choices.find(({ id }) => id === (area ?? ''))?.id ?? shown;
  return (
    <ChoiceField
      label={t('scope.label')}
      value={chosen}
      choices={choices.map(({ id, name }) => ({ value: id, text: name }))}
      onChoose={(id) => onChoose(id === '' ? null : id)}
    />
  );
}
