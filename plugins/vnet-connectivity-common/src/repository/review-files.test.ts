import { parseAllDocuments } from 'yaml';
import { design } from '../design';

const base = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope' },
    swc: { location: 'swedencentral' },
  },
  interconnect: { pattern: 'global-peering' },
};

function render(changes: object): ReadonlyMap<string, string> {
  const result = design({ ...base, ...changes });
  expect(result.findings.filter(f => f.severity === 'error')).toEqual([]);
  return result.files();
}

function file(files: ReadonlyMap<string, string>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`${path} was not rendered`);
  return content;
}

describe('reviewers and licence', () => {
  const delivery = (changes: object) =>
    render({ delivery: { iac: ['terraform'], ci: 'gitlab-ci', ...changes } });

  it('are not there where nobody has named them', () => {
    const paths = [...delivery({ license: 'none' }).keys()];
    expect(paths).not.toContain('CODEOWNERS');
    expect(paths).not.toContain('LICENSE');
  });

  it('asks the named owners for the review of every file, and says so in the README', () => {
    const files = delivery({
      codeOwners: ['@contoso/platform/network', 'network@contoso.example'],
    });
    expect(file(files, 'CODEOWNERS')).toMatch(
      /^\* @contoso\/platform\/network network@contoso\.example$/m,
    );
    expect(file(files, 'README.md')).toContain('`CODEOWNERS`');
  });

  it('repeats both from the connectivity.yaml of the repository', () => {
    const files = delivery({ codeOwners: ['@contoso/net'], license: 'MIT' });
    const [document] = parseAllDocuments(file(files, 'connectivity.yaml'));
    const again = design(document.toJS()).files();
    expect(file(again, 'CODEOWNERS')).toBe(file(files, 'CODEOWNERS'));
    expect(file(again, 'LICENSE')).toBe(file(files, 'LICENSE'));
  });

  it('is the text of the chosen licence, with its holders where it names them', () => {
    expect(file(delivery({ license: 'MIT' }), 'LICENSE')).toContain(
      'Copyright (c) The contoso-core Authors\n',
    );
    expect(file(delivery({ license: 'Apache-2.0' }), 'LICENSE')).toMatch(
      /^ +Apache License\n +Version 2\.0, January 2004\n/m,
    );
  });

  it.each([
    '@contoso/network extra',
    'contoso/network',
    '@contoso/network\n* @mallory',
    '@',
    'a@b',
  ])('refuses %j, which would be another line or nobody', owner => {
    const { findings } = design({
      ...base,
      delivery: { codeOwners: [owner] },
    });
    expect(findings.map(({ path }) => path)).toContain(
      'delivery.codeOwners[0]',
    );
  });
});
