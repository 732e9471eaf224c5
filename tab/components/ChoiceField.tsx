import { Field, makeStyles, Select } from '@fluentui/react-components';

/** Fluent's select is as wide as its longest choice unless told otherwise. */
const useStyles = makeStyles({ select: { minWidth: 0, '& > select': { width: '100%' } } });

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One choice of a few, as the device's own list. */
export function ChoiceField({ label, value, choices, onChoose }: Props) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.select} value={value} onChange={(_, data) => onChoose(data.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
