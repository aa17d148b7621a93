import { answersTo } from './__testUtils__/answers';
import type { Row } from './__testUtils__/rows';
import {
  answerOf,
  circuit,
  connection,
  elsewhere,
  flattened,
  gatewayNetwork,
  idOf,
  networkInterface,
  peering,
  routeTable,
  row,
  site,
  snapshotOf,
  subnet,
  templateOf,
  vnet,
} from './__testUtils__/rows';

/** The same resources in the forms in which tools give them. */
const forms: readonly (readonly [string, (rows: readonly Row[]) => unknown])[] =
  [
    ['rows of Resource Graph', rows => rows],
    ['an answer of Resource Graph', answerOf],
    ['lists of the command line', flattened],
    ['an exported template', templateOf],
    ['a snapshot', snapshotOf],
  ];

function both(a: string, b: string, answer: string) {
  return { [`${a} ${b}`]: answer, [`${b} ${a}`]: answer };
}

describe.each(forms)('in %s', (_, form) => {
  const ask = (...rows: readonly (Row | readonly Row[])[]) =>
    answersTo(form(rows.flat()));

  it('two halves of a peering join two networks, and peering is not transitive', () => {
    expect(
      ask(
        vnet('mid', '10.1.0.0/16', {
          peerings: [peering('one'), peering('two')],
        }),
        vnet('one', '10.2.0.0/16', { peerings: [peering('mid')] }),
        vnet('two', '10.3.0.0/16', { peerings: [peering('mid')] }),
      ),
    ).toEqual({
      ...both('mid', 'one', 'yes'),
      ...both('mid', 'two', 'yes'),
      ...both('one', 'two', 'no'),
    });
  });

  it('a half that is Initiated or Disconnected carries nothing, whatever its other half says', () => {
    for (const peeringState of ['Initiated', 'Disconnected']) {
      expect(
        ask(
          vnet('one', '10.2.0.0/16', {
            peerings: [peering('two', { peeringState })],
          }),
          vnet('two', '10.3.0.0/16', { peerings: [peering('one')] }),
        ),
      ).toEqual(both('one', 'two', 'no'));
    }
  });

  it('a peering that is not synced leads to the ranges that it knows', () => {
    const withHalf = (more: Readonly<Record<string, unknown>>) =>
      ask(
        vnet('one', '10.2.0.0/16', {
          peerings: [
            peering('two', {
              peeringSyncLevel: 'LocalNotInSync',
              remoteAddressSpace: { addressPrefixes: ['10.3.0.0/16'] },
            }),
          ],
        }),
        vnet('two', ['10.3.0.0/16', '10.9.0.0/24'], {
          subnets: [subnet('old', '10.3.1.0/24'), subnet('new', '10.9.0.0/25')],
          peerings: [peering('one', more)],
        }),
      );
    expect(
      withHalf({ remoteAddressSpace: { addressPrefixes: ['10.2.0.0/16'] } }),
    ).toMatchObject({
      ...both('one', 'two/old', 'yes'),
      ...both('one', 'two/new', 'no'),
    });
    // A half that is not synced and does not say which ranges it knows may know any.
    expect(withHalf({ peeringSyncLevel: 'RemoteNotInSync' })).toMatchObject(
      both('one', 'two/old', 'unknown'),
    );
  });

  it('of a peering of single subnets others have no part', () => {
    expect(
      ask(
        vnet('one', '10.2.0.0/16', {
          subnets: [subnet('in', '10.2.1.0/24'), subnet('out', '10.2.2.0/24')],
          peerings: [
            peering('two', {
              peerCompleteVnets: false,
              localSubnetNames: ['IN'],
              remoteSubnetNames: ['in'],
            }),
          ],
        }),
        vnet('two', '10.3.0.0/16', {
          subnets: [subnet('in', '10.3.1.0/24'), subnet('out', '10.3.2.0/24')],
          peerings: [
            peering('one', {
              peerCompleteVnets: false,
              localSubnetNames: ['in'],
              remoteSubnetNames: ['in'],
            }),
          ],
        }),
      ),
    ).toMatchObject({
      ...both('one/in', 'two/in', 'yes'),
      ...both('one/out', 'two/in', 'no'),
      ...both('one/in', 'two/out', 'no'),
      ...both('one/in', 'one/out', 'yes'),
    });
  });

  it('names of subnets narrow the ranges that a peering of single subnets states', () => {
    const half = (to: string) =>
      peering(to, {
        peerCompleteVnets: false,
        localSubnetNames: ['in'],
        remoteSubnetNames: ['in'],
        localAddressSpace: { addressPrefixes: ['10.0.0.0/8'] },
        remoteAddressSpace: { addressPrefixes: ['10.0.0.0/8'] },
      });
    const network = (name: string, at: number, to: string) =>
      vnet(name, `10.${at}.0.0/16`, {
        subnets: [
          subnet('in', `10.${at}.1.0/24`),
          subnet('out', `10.${at}.2.0/24`),
        ],
        peerings: [half(to)],
      });
    expect(
      ask(network('one', 2, 'two'), network('two', 3, 'one')),
    ).toMatchObject({
      ...both('one/in', 'two/in', 'yes'),
      ...both('one/out', 'two/in', 'no'),
      ...both('one/out', 'two/out', 'no'),
    });
  });

  it('a route table holds for its subnet, and one that is not there leaves it open', () => {
    const networks = [
      vnet('one', '10.2.0.0/16', {
        subnets: [
          subnet('web', '10.2.1.0/24', { table: 'rt' }),
          subnet('app', '10.2.2.0/24'),
        ],
        peerings: [peering('two')],
      }),
      vnet('two', '10.3.0.0/16', { peerings: [peering('one')] }),
    ];
    expect(
      ask(networks, routeTable('rt', { '10.3.0.0/16': 'None' })),
    ).toMatchObject({
      ...both('one/web', 'two', 'no'),
      ...both('one/app', 'two', 'yes'),
    });
    expect(ask(networks)).toMatchObject({
      ...both('one/web', 'two', 'unknown'),
      ...both('one/app', 'two', 'yes'),
    });
  });

  const spokesByAppliance = [
    vnet('hub', '10.1.0.0/16', {
      subnets: [subnet('nva', '10.1.2.0/24')],
      peerings: [peering('one'), peering('two')],
    }),
    ...(['one', 'two'] as const).map((name, at) =>
      vnet(name, `10.${at + 2}.0.0/16`, {
        subnets: [subnet('work', `10.${at + 2}.1.0/24`, { table: 'rt' })],
        peerings: [peering('hub')],
      }),
    ),
    routeTable('rt', { '10.2.0.0/15': '10.1.2.9' }),
  ];

  it('an appliance carries the traffic of spokes where its interface forwards', () => {
    expect(
      ask(spokesByAppliance, networkInterface('nic', 'hub/nva', '10.1.2.9')),
    ).toMatchObject(both('one', 'two', 'yes'));
    expect(
      ask(
        spokesByAppliance,
        networkInterface('nic', 'hub/nva', '10.1.2.9', {
          enableIPForwarding: false,
        }),
      ),
    ).toMatchObject(both('one', 'two', 'no'));
    expect(ask(spokesByAppliance)).toMatchObject({
      ...both('one', 'two', 'unknown'),
      ...both('hub', 'one', 'yes'),
    });
  });

  it('a load balancer for all ports stands for the interfaces in its pool', () => {
    const balancer = (rule: object) =>
      row('loadBalancers/lb', {
        frontendIPConfigurations: [
          {
            name: 'f',
            id: idOf('loadBalancers/lb/frontendIPConfigurations/f'),
            properties: { privateIPAddress: '10.1.2.9' },
          },
        ],
        backendAddressPools: [
          { name: 'p', id: idOf('loadBalancers/lb/backendAddressPools/p') },
        ],
        loadBalancingRules: [
          {
            name: 'r',
            properties: {
              protocol: 'All',
              frontendPort: 0,
              backendPort: 0,
              frontendIPConfiguration: {
                id: idOf('loadBalancers/lb/frontendIPConfigurations/f'),
              },
              backendAddressPool: {
                id: idOf('loadBalancers/lb/backendAddressPools/p'),
              },
              ...rule,
            },
          },
        ],
      });
    const member = networkInterface('nic', 'hub/nva', '10.1.2.20', {
      ipConfigurations: [
        {
          name: 'c',
          properties: {
            privateIPAddress: '10.1.2.20',
            subnet: { id: idOf('virtualNetworks/hub/subnets/nva') },
            loadBalancerBackendAddressPools: [
              { id: idOf('loadBalancers/lb/backendAddressPools/p') },
            ],
          },
        },
      ],
    });
    expect(ask(spokesByAppliance, balancer({}), member)).toMatchObject(
      both('one', 'two', 'yes'),
    );
    // A rule for one port says nothing of a network.
    expect(
      ask(
        spokesByAppliance,
        balancer({ protocol: 'Tcp', frontendPort: 443 }),
        member,
      ),
    ).toMatchObject(both('one', 'two', 'unknown'));
  });

  it('a firewall in a hub forwards, whatever its rules say', () => {
    expect(
      ask(
        spokesByAppliance,
        row('azureFirewalls/fw', {
          ipConfigurations: [
            {
              name: 'c',
              properties: {
                privateIPAddress: '10.1.2.9',
                subnet: {
                  id: idOf('virtualNetworks/hub/subnets/AzureFirewallSubnet'),
                },
              },
            },
          ],
        }),
      ),
    ).toMatchObject(both('one', 'two', 'yes'));
  });

  it('a gateway serves its network and those that use it', () => {
    expect(
      ask(
        gatewayNetwork('hub', '10.1.0.0/16', {}, [
          peering('spoke', { allowGatewayTransit: true }),
          peering('other'),
        ]),
        vnet('spoke', '10.2.0.0/16', {
          peerings: [peering('hub', { useRemoteGateways: true })],
        }),
        vnet('other', '10.3.0.0/16', { peerings: [peering('hub')] }),
        site('plant', '192.168.1.0/24', '198.51.100.1'),
        connection('c', 'gw-hub', { site: 'plant' }),
      ),
    ).toMatchObject({
      ...both('hub', 'plant', 'yes'),
      ...both('spoke', 'plant', 'yes'),
      ...both('other', 'plant', 'no'),
      ...both('spoke', 'other', 'no'),
    });
  });

  it('a tunnel that is down carries nothing, and one of which Azure knows no state leaves it open', () => {
    const answer = (connectionStatus: string) =>
      ask(
        gatewayNetwork('hub', '10.1.0.0/16'),
        site('plant', '192.168.1.0/24', '198.51.100.1'),
        connection('c', 'gw-hub', { site: 'plant' }, { connectionStatus }),
      );
    expect(answer('NotConnected')).toEqual(both('hub', 'plant', 'no'));
    expect(answer('Connecting')).toEqual(both('hub', 'plant', 'no'));
    expect(answer('Unknown')).toEqual(both('hub', 'plant', 'unknown'));
  });

  it('a chain of VNet-to-VNet connections is passed with BGP on all of it only', () => {
    const chain = (bgp: boolean) =>
      ask(
        ...['a', 'b', 'c'].map((name, at) =>
          gatewayNetwork(name, `10.${at + 1}.0.0/16`, {
            enableBgp: bgp,
            bgpSettings: { asn: 65001 + at },
          }),
        ),
        ...['a b', 'b a', 'b c', 'c b'].map(pair => {
          const [from, to] = pair.split(' ');
          return connection(
            `${from}-${to}`,
            `gw-${from}`,
            { gateway: `gw-${to}` },
            { enableBgp: bgp },
          );
        }),
      );
    expect(chain(false)).toMatchObject({
      ...both('a', 'b', 'yes'),
      ...both('a', 'c', 'no'),
    });
    expect(chain(true)).toMatchObject({
      ...both('a', 'b', 'yes'),
      ...both('a', 'c', 'yes'),
    });
  });

  it('local network gateways of one device, or of one range at one gateway, are one site', () => {
    expect(
      ask(
        gatewayNetwork('hub', '10.1.0.0/16'),
        site('first', '192.168.1.0/24', '198.51.100.1'),
        site('second', '192.168.1.0/24', '198.51.100.2'),
        connection('c1', 'gw-hub', { site: 'first' }),
        connection('c2', 'gw-hub', { site: 'second' }),
      ),
    ).toEqual({
      ...both('hub', 'first', 'yes'),
      ...both('hub', 'second', 'yes'),
    });
  });

  it('two circuits that are joined carry the traffic between their sites', () => {
    const path = 'expressRouteCircuits/er1/peerings/AzurePrivatePeering';
    const peered = (links: string, peerASN: number) => [
      {
        name: 'AzurePrivatePeering',
        properties: {
          peeringType: 'AzurePrivatePeering',
          peerASN,
          primaryPeerAddressPrefix: links,
        },
      },
    ];
    const circuits = (circuitConnectionStatus: string) =>
      ask(
        circuit('er1', { peerings: peered('172.16.0.0/30', 65010) }),
        circuit('er2', { peerings: peered('172.16.1.0/30', 65020) }),
        row(`${path}/connections/reach`, {
          circuitConnectionStatus,
          expressRouteCircuitPeering: { id: idOf(path) },
          peerExpressRouteCircuitPeering: {
            id: idOf('expressRouteCircuits/er2/peerings/AzurePrivatePeering'),
          },
        }),
      );
    expect(circuits('Connected')).toEqual(
      both('er1-on-premises', 'er2-on-premises', 'yes'),
    );
    expect(circuits('Disconnected')).toEqual(
      both('er1-on-premises', 'er2-on-premises', 'no'),
    );
  });

  it('networks on one circuit reach each other where both gateways allow it and it is provisioned', () => {
    const onCircuit = (allowRemoteVnetTraffic: boolean, state: object = {}) =>
      ask(
        ...['a', 'b'].map((name, at) =>
          gatewayNetwork(name, `10.${at + 1}.0.0/16`, {
            gatewayType: 'ExpressRoute',
            allowRemoteVnetTraffic,
          }),
        ),
        circuit('er', {
          peerings: [{ name: 'AzurePrivatePeering', properties: {} }],
          ...state,
        }),
        connection('ca', 'gw-a', { circuit: 'er' }),
        connection('cb', 'gw-b', { circuit: 'er' }),
      );
    expect(onCircuit(true)).toMatchObject(both('a', 'b', 'yes'));
    expect(onCircuit(false)).toMatchObject(both('a', 'b', 'no'));
    for (const state of [
      { serviceProviderProvisioningState: 'NotProvisioned' },
      { serviceProviderProvisioningState: 'Deprovisioning' },
      { circuitProvisioningState: 'Disabled' },
      { peerings: [] },
      {
        peerings: [
          { name: 'AzurePrivatePeering', properties: { state: 'Disabled' } },
        ],
      },
    ]) {
      expect(onCircuit(true, state)).toMatchObject(both('a', 'b', 'no'));
    }
  });

  it('a network that is not there leaves open what leads to it, and nothing else', () => {
    const far = elsewhere('virtualNetworks/far');
    expect(
      ask(
        vnet('one', '10.2.0.0/16', {
          peerings: [peering('far', {}, far), peering('two')],
        }),
        vnet('two', '10.3.0.0/16', { peerings: [peering('one')] }),
      ),
    ).toEqual({
      ...both('one', 'two', 'yes'),
      ...both('one', 'far', 'unknown'),
      ...both('two', 'far', 'unknown'),
    });
  });

  it('names that two networks have get their resource groups', () => {
    const twin = vnet('one', '10.9.0.0/16');
    const moved = { ...twin, id: twin.id.replace('rg-lab', 'rg-two') };
    // A template is of one resource group.
    if (_ === 'an exported template') return;
    expect(Object.keys(ask(vnet('one', '10.2.0.0/16'), moved)).sort()).toEqual([
      'rg-lab/one rg-two/one',
      'rg-two/one rg-lab/one',
    ]);
  });

  const hub = (name: string, at: number) => [
    row(`virtualHubs/${name}`, {
      addressPrefix: `10.${at}.0.0/23`,
      sku: 'Standard',
      virtualWan: { id: idOf('virtualWans/wan') },
    }),
    row(`virtualHubs/${name}/hubRouteTables/defaultRouteTable`, {
      labels: ['default'],
      routes: [],
    }),
  ];
  const attached = (at: string, network: string, configuration: object = {}) =>
    row(`virtualHubs/${at}/hubVirtualNetworkConnections/to-${network}`, {
      remoteVirtualNetwork: { id: idOf(`virtualNetworks/${network}`) },
      routingConfiguration: configuration,
    });
  const wan = row('virtualWans/wan', { type: 'Standard' });

  it('networks of two hubs of a virtual WAN reach each other', () => {
    expect(
      ask(
        wan,
        hub('h1', 100),
        hub('h2', 101),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        vnet('three', '10.4.0.0/16'),
        attached('h1', 'one'),
        attached('h2', 'two'),
      ),
    ).toEqual({
      ...both('one', 'two', 'yes'),
      ...both('one', 'three', 'no'),
      ...both('two', 'three', 'no'),
    });
  });

  it('a connection knows what is propagated to the table that it is associated with', () => {
    const table = (name: string) => ({
      id: idOf(`virtualHubs/h1/hubRouteTables/${name}`),
    });
    const isolated = {
      associatedRouteTable: table('RT_ISOLATED'),
      propagatedRouteTables: { labels: [], ids: [table('defaultRouteTable')] },
    };
    const shared = {
      associatedRouteTable: table('defaultRouteTable'),
      propagatedRouteTables: { labels: ['Default', 'Isolated'], ids: [] },
    };
    expect(
      ask(
        wan,
        hub('h1', 100),
        row('virtualHubs/h1/hubRouteTables/rt_isolated', {
          labels: ['isolated'],
          routes: [],
        }),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        vnet('dns', '10.4.0.0/16'),
        attached('h1', 'one', isolated),
        attached('h1', 'two', isolated),
        attached('h1', 'dns', shared),
      ),
    ).toEqual({
      ...both('one', 'two', 'no'),
      ...both('one', 'dns', 'yes'),
      ...both('two', 'dns', 'yes'),
    });
  });

  it('a label stands for the tables that have it, not for others of their names', () => {
    const table = (at: string, name: string) => ({
      id: idOf(`virtualHubs/${at}/hubRouteTables/${name}`),
    });
    const labelled = (at: string, name: string, ...labels: string[]) =>
      row(`virtualHubs/${at}/hubRouteTables/${name}`, { labels, routes: [] });
    const routing = (at: string, name: string, ...labels: string[]) => ({
      associatedRouteTable: table(at, name),
      propagatedRouteTables: { labels, ids: [] },
    });
    const answers = (...onSecond: string[]) =>
      ask(
        wan,
        hub('h1', 100)[0],
        hub('h2', 102)[0],
        labelled('h1', 'defaultRouteTable', 'default', 'prod'),
        labelled('h2', 'defaultRouteTable', 'default', ...onSecond),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        vnet('far', '10.4.0.0/16'),
        attached('h1', 'one', routing('h1', 'defaultRouteTable', 'Prod')),
        attached('h1', 'two', routing('h1', 'defaultRouteTable', 'Default')),
        attached('h2', 'far', routing('h2', 'defaultRouteTable', 'Default')),
      );
    expect(answers()).toEqual({
      ...both('one', 'two', 'yes'),
      ...both('two', 'far', 'yes'),
      ...both('one', 'far', 'no'),
    });
    expect(answers('prod')).toMatchObject(both('one', 'far', 'yes'));
  });

  it('a route of a hub to its firewall leads there, whether the document has the firewall or not', () => {
    const none = {
      propagatedRouteTables: { labels: ['none'], ids: [] },
    };
    expect(
      ask(
        wan,
        row('virtualHubs/h1', {
          addressPrefix: '10.100.0.0/23',
          virtualWan: { id: idOf('virtualWans/wan') },
        }),
        row('virtualHubs/h1/hubRouteTables/defaultRouteTable', {
          labels: ['default'],
          routes: [
            {
              name: 'private',
              destinationType: 'CIDR',
              destinations: ['10.0.0.0/8'],
              nextHopType: 'ResourceId',
              nextHop: elsewhere('azureFirewalls/fw'),
            },
          ],
        }),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        attached('h1', 'one', none),
        attached('h1', 'two', none),
      ),
    ).toEqual(both('one', 'two', 'yes'));
  });

  it('a site of a virtual WAN reaches the networks of its hub', () => {
    const withState = (connectionStatus: string) =>
      ask(
        wan,
        hub('h1', 100),
        vnet('one', '10.2.0.0/16'),
        attached('h1', 'one'),
        row('vpnSites/shop', {
          addressSpace: { addressPrefixes: ['192.168.7.0/24'] },
          vpnSiteLinks: [
            { name: 'l', properties: { ipAddress: '198.51.100.7' } },
          ],
        }),
        row('vpnGateways/vg', {
          virtualHub: { id: idOf('virtualHubs/h1') },
          connections: [
            {
              name: 'to-shop',
              id: idOf('vpnGateways/vg/vpnConnections/to-shop'),
              properties: {
                remoteVpnSite: { id: idOf('vpnSites/shop') },
                vpnLinkConnections: [
                  {
                    name: 'l',
                    properties: {
                      connectionStatus,
                      vpnSiteLink: { id: idOf('vpnSites/shop/vpnSiteLinks/l') },
                    },
                  },
                ],
              },
            },
          ],
        }),
      );
    expect(withState('Connected')).toEqual(both('one', 'shop', 'yes'));
    expect(withState('NotConnected')).toEqual(both('one', 'shop', 'no'));
  });

  it('a mesh of Network Manager leaves open whether its members of one region are joined', () => {
    expect(
      ask(
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        vnet('far', '10.4.0.0/16', { location: 'eastus' }),
        vnet('alone', '10.5.0.0/16'),
        row('networkManagers/nm/networkGroups/g', {
          memberType: 'VirtualNetwork',
        }),
        ...['one', 'two', 'far'].map(name =>
          row(`networkManagers/nm/networkGroups/g/staticMembers/${name}`, {
            resourceId: idOf(`virtualNetworks/${name}`),
          }),
        ),
        row('networkManagers/nm/connectivityConfigurations/c', {
          connectivityTopology: 'Mesh',
          isGlobal: 'False',
          appliesToGroups: [
            {
              networkGroupId: idOf('networkManagers/nm/networkGroups/g'),
              groupConnectivity: 'None',
              isGlobal: 'False',
            },
          ],
        }),
      ),
    ).toEqual({
      ...both('one', 'two', 'unknown'),
      ...both('one', 'far', 'no'),
      ...both('two', 'far', 'no'),
      ...both('one', 'alone', 'no'),
      ...both('two', 'alone', 'no'),
      ...both('far', 'alone', 'no'),
    });
  });

  it('NAT leaves open what is said by the addresses behind it, and nothing else', () => {
    expect(
      ask(
        gatewayNetwork('hub', '10.1.0.0/16'),
        site('twin', '10.1.0.0/16', '198.51.100.1'),
        site('plain', '192.168.1.0/24', '198.51.100.2'),
        connection(
          'c',
          'gw-hub',
          { site: 'twin' },
          {
            ingressNatRules: [
              { id: idOf('virtualNetworkGateways/gw-hub/natRules/n') },
            ],
          },
        ),
        connection('d', 'gw-hub', { site: 'plain' }),
      ),
    ).toMatchObject({
      ...both('hub', 'twin', 'unknown'),
      ...both('hub', 'plain', 'yes'),
    });
  });
});

describe('in a document of Azure', () => {
  it('local network gateways with the addresses of gateways are a tunnel between networks', () => {
    const rows = [
      ...gatewayNetwork('east', '10.1.0.0/16', {}, [], '203.0.113.1'),
      ...gatewayNetwork('west', '10.2.0.0/16', {}, [], '203.0.113.2'),
      site('to-west', '10.2.0.0/16', '203.0.113.2'),
      site('to-east', '10.1.0.0/16', '203.0.113.1'),
      connection('ew', 'gw-east', { site: 'to-west' }),
      connection('we', 'gw-west', { site: 'to-east' }),
    ];
    expect(answersTo(rows)).toEqual(both('east', 'west', 'yes'));
    // Without the public addresses they may stand for the gateways or for something else.
    expect(
      answersTo(rows.filter(({ type }) => !type.includes('publicip'))),
    ).toMatchObject(both('east', 'west', 'unknown'));
    // A template refers to the address.
    const named = rows.map(each =>
      each.name.startsWith('to-')
        ? {
            ...each,
            properties: {
              ...each.properties,
              gatewayIpAddress: `[reference('${idOf(
                `publicIPAddresses/pip-gw-${each.name.slice(3)}`,
              )}', '2024-07-01').ipAddress]`,
            },
          }
        : each,
    );
    expect(answersTo(snapshotOf(named))).toEqual(both('east', 'west', 'yes'));
  });

  it('a local network gateway by name may stand for the gateway that has its ranges', () => {
    const tunnel = (range: string) => [
      ...gatewayNetwork('east', '10.1.0.0/16', {}, [], '203.0.113.1'),
      ...gatewayNetwork('west', '10.2.0.0/16', {}, [], '203.0.113.2'),
      site('to-west', range, '', {
        gatewayIpAddress: null,
        fqdn: 'vpn.contoso.com',
      }),
      connection('ew', 'gw-east', { site: 'to-west' }),
    ];
    expect(answersTo(tunnel('10.2.0.0/16'))).toMatchObject({
      'east west': 'unknown',
    });
    expect(answersTo(tunnel('10.9.0.0/16'))).toMatchObject({
      'east to-west': 'yes',
      'east west': 'no',
    });
  });

  it('an authorization that is in use elsewhere leaves open what else the circuit joins', () => {
    const rows = (authorizations: readonly object[]) => [
      ...gatewayNetwork('a', '10.1.0.0/16', {
        gatewayType: 'ExpressRoute',
        allowRemoteVnetTraffic: true,
      }),
      vnet('b', '10.2.0.0/16', {
        subnets: [
          subnet('GatewaySubnet', '10.2.255.0/27', {
            holds: elsewhere('virtualNetworkGateways/gw-b'),
          }),
        ],
      }),
      vnet('c', '10.3.0.0/16'),
      circuit('er', {
        authorizations,
        peerings: [{ name: 'AzurePrivatePeering', properties: {} }],
      }),
      connection('ca', 'gw-a', { circuit: 'er' }),
    ];
    const inUse = {
      name: 'for-b',
      properties: {
        authorizationUseStatus: 'InUse',
        connectionResourceUri: elsewhere('connections/cb'),
      },
    };
    expect(answersTo(rows([inUse]))).toMatchObject({
      ...both('a', 'b', 'unknown'),
      ...both('b', 'c', 'no'),
    });
  });

  it('a peer of a Route Server may announce anything to those that use it', () => {
    const uses = peering('hub', { useRemoteGateways: true });
    const found = answersTo([
      vnet('hub', '10.1.0.0/16', {
        subnets: [
          subnet('RouteServerSubnet', '10.1.0.0/26', {
            holds: idOf('virtualHubs/rs'),
          }),
          subnet('nva', '10.1.1.0/24'),
        ],
        peerings: [
          peering('one', { allowGatewayTransit: true }),
          peering('two', { allowGatewayTransit: true }),
          peering('three'),
        ],
      }),
      vnet('one', '10.2.0.0/16', { peerings: [uses] }),
      vnet('two', '10.3.0.0/16', { peerings: [uses] }),
      vnet('three', '10.4.0.0/16', { peerings: [peering('hub')] }),
      row('virtualHubs/rs', { sku: 'Standard' }, { kind: 'RouteServer' }),
      row('virtualHubs/rs/bgpConnections/p', {
        peerIp: '10.1.1.4',
        peerAsn: 65020,
      }),
    ]);
    expect(found).toMatchObject({
      ...both('hub', 'one', 'yes'),
      ...both('one', 'two', 'unknown'),
      // Three has no route to the others, whatever the Route Server says.
      ...both('one', 'three', 'no'),
    });
  });

  it('virtual hubs of which Resource Graph has no connections leave open what is on them', () => {
    const managed = elsewhere(
      'virtualNetworks/HV_h1_12345678-1234-1234-1234-123456789abc',
    );
    const side = peering('hub', { useRemoteGateways: true }, managed);
    expect(
      answersTo(
        answerOf([
          row('virtualWans/wan', { type: 'Standard' }),
          row('virtualHubs/h1', {
            addressPrefix: '10.100.0.0/23',
            virtualWan: { id: idOf('virtualWans/wan') },
          }),
          vnet('one', '10.2.0.0/16', { peerings: [side] }),
          vnet('two', '10.3.0.0/16', { peerings: [side] }),
          vnet('three', '10.4.0.0/16'),
        ]),
      ),
    ).toEqual({
      ...both('one', 'two', 'unknown'),
      ...both('one', 'three', 'no'),
      ...both('two', 'three', 'no'),
    });
  });

  it('a side of a connection to a hub leaves it open where the connection is not there', () => {
    const managed = elsewhere(
      'virtualNetworks/HV_h1_12345678-1234-1234-1234-123456789abc',
    );
    const side = peering('hub', { useRemoteGateways: true }, managed);
    const rows = [
      row('virtualWans/wan', { type: 'Standard' }),
      row('virtualHubs/h1', {
        addressPrefix: '10.100.0.0/23',
        virtualWan: { id: idOf('virtualWans/wan') },
      }),
      row('virtualHubs/h1/hubRouteTables/defaultRouteTable', { routes: [] }),
      vnet('one', '10.2.0.0/16', { peerings: [side] }),
      vnet('two', '10.3.0.0/16', { peerings: [side] }),
    ];
    const connections = ['one', 'two'].map(name =>
      row(`virtualHubs/h1/hubVirtualNetworkConnections/${name}`, {
        remoteVirtualNetwork: { id: idOf(`virtualNetworks/${name}`) },
      }),
    );
    expect(answersTo([...rows, ...connections])).toEqual(
      both('one', 'two', 'yes'),
    );
    expect(answersTo([...rows, connections[0]])).toEqual(
      both('one', 'two', 'unknown'),
    );
  });

  it('the collected export shows what is on virtual hubs', () => {
    const rows = [
      row('virtualWans/wan', { type: 'Standard' }),
      row('virtualHubs/h1', {
        addressPrefix: '10.100.0.0/23',
        virtualWan: { id: idOf('virtualWans/wan') },
      }),
      vnet('one', '10.2.0.0/16'),
      vnet('two', '10.3.0.0/16'),
    ];
    const connections = ['one', 'two'].map(name =>
      row(`virtualHubs/h1/hubVirtualNetworkConnections/${name}`, {
        remoteVirtualNetwork: { id: idOf(`virtualNetworks/${name}`) },
      }),
    );
    const collected = (
      resources: readonly unknown[],
      failed: readonly object[] = [],
    ) =>
      answersTo({
        kind: 'AzureNetworkExport',
        version: 1,
        asked: [
          'hubVirtualNetworkConnections',
          'hubRouteTables',
          'routingIntent',
          'vpnConnections',
          'expressRouteConnections',
        ],
        failed,
        resources,
      });
    expect(collected([answerOf(rows), { value: connections }])).toEqual(
      both('one', 'two', 'yes'),
    );
    expect(collected([answerOf(rows)])).toEqual(both('one', 'two', 'no'));
    expect(
      collected([answerOf(rows)], [{ id: 'h1', reason: 'Forbidden' }]),
    ).toEqual(both('one', 'two', 'unknown'));
    expect(collected([{ ...answerOf(rows), total_records: 12 }])).toEqual(
      both('one', 'two', 'unknown'),
    );
  });

  it('a missing page leaves open what may be on it, and keeps what is certain', () => {
    const rows = [
      vnet('one', '10.2.0.0/16', { peerings: [peering('two')] }),
      vnet('two', '10.3.0.0/16', { peerings: [peering('one')] }),
      vnet('three', '10.4.0.0/16'),
    ];
    const expected = {
      ...both('one', 'two', 'yes'),
      ...both('one', 'three', 'unknown'),
      ...both('two', 'three', 'unknown'),
    };
    expect(answersTo(answerOf(rows, 9))).toEqual(expected);
    expect(
      answersTo({ value: rows, nextLink: 'https://example.org/next' }),
    ).toEqual(expected);
    expect(
      answersTo([answerOf(rows.slice(0, 1), 3), answerOf(rows.slice(1), 3)]),
    ).toMatchObject(both('one', 'three', 'no'));
  });

  it('a condition that only Azure can evaluate leaves open what depends on it, and nothing else', () => {
    const condition = "[contains(resourceGroup().tags, 'joined')]";
    const { predictedResources } = snapshotOf([
      vnet('one', '10.1.0.0/16', { peerings: [peering('three')] }),
      vnet('two', '10.2.0.0/16'),
      vnet('three', '10.3.0.0/16', { peerings: [peering('one')] }),
      row('virtualNetworks/one/virtualNetworkPeerings/p', {
        remoteVirtualNetwork: { id: idOf('virtualNetworks/two') },
      }),
      row('virtualNetworks/two/virtualNetworkPeerings/p', {
        remoteVirtualNetwork: { id: idOf('virtualNetworks/one') },
      }),
    ]);
    const withCondition = (on: string, value: unknown, more: object[] = []) =>
      answersTo({
        predictedResources: [
          ...predictedResources.map(each =>
            each.name === on ? { ...each, condition: value } : each,
          ),
          ...more,
        ],
      });
    const others = {
      ...both('one', 'three', 'yes'),
      ...both('two', 'three', 'no'),
    };
    expect(withCondition('two/p', condition)).toEqual({
      ...others,
      ...both('one', 'two', 'unknown'),
    });
    expect(withCondition('two/p', false)).toEqual({
      ...others,
      ...both('one', 'two', 'no'),
    });
    const [group] = snapshotOf([
      row('networkSecurityGroups/n', {}),
    ]).predictedResources;
    expect(withCondition('', '', [{ ...group, condition }])).toEqual({
      ...others,
      ...both('one', 'two', 'yes'),
    });
    // One of two conditions holds, and each has its own peering.
    expect(
      withCondition('one/p', condition, [
        {
          ...predictedResources[3],
          condition: "[not(contains(resourceGroup().tags, 'joined'))]",
          properties: {
            remoteVirtualNetwork: { id: idOf('virtualNetworks/three') },
          },
        },
      ]),
    ).toMatchObject(both('one', 'two', 'unknown'));
  });

  it('the whole answer of one query does not complete the first page of another', () => {
    const networks = [vnet('one', '10.1.0.0/16'), vnet('two', '10.2.0.0/16')];
    const groups = (count: number) =>
      answerOf(
        Array.from({ length: count }, (_, at) =>
          row(`networkSecurityGroups/n${at}`, {}),
        ),
      );
    const open = both('one', 'two', 'unknown');
    expect(answersTo([answerOf(networks, 6), groups(6)])).toEqual(open);
    expect(answersTo([answerOf(networks, 4), groups(6)])).toEqual(open);
    expect(
      answersTo([
        { value: networks, nextLink: 'more' },
        { value: [row('routeTables/r', {})] },
      ]),
    ).toEqual(open);
    const closed = both('one', 'two', 'no');
    expect(answersTo([answerOf(networks), groups(2), groups(5)])).toEqual(
      closed,
    );
    expect(
      answersTo([
        { value: networks.slice(1), nextLink: 'more' },
        { value: networks.slice(0, 1) },
      ]),
    ).toEqual(closed);
  });

  it('a query as a table is one as objects', () => {
    const rows = [vnet('one', '10.2.0.0/16'), vnet('two', '10.3.0.0/16')];
    const columns = ['id', 'name', 'type', 'location', 'properties'] as const;
    expect(
      answersTo({
        totalRecords: 2,
        count: 2,
        data: {
          columns: columns.map(name => ({ name, type: 'string' })),
          rows: rows.map(each => columns.map(name => each[name])),
        },
      }),
    ).toEqual(both('one', 'two', 'no'));
  });

  it('rows without their properties answer nothing', () => {
    const { properties: _, ...bare } = vnet('one', '10.2.0.0/16');
    expect(answersTo([bare, vnet('two', '10.3.0.0/16')])).toEqual(
      both('one', 'two', 'unknown'),
    );
  });
});
