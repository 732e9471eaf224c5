import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { FormFieldView } from '../../../bot/contract/form.ts';
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
  return (
    <Field
      // A box to tick has its label beside it.
      label={input === 'check' ? null : required ? label : t('form.optional', { label })}
      required={required && input !== 'check'}
      hint={hint}
      validationState={fault === null ? 'none' : 'error'}
      validationMessage={fault}
    >
      <FieldInput field={field} {...filled} />
    </Field>
  );
}

/** The field around names its input; so it must be its only child and take its properties. */
function FieldInput({ field, isFirst, value, shown, onType, ...named }: Omit<Props, 'fault'>) {
  const styles = useStyles();
  const { name, longest, earliest, latest, choices, input, label } = field;
  switch (input) {
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
    case 'number':
      return (
        <Input
          {...named}
          className={input === 'number' ? styles.narrow : undefined}
          name={name}
          value={value}
          inputMode={input === 'number' ? 'decimal' : undefined}
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
          max={latest ?? undefined}
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
    case 'choices':
      return <SeveralInput {...named} field={field} value={value} onType={onType} />;
    case 'check':
      return (
        <Checkbox
          {...named}
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
        <Suspense fallback={<Input {...named} disabled />}>
          <SearchInput
            {...named}
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

interface SeveralProps extends Pick<Props, 'field' | 'value' | 'onType'> {
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

/** None, one or several of a list. */
function SeveralInput({ field, value, onType, ...given }: SeveralProps) {
  const styles = useStyles();
  const chosen = value.split(' ').filter((code) => code !== '');
  return (
    <div
      role="group"
      aria-labelledby={given['aria-labelledby']}
      aria-describedby={given['aria-describedby']}
      className={styles.group}
    >
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
    </div>
  );
}
