/** A stored setting as state of a component: takes the item, gives its value and a setter; follows changes elsewhere. */

import { useEffect, useState } from 'preact/hooks';

interface Item<T> {
  fallback: T;
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(changed: (value: T) => void): () => void;
}

/** The value is the item's fallback until storage has answered (a few milliseconds). */
export function useStored<T>(item: Item<T>): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(item.fallback);
  useEffect(() => {
    let live = true;
    const stop = item.watch((next) => setValue(next ?? item.fallback));
    void item.getValue().then((stored) => live && setValue(stored));
    return () => {
      live = false;
      stop();
    };
  }, [item]);
  const change = (next: T) => {
    setValue(next);
    void item.setValue(next);
  };
  return [value, change];
}
