import { Field, Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';

/** So long somebody who types is let type before what was typed is asked for. */
const typingPauseMilliseconds = 300;

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Words to search by; keeps what is being typed to itself until the typing rests. */
export function WordField({ label, text, onSearch }: Props) {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  // Cleared or changed from elsewhere: an address, a button.
  if (text !== asked) {
    setAsked(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === asked) return;
    const resting = setTimeout(() => {
      setAsked(typed);
      onSearch(typed);
    }, typingPauseMilliseconds);
    return () => clearTimeout(resting);
  }, [typed, asked, onSearch]);
  return (
    <Field label={label}>
      <Input
        type="search"
        contentBefore={<SearchRegular />}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
    </Field>
  );
}
