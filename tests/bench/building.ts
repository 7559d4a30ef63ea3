import { execFileSync } from 'node:child_process';
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { checkIndexFeed } from '../../shared/contract.ts';
import type { BuildCost } from './build-once.ts';

/** Bytes that somebody has to fetch, as they are and as a server would send them. */
export interface Fetched {
  bytes: number;
  gzip: number;
}

/** What building so many groups cost, and once more with nothing changed. */
export interface Built {
  groups: number;
  first: BuildCost;
  again: BuildCost;
  /** For whoever looks at the beginning of the index. */
  index: Fetched;
  /** For whoever looks for one group and knows its id: the index, its page of it where there are pages, its feed. */
  one: Fetched;
  /** For whoever searches all names: besides the index, where it is in pages. */
  names: Fetched;
  /** Bytes of the JSON feed of one group. */
  json: number;
  /** Bytes of the calendar of one group. */
  ics: number;
}

const ONCE = fileURLToPath(new URL('build-once.ts', import.meta.url));
const NOW = '2017-07-31T00:00:00Z';

const buildOnce = (groups: string, out: string): BuildCost => {
  const args = ['--import', './feed/jsx-loader.ts', ONCE, groups, out, NOW];
  const printed: BuildCost = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  if (printed.failed > 0) throw new Error(`${printed.failed} groups could not be built`);
  return printed;
};

const INDEX = 'v1/index.json';

function fetched(out: string, paths: readonly string[]): Fetched {
  const files = paths.map((path) => readFileSync(join(out, path)));
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  return { bytes: sum(files.map(({ length }) => length)), gzip: sum(files.map((file) => gzipSync(file).length)) };
}

/** Returns the page of the index that has a group, beside the first one. */
function pageOf(out: string, id: string): string[] {
  const index = checkIndexFeed(JSON.parse(readFileSync(join(out, INDEX), 'utf8')));
  const pages = index.ok ? (index.value.pages ?? []) : [];
  return pages.slice(1).flatMap(({ address, first, last }) => (first <= id && id <= last ? join('v1', address) : []));
}

/** Builds a registry of so many groups twice, each with the README of the networking group, as of the day it was written. */
export function buildGroups(groups: number): Built {
  const folder = mkdtempSync(join(tmpdir(), 'wg-meetings-bench-'));
  try {
    copyFileSync('feed/groups/wg-networking.md', join(folder, 'README.md'));
    const entries = Array.from(
      { length: groups },
      (_, index) => `  - { id: group-${index}, name: Group ${index}, source: README.md, updated: 2017-07-31 }\n`,
    );
    const registry = join(folder, 'groups.yaml');
    writeFileSync(registry, `groups:\n${entries.join('')}`);
    const out = join(folder, 'dist');
    const first = buildOnce(registry, out);
    const again = buildOnce(registry, out);
    if (again.kept !== groups) throw new Error(`${groups - again.kept} of ${groups} unchanged groups were built again`);
    const last = `group-${groups - 1}`;
    return {
      groups,
      first,
      again,
      index: fetched(out, [INDEX]),
      one: fetched(out, [INDEX, ...pageOf(out, last), `v1/groups/${last}.json`]),
      names: fetched(out, globSync('v1/index/names.json', { cwd: out })),
      json: statSync(join(out, 'v1/groups/group-0.json')).size,
      ics: statSync(join(out, 'v1/groups/group-0.ics')).size,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
