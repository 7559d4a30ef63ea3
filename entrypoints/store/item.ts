import { browser } from 'wxt/browser';

/** A place in the browser's storage. */
export interface Item<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
}

/** What a stored value means; undefined where nothing is stored. */
type Meaning<T> = (stored: T | undefined) => T;

/**
 * Returns a place in storage. It is not WXT's defineItem, which asks for every item as soon as its module is loaded, wanted
 * or not (@wxt-dev/storage 1.3.0, `migrationsDone.then(getOrInitValue)`): a popup that opens has to wait for those answers.
 */
export const item = <T>(area: 'local' | 'sync', key: string, meaning: Meaning<T>): Item<T> => ({
  getValue: async () => meaning((await browser.storage[area].get<Record<string, T>>(key))[key]),
  setValue: (value) => browser.storage[area].set({ [key]: value }),
  removeValue: () => browser.storage[area].remove(key),
});

/** A stored value as it was written, or what holds while nothing is stored. */
export const or =
  <T>(otherwise: T): Meaning<T> =>
  (stored) =>
    stored ?? otherwise;
