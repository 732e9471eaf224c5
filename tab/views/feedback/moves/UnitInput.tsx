import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Coded } from '../../../../bot/contract/figures.ts';
import type { FoundUnits } from '../../../../bot/contract/feedback.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { useSession } from '../../../session/session.ts';

const useStyles = makeStyles({
  input: { minWidth: 0 },
  list: { maxHeight: '320px' },
});

type Found = readonly Coded[] | 'searching' | 'away';

interface Props {
  readonly name: string;
  /** The unit's id; empty until one is chosen from the list. */
  readonly onChoose: (unitId: string) => void;
}

/** A unit by typing: a city may have hundreds, so the server finds them, the nearest first. */
export function UnitInput({ name, onChoose, ...named }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<Coded | null>(null);
  // What stands there after a choice is the unit's name, not a search.
  const found = useUnits(chosen === null ? typed : '');
  const units = typeof found === 'string' ? [] : found;
  const empty = emptyText(found);

  function emptyText(state: Found): string | null {
    if (state === 'searching') return null;
    if (state === 'away') return t('feedbackView.moves.unitsAway');
    return state.length === 0 ? t('feedbackView.moves.noUnit') : null;
  }

  return (
    <Combobox
      {...named}
      className={styles.input}
      // It comes after the form, which has given the focus already.
      input={{ name, autoComplete: 'off', autoFocus: true }}
      listbox={{ className: styles.list }}
      freeform
      inlinePopup
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      placeholder={t('feedbackView.moves.searchUnit')}
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
        const unit = units.find(({ code }) => code === optionValue);
        if (unit === undefined) return;
        setTyped(unit.text);
        setChosen(unit);
        onChoose(unit.code);
      }}
    >
      {units.map(({ code, text }) => (
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

/** The units for the words typed; an older answer never takes the place of a newer one. */
function useUnits(query: string): Found {
  const { api } = useSession();
  const [answer, setAnswer] = useState<{ query: string; found: Found } | null>(null);
  useEffect(() => {
    const aborter = new AbortController();
    api
      .get<FoundUnits>(apiRoutes.units(query), aborter.signal)
      .then(
        (got): Found => (got.kind === 'view' ? got.view.units : 'away'),
        (): Found => 'away',
      )
      .then((found) => {
        if (!aborter.signal.aborted) setAnswer({ query, found });
      })
      .catch(console.error);
    return () => aborter.abort();
  }, [api, query]);
  // The last answer stays while the next one is on its way, so that the list does not flicker.
  return answer?.found ?? 'searching';
}
