import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BuildCost } from './build-once.ts';

/** What building so many groups cost, and once more with nothing changed. */
export interface Built {
  groups: number;
  first: BuildCost;
  again: BuildCost;
  /** Bytes of index.json, as it is and as a server would send it. */
  index: { bytes: number; gzip: number };
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
    const index = readFileSync(join(out, 'v1/index.json'));
    return {
      groups,
      first,
      again,
      index: { bytes: index.length, gzip: gzipSync(index).length },
      json: statSync(join(out, 'v1/groups/group-0.json')).size,
      ics: statSync(join(out, 'v1/groups/group-0.ics')).size,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
