import { mockApis } from '@backstage/test-utils';
import {
  defaultCi,
  formatRepoUrl,
  parseRepoUrl,
  readDestination,
  readDestinations,
} from './destinations';

describe('readDestinations', () => {
  it('offers what the portal has an integration for', () => {
    expect(
      readDestinations(
        mockApis.config({
          data: {
            integrations: {
              github: [{}, { host: 'github.contoso.com' }],
              azure: [{ host: 'dev.azure.com' }],
              gitlab: [],
            },
            vnetConnectivity: { localRepositories: { enabled: true } },
          },
        }),
      ),
    ).toEqual([
      { kind: 'github', hosts: ['github.com', 'github.contoso.com'] },
      { kind: 'azure', hosts: ['dev.azure.com'] },
      { kind: 'local', hosts: [] },
    ]);
    expect(readDestinations(mockApis.config())).toEqual([]);
  });
});

describe('formatRepoUrl', () => {
  const address = {
    host: 'example.com',
    owner: 'contoso/network',
    organization: 'Contoso',
    project: 'My project',
    repo: 'core',
  };
  it.each([
    ['github', 'example.com?owner=contoso%2Fnetwork&repo=core'],
    ['gitlab', 'example.com?owner=contoso%2Fnetwork&repo=core'],
    ['azure', 'example.com?organization=Contoso&project=My+project&repo=core'],
  ] as const)('writes what publish:%s takes', (kind, repoUrl) => {
    expect(formatRepoUrl(kind, address)).toBe(repoUrl);
    // As the publish actions read it.
    const parsed = new URL(`https://${repoUrl}`);
    expect(parsed.host).toBe('example.com');
    expect(parsed.searchParams.get('repo')).toBe('core');
    expect(parseRepoUrl(repoUrl)).toMatchObject(
      kind === 'azure'
        ? { organization: 'Contoso', project: 'My project' }
        : { owner: 'contoso/network' },
    );
  });

  it('cannot be made to carry more parameters', () => {
    expect(
      parseRepoUrl(formatRepoUrl('github', { ...address, repo: 'a&owner=b' })),
    ).toMatchObject({ owner: 'contoso/network', repo: 'a&owner=b' });
  });
});

describe('readDestination', () => {
  it('takes only what it knows', () => {
    expect(readDestination({ kind: 'local', more: 1 })).toEqual({
      kind: 'local',
    });
    expect(readDestination({ kind: 'ftp', repoUrl: 7 })).toEqual({});
    expect(readDestination(undefined)).toEqual({});
  });
});

describe('defaultCi', () => {
  it.each([
    ['github', 'github-actions'],
    ['gitlab', 'gitlab-ci'],
    ['azure', 'azure-pipelines'],
    ['local', 'github-actions'],
    [undefined, 'github-actions'],
  ] as const)('fits %s', (kind, ci) => {
    expect(defaultCi(kind)).toBe(ci);
  });
});
