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
  schema(name: string): string;
}

/** Paths within the published folder. */
export const PATHS = {
  home: 'index.html',
  index: 'v1/index.json',
  all: 'v1/all.ics',
  page: (id: string) => `groups/${id}/index.html`,
  feed: (id: string) => `v1/groups/${id}.json`,
  ics: (id: string) => `v1/groups/${id}.ics`,
  minutes: (id: string) => `v1/groups/${id}.minutes.json`,
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
    schema: (name) => to(PATHS.schema(name)),
  };
}
