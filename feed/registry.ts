import * as v from 'valibot';
import {
  Composer,
  Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Node,
} from 'yaml';
import { safeWebAddress } from '../shared/web-address.ts';

const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/, 'must be a date such as 2017-07-31'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'must be a date that exists'),
);

const webAddress = v.pipe(
  v.string(),
  v.check((text) => /^http/i.test(text) && safeWebAddress(text) === text, 'must be an http or https address'),
);

const Entry = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
    v.maxLength(100, 'must be at most 100 characters long'),
  ),
  /** Path of the README, relative to the registry. */
  source: v.pipe(v.string(), v.nonEmpty('must name a file')),
  name: v.exactOptional(v.string()),
  /** Address of the group. */
  url: v.exactOptional(webAddress),
  /** Address at which people see the README, for links to its lines. */
  sourceUrl: v.exactOptional(webAddress),
  updated: v.exactOptional(isoDate),
  tags: v.exactOptional(
    v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'))),
  ),
  /** Checked where it is used. */
  corrections: v.exactOptional(v.unknown()),
});

const Registry = v.strictObject({ groups: v.array(Entry) });

export type RegistryEntry = v.InferOutput<typeof Entry>;

/** A registry that cannot be used; the message names file, line, what was seen and what was expected. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}

/**
 * Returns the groups of a registry (groups.yaml).
 *
 * @param text The file.
 * @param file Its name, for messages.
 * @throws RegistryError naming every fault with its line
 */
export function readRegistry(text: string, file: string): RegistryEntry[] {
  const lines = new LineCounter();
  const tokens = untilError(new Parser(lines.addNewLine).parse(text));
  const [document = new Document(null), another] = orRegistryError(file, () => [
    ...new Composer().compose(tokens, true, text.length),
  ]);
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const [broken] = document.errors;
  if (broken !== undefined) throw new RegistryError(`${place(broken.pos[0])}: This is no YAML: ${broken.message}`);
  if (another !== undefined) {
    throw new RegistryError(`${place(another.range[0])}: A registry is one document; “---” begins another.`);
  }
  const odd = notAWord(document);
  if (odd !== undefined) {
    throw new RegistryError(
      `${place(odd.range?.[0] ?? 0)}: This is no name of a field; expected a word, such as “groups:”.`,
    );
  }
  const value = orRegistryError(file, (): unknown => document.toJS());
  const result = v.safeParse(Registry, value);
  if (!result.success) {
    const faults = result.issues.map((issue) => {
      const path = issue.path?.map(({ key }) => (typeof key === 'number' ? key : String(key))) ?? [];
      return `${place(offsetOf(document, path))}: ${path.join('.') || 'The registry'} ${wordsFor(issue)}`;
    });
    throw new RegistryError(faults.join('\n'));
  }
  const seen = new Set<string>();
  const twice = result.output.groups.findIndex(({ id }) => seen.size === seen.add(id).size);
  if (twice !== -1) {
    const at = place(offsetOf(document, ['groups', twice, 'id']));
    throw new RegistryError(
      `${at}: groups.${twice}.id is “${result.output.groups[twice]?.id ?? ''}” a second time; ids must differ.`,
    );
  }
  return result.output.groups;
}

/** Ends a file at its first error: one of nothing but errors would be kept in memory with each of them. */
function* untilError(tokens: Iterable<CST.Token>): Generator<CST.Token, undefined> {
  for (const token of tokens) {
    yield token;
    if (token.type === 'error') return;
  }
}

/**
 * Returns the first key that is no word, but a list, fields or what an alias stands for. To make names of such keys takes
 * the parser all memory where they are nested: yaml 2.9.1, stringifyKey.
 */
function notAWord(document: Document): Node | undefined {
  let found: Node | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isNode(key) || isScalar(key)) return undefined;
      found = key;
      return visit.BREAK;
    },
  });
  return found;
}

/** What the parser throws: lists nested so deep, or aliases that stand for so much, as no registry has. */
function orRegistryError<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new RegistryError(
      `${file}:1:1: This is no registry: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function wordsFor(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = issue.path?.length === 1 ? Registry : Entry;
    return `is no field of a registry. Known are: ${Object.keys(known.entries).join(', ')}.`;
  }
  if (issue.received === 'undefined') return 'is missing.';
  return issue.kind === 'validation'
    ? `is ${JSON.stringify(issue.input)}; it ${issue.message}.`
    : `is ${issue.received}; it must be ${KINDS[issue.expected ?? ''] ?? issue.expected ?? 'something else'}.`;
}

/** What valibot calls by the names of JavaScript. */
const KINDS: Record<string, string> = {
  Object: 'fields, such as “groups:” and below it “- id: wg-networking”',
  Array: 'a list, each entry behind “- ”',
};

/** Returns where a value, or its key, or the nearest thing around it stands in the file. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const around = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(around)
      ? around.items.find((item) => isPair(item) && String(item.key) === String(key))
      : undefined;
    const node = pair === undefined ? document.getIn(path.slice(0, length), true) : pair.key;
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start !== undefined) return start;
  }
  return 0;
}
