import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Mounts of its own need a namespace of its own (unshare(1), user_namespaces(7)); they are gone with the process. */
const NAMESPACE = ['unshare', '--map-root-user', '--mount', '--propagation', 'private'];

/** Why no folder can be mounted here, as a sentence; undefined where it can. */
export function whyNoMounts(): string | undefined {
  const [program = '', ...args] = NAMESPACE;
  const { status, error, stderr } = spawnSync(program, [...args, 'mount', '-t', 'tmpfs', 'none', '/mnt'], {
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  return `this machine lets nobody mount a folder (${(error?.message ?? stderr ?? '').trim().split('\n')[0] ?? ''})`;
}

/** Runs a shell script that may mount folders, and returns what it printed. Its words begin with `$1`. */
export async function withMounts(script: string, ...words: string[]): Promise<string> {
  const [program = '', ...args] = NAMESPACE;
  const { stdout } = await promisify(execFile)(program, [...args, 'bash', '-euc', script, 'bash', ...words], {
    encoding: 'utf8',
  });
  return stdout;
}
