import { patternOf } from '../patterns';
import { networksOf } from './networks';
import type { Rule } from './rule';
import { gatewayRegions } from './service-subnets';

export const why =
  'A virtual network has one VPN and one ExpressRoute gateway at most, cannot use the gateway of another beside one of its own, and cannot be connected with a virtual hub if it has one. Whether a network that exists has a gateway is not known here.';

/** A design does not read Azure, so that gateways of networks that exist are not known. */
export const existingVnetGatewayUnknown: Rule = {
  id: 'existing-vnet-gateway-unknown',
  severity: 'warning',
  kind: 'advice',
  title: 'Networks that exist have no conflicting gateway',
  source: 'managePeering',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
    ['onPremises', 'gateways'],
  ],
  *check({ planned, topology }) {
    const getsGateway = gatewayRegions(planned);
    const { networkManager: manager } = topology;
    const remote = new Map(
      topology.peerings
        .filter(({ useRemoteGateways }) => useRemoteGateways)
        .map(({ from, to }) => [from, to]),
    );
    for (const { key, name, exists, path } of networksOf(planned)) {
      if (!exists) continue;
      const hub = manager?.useHubGateway ? manager.hub : undefined;
      const other =
        remote.get(key) ?? (manager?.members.includes(key) ? hub : undefined);
      const need = (() => {
        if (patternOf(planned).virtualHubs) {
          return 'a network with a gateway or Route Server of its own cannot be connected with a virtual hub, nor can one that is connected with another hub';
        }
        const isOpen = [
          ...topology.vpnGateways,
          ...topology.expressRouteGateways,
        ].some(({ region, existing }) => region === key && !existing);
        if (getsGateway.includes(key) && isOpen) {
          return 'it gets gateways here, and Azure takes one VPN and one ExpressRoute gateway in a network';
        }
        return other === undefined
          ? undefined
          : `it uses the gateway of ${other}, for which it can have none of its own`;
      })();
      if (!need) continue;
      yield {
        path: [...path, 'existingVnetId'],
        message: `The virtual network of ${name} exists already. Make sure that it has no gateway: ${need}.`,
      };
    }
  },
};
