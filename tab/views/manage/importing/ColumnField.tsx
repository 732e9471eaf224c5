import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { ColumnChoice, MappedField, MappingView } from '../../../../bot/contract/importing.ts';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  select: { minWidth: 0, '& > select': { width: '100%' } },
  fixed: { marginBlockStart: '4px' },
});

/** No heading begins so: values of the list that are none. */
const [nowhere, always] = ['nowhere', 'always'];

interface Props {
  readonly field: MappedField;
  readonly choice: ColumnChoice;
  readonly headings: MappingView['headings'];
  readonly onChoose: (choice: ColumnChoice, isTyping: boolean) => void;
}

/** Where one of our columns comes from: a column of the file, always the same, or nowhere. */
export function ColumnField({ field, choice, headings, onChoose }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { column, label, required, how, choices } = field;
  const { heading, fixed } = choice;
  const chosen = headings.findIndex(({ name }) => name === heading);
  const samples = headings[chosen]?.samples ?? [];
  const isUnsure = how === 'near' && heading === field.heading;
  const hint = [
    ...(isUnsure ? [t('importing.mapping.lookAtIt')] : []),
    ...(samples.length > 0
      ? [t('importing.mapping.samples', { samples: samples.join(', ') })]
      : []),
  ].join(' ');
  const set = (value: string) => {
    if (value === nowhere) onChoose({ column, heading: null, fixed: null }, false);
    else if (value === always) {
      onChoose({ column, heading: null, fixed: choices[0]?.code ?? '' }, choices.length === 0);
    } else {
      onChoose({ column, heading: headings[Number(value)]?.name ?? null, fixed: null }, false);
    }
  };
  return (
    <div className={styles.field}>
      <Field label={label} required={required} {...(hint === '' ? {} : { hint })}>
        <Select
          className={styles.select}
          value={chosen >= 0 ? String(chosen) : fixed === null ? nowhere : always}
          onChange={(_, { value }) => set(value)}
        >
          <option value={nowhere}>{t('importing.mapping.nowhere')}</option>
          <option value={always}>{t('importing.mapping.always')}</option>
          {headings.map(({ name }, index) => (
            <option key={name} value={String(index)}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {fixed !== null && (
        <div className={styles.fixed}>
          {choices.length > 0 ? (
            <Select
              className={styles.select}
              aria-label={t('importing.mapping.fixed', { column: label })}
              value={fixed}
              onChange={(_, { value }) => onChoose({ column, heading: null, fixed: value }, false)}
            >
              {choices.map(({ code, text }) => (
                <option key={code} value={code}>
                  {text}
                </option>
              ))}
            </Select>
          ) : (
            <Input
              aria-label={t('importing.mapping.fixed', { column: label })}
              value={fixed}
              maxLength={300}
              onChange={(_, { value }) => onChoose({ column, heading: null, fixed: value }, true)}
              onBlur={() => onChoose(choice, false)}
            />
          )}
        </div>
      )}
    </div>
  );
}
