import type { ArmResource } from '../../readers/arm/resources';
import { placeOf } from '../../readers/arm/resources';

/** The reason why a resource is not adopted that stands in another place than the one that it belongs to. */
export function elsewhereThan(
  one: string,
  other: string,
  what: 'subscription' | 'resourceGroup',
): string | undefined {
  const [a, b] = [placeOf(one), placeOf(other)];
  const isSame = (part: keyof typeof a) =>
    a[part]?.toLowerCase() === b[part]?.toLowerCase();
  if (!isSame('subscription')) {
    return `It is in subscription ${b.subscription}, what it belongs to in ${a.subscription}; the generated code has both in one.`;
  }
  return what === 'subscription' || isSame('resourceGroup')
    ? undefined
    : `It is in resource group ${b.resourceGroup}, the gateway in ${a.resourceGroup}; the generated code has both in one.`;
}

/** True for resources of one resource group. */
export function isBeside(one: ArmResource, other: ArmResource): boolean {
  return elsewhereThan(one.id, other.id, 'resourceGroup') === undefined;
}
