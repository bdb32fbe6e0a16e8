/** A setting that cannot be corrupt: takes its declaration, gives an item whose values are always sound. */

import { storage } from '#imports';
import type { Sound } from './sound';

export interface Declaration<T> {
  fallback: T;
  sound: Sound<T>;
  version?: number;
  /** By the version they lead to; they see values as stored and must take anything. */
  migrations?: Record<number, (old: unknown) => unknown>;
}

export interface Setting<T> {
  fallback: T;
  sound: Sound<T>;
  /** The stored value without its unsound parts; the fallback where nothing sound is stored or storage fails. */
  getValue(): Promise<T>;
  /** Rejects where storage is full. */
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /** Calls back after each change, with a sound value; the result stops it. */
  watch(changed: (value: T) => void): () => void;
}

/** @param name the key in the browser's local storage and in the file of exported settings */
export function defineSetting<T>(name: string, declaration: Declaration<T>): Setting<T> {
  const { fallback, sound, version = 1, migrations } = declaration;
  const item = storage.defineItem<unknown>(`local:${name}`, { version, ...(migrations ? { migrations } : {}) });
  const saved = (value: unknown): T => sound.save(value) ?? fallback;
  return {
    fallback,
    sound,
    getValue: () => item.getValue().then(saved, () => fallback),
    setValue: (value) => item.setValue(value),
    removeValue: () => item.removeValue(),
    watch: (changed) => item.watch((value) => changed(saved(value))),
  };
}
