import { design } from '../../design';
import { evaluateConfiguration } from '../../hcl';
import type { ValueObject } from '../../hcl';

const site = (address: string, range: string) => ({
  addressSpace: [range],
  devices: [
    {
      ipAddress: address,
      asn: 65050,
      bgpPeerAddress: range.replace('0.0/16', '0.1'),
    },
  ],
});
const sites = { hq: site('203.0.113.10', '192.168.0.0/16') };
const vpn = { via: 'vpn', gateways: 'per-region', sites };

const networks: Readonly<Record<string, object>> = {
  'peered networks': { interconnect: { pattern: 'global-peering' } },
  'VPN gateways': {
    interconnect: { pattern: 'vnet-to-vnet', bgp: true },
    onPremises: vpn,
  },
  'hubs of Virtual WAN': {
    interconnect: { pattern: 'virtual-wan' },
    onPremises: vpn,
  },
  circuits: {
    interconnect: { pattern: 'global-peering' },
    onPremises: {
      via: 'expressroute',
      gateways: 'per-region',
      sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
    },
    circuits: {
      ams: {
        peeringLocation: 'Amsterdam',
        provider: 'Equinix',
        bandwidthMbps: 1000,
        tier: 'Standard',
        family: 'MeteredData',
        regions: ['weu', 'neu'],
        sites: ['hq'],
        provisioned: true,
      },
    },
  },
};

function repositoryOf(network: object) {
  const { ok, findings, files } = design({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'contoso', owner: 'group:default/network' },
    regions: {
      weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
      neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
    },
    delivery: { iac: ['terraform', 'bicep'], ci: 'github-actions' },
    ...network,
  });
  if (!ok) throw new Error(JSON.stringify(findings));
  return files();
}

/** Names of everything that Terraform builds of a network. */
function namesIn(files: ReadonlyMap<string, string>): ReadonlySet<unknown> {
  const variables = JSON.parse(
    files.get('terraform/terraform.tfvars.json') ?? '',
  ) as ValueObject;
  return new Set(
    evaluateConfiguration(files, variables, 'terraform').resources.map(
      ({ values }) => values.name,
    ),
  );
}

describe.each(Object.entries(networks))('runbooks of %s', (_, network) => {
  const files = repositoryOf(network);
  const page = files.get('docs/runbooks.md') ?? '';

  it('name only what is built, or a command would find nothing', () => {
    const built = namesIn(files);
    const named = [
      ...page.matchAll(
        /--(?:resource-group|name|vnet-gateway|gateway-name) ((?:rg|vgw|ergw|vpng|erc)-[\w-]+)/g,
      ),
    ].map(([, name]) => name);
    // That of the pipelines is built by bootstrap/.
    expect(
      named.filter(name => !built.has(name) && name !== 'rg-contoso-pipelines'),
    ).toEqual([]);
    expect(named.length).toBeGreaterThan(3);
  });

  it('have nothing for what is not there', () => {
    const text = JSON.stringify(network);
    expect(page.includes('## Rotate the keys')).toBe(
      /vpn|vnet-to-vnet/.test(text),
    );
    expect(page.includes('## Add a site')).toBe(text.includes('sites'));
    expect(page.includes('express-route list-route-tables')).toBe(
      text.includes('circuits'),
    );
    for (const always of [
      'An apply has failed',
      'The state is lost',
      'Decommission',
    ]) {
      expect(page).toContain(`## ${always}`);
    }
  });
});
