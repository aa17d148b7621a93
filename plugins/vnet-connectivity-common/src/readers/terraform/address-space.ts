import { nothing } from './concerns';
import type { Instance } from './instances';
import type { Reader } from './reader';
import { rangesOf, textsOf } from './values';

/** The IPv4 ranges of a resource's `address_space`. Others are listed as not modelled. */
export function addressSpaceOf(
  reader: Reader,
  instance: Instance,
): readonly string[] {
  const { ranges, others } = rangesOf(
    textsOf(instance.values, 'address_space'),
  );
  if (others.length > 0) {
    reader.report(
      instance,
      `The model knows IPv4 only: ${others.join(', ')} is left out.`,
      nothing,
    );
  }
  return ranges;
}
