import * as v from 'valibot';
import { checkGroupFeed, GroupFeed } from '../shared/contract.ts';

/**
 * Returns a feed whose texts and lists are no longer than the contract allows. A text that is cut ends with "…"; of a list
 * the first stay. What must not be cut without a word (meetings, series) is kept within its room by the resolver.
 *
 * @throws TypeError when the feed breaks the contract in another way: such a feed must not be published
 */
export function withinContract(feed: GroupFeed): GroupFeed {
  const cut = fitted(GroupFeed, feed);
  if (v.is(GroupFeed, cut)) return cut;
  const checked = checkGroupFeed(cut);
  throw new TypeError(checked.ok ? 'This feed breaks the contract.' : checked.message);
}

/** Part of a schema: valibot's schemas are data, whose types are made for the values and not for walking. */
function part(schema: object, name: string): object | undefined {
  const value: unknown = Reflect.get(schema, name);
  return typeof value === 'object' && value !== null ? value : undefined;
}

/** Checks that a schema makes, one after the other. */
const checks = (schema: object): readonly { type: string; requirement?: unknown }[] =>
  'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];

function fitted(schema: object, value: unknown): unknown {
  const [wrapped, item] = [part(schema, 'wrapped'), part(schema, 'item')];
  if (wrapped !== undefined) return value === null ? value : fitted(wrapped, value);
  const limit = checks(schema).find(({ type }) => type === 'max_length')?.requirement;
  const most = typeof limit === 'number' ? limit : Number.POSITIVE_INFINITY;
  if (typeof value === 'string') {
    // An address or an id that is cut is another one, so only what is free text is.
    return value.length > most && checks(schema).every(({ type }) => type !== 'regex') ? cutText(value, most) : value;
  }
  if (Array.isArray(value) && item !== undefined) {
    return value.slice(0, most).map((one: unknown) => fitted(item, one));
  }
  // The variants of an occurrence differ in fields that have nothing to cut.
  const options = part(schema, 'options');
  const fields = part(options === undefined ? schema : (part(options, '0') ?? schema), 'entries');
  if (typeof value !== 'object' || value === null || fields === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]): [string, unknown] => {
      const field = part(fields, name);
      return [name, field === undefined ? one : fitted(field, one)];
    }),
  );
}

/** Cuts between characters, never inside one. */
const cutText = (text: string, most: number): string => `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
