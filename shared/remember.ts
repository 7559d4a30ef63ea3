/**
 * Returns a function that makes a value once for each key. For Intl formatters: making one takes a hundred times as long
 * as using it. What is remembered depends on the key alone, so nobody can tell but by the clock.
 */
export function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const kept = made.get(key);
    if (kept !== undefined) return kept;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
