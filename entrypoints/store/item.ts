import { browser } from 'wxt/browser';
import { hasForm } from './has-form.ts';

/** A place in the browser's storage. */
export interface Item<T> {
  getValue(): Promise<T>;
  /** @throws Error of the browser when there is no room, or the disk takes nothing. */
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
}

/** What a stored value means; undefined where nothing is stored. */
type Meaning<T> = (stored: unknown) => T;

/** What is made from the rest at any time, and gives way where there is no room for that. */
const CACHES = ['overview', 'soonest'] as const;

/**
 * Returns a place in storage. It is not WXT's defineItem, which asks for every item as soon as its module is loaded, wanted
 * or not (@wxt-dev/storage 1.3.0, `migrationsDone.then(getOrInitValue)`): a popup that opens has to wait for those answers.
 */
export const item = <T>(area: 'local' | 'sync', key: string, meaning: Meaning<T>): Item<T> => ({
  getValue: async () => meaning((await browser.storage[area].get<Record<string, unknown>>(key))[key]),
  setValue: async (value) => {
    try {
      await browser.storage[area].set({ [key]: value });
    } catch (error) {
      if (area === 'sync') throw error;
      await browser.storage.local.remove([...CACHES]);
      await browser.storage.local.set({ [key]: value });
    }
  },
  removeValue: () => browser.storage[area].remove(key),
});

/** Returns a place for what can be made anew: where there is no room for it, it is not kept, nor what is old by now. */
export const cache = <T>(key: (typeof CACHES)[number], meaning: Meaning<T>): Item<T> => {
  const place = item('local', key, meaning);
  return { ...place, setValue: (value) => place.setValue(value).catch(() => place.removeValue()) };
};

/** A stored value as it was written, or what holds while nothing is stored, or nothing of that form. */
export const or =
  <T>(otherwise: T, sound = (stored: unknown): stored is T => hasForm(stored, otherwise)): Meaning<T> =>
  (stored) =>
    sound(stored) ? stored : otherwise;
