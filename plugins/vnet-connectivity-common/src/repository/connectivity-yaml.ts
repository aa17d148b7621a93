import { patternOf } from '../patterns';
import type { PlannedSpec } from '../topology';
import { expressRouteGatewayRegions, vpnGatewayRegions } from '../topology';
import { yamlText } from './yaml-text';

/** Path of the JSON Schema of a repository's spec, so that editors complete it offline. */
export const schemaPath = '.vnet-connectivity/connectivity-spec.schema.json';

/** The spec as the repository keeps it: everything that was allocated is written down, nothing that does not apply. @public */
export function connectivityYaml(spec: PlannedSpec): string {
  return [
    `# yaml-language-server: $schema=${schemaPath}`,
    '# The network as it was designed. Every address and ASN is written down, so that a region',
    '# added here changes nothing of the others.',
    yamlText(documentOf(spec)),
  ].join('\n');
}

/** The parts of a planned spec that apply to it; planning the result gives the same plan. */
export function documentOf(spec: PlannedSpec): Record<string, unknown> {
  const {
    apiVersion,
    kind,
    metadata,
    regions,
    virtualNetworks = {},
    interconnect,
    onPremises,
  } = spec;
  return {
    apiVersion,
    kind,
    metadata,
    regions,
    ...unlessEmpty({ spokes: spec.spokes }),
    ...unlessEmpty({ virtualNetworks }),
    interconnect,
    onPremises:
      onPremises.via === 'none' ? { via: onPremises.via } : onPremises,
    ...(spec.inspection.via === 'none' ? {} : { inspection: spec.inspection }),
    ...unlessEmpty({ gateways: gatewaysOf(spec) }),
    ...unlessEmpty({ circuits: spec.circuits }),
    delivery: spec.delivery,
  };
}

function gatewaysOf(spec: PlannedSpec): Record<string, unknown> {
  const { vpn, expressRoute, virtualHub, routeServer } = spec.gateways;
  const vpnRegions = vpnGatewayRegions(spec).length > 0;
  const expressRouteRegions = expressRouteGatewayRegions(spec).length > 0;
  const inHubs = patternOf(spec).virtualHubs;
  return {
    ...(vpnRegions ? { vpn } : {}),
    ...(expressRouteRegions && !inHubs ? { expressRoute } : {}),
    ...(inHubs && (vpnRegions || expressRouteRegions) ? { virtualHub } : {}),
    ...(routeServer ? { routeServer } : {}),
  };
}

function unlessEmpty(
  part: Readonly<Record<string, object>>,
): Record<string, object> {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => Object.keys(value).length > 0),
  );
}
