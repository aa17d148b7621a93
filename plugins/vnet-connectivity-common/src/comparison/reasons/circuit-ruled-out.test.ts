import { expressRouteTo, vpnTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { circuitRuledOut } from './circuits';

const options = { requirements: { noNewCircuit: true } };

testReason(circuitRuledOut, {
  says: [
    {
      option: 'global-peering/expressroute-per-region',
      changes: vpnTo(),
      options,
      effect: 'unmet',
      weight: 0,
      text: 'none is to be ordered',
    },
    {
      option: 'expressroute/none',
      options,
      effect: 'unmet',
      weight: 0,
      text: 'needs an ExpressRoute circuit',
    },
    // The circuit of the spec is only planned.
    {
      option: 'global-peering/expressroute-per-region',
      changes: expressRouteTo(),
      options: { ...options, circumstances: { circuitIsThere: false } },
      effect: 'unmet',
      weight: 0,
      text: 'none is to be ordered',
    },
  ],
  silent: [
    { option: 'global-peering/vpn-per-region', changes: vpnTo(), options },
    {
      option: 'global-peering/expressroute-per-region',
      changes: expressRouteTo(),
      options,
    },
    {
      option: 'global-peering/expressroute-per-region',
      changes: vpnTo(),
      options: { ...options, circumstances: { circuitIsThere: true } },
    },
    { option: 'global-peering/expressroute-per-region', changes: vpnTo() },
  ],
});
