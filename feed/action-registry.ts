/**
 * Prints the registry of a repository that has none: its README is the group's. For action.yml; what it knows comes in
 * the environment that GitHub sets.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What GitHub tells an action of the repository it runs for. */
export interface RepositoryEnvironment {
  /** "cncf/wg-networking" */
  GITHUB_REPOSITORY?: string;
  /** "https://github.com" */
  GITHUB_SERVER_URL?: string;
  /** "main" */
  GITHUB_REF_NAME?: string;
  /** Path of the README within the repository. */
  README?: string;
  NAME?: string;
}

/**
 * Returns a registry with one group, as JSON, which is YAML.
 *
 * @param folder Working folder, in which the repository is.
 * @throws Error when the name of the repository is not in the environment
 */
export function actionRegistry(environment: RepositoryEnvironment, folder: string): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_REF_NAME: branch = 'HEAD', NAME: name } = environment;
  const { GITHUB_SERVER_URL: server = 'https://github.com', README: readme = 'README.md' } = environment;
  const short = repository?.split('/')[1];
  if (repository === undefined || short === undefined) {
    throw new Error(`GITHUB_REPOSITORY is “${repository ?? ''}”; it must be such as cncf/wg-networking.`);
  }
  const group = {
    id: short
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
    source: resolve(folder, readme),
    ...(name === undefined || name === '' ? {} : { name }),
    url: `${server}/${repository}`,
    sourceUrl: `${server}/${repository}/blob/${branch}/${readme}`,
  };
  return `${JSON.stringify({ groups: [group] }, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(actionRegistry(process.env, process.cwd()));
