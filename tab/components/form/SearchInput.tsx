import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Coded } from '../../../bot/contract/figures.ts';
import type { FoundChoices } from '../../../bot/contract/form.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { useSession } from '../../session/session.ts';
import type { TextKey } from '../../text/texts.ts';

const useStyles = makeStyles({
  input: { minWidth: 0 },
  list: { maxHeight: '320px' },
});

type Found = readonly Coded[] | 'searching' | 'away';

type Kind = 'unit' | 'part' | 'person' | 'search';

const placeholders = {
  unit: 'form.searchUnit',
  part: 'form.searchUnit',
  person: 'form.searchPerson',
  search: 'form.searchListed',
} as const satisfies Record<Kind, TextKey>;

/** More of a long list would not be read through. */
const mostShown = 50;

interface Props {
  readonly kind: Kind;
  readonly name: string;
  /** The id of what is chosen; empty while nothing is. */
  readonly value: string;
  /** What stands there at first: its name, or what was being typed. */
  readonly initially: string;
  /** What a `search` chooses from; null where the server finds what fits. */
  readonly listed: readonly Coded[] | null;
  /** Takes the focus: it comes after the form, which could not give it. */
  readonly autoFocus: boolean;
  /** The id of what was chosen from the list, empty until then; and what stands in the field. */
  readonly onChoose: (id: string, shown: string) => void;
}

/**
 * A unit, part or person by typing: a city has hundreds of the ones and thousands of the others,
 * so the server finds them, the nearest first. What is in a long list already is found there.
 */
export function SearchInput(props: Props) {
  const { kind, name, value, initially, listed, autoFocus, onChoose } = props;
  const styles = useStyles();
  const { t } = useSession();
  const [typed, setTyped] = useState(initially);
  const [isOpen, setIsOpen] = useState(false);
  // What stands there after a choice is a name, not a search.
  const query = value === '' ? typed : '';
  const fetched = useFound(addressOf(kind, query));
  const found = listed === null ? fetched : listed.filter(({ text }) => hasWords(text, query));
  const all = typeof found === 'string' ? [] : found;
  const choices = all.slice(0, mostShown);
  const empty = emptyText(found);

  function emptyText(state: Found): string | null {
    if (state === 'searching') return null;
    if (state === 'away') return t('form.choicesAway');
    return state.length === 0 ? t('form.nothingFound') : null;
  }

  return (
    <Combobox
      className={styles.input}
      input={{ name, autoComplete: 'off', autoFocus }}
      listbox={{ className: styles.list }}
      freeform
      inlinePopup
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      placeholder={t(placeholders[kind])}
      value={typed}
      selectedOptions={value === '' ? [] : [value]}
      onChange={(event) => {
        // A phone's keyboard sends no keys by which the list would open itself.
        setIsOpen(true);
        setTyped(event.target.value);
        onChoose('', event.target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        const choice = choices.find(({ code }) => code === optionValue);
        if (choice === undefined) return;
        setTyped(choice.text);
        onChoose(choice.code, choice.text);
      }}
    >
      {choices.map(({ code, text }) => (
        <Option key={code} value={code}>
          {text}
        </Option>
      ))}
      {all.length > choices.length && (
        <Option key="more" value="" text="" disabled>
          {t('form.moreFound', { count: all.length - choices.length })}
        </Option>
      )}
      {empty !== null && (
        <Option key="empty" value="" text={empty} disabled>
          {empty}
        </Option>
      )}
    </Combobox>
  );
}

function hasWords(text: string, query: string): boolean {
  const there = text.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => there.includes(word));
}

function addressOf(kind: Kind, query: string): string | null {
  switch (kind) {
    case 'unit':
      return apiRoutes.units(query);
    case 'part':
      return apiRoutes.parts(query);
    case 'person':
      return apiRoutes.people(query);
    case 'search':
      return null;
  }
}

/** Those that fit the words typed; an older answer never takes the place of a newer one. */
function useFound(address: string | null): Found {
  const { api } = useSession();
  const [found, setFound] = useState<Found>('searching');
  useEffect(() => {
    if (address === null) return;
    const aborter = new AbortController();
    api
      .get<FoundChoices>(address, aborter.signal)
      .then(
        (got): Found => (got.kind === 'view' ? got.view.choices : 'away'),
        (): Found => 'away',
      )
      .then((newest) => {
        if (!aborter.signal.aborted) setFound(newest);
      })
      .catch(console.error);
    return () => aborter.abort();
  }, [api, address]);
  // The last answer stays while the next one is on its way, so that the list does not flicker.
  return found;
}
