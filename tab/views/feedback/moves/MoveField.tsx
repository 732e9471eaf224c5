import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { MoveFieldView } from '../../../../bot/contract/feedback.ts';
import { useSession } from '../../../session/session.ts';

/** Only a transfer needs it, and it is the heaviest of all inputs. */
const UnitInput = lazy(async () => ({ default: (await import('./UnitInput.tsx')).UnitInput }));

const useStyles = makeStyles({
  narrow: { maxWidth: '220px' },
  whole: { minWidth: 0, '& > select': { width: '100%' } },
});

interface Props {
  readonly field: MoveFieldView;
  readonly value: string;
  readonly fault: string | null;
  readonly onType: (value: string) => void;
}

/** One field of a move's form, with what is wrong with it. */
export function MoveField({ field, value, fault, onType }: Props) {
  const { t } = useSession();
  const { label, hint, required } = field;
  return (
    <Field
      label={required ? label : t('feedbackView.moves.optional', { label })}
      required={required}
      hint={hint}
      validationState={fault === null ? 'none' : 'error'}
      validationMessage={fault}
    >
      <FieldInput field={field} value={value} onType={onType} />
    </Field>
  );
}

/** The field around names its input; so it must be its only child and take its properties. */
function FieldInput({ field, value, onType, ...named }: Omit<Props, 'fault'>) {
  const styles = useStyles();
  const { name, longest, earliest, choices } = field;
  switch (field.input) {
    case 'text':
      return (
        <Textarea
          {...named}
          name={name}
          value={value}
          rows={4}
          resize="vertical"
          onChange={(_, data) => onType(data.value)}
        />
      );
    case 'line':
      return (
        <Input
          {...named}
          name={name}
          value={value}
          maxLength={longest ?? undefined}
          onChange={(_, data) => onType(data.value)}
        />
      );
    case 'date':
      return (
        <Input
          {...named}
          className={styles.narrow}
          name={name}
          type="date"
          value={value}
          min={earliest ?? undefined}
          onChange={(_, data) => onType(data.value)}
        />
      );
    case 'choice':
      return (
        <Select
          {...named}
          className={styles.whole}
          name={name}
          value={value}
          onChange={(_, data) => onType(data.value)}
        >
          {choices.map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </Select>
      );
    case 'unit':
      return (
        <Suspense fallback={<Input {...named} disabled />}>
          <UnitInput {...named} name={name} onChoose={onType} />
        </Suspense>
      );
  }
}
