import { design } from 'backstage-plugin-vnet-connectivity-common';
import { specOfEdit } from './edits';
import { networkSettings } from './kind-parts';
import { sideOf } from './reported-edit';

type Json = Record<string, any>;

/** A change that people make of a live network. */
interface EditOfKind {
  /** True where it only adds something. */
  readonly adds?: true;
  /** Changes a copy of the design; nothing where it has no such thing. */
  readonly make: (spec: Json) => unknown;
}

const regions = {
  weu: {
    location: 'westeurope',
    addressSpace: ['10.10.0.0/16', '10.11.0.0/16'],
    subnets: { app: '10.10.1.0/24', data: '10.10.2.0/24' },
  },
  neu: {
    location: 'northeurope',
    addressSpace: ['10.20.0.0/16'],
    subnets: { app: '10.20.1.0/24' },
  },
  frc: { location: 'francecentral', addressSpace: ['10.30.0.0/16'] },
};
const sites = {
  hq: {
    addressSpace: ['192.168.0.0/16'],
    devices: [
      { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
      { ipAddress: '203.0.113.11', asn: 65050, bgpPeerAddress: '192.168.0.2' },
    ],
  },
  depot: {
    addressSpace: ['172.16.0.0/16'],
    devices: [{ ipAddress: '203.0.113.20' }],
  },
};
const vpn = { via: 'vpn', gateways: 'per-region', sites };
const vpnTransit = { ...vpn, gateways: 'transit', gatewayRegion: 'weu' };
const byCircuit = { via: 'expressroute', gateways: 'per-region', sites };
const byCircuitTransit = {
  ...byCircuit,
  gateways: 'transit',
  gatewayRegion: 'weu',
};
const circuit = {
  peeringLocation: 'Amsterdam',
  provider: 'Equinix',
  bandwidthMbps: 200,
  tier: 'Premium',
  family: 'MeteredData',
  provisioned: true,
  regions: ['weu', 'neu', 'frc'],
  sites: ['hq', 'depot'],
};
const circuits = { ams: circuit };
const { sites: _sites, ...betweenRegions } = circuit;
const ofOne = { ams: { ...circuit, regions: ['weu'] } };
const pattern = (name: string, more: object = {}) => ({
  regions,
  interconnect: { pattern: name, ...more },
});
const manager = pattern('global-peering', { peeredBy: 'network-manager' });

/** Every kind of network: pattern, on-premises, and gateways in each region or in one for all. */
export const editedKinds: Readonly<Record<string, object>> = {
  'global peering': pattern('global-peering'),
  'global peering, VPN per region': {
    ...pattern('global-peering'),
    onPremises: vpn,
  },
  'global peering, VPN by transit': {
    ...pattern('global-peering'),
    onPremises: vpnTransit,
  },
  'global peering, ExpressRoute per region': {
    ...pattern('global-peering'),
    onPremises: byCircuit,
    circuits,
  },
  'global peering, ExpressRoute by transit': {
    ...pattern('global-peering'),
    onPremises: byCircuitTransit,
    circuits: ofOne,
  },
  'Network Manager': manager,
  'Network Manager, VPN per region': { ...manager, onPremises: vpn },
  'VNet-to-VNet': pattern('vnet-to-vnet'),
  'VNet-to-VNet, VPN per region': {
    ...pattern('vnet-to-vnet'),
    onPremises: vpn,
  },
  'VNet-to-VNet, VPN by transit': {
    ...pattern('vnet-to-vnet'),
    onPremises: vpnTransit,
  },
  ExpressRoute: {
    ...pattern('expressroute'),
    circuits: { ams: betweenRegions },
  },
  'ExpressRoute, on-premises too': {
    ...pattern('expressroute'),
    onPremises: byCircuit,
    circuits,
  },
  'Virtual WAN': pattern('virtual-wan'),
  'Virtual WAN, VPN': { ...pattern('virtual-wan'), onPremises: vpn },
  'Virtual WAN, ExpressRoute': {
    ...pattern('virtual-wan'),
    onPremises: byCircuit,
    circuits,
  },
};

const region = {
  location: 'swedencentral',
  addressSpace: ['10.40.0.0/16'],
};
const set = (record: Json, ...path: readonly string[]): Json =>
  path.reduce((at, key) => (at[key] ??= {}), record);
const site = (key: string, make: (site: Json) => unknown) => (spec: Json) => {
  const found = spec.onPremises?.sites?.[key];
  if (found) make(found);
};
const ofCircuit = (make: (circuit: Json) => unknown) => (spec: Json) => {
  if (spec.circuits) make(spec.circuits.ams);
};
const gatewayOf = (kind: string, settings: object) => (spec: Json) => {
  Object.assign(set(spec, 'gateways', kind), settings);
};
const onPremises =
  (value: Json | undefined, more: object = {}) =>
  (spec: Json) => {
    spec.onPremises = value;
    Object.assign(spec, more);
    if (!value) delete spec.circuits;
  };

/** Changes that people make, most of them possible in every kind of network. */
const edits: Readonly<Record<string, EditOfKind>> = {
  'another region': {
    adds: true,
    make: spec => (spec.regions.swe = region),
  },
  'another region before the others': {
    adds: true,
    make: spec => (spec.regions = { aaa: region, ...spec.regions }),
  },
  'a region less': {
    make: spec => {
      delete spec.regions.frc;
      const ams = spec.circuits?.ams;
      if (ams) ams.regions = ams.regions.filter((key: string) => key !== 'frc');
    },
  },
  'regions in another order': {
    make: spec =>
      (spec.regions = Object.fromEntries(
        Object.entries(spec.regions).reverse(),
      )),
  },
  'another key of a region': {
    make: ({ regions: all, circuits: ordered }) => {
      all.par = all.frc;
      delete all.frc;
      const ams = ordered?.ams;
      if (ams) {
        ams.regions = ams.regions.map((key: string) =>
          key === 'frc' ? 'par' : key,
        );
      }
    },
  },
  'another site, first': {
    adds: true,
    make: ({ onPremises: at }) => {
      if (at?.sites) {
        at.sites = {
          branch: {
            addressSpace: ['172.20.0.0/16'],
            devices: [{ ipAddress: '203.0.113.30' }],
          },
          ...at.sites,
        };
      }
    },
  },
  'a site less': {
    make: ({ onPremises: at, circuits: ordered }) => {
      if (at?.sites) delete at.sites.depot;
      if (ordered?.ams.sites) ordered.ams.sites = ['hq'];
    },
  },
  'another range of a site': {
    make: site('depot', depot => depot.addressSpace.push('172.18.0.0/16')),
  },
  'another device': {
    make: site('hq', hq =>
      hq.devices.push({
        ipAddress: '203.0.113.12',
        asn: 65050,
        bgpPeerAddress: '192.168.0.3',
      }),
    ),
  },
  'a device less': { make: site('hq', hq => hq.devices.shift()) },
  'another address of a device': {
    make: site('depot', depot => (depot.devices[0].ipAddress = '203.0.113.21')),
  },
  'BGP with a site': {
    make: site('depot', depot =>
      Object.assign(depot.devices[0], {
        asn: 65060,
        bgpPeerAddress: '172.16.0.1',
      }),
    ),
  },
  'larger VPN gateways': { make: gatewayOf('vpn', { sku: 'VpnGw3AZ' }) },
  'smaller VPN gateways': { make: gatewayOf('vpn', { sku: 'VpnGw1AZ' }) },
  'active-standby gateways': {
    make: gatewayOf('vpn', { activeActive: false }),
  },
  'gateways without BGP': { make: gatewayOf('vpn', { bgp: false }) },
  'larger ExpressRoute gateways': {
    make: gatewayOf('expressRoute', { sku: 'ErGw2AZ' }),
  },
  'more scale units': {
    make: gatewayOf('virtualHub', {
      vpnScaleUnits: 2,
      expressRouteScaleUnits: 2,
    }),
  },
  'more bandwidth': { make: ofCircuit(ams => (ams.bandwidthMbps = 500)) },
  'less bandwidth': { make: ofCircuit(ams => (ams.bandwidthMbps = 100)) },
  'unlimited data': { make: ofCircuit(ams => (ams.family = 'UnlimitedData')) },
  'another circuit': {
    adds: true,
    make: ({ circuits: all }) => {
      if (!all) return;
      const { provisioned: _, ...ordered } = all.ams;
      all.lon = { ...ordered, peeringLocation: 'London' };
    },
  },
  'a circuit of fewer regions': {
    make: ofCircuit(ams => ams.regions.length > 1 && ams.regions.pop()),
  },
  'transit by another region': {
    make: ({ onPremises: at }) => {
      if (at?.gateways === 'transit') at.gatewayRegion = 'neu';
    },
  },
  'a gateway for all': {
    make: ({ onPremises: at, circuits: ordered }) => {
      if (at?.gateways !== 'per-region') return;
      Object.assign(at, { gateways: 'transit', gatewayRegion: 'weu' });
      if (ordered) ordered.ams.regions = ['weu'];
    },
  },
  'a gateway in each region': {
    make: ({ onPremises: at, circuits: ordered }) => {
      if (at?.gateways !== 'transit') return;
      at.gateways = 'per-region';
      delete at.gatewayRegion;
      if (ordered) ordered.ams.regions = ['weu', 'neu', 'frc'];
    },
  },
  'no on-premises any more': { make: onPremises({ via: 'none' }) },
  'on-premises by VPN': { make: onPremises(vpn) },
  'on-premises by ExpressRoute': {
    make: onPremises(byCircuit, {
      circuits: { ams: { ...circuit, provisioned: false } },
    }),
  },
  'a VPN as backup': {
    make: ({ onPremises: at }) => {
      if (at?.via === 'expressroute') at.backup = 'vpn';
    },
  },
  'another subnet': {
    adds: true,
    make: spec => (spec.regions.weu.subnets.web = '10.10.3.0/24'),
  },
  'a subnet less': { make: spec => delete spec.regions.weu.subnets.data },
  'another range of a subnet': {
    make: spec => (spec.regions.weu.subnets.data = '10.10.4.0/24'),
  },
  'another name of a subnet': {
    make: ({ regions: { weu } }) => {
      weu.subnets.store = weu.subnets.data;
      delete weu.subnets.data;
    },
  },
  'a larger subnet': {
    make: spec => (spec.regions.weu.subnets.data = '10.10.2.0/23'),
  },
  'more address space': {
    make: spec => spec.regions.neu.addressSpace.push('10.21.0.0/16'),
  },
  'less address space': { make: spec => spec.regions.weu.addressSpace.pop() },
  'address space that is in use taken away': {
    make: ({ regions: { neu } }) => {
      neu.addressSpace = ['10.22.0.0/16'];
      neu.subnets = { app: '10.22.1.0/24' };
    },
  },
  'delegations and endpoints of a subnet': {
    make: spec =>
      (spec.regions.weu.subnetSettings = networkSettings.subnetSettings),
  },
  'DNS servers': {
    make: spec => (spec.regions.weu.dnsServers = networkSettings.dnsServers),
  },
  'a DDoS protection plan': {
    make: spec =>
      (spec.regions.neu.ddosProtectionPlanId =
        networkSettings.ddosProtectionPlanId),
  },
  tags: { make: spec => (spec.metadata.tags = { costCenter: '4711' }) },
  'another description': {
    make: spec => (spec.metadata.description = 'Another one.'),
  },
  'another name of the network': {
    make: spec => (spec.metadata.name = 'other'),
  },
  'another location of a region': {
    make: spec => (spec.regions.frc.location = 'germanywestcentral'),
  },
  'encrypted networks': {
    make: spec =>
      (spec.virtualNetworks = {
        ...spec.virtualNetworks,
        encryption: 'AllowUnencrypted',
      }),
  },
  'NAT gateways': {
    make: spec =>
      (spec.virtualNetworks = {
        ...spec.virtualNetworks,
        natGateway: 'Standard',
      }),
  },
  'a hub and spokes of regions': {
    make: ({ interconnect }) =>
      Object.assign(interconnect, { topology: 'hub-and-spoke', hub: 'weu' }),
  },
  'a workload network': {
    adds: true,
    make: spec =>
      (spec.spokes = {
        shop: { region: 'weu', addressSpace: ['10.50.0.0/16'] },
      }),
  },
  'firewalls and a workload network': {
    make: spec => {
      spec.spokes = { shop: { region: 'weu', addressSpace: ['10.50.0.0/16'] } };
      spec.inspection = { via: 'azure-firewall' };
    },
  },
  'another ASN of a region': { make: spec => (spec.regions.neu.asn = 65123) },
};

/** An edit of a kind of network that the rules accept, and that changes what is built. */
export interface KindEdit {
  readonly name: string;
  readonly adds: boolean;
  /** As much of the newer spec as differs from the common part. */
  readonly after: object;
}

/** The edits of a kind that this version accepts, in their order. */
export function editsOfKind(kind: object): readonly KindEdit[] {
  const older = sideOf(kind);
  return Object.entries(edits).flatMap(([name, { adds = false, make }]) => {
    const after = structuredClone({ metadata: {}, ...kind }) as Json;
    make(after);
    const { topology, ok, files } = design(specOfEdit(after), {
      existing: older.spec,
    });
    if (!topology || !ok) return [];
    const newer = files();
    const isSame = [...newer].every(
      ([path, content]) =>
        !path.startsWith('terraform/') || older.files.get(path) === content,
    );
    return isSame ? [] : [{ name, adds, after }];
  });
}
