/** What stored or imported values must look like: takes anything, says whether it is sound, saves what is. Pure. */

/** A kind of value. */
export interface Sound<T> {
  /** True where the value is sound in all its parts. */
  is(value: unknown): value is T;
  /** What is left of a value without its unsound entries; undefined where nothing can be saved. */
  save(value: unknown): T | undefined;
}

const whole = <T>(is: (value: unknown) => boolean): Sound<T> => ({
  is: (value): value is T => is(value),
  save: (value) => (is(value) ? (value as T) : undefined),
});
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const anyBoolean = whole<boolean>((value) => typeof value === 'boolean');
export const anyString = whole<string>((value) => typeof value === 'string');
export const oneOf = <T extends string>(...allowed: T[]): Sound<T> =>
  whole((value) => (allowed as unknown[]).includes(value));
/** A finite number from `least` to `most`. */
export const count = (least: number, most: number): Sound<number> =>
  whole((value) => typeof value === 'number' && value >= least && value <= most);
export const optional = <T>(sound: Sound<T>): Sound<T | undefined> =>
  whole((value) => value === undefined || sound.is(value));

/** An object with these fields; others are no fault. */
export const record = <T extends object>(fields: { [Name in keyof T]-?: Sound<T[Name]> }): Sound<T> =>
  whole(
    (value) =>
      isObject(value) && Object.entries<Sound<unknown>>(fields).every(([name, sound]) => sound.is(value[name])),
  );

/** A list; unsound entries are dropped when saving. */
export const listOf = <T>(sound: Sound<T>): Sound<T[]> => ({
  is: (value): value is T[] => Array.isArray(value) && value.every((one) => sound.is(one)),
  save: (value) => (Array.isArray(value) ? value.filter((one) => sound.is(one)) : undefined),
});

/** An object of any names; unsound entries are dropped when saving. */
export const recordOf = <T>(sound: Sound<T>): Sound<Record<string, T>> => ({
  is: (value): value is Record<string, T> => isObject(value) && Object.values(value).every((one) => sound.is(one)),
  save: (value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => sound.is(entry[1])))
      : undefined,
});
