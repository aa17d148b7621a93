import type { Change } from '../findings';
import { patternOf } from '../patterns';
import type { ServiceSubnetField } from './service-subnets';
import type { RuleContext, Violation } from './rule';

/** Subnets of services that stand among the workload subnets of a region. */
export function* misplacedSubnets(
  { spec }: RuleContext,
  { field, service, resident }: ServiceSubnetField,
): Generator<Violation> {
  const inHubs = patternOf(spec).virtualHubs;
  for (const [key, region] of Object.entries(spec.regions)) {
    for (const [name, range] of Object.entries(region.subnets ?? {})) {
      if (name.toLowerCase() !== service.name.toLowerCase()) continue;
      const given = region[field];
      const path = ['regions', key, 'subnets', name];
      const remove: Change = { path, value: undefined };
      const move = !inHubs && given === undefined;
      yield {
        path,
        ...(given !== undefined && { related: [['regions', key, field]] }),
        message: [
          `${name} in region ${key} is listed among the workload subnets.`,
          inHubs &&
            `In Virtual WAN a ${resident} stands in the hub, and no virtual network has a subnet for it: remove it.`,
          move &&
            `Write its range as regions.${key}.${field} instead: ${range}.`,
          !inHubs &&
            !move &&
            `regions.${key}.${field} names its range already (${given}), so remove it here.`,
          !inHubs &&
            region.existingVnetId !== undefined &&
            'The repository builds this subnet: where the network has it already, import it before the first deployment with Terraform; Bicep takes it over.',
        ]
          .filter(Boolean)
          .join(' '),
        fix: move
          ? {
              title: `Move ${name} to ${field}`,
              changes: [
                remove,
                { path: ['regions', key, field], value: range },
              ],
            }
          : {
              title: `Remove ${name} from the workload subnets`,
              changes: [remove],
            },
      };
    }
  }
}
