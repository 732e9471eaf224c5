import {
  Checkbox,
  Field,
  FieldContextProvider,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { FieldControlProps, FieldProps } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { FieldInput as FieldInputKind, FormFieldView } from '../../../bot/contract/form.ts';
import { useSession } from '../../session/session.ts';

/** Few forms need it, and it is the heaviest of all inputs. */
const SearchInput = lazy(async () => ({
  default: (await import('./SearchInput.tsx')).SearchInput,
}));

const useStyles = makeStyles({
  narrow: { maxWidth: '220px' },
  whole: { minWidth: 0, '& > select': { width: '100%' } },
  group: {
    display: 'grid',
    justifyItems: 'start',
    marginInlineStart: `-${tokens.spacingHorizontalS}`,
  },
});

interface Props {
  readonly field: FormFieldView;
  readonly isFirst: boolean;
  readonly value: string;
  readonly fault: string | null;
  /** Of a field that is found by typing, what was typed there or stands for its value. */
  readonly shown: string | undefined;
  readonly onType: (value: string, shown?: string) => void;
}

/** One field of a form, with what is wrong with it. */
export function FormField({ field, fault, ...filled }: Props) {
  const { t } = useSession();
  const { label, hint, required, input } = field;
  const text = required ? label : t('form.optional', { label });
  return (
    <Field
      label={labelOf(input, text)}
      required={required && input !== 'check'}
      hint={hint}
      validationState={fault === null ? 'none' : 'error'}
      validationMessage={fault}
    >
      {(named) => <FieldInput field={field} named={named} {...filled} />}
    </Field>
  );
}

function labelOf(input: FieldInputKind, text: string): NonNullable<FieldProps['label']> | null {
  // A box to tick has its label beside it.
  if (input === 'check') return null;
  // The label of several boxes names the whole group; each box has a label of its own.
  return input === 'choices' ? { children: text, htmlFor: '' } : text;
}

interface InputProps extends Omit<Props, 'fault'> {
  /** What the `Field` around gives its control. A control takes it by itself, a group does not. */
  readonly named: FieldControlProps;
}

function FieldInput({ field, named, isFirst, value, shown, onType }: InputProps) {
  const styles = useStyles();
  const { name, longest, earliest, latest, choices, input, label } = field;
  switch (input) {
    case 'text':
      return (
        <Textarea
          name={name}
          value={value}
          rows={4}
          resize="vertical"
          onChange={(_, data) => onType(data.value)}
        />
      );
    case 'line':
    case 'number':
      return (
        <Input
          className={input === 'number' ? styles.narrow : undefined}
          name={name}
          value={value}
          inputMode={input === 'number' ? 'decimal' : undefined}
          maxLength={input === 'number' ? (longest ?? undefined) : undefined}
          onChange={(_, data) => onType(data.value)}
        />
      );
    case 'date':
      return (
        <Input
          className={styles.narrow}
          name={name}
          type="date"
          value={value}
          min={earliest ?? undefined}
          max={latest ?? undefined}
          onChange={(_, data) => onType(data.value)}
        />
      );
    case 'choice':
      return (
        <Select
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
    case 'choices':
      return <SeveralInput field={field} named={named} value={value} onType={onType} />;
    case 'check':
      return (
        <Checkbox
          name={name}
          label={label}
          checked={value === 'yes'}
          onChange={(_, { checked }) => onType(checked === true ? 'yes' : '')}
        />
      );
    case 'unit':
    case 'part':
    case 'person':
    case 'search':
      return (
        <Suspense fallback={<Input disabled />}>
          <SearchInput
            kind={input}
            name={name}
            value={value}
            initially={shown ?? choices.find(({ code }) => code === value)?.text ?? ''}
            listed={input === 'search' ? choices : null}
            autoFocus={isFirst}
            onChoose={onType}
          />
        </Suspense>
      );
  }
}

type SeveralProps = Pick<InputProps, 'field' | 'named' | 'value' | 'onType'>;

/** None, one or several of a list. */
function SeveralInput({ field, value, onType, named }: SeveralProps) {
  const styles = useStyles();
  const chosen = value.split(' ').filter((code) => code !== '');
  return (
    <div
      role="group"
      aria-labelledby={named['aria-labelledby']}
      aria-describedby={named['aria-describedby']}
      className={styles.group}
    >
      {/* Each box would take the id, name and description of the field for its own. */}
      <FieldContextProvider value={undefined}>
        {field.choices.map(({ code, text }) => (
          <Checkbox
            key={code}
            name={field.name}
            label={text}
            checked={chosen.includes(code)}
            onChange={(_, { checked }) => {
              const others = chosen.filter((other) => other !== code);
              onType((checked === true ? [...others, code] : others).join(' '));
            }}
          />
        ))}
      </FieldContextProvider>
    </div>
  );
}
