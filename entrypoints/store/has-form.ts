/**
 * True when a value has the form of an example: the same kind, all fields of an object, each entry of a list as the first of
 * the example; null in the example stands for anything. What is kept was checked when it was read, and whatever opens has no
 * time to do that again: this finds what is not what was written, and nothing finer.
 */
export function hasForm<T>(value: unknown, example: T): value is T {
  if (example === null) return true;
  if (Array.isArray(example)) {
    return Array.isArray(value) && (example.length === 0 || value.every((one) => hasForm(one, example[0])));
  }
  if (typeof example !== 'object') return typeof value === typeof example;
  if (!isObject(value)) return false;
  // Fifty groups are looked at before the popup is drawn: no list is made of the fields of each.
  for (const name in example) if (!hasForm(value[name], example[name])) return false;
  return true;
}

/** True for an object all of whose values have the form of an example. */
export const isRecordOf = <T>(value: unknown, example: T): value is Record<string, T> =>
  isObject(value) && Object.values(value).every((one) => hasForm(one, example));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
