/** A stored setting as state of a component: takes the item, gives its value and a setter; follows changes elsewhere. */

import { useEffect, useState } from 'preact/hooks';
import type { Setting } from '../settings/setting';

/** The value is the item's fallback until storage has answered (a few milliseconds). */
export function useStored<T>(item: Setting<T>): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(item.fallback);
  useEffect(() => {
    let live = true;
    const stop = item.watch(setValue);
    void item.getValue().then((stored) => live && setValue(stored));
    return () => {
      live = false;
      stop();
    };
  }, [item]);
  const change = (next: T) => {
    setValue(next);
    // Storage is full: what is stored stays, and what is shown must say so.
    void item.setValue(next).catch(() => item.getValue().then(setValue));
  };
  return [value, change];
}
