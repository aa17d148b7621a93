import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import type { WizardChoice } from '../../content/types';

/**
 * The part of an option's spec that goes into the wizard: the parts that were answered. Addresses and devices of its
 * sites, and its circuits, are left out, because they are examples that must not end up in a repository; the locations
 * of the sites are answers.
 *
 * @param isIpsecDemanded - true: the wizard does not recommend patterns without IPsec
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
