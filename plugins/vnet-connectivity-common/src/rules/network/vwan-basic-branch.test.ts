import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { vwanBasicBranch } from './vwan-basic-branch';

const connectedBy = (kind: string, endpoint: string) => ({
  sites: { hq: { prefixes: ['192.168.0.0/16'] } },
  circuits: { ams: {} },
  vwan: {
    type: 'Basic',
    hubs: { h1: {} },
    branchConnections: [{ kind, endpoint, hub: 'h1' }],
  },
});

testNetworkRule(vwanBasicBranch, {
  accepted: [{ name: 'a site', topology: connectedBy('vpn', 'hq') }],
  refused: [
    {
      name: 'a circuit',
      topology: connectedBy('er', 'circuit:ams'),
      path: 'vwan.branchConnections[0]',
      message: 'circuit:ams is connected by er',
      element: 'circuit:ams',
    },
  ],
});
