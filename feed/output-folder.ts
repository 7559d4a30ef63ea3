import {
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
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

/** What could not be written, and why. The published folder is as it was. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  constructor(path: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`${path} could not be written (${why}). What was published before stays as it is.`, { cause });
  }
}

const orOutputError = async (path: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    throw new OutputError(path, error);
  }
};

/** A build in the making: nobody sees it before it is published. */
export interface OutputBuild {
  /** Adds a file. One that did not change keeps its time: it is the same file, under a second name. */
  write: (path: string, text: string) => Promise<void>;
  /** Returns the text of a published file, as it is before this build; undefined when there is none. */
  published: (path: string) => Promise<string | undefined>;
  /** Puts all that was added in place of everything in the published folder, at once. */
  publish: () => Promise<void>;
  /** Leaves the published folder as it is. */
  abandon: () => Promise<void>;
}

/**
 * Begins a build.
 *
 * @param out Path of the published folder.
 * @throws OutputError where it cannot be written, here and in what it returns
 */
export async function openBuild(out: string): Promise<OutputBuild> {
  const target = resolve(out);
  const build = join(buildsFolder(target), buildName());
  const published = (path: string) =>
    readFile(join(target, path), 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return undefined;
      throw error;
    });
  await orOutputError(out, async () => {
    const builds = buildsFolder(target);
    // On a read-only disk Node 24 says ENOENT of a folder that it makes with all above it, and why of one alone.
    await mkdir(builds, { recursive: true }).catch(() => mkdir(builds));
    await mkdir(build);
  });
  return {
    published,
    write: (path, text) =>
      orOutputError(join(out, path), async () => {
        const to = join(build, path);
        await mkdir(dirname(to), { recursive: true });
        const old = await published(path);
        if (old === text && (await isLinked(join(target, path), to))) return;
        await writeFile(to, text, { flag: 'wx' });
        if (old !== undefined && old !== text) await makeNewer(to, join(target, path));
      }),
    publish: () =>
      orOutputError(out, async () => {
        const before = await linked(target);
        await point(target, build);
        await sweep(target, before);
      }),
    abandon: () => rm(build, { recursive: true, force: true }),
  };
}

const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** Gives a file a second name, and tells whether that could be done: some file systems have no hard links. */
async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch {
    return false;
  }
}

/**
 * Gives a file a later time than the one it replaces, to the second: servers make ETags of time and size (nginx), and a
 * meeting moved from 10:00 to 11:30 leaves the size as it was.
 */
async function makeNewer(file: string, old: string): Promise<void> {
  const [fresh, before] = [(await stat(file)).mtimeMs, (await stat(old)).mtimeMs];
  const least = (Math.floor(before / 1000) + 1) * 1000;
  if (fresh < least) await utimes(file, new Date(least), new Date(least));
}

/** Puts files in place of everything in the published folder, at once. */
export async function replaceFolder(out: string, files: ReadonlyMap<string, string>): Promise<void> {
  const build = await openBuild(out);
  try {
    for (const [path, text] of files) await build.write(path, text);
    await build.publish();
  } catch (error) {
    await build.abandon();
    throw error;
  }
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

/** Returns the name of the published build; undefined when there is none. */
const linked = (target: string): Promise<string | undefined> =>
  readlink(target).then(
    (path) => basename(path),
    () => undefined,
  );

/**
 * Removes the builds that nobody looks at: not the published one, not the one before it, from which a file may just be
 * read, not those of a process that still runs.
 */
async function sweep(target: string, before: string | undefined): Promise<void> {
  const builds = buildsFolder(target);
  const current = await linked(target);
  for (const name of await readdir(builds)) {
    const pid = Number.parseInt(name, 10);
    const other = pid !== process.pid && isRunning(pid);
    if (name !== current && name !== before && !other) await rm(join(builds, name), { recursive: true, force: true });
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
