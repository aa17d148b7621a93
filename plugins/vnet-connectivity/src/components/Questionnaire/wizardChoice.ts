import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import type { WizardChoice } from '../../content/types';

/**
 * What of the spec of an option goes into the wizard: what has been answered. Its sites, devices and circuits are examples,
 * which nobody should find in a repository.
 */
export function wizardChoice({
  regions,
  spokes,
  interconnect,
  onPremises,
  inspection,
}: ConnectivitySpec): WizardChoice {
  const { via, gateways, gatewayRegion, backup } = onPremises ?? {
    via: 'none' as const,
  };
  return {
    regions,
    ...(spokes ? { spokes } : {}),
    interconnect,
    onPremises: {
      via,
      ...(gateways ? { gateways } : {}),
      ...(gatewayRegion ? { gatewayRegion } : {}),
      ...(backup ? { backup } : {}),
    },
    ...(inspection ? { inspection } : {}),
  };
}
