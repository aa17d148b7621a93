import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import type { WizardChoice } from '../../content/types';

/**
 * What of the spec of an option goes into the wizard: what has been answered. Addresses and devices of its sites and its
 * circuits are examples, which nobody should find in a repository; where the sites are somebody has said.
 *
 * @param isIpsecDemanded - the wizard then does not advise what has none
 */
export function wizardChoice(
  {
    regions,
    spokes,
    virtualNetworks,
    interconnect,
    onPremises,
    inspection,
  }: ConnectivitySpec,
  isIpsecDemanded = false,
): WizardChoice {
  const { via, gateways, gatewayRegion, backup } = onPremises ?? {
    via: 'none' as const,
  };
  const sites = Object.entries(onPremises?.sites ?? {}).flatMap(
    ([key, { location }]) => (location ? [[key, { location }] as const] : []),
  );
  return {
    regions,
    ...(spokes ? { spokes } : {}),
    ...(virtualNetworks || isIpsecDemanded
      ? {
          virtualNetworks: {
            ...virtualNetworks,
            ...(isIpsecDemanded ? { ipsec: true } : {}),
          },
        }
      : {}),
    interconnect,
    onPremises: {
      via,
      ...(gateways ? { gateways } : {}),
      ...(gatewayRegion ? { gatewayRegion } : {}),
      ...(backup ? { backup } : {}),
      ...(sites.length > 0 ? { sites: Object.fromEntries(sites) } : {}),
    },
    ...(inspection ? { inspection } : {}),
  };
}
