/** Where the published files are. */
export interface Addresses {
  /** True when the host is known, so that the addresses can be used outside of the site. */
  isAbsolute: boolean;
  home: string;
  index: string;
  all: string;
  page(id: string): string;
  feed(id: string): string;
  ics(id: string): string;
  minutes(id: string): string;
  atom(id: string): string;
  tag(tag: string): string;
  schema(name: string): string;
  /** Address of the file at a path of its own. */
  file: (path: string) => string;
}

/** Paths within the published folder. */
export const PATHS = {
  home: 'index.html',
  index: 'v1/index.json',
  /** A page of an index that has several; the first one is the index itself. */
  indexPage: (number: number) => (number === 1 ? 'v1/index.json' : `v1/index/${number}.json`),
  names: 'v1/index/names.json',
  all: 'v1/all.ics',
  page: (id: string) => `groups/${id}/index.html`,
  feed: (id: string) => `v1/groups/${id}.json`,
  ics: (id: string) => `v1/groups/${id}.ics`,
  /** One event for each meeting, for programs that know no rules; a year back and all that is ahead. */
  expanded: (id: string) => `v1/groups/${id}.expanded.ics`,
  /** One of the next meetings alone, by its start in UTC. */
  event: (id: string, start: string) => `v1/groups/${id}/${start.replace(/[-:]/g, '')}.ics`,
  minutes: (id: string) => `v1/groups/${id}.minutes.json`,
  atom: (id: string) => `v1/groups/${id}.minutes.atom`,
  tag: (tag: string) => `v1/tags/${tag}.ics`,
  schema: (name: string) => `v1/schema/${name}.json`,
};

/**
 * Returns the addresses of the published files: absolute when the base address is given, else relative to the file that
 * names them.
 *
 * @param base Address of the published folder, such as "https://meetings.example.org/".
 * @param from Path within that folder of the file that names them.
 */
export function addresses(base: string | undefined, from: string): Addresses {
  const up = '../'.repeat(from.split('/').length - 1);
  const to = (path: string) => (base === undefined ? `${up}${path}` : new URL(path, base).href);
  const folder = (path: string) => to(path.replace(/index\.html$/, '')) || './';
  return {
    isAbsolute: base !== undefined,
    home: folder(PATHS.home),
    index: to(PATHS.index),
    all: to(PATHS.all),
    page: (id) => folder(PATHS.page(id)),
    feed: (id) => to(PATHS.feed(id)),
    ics: (id) => to(PATHS.ics(id)),
    minutes: (id) => to(PATHS.minutes(id)),
    atom: (id) => to(PATHS.atom(id)),
    tag: (tag) => to(PATHS.tag(tag)),
    schema: (name) => to(PATHS.schema(name)),
    file: to,
  };
}
