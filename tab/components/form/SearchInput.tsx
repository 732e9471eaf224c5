import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Coded } from '../../../bot/contract/figures.ts';
import type { FoundChoices } from '../../../bot/contract/form.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { useSession } from '../../session/session.ts';

const useStyles = makeStyles({
  input: { minWidth: 0 },
  list: { maxHeight: '320px' },
});

type Found = readonly Coded[] | 'searching' | 'away';

interface Props {
  readonly kind: 'unit' | 'person';
  readonly name: string;
  /** What stands there at first. */
  readonly initially: Coded | null;
  /** Takes the focus: it comes after the form, which could not give it. */
  readonly autoFocus: boolean;
  /** The id of what was chosen from the list; empty until then. */
  readonly onChoose: (id: string) => void;
}

/**
 * A unit or a person by typing: a city has hundreds of the ones and thousands of the others, so
 * the server finds them, the nearest first.
 */
export function SearchInput({ kind, name, initially, autoFocus, onChoose, ...named }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const [typed, setTyped] = useState(initially?.text ?? '');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState(initially);
  // What stands there after a choice is a name, not a search.
  const found = useFound(kind, chosen === null ? typed : '');
  const choices = typeof found === 'string' ? [] : found;
  const empty = emptyText(found);

  function emptyText(state: Found): string | null {
    if (state === 'searching') return null;
    if (state === 'away') return t('form.choicesAway');
    return state.length === 0 ? t('form.nothingFound') : null;
  }

  return (
    <Combobox
      {...named}
      className={styles.input}
      input={{ name, autoComplete: 'off', autoFocus }}
      listbox={{ className: styles.list }}
      freeform
      inlinePopup
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      placeholder={t(kind === 'unit' ? 'form.searchUnit' : 'form.searchPerson')}
      value={typed}
      selectedOptions={chosen === null ? [] : [chosen.code]}
      onChange={(event) => {
        // A phone's keyboard sends no keys by which the list would open itself.
        setIsOpen(true);
        setTyped(event.target.value);
        setChosen(null);
        onChoose('');
      }}
      onOptionSelect={(_, { optionValue }) => {
        const choice = choices.find(({ code }) => code === optionValue);
        if (choice === undefined) return;
        setTyped(choice.text);
        setChosen(choice);
        onChoose(choice.code);
      }}
    >
      {choices.map(({ code, text }) => (
        <Option key={code} value={code}>
          {text}
        </Option>
      ))}
      {empty !== null && (
        <Option key="empty" value="" text={empty} disabled>
          {empty}
        </Option>
      )}
    </Combobox>
  );
}

/** Those that fit the words typed; an older answer never takes the place of a newer one. */
function useFound(kind: 'unit' | 'person', query: string): Found {
  const { api } = useSession();
  const [answer, setAnswer] = useState<{ query: string; found: Found } | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    api
      .get<FoundChoices>(
        kind === 'unit' ? apiRoutes.units(query) : apiRoutes.people(query),
        aborter.signal,
      )
      .then(
        (got): Found => (got.kind === 'view' ? got.view.choices : 'away'),
        (): Found => 'away',
      )
      .then((found) => {
        if (!aborter.signal.aborted) setAnswer({ query, found });
      })
      .catch(console.error);
    return () => aborter.abort();
  }, [api, kind, query]);
  // The last answer stays while the next one is on its way, so that the list does not flicker.
  return answer?.found ?? 'searching';
}
