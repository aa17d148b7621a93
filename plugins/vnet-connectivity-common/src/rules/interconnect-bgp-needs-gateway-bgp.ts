import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'BGP is enabled at a gateway first, and then for its connections. Azure refuses a connection with BGP between gateways without it.';

/** A BGP session between two gateways needs BGP at both. */
export const interconnectBgpNeedsGatewayBgp: Rule = {
  id: 'interconnect-bgp-needs-gateway-bgp',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Regions exchange routes only where their gateways speak BGP',
  source: 'vpnBgp',
  dependsOn: [['gateways', 'vpn', 'bgp']],
  *check({ spec, planned }) {
    const { interconnect, gateways, onPremises } = planned;
    if (
      !patternOf(planned).settings.includes('bgp') ||
      !interconnect.bgp ||
      gateways.vpn.bgp ||
      // There `vnet-to-vnet-transit-needs-bgp` says more.
      (onPremises.via !== 'none' && onPremises.gateways === 'transit')
    ) {
      return;
    }
    const path = ['interconnect', 'bgp'];
    const asked = spec.interconnect.bgp === true;
    yield {
      path,
      message: `interconnect.bgp is true${
        asked ? '' : ' (the default)'
      }, but gateways.vpn.bgp is false. Switch BGP on at the gateways, or set interconnect.bgp: false.`,
      fix: asked
        ? {
            title: 'Switch BGP on at the gateways',
            changes: [{ path: ['gateways', 'vpn', 'bgp'], value: true }],
          }
        : {
            title: 'Join the regions without BGP',
            changes: [{ path, value: false }],
          },
    };
  },
};
