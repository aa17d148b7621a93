import {
  design,
  hasErrors,
  renderTerraform,
  verifyTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import { readPlan } from './__testUtils__/read-back';
import { describeTerraform, Workspace } from './__testUtils__/terraform';

jest.setTimeout(120_000);

/** A site that announces everything private; the regions and spokes have ranges within. */
const sites = {
  hq: {
    addressSpace: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
    devices: [
      {
        ipAddress: '198.51.100.10',
        asn: 65050,
        bgpPeerAddress: '192.168.255.1',
      },
    ],
  },
};

const common = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'summaries', owner: 'group:default/network' },
  regions: {
    weu: {
      location: 'westeurope',
      addressSpace: ['10.43.0.0/16'],
    },
    neu: {
      location: 'northeurope',
      addressSpace: ['10.44.0.0/16'],
    },
  },
  interconnect: { pattern: 'global-peering' },
  onPremises: { via: 'vpn', gateways: 'per-region', sites },
};

const spokes = {
  shop: { region: 'weu', addressSpace: ['10.45.0.0/24'] },
  lab: { region: 'neu', addressSpace: ['10.46.0.0/24'] },
};

const specs: Record<string, object> = {
  'VPN in every region': common,
  ExpressRoute: {
    ...common,
    onPremises: { via: 'expressroute', gateways: 'per-region', sites },
    circuits: {
      ams: {
        peeringLocation: 'Amsterdam',
        provider: 'Equinix',
        bandwidthMbps: 1000,
        tier: 'Premium',
        provisioned: true,
        regions: ['weu', 'neu'],
        sites: ['hq'],
      },
    },
  },
  'virtual hubs with spokes': {
    ...common,
    regions: {
      weu: { ...common.regions.weu, hubAddressPrefix: '10.47.0.0/23' },
      neu: { ...common.regions.neu, hubAddressPrefix: '10.47.2.0/23' },
    },
    interconnect: { pattern: 'virtual-wan' },
    onPremises: { via: 'vpn', sites },
    spokes,
  },
  'spokes behind Azure Firewall': {
    ...common,
    inspection: { via: 'azure-firewall' },
    spokes,
  },
};

describeTerraform(
  'a site that announces a summary with the ranges of Azure in it',
  () => {
    it.each(Object.keys(specs))(
      'is accepted, and the plan keeps its promise: %s',
      name => {
        const { topology, findings } = design(specs[name]);
        expect(findings.map(({ rule }) => rule)).toContain(
          'site-summary-contains-azure',
        );
        expect(hasErrors(findings)).toBe(false);
        const workspace = new Workspace(
          renderTerraform(topology!),
        ).withInputsOf(topology!);
        const planned = readPlan(workspace);
        workspace.remove();
        expect(verifyTerraform(topology!, planned).differences).toEqual([]);
      },
    );
  },
);
