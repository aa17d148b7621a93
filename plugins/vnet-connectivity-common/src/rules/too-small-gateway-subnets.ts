import type { PlannedSpec } from '../topology';
import { gatewaySubnetField, rangesOf, readableRanges } from './ranges';
import type { Violation } from './rule';
import { freeServiceSubnetOf, useServiceSubnet } from './service-subnets';

/**
 * One violation for each GatewaySubnet that is too small for its gateways.
 *
 * @param longest - longest prefix into which it fits
 * @param residents - the resources in the GatewaySubnet of a region, in words; undefined where the prefix does not
 *   matter
 */
export function* tooSmallGatewaySubnets(
  planned: PlannedSpec,
  longest: number,
  residents: (region: string) => string | undefined,
): Generator<Violation> {
  for (const { kind, key, text, prefix, path } of readableRanges(
    rangesOf(planned),
  )) {
    if (kind !== 'gateway-subnet' || prefix.length <= longest) continue;
    const what = residents(key);
    if (what === undefined) continue;
    const better = freeServiceSubnetOf(
      longest,
      planned.regions[key],
      gatewaySubnetField,
      { ...gatewaySubnetField.service, length: longest },
    );
    yield {
      path,
      message: `The GatewaySubnet ${text} of region ${key} is too small for ${what}. ${
        better
          ? `Use ${better}.`
          : `Give the region a larger addressSpace, so that a /${longest} fits.`
      }`,
      ...(better && { fix: useServiceSubnet(better, key, gatewaySubnetField) }),
    };
  }
}
