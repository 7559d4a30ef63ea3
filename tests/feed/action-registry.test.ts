import { expect, test } from 'vitest';
import { actionRegistry } from '../../feed/action-registry.ts';
import { readRegistry } from '../../feed/registry.ts';

test('a repository without a registry is a group whose source is its README', () => {
  const environment = { GITHUB_REPOSITORY: 'cncf/WG_Networking', GITHUB_REF_NAME: 'main', NAME: 'CNCF Networking WG' };
  expect(readRegistry(actionRegistry(environment, '/home/runner/work'), 'groups.yaml')).toEqual([
    {
      id: 'wg-networking',
      name: 'CNCF Networking WG',
      source: '/home/runner/work/README.md',
      url: 'https://github.com/cncf/WG_Networking',
      sourceUrl: 'https://github.com/cncf/WG_Networking/blob/main/README.md',
    },
  ]);
});

test('outside of an action it says what is missing', () => {
  expect(() => actionRegistry({}, '.')).toThrow('GITHUB_REPOSITORY is “”; it must be such as cncf/wg-networking.');
});
