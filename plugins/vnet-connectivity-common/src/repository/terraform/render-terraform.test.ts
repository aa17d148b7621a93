import { design } from '../../design';
import type { Topology } from '../../topology';
import { renderTerraform } from './render-terraform';

const sites = {
  hq: {
    addressSpace: ['192.168.0.0/16'],
    devices: [
      { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
    ],
  },
  lab: {
    addressSpace: ['172.16.0.0/16'],
    devices: [{ ipAddress: '203.0.113.20' }],
  },
};

function topologyOf(changes: object = {}): Topology {
  const { topology, findings } = design({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'contoso-core', owner: 'group:default/network' },
    regions: {
      weu: {
        location: 'westeurope',
        addressSpace: ['10.10.0.0/16'],
        subnets: { app: '10.10.1.0/24' },
      },
      neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
    },
    interconnect: { pattern: 'global-peering' },
    ...changes,
  });
  if (!topology) throw new Error(JSON.stringify(findings));
  return topology;
}

const perRegion = { via: 'vpn', gateways: 'per-region', sites };
const transit = {
  via: 'vpn',
  gateways: 'transit',
  gatewayRegion: 'weu',
  sites,
};

const render = (changes?: object) => renderTerraform(topologyOf(changes));

const variables = (changes?: object) =>
  JSON.parse(render(changes).get('terraform/terraform.tfvars.json') ?? '');

describe('the files', () => {
  const none = [...render().keys()];
  const withGateways = [...render({ onPremises: perRegion }).keys()];
  const withTransit = [...render({ onPremises: transit }).keys()];

  it('are no more than the network needs', () => {
    expect(none.filter(path => /vpn|site|transit|circuit/.test(path))).toEqual(
      [],
    );
    expect(withGateways.filter(path => /transit/.test(path))).toEqual([]);
  });

  it('are those of the smaller network and some more', () => {
    expect(withGateways).toEqual(expect.arrayContaining(none));
    expect(withGateways).toContain('terraform/main.vpn-gateway.tf');
    expect(withTransit).toEqual(expect.arrayContaining(withGateways));
    expect(withTransit).toContain('terraform/tests/remote-gateways.tftest.hcl');
  });

  it('mention nothing of what is not there', () => {
    for (const [path, content] of render()) {
      // What others set of a network is left to them, its BGP community, too.
      expect([path, /vpn|shared_key|BGP(?!_community)/i.exec(content)]).toEqual(
        [path, null],
      );
    }
  });

  it('stay the same for any network of the same kind', () => {
    const other = render({
      onPremises: perRegion,
      metadata: { name: 'fabrikam', tags: { note: '${var.name}' } },
      regions: { use: { location: 'eastus' }, usw: { location: 'westus' } },
    });
    const files = [...render({ onPremises: perRegion })].filter(
      ([path]) => !path.endsWith('.json'),
    );
    for (const [path, content] of files) {
      expect([path, other.get(path)]).toEqual([path, content]);
    }
  });
});

describe('terraform.tfvars.json', () => {
  it('says only what applies', () => {
    expect(variables()).toEqual({
      name: 'contoso-core',
      peering_first: 'weu',
      topology: 'mesh',
      regions: {
        weu: {
          location: 'westeurope',
          address_space: ['10.10.0.0/16'],
          subnets: { app: '10.10.1.0/24' },
        },
        neu: { location: 'northeurope', address_space: ['10.20.0.0/16'] },
      },
    });
  });

  it('keeps the order of the regions, so that a new one is an addition only', () => {
    expect(Object.keys(variables().regions)).toEqual(['weu', 'neu']);
  });

  it('describes gateways and sites', () => {
    const data = variables({
      metadata: { name: 'contoso-core', tags: { costCenter: '4711' } },
      onPremises: perRegion,
    });
    expect(data).toMatchObject({
      tags: { costCenter: '4711' },
      vpn_gateways: {
        weu: {
          sku: 'VpnGw2AZ',
          generation: 'Generation2',
          active_active: true,
          asn: 65010,
          zones: ['1', '2', '3'],
        },
        neu: { asn: 65011 },
      },
      sites: {
        hq: {
          address_space: ['192.168.0.0/16'],
          devices: {
            '0': {
              ip_address: '203.0.113.10',
              asn: 65050,
              bgp_peer_address: '192.168.0.1',
            },
          },
        },
        lab: { devices: { '0': { ip_address: '203.0.113.20' } } },
      },
    });
    expect(data.regions.neu.subnets.GatewaySubnet).toMatch(/^10\.20\..*\/27$/);
    expect(data).not.toHaveProperty('peering_flags');
  });

  it('leaves out the ASN where BGP is off', () => {
    const data = variables({
      onPremises: { ...perRegion, sites: { lab: sites.lab } },
      gateways: { vpn: { bgp: false, activeActive: false, sku: 'VpnGw1AZ' } },
    });
    expect(data.vpn_gateways.weu).toEqual({
      sku: 'VpnGw1AZ',
      generation: 'Generation1',
      active_active: false,
      zones: ['1', '2', '3'],
    });
  });

  it('names the hub, and what peerings let through, where they apply', () => {
    const data = variables({
      interconnect: {
        pattern: 'global-peering',
        topology: 'hub-and-spoke',
        hub: 'weu',
      },
      onPremises: transit,
    });
    expect(data).toMatchObject({
      topology: 'hub-and-spoke',
      hub: 'weu',
      peering_flags: {
        'neu/weu': { allow_forwarded_traffic: true, use_remote_gateways: true },
        'weu/neu': {
          allow_forwarded_traffic: true,
          allow_gateway_transit: true,
        },
      },
    });
    expect(Object.keys(data.vpn_gateways)).toEqual(['weu']);
  });

  it('names the subscription where all regions have the same', () => {
    const subscriptionId = '00000000-0000-0000-0000-000000000001';
    const weu = {
      location: 'westeurope',
      addressSpace: ['10.10.0.0/16'],
      subscriptionId,
    };
    expect(variables({ regions: { weu } }).subscription_id).toBe(
      subscriptionId,
    );
  });
});
