import type { VpnGatewaySku } from '../azure';
import { findVpnGatewaySku, vpnGatewaySkus } from '../azure';
import { vpnTunnels } from '../topology';
import type { RuleContext } from './rule';

/** Tunnels of the VPN gateway that has the most of them. */
function mostTunnels({ topology }: RuleContext): number {
  return Math.max(0, ...vpnTunnels(topology).values());
}

/**
 * The smallest SKU that a new gateway can have, the policy allows, has enough tunnels and is no slower than today's;
 * where the policy allows only slower ones, the fastest of these.
 */
export function suggestVpnGatewaySku(
  context: RuleContext,
): VpnGatewaySku | undefined {
  const { planned, policy } = context;
  const today = findVpnGatewaySku(planned.gateways.vpn.sku);
  const tunnels = mostTunnels(context);
  const possible = vpnGatewaySkus.filter(
    sku =>
      sku.fullFeatured &&
      sku.creatable &&
      sku.tunnels >= tunnels &&
      (policy.allowedVpnGatewaySkus?.includes(sku.name) ?? true),
  );
  return (
    possible.find(
      ({ aggregateMbps }) => aggregateMbps >= (today?.aggregateMbps ?? 0),
    ) ?? possible.at(-1)
  );
}
