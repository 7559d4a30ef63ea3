import { link, lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The published folder is a symbolic link to the folder of one build, `dist -> dist.builds/<build>`. To publish is to
 * rename a new link over the old one: the one thing a file system does at once (rename(2)). Whoever reads sees the old
 * build or the new one, and a build that is killed leaves the link as it was. The next build sweeps up what it left.
 */
const buildsFolder = (out: string): string => `${out}.builds`;

/** Names say who builds, so that a build that still runs is not swept away: "4711-9f3c2a1b". */
const buildName = (): string => `${process.pid}-${randomBytes(4).toString('hex')}`;

/**
 * Puts files in place of everything in the published folder, at once.
 *
 * A file whose contents did not change keeps its time: it is the same file, under a second name.
 *
 * @param out Path of the published folder.
 * @param files Contents by path within it.
 */
export async function replaceFolder(out: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(out);
  const builds = buildsFolder(target);
  const build = join(builds, buildName());
  try {
    for (const folder of new Set([...files.keys()].map((path) => dirname(join(build, path))))) {
      await mkdir(folder, { recursive: true });
    }
    await mkdir(build, { recursive: true });
    for (const [path, text] of files) await place(join(target, path), join(build, path), text);
    await point(target, build);
  } catch (error) {
    await rm(build, { recursive: true, force: true });
    throw error;
  }
  await sweep(target);
}

/** Writes a file, or takes over the one of the last build if it holds the same. */
async function place(old: string, path: string, text: string): Promise<void> {
  const same = await readFile(old, 'utf8').then(
    (now) => now === text,
    () => false,
  );
  // Some file systems have no hard links.
  const taken =
    same &&
    (await link(old, path).then(
      () => true,
      () => false,
    ));
  if (!taken) await writeFile(path, text);
}

/** Makes the published folder the one of this build. */
async function point(target: string, build: string): Promise<void> {
  const fresh = `${build}.link`;
  await symlink(join(basename(buildsFolder(target)), basename(build)), fresh, 'junction');
  const current = await lstat(target).catch(() => undefined);
  if (current?.isDirectory() === true) {
    // A plain folder of another origin: it cannot be replaced at once, so it is moved aside first, this one time.
    await rename(target, `${build}.before`);
  }
  await rename(fresh, target);
}

/** Removes the builds that nobody looks at: not the published one, not those of a process that still runs. */
async function sweep(target: string): Promise<void> {
  const builds = buildsFolder(target);
  const current = basename(await readlink(target));
  for (const name of await readdir(builds)) {
    const pid = Number.parseInt(name, 10);
    const other = pid !== process.pid && isRunning(pid);
    if (name !== current && !other) await rm(join(builds, name), { recursive: true, force: true });
  }
}

/** kill(2) with signal 0 asks whether a process is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
