import { sources } from '../../azure';
import { patterns } from '../../patterns';
import type { ReasonRule } from './reason';

/** A gateway in each region is the design to prefer. */
export const gatewayInEachRegion: ReasonRule = {
  id: 'gateway-in-each-region',
  title: 'A gateway in each region keeps the regions independent',
  sources: [sources.gatewayInOtherRegion, sources.vpnHighlyAvailable],
  judge({ candidate: { option }, network, circumstances }) {
    if (
      option.onPremises.gateways !== 'per-region' ||
      network.regions < 2 ||
      circumstances.serviceOnlyInOtherRegion
    ) {
      return undefined;
    }
    return {
      effect: 'for',
      weight: 2,
      text: 'Each region has its own way to on-premises: better availability, latency and bandwidth than a gateway that all share.',
    };
  },
};

/** IPsec between the regions costs latency and bandwidth. */
export const gatewaysBetweenRegions: ReasonRule = {
  id: 'gateways-between-regions',
  title: 'VPN gateways between the regions add latency and limit the bandwidth',
  sources: [sources.peeringOrVpn],
  judge({ candidate: { option }, requirements }) {
    if (
      patterns[option.pattern].regionGateways !== 'vpn' ||
      requirements.ipsecBetweenRegions
    ) {
      return undefined;
    }
    return {
      effect: 'against',
      weight: -2,
      text: 'Traffic between two regions passes two VPN gateways: more latency than peering, and their SKU limits the bandwidth.',
      rightWhen: 'Right where IPsec between the regions is demanded.',
    };
  },
};

/** A gateway for all regions is advised against, except in one case. */
export const sharedGateway: ReasonRule = {
  id: 'shared-gateway',
  title: 'A shared gateway makes its region a single point of failure',
  sources: [sources.gatewayInOtherRegion],
  judge({ candidate, network, circumstances }) {
    const { option, topology } = candidate;
    if (option.onPremises.gateways !== 'transit' || network.regions < 2) {
      return undefined;
    }
    const { gatewayRegion } = topology.onPremises;
    return circumstances.serviceOnlyInOtherRegion
      ? {
          effect: 'for',
          weight: 4,
          text: `The other regions exist for a service that only they offer, and most of the application runs in ${gatewayRegion}: one gateway there is less to pay and to run.`,
        }
      : {
          effect: 'against',
          weight: -3,
          text: `When ${gatewayRegion} or its gateway fails, every region loses on-premises; the way of the others is a detour, and one gateway limits all.`,
          rightWhen:
            'Right where the other regions exist for a service that only they offer, while most of the application runs in the region with the gateway.',
        };
  },
};

/** Microsoft advises against ExpressRoute as the path between networks. */
export const expressrouteTurnsAround: ReasonRule = {
  id: 'expressroute-turns-around',
  title:
    'Over a circuit, traffic between regions turns around at the peering location',
  sources: [sources.expressRouteBetweenVirtualNetworks],
  judge({ candidate: { option }, network }) {
    if (patterns[option.pattern].regionGateways !== 'expressroute') {
      return undefined;
    }
    return {
      effect: 'against',
      weight: network.hasCircuit ? -2 : -4,
      text: 'Traffic between two regions goes to the peering location and back, through the gateways of both, and stops when the circuit fails. Microsoft recommends peering instead.',
      rightWhen: network.hasCircuit
        ? 'Natural for little traffic, because the circuit is there for on-premises anyway.'
        : 'Natural for little traffic where a circuit is there for on-premises anyway.',
    };
  },
};
