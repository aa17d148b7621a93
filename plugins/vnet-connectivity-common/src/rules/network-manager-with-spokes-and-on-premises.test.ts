import { twoSpokes, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { networkManagerWithSpokesAndOnPremises } from './network-manager-with-spokes-and-on-premises';

const interconnect = { peeredBy: 'network-manager' };

testRule(networkManagerWithSpokesAndOnPremises, {
  accepted: [
    {
      name: 'spokes without on-premises',
      changes: { interconnect, ...twoSpokes },
    },
    {
      name: 'regions with on-premises',
      changes: { interconnect, ...vpnTo() },
    },
    {
      name: 'spokes with on-premises and peerings of their own',
      changes: { ...twoSpokes, ...vpnTo() },
    },
  ],
  refused: [
    {
      name: 'spokes with on-premises',
      changes: { interconnect, ...twoSpokes, ...vpnTo() },
      path: 'interconnect.peeredBy',
      message: 'a way for spokes to the gateway of their region',
      fix: 'Use peerings',
    },
  ],
});
