import {
  overCircuit,
  peering,
  vnetToVnet,
  vpnGateway,
  wan,
} from './edit-parts';
import type { Edit } from './edits';
import { sites, vpn } from './kind-parts';

const [first, second] = ['1', '2'].map(digit => ({
  ipAddress: `203.0.113.${digit}`,
  asn: 65050,
  bgpPeerAddress: `192.168.0.${digit}`,
}));
const third = {
  ipAddress: '203.0.113.3',
  asn: 65050,
  bgpPeerAddress: '192.168.0.3',
};
const hq = (...devices: object[]) => ({
  onPremises: {
    via: 'vpn',
    gateways: 'per-region',
    sites: { hq: { addressSpace: ['192.168.0.0/16'], devices } },
  },
});
/** Networks without addresses, which are allocated in the order of the regions. */
const allocated = (...locations: string[]) => ({
  regions: Object.fromEntries(
    locations.map(location => [location.slice(0, 12), { location }]),
  ),
});
const inTwoRegions = allocated('westeurope', 'northeurope');
const inThreeRegions = allocated('uksouth', 'westeurope', 'northeurope');

/** Edits after which what is built keeps its keys, addresses and generations although its place in the design is another. */
export const editsOfDevices: Readonly<Record<string, Edit>> = {
  'the first device less': {
    before: { ...peering, ...hq(first, second) },
    after: { ...peering, ...hq(second) },
  },
  'a device before the others': {
    before: { ...peering, ...hq(first) },
    after: { ...peering, ...hq(second, first) },
  },
  'devices in another order': {
    before: { ...peering, ...hq(first, second) },
    after: { ...peering, ...hq(second, first) },
  },
  'another device in place of the first': {
    before: { ...peering, ...hq(first, second) },
    after: { ...peering, ...hq(third, second) },
  },
  'VNet-to-VNet: the first device less': {
    before: { ...vnetToVnet, ...hq(first, second) },
    after: { ...vnetToVnet, ...hq(second) },
  },
  'Virtual WAN: devices in another order': {
    before: { ...wan, ...hq(first, second) },
    after: { ...wan, ...hq(second, first) },
  },
  'a site before the others': {
    before: { ...peering, onPremises: { ...vpn, sites: { hq: sites.hq } } },
    after: {
      ...peering,
      onPremises: { ...vpn, sites: { depot: sites.depot, hq: sites.hq } },
    },
  },
  'a gateway that grows beyond its generation': {
    before: { ...peering, onPremises: vpn, ...vpnGateway({ sku: 'VpnGw1AZ' }) },
    after: { ...peering, onPremises: vpn, ...vpnGateway({ sku: 'VpnGw5AZ' }) },
  },
  'a smaller gateway': {
    before: { ...peering, onPremises: vpn, ...vpnGateway({ sku: 'VpnGw3AZ' }) },
    after: { ...peering, onPremises: vpn, ...vpnGateway({ sku: 'VpnGw2AZ' }) },
  },
  'a smaller ExpressRoute gateway': {
    before: { ...overCircuit, gateways: { expressRoute: { sku: 'ErGw3AZ' } } },
    after: { ...overCircuit, gateways: { expressRoute: { sku: 'ErGw2AZ' } } },
  },
  'a region before others whose addresses were allocated': {
    before: { ...peering, ...inTwoRegions, onPremises: vpn },
    after: { ...peering, ...inThreeRegions, onPremises: vpn },
  },
  'the first region less, whose addresses were allocated': {
    before: { ...peering, ...inThreeRegions, onPremises: vpn },
    after: { ...peering, ...inTwoRegions, onPremises: vpn },
  },
  'VNet-to-VNet: a region before others whose numbers were allocated': {
    before: { ...vnetToVnet, ...inTwoRegions },
    after: { ...vnetToVnet, ...inThreeRegions },
  },
  'Virtual WAN: another first region, whose addresses were allocated': {
    before: { ...wan, ...inThreeRegions, onPremises: vpn },
    after: {
      ...wan,
      ...allocated('francecentral', 'westeurope', 'northeurope'),
      onPremises: vpn,
    },
  },
};
