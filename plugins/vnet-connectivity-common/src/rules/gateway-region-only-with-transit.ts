import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'The gateway region is the one whose gateway the others use. Where no region uses the gateway of another, it has no meaning, and something else was probably meant.';

/** A gateway region without transit has no effect. For peering, `peering-own-gateway-excludes-remote-gateways` says more. */
export const gatewayRegionOnlyWithTransit: Rule = {
  id: 'gateway-region-only-with-transit',
  severity: 'error',
  kind: 'incomplete',
  title: 'Only gateway transit has a gateway region',
  source: 'gatewayInOtherRegion',
  dependsOn: [
    ['onPremises', 'via'],
    ['onPremises', 'gateways'],
  ],
  *check({ spec, planned }) {
    const { via, gateways } = planned.onPremises;
    const gatewayRegion = spec.onPremises?.gatewayRegion;
    const none = via === 'none';
    if (
      gatewayRegion === undefined ||
      (!none && (gateways === 'transit' || patternOf(planned).peersRegions))
    ) {
      return;
    }
    yield {
      path: ['onPremises', 'gatewayRegion'],
      message: `onPremises.gatewayRegion is ${gatewayRegion}, but ${
        none
          ? 'onPremises.via is none, so there is no gateway to on-premises. Remove it, or set onPremises.via: vpn'
          : 'every region has a gateway of its own. Remove it, or set onPremises.gateways: transit'
      }.`,
      fix: {
        title: 'Remove the gateway region',
        changes: [{ path: ['onPremises', 'gatewayRegion'], value: undefined }],
      },
    };
  },
};
