import { stringify } from 'yaml';
import type { PlannedSpec } from '../topology';
import { expressRouteGatewayRegions, vpnGatewayRegions } from '../topology';

/** Where a repository keeps the JSON Schema of its spec, so that editors complete it offline. */
export const schemaPath = '.vnet-connectivity/connectivity-spec.schema.json';

/** The spec as the repository keeps it: everything that was allocated is written down, nothing that does not apply. */
export function connectivityYaml(spec: PlannedSpec): string {
  return [
    `# yaml-language-server: $schema=${schemaPath}`,
    '# The network as it was designed. Every address and ASN is written down, so that a region',
    '# added here changes nothing of the others.',
    stringify(documentOf(spec), { lineWidth: 0 }),
  ].join('\n');
}

/** The parts of a planned spec that apply to it; planning the result gives the same plan. */
export function documentOf(spec: PlannedSpec): Record<string, unknown> {
  const { apiVersion, kind, metadata, regions, interconnect, onPremises } =
    spec;
  const gateways = {
    ...(vpnGatewayRegions(spec).length > 0 ? { vpn: spec.gateways.vpn } : {}),
    ...(expressRouteGatewayRegions(spec).length > 0
      ? { expressRoute: spec.gateways.expressRoute }
      : {}),
  };
  return {
    apiVersion,
    kind,
    metadata,
    regions,
    interconnect,
    onPremises:
      onPremises.via === 'none' ? { via: onPremises.via } : onPremises,
    ...(Object.keys(gateways).length > 0 ? { gateways } : {}),
    ...(Object.keys(spec.circuits).length > 0
      ? { circuits: spec.circuits }
      : {}),
    delivery: spec.delivery,
  };
}
