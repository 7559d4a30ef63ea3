import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../feed/build.ts';
import { serve } from '../../feed/serve.ts';
import { checkGroupFeed, checkIndexFeed, type GroupFeed } from '../../shared/contract.ts';

export interface Published {
  /** Address of the published folder. */
  address: string;
  /** The feeds as they are served. */
  feeds(): Promise<GroupFeed[]>;
  close(): Promise<void>;
}

/** Builds the groups of a registry and serves them as `feed serve` does. */
export async function publish(groups: string, now: string): Promise<Published> {
  const folder = await mkdtemp(join(tmpdir(), 'wg-meetings-clients-'));
  const out = join(folder, 'dist');
  const broken = (await build({ groups, out, now })).filter(({ problem }) => problem !== undefined);
  if (broken.length > 0) throw new Error(broken.map(({ file, problem }) => `${file}: ${problem}`).join('\n'));
  const server = await serve({ out, port: 0, host: 'localhost' });
  const json = async (path: string): Promise<unknown> => (await fetch(`${server.address}${path}`)).json();
  return {
    address: server.address,
    feeds: async () => {
      const index = checkIndexFeed(await json('v1/index.json'));
      if (!index.ok) throw new Error('v1/index.json does not follow the contract.');
      return Promise.all(
        index.value.groups.map(async ({ id }) => {
          const feed = checkGroupFeed(await json(`v1/groups/${id}.json`));
          if (!feed.ok) throw new Error(`v1/groups/${id}.json does not follow the contract.`);
          return feed.value;
        }),
      );
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes READMEs and a registry of them into a folder; returns the path of the registry. */
export async function writeGroups(folder: string, readmes: readonly { id: string; readme: string }[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const { id, readme } of readmes) await writeFile(join(folder, `${id}.md`), readme);
  const entries = readmes.map(({ id }) => `  - id: ${id}\n    source: ${id}.md\n    updated: 2026-11-20\n`);
  const registry = join(folder, 'groups.yaml');
  await writeFile(registry, `groups:\n${entries.join('')}`);
  return registry;
}
