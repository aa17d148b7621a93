import {
  circuits,
  expressRoute,
  regions as manyRegions,
  spokes as manySpokes,
  withNva as manyWithNva,
} from './kind-parts';

/** Parts of the edits of networks of all kinds. */

export const { weu, neu } = manyRegions;
export const regions = { weu, neu };
export const { shop, erp, lab } = manySpokes;
export const spokes = { shop, erp, lab };
export const third = {
  frc: { location: 'francecentral', addressSpace: ['10.40.0.0/16'] },
};
export const withNva = { weu: manyWithNva.weu, neu: manyWithNva.neu };
export const ams = { ...circuits.ams, regions: ['weu', 'neu'] };
export const { direct, old, ordered } = circuits;

export const peering = { regions, interconnect: { pattern: 'global-peering' } };
export const wan = { regions, interconnect: { pattern: 'virtual-wan' } };
export const vnetToVnet = {
  regions,
  interconnect: { pattern: 'vnet-to-vnet' },
};
export const overCircuit = {
  ...peering,
  onPremises: expressRoute,
  circuits: { ams },
};
export const hubOnly = { regions, interconnect: { pattern: 'expressroute' } };
export const networkManager = {
  regions,
  interconnect: { pattern: 'global-peering', peeredBy: 'network-manager' },
};
export const firewall = { inspection: { via: 'azure-firewall' } };
export const nvaOf = (key: 'weu' | 'neu') => ({
  ...withNva[key],
  nva: { ipAddress: withNva[key].nva.ipAddress },
});
export const nva = {
  regions: { weu: nvaOf('weu'), neu: nvaOf('neu') },
  interconnect: { pattern: 'global-peering' },
  spokes,
  inspection: { via: 'nva' },
};
export const behindFirewall = {
  regions: {
    weu,
    neu: { ...neu, subnets: withNva.neu.subnets },
  },
  ...firewall,
};
export const routeServers = {
  ...nva,
  regions: withNva,
  gateways: { routeServer: true },
};
export const ipsecPolicy = {
  ikeEncryption: 'AES256',
  ikeIntegrity: 'SHA384',
  dhGroup: 'ECP384',
  ipsecEncryption: 'AES256',
  ipsecIntegrity: 'SHA256',
  pfsGroup: 'ECP384',
  saLifetimeSeconds: 3600,
  saDataSizeKilobytes: 1024,
};
export const vpnGateway = (settings: object) => ({
  gateways: { vpn: settings },
});
export const regionWith = (key: 'weu' | 'neu', change: object) => ({
  regions: { ...regions, [key]: { ...regions[key], ...change } },
});
