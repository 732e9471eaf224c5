import { useState } from 'react';

/** The first of a long list, all of it when asked for. */
export function useShortened<Item>(items: readonly Item[], atFirst: number) {
  const [showsAll, setShowsAll] = useState(false);
  return {
    shown: showsAll ? items : items.slice(0, atFirst),
    more: { isNeeded: items.length > atFirst, showsAll, count: items.length, setShowsAll },
  };
}
