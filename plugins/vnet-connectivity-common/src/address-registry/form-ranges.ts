import { parsePrefix, withSizesFilled } from '../address';
import type { NetworkForm } from '../form';
import { regionsOf, spokesOf } from '../form';
import { asRecord, mapValues } from '../records';
import { defaultPattern, interconnectPatterns } from '../spec';
import { rangeRequestsOf } from './spec-ranges';
import type { AssignedRange, RangeRequest, RefusedRange } from './types';

/** The sections of a form whose networks have addresses. @public */
export type AddressedSection = 'regions' | 'spokes';

/**
 * The ranges that the new networks in a section of a form ask for, with those of virtual hubs among the regions. What cannot
 * be read is left out: the rules report it.
 *
 * @public
 */
export function rangeRequestsOfForm(
  form: NetworkForm,
  section: AddressedSection,
): RangeRequest[] {
  const { pattern } = asRecord(form.interconnect) ?? {};
  const known = interconnectPatterns.find(each => each === pattern);
  const texts = Object.entries(
    asRecord(asRecord(form.metadata)?.tags) ?? {},
  ).filter((tag): tag is [string, string] => typeof tag[1] === 'string');
  const requests = rangeRequestsOf({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: '', tags: Object.fromEntries(texts) },
    regions: mapValues(regionsOf(form), withoutEmptySpace),
    spokes: mapValues(spokesOf(form), withoutEmptySpace),
    interconnect: { pattern: known ?? defaultPattern },
  });
  return requests.filter(
    ({ key, prefix }) =>
      key.startsWith('spokes.') === (section === 'spokes') &&
      (prefix === undefined || 'prefix' in parsePrefix(prefix)),
  );
}

/** A network of a form, with the parts of it that are about addresses. @public */
export interface AddressedNetwork {
  readonly addressSpace?: string[];
  readonly existingVnetId?: string;
}

/** A form that was emptied has an empty list. */
function withoutEmptySpace<T extends AddressedNetwork>(network: T): T {
  const { addressSpace, ...rest } = network;
  return addressSpace?.length ? network : (rest as T);
}

/** The networks of a section with the ranges that they were given, where they state none or only their size. @public */
export function withRangesInForm<T extends AddressedNetwork>(
  networks: Readonly<Record<string, T>>,
  section: AddressedSection,
  assigned: readonly AssignedRange[],
): Readonly<Record<string, T>> {
  const rangesOf = (key: string) =>
    assigned.flatMap(each => (each.key === key ? each.prefix : []));
  return mapValues(networks, (network, key) => {
    const ranges = rangesOf(`${section}.${key}`);
    const [hubAddressPrefix] = rangesOf(`hubs.${key}`);
    const { addressSpace = [], existingVnetId } = network;
    const space =
      addressSpace.length === 0
        ? ranges
        : withSizesFilled(addressSpace, ranges);
    return {
      ...network,
      ...(existingVnetId === undefined && space.length > 0
        ? { addressSpace: space }
        : {}),
      ...(section === 'regions' && hubAddressPrefix !== undefined
        ? { hubAddressPrefix }
        : {}),
    };
  });
}

/** The networks of a section with the next free range in place of one that somebody has. @public */
export function withOtherRange<T extends AddressedNetwork>(
  networks: Readonly<Record<string, T>>,
  { key, prefix, free }: RefusedRange,
): Readonly<Record<string, T>> {
  const [section, name] = key.split('.');
  if (free === undefined || !Object.hasOwn(networks, name)) return networks;
  const network = networks[name];
  return {
    ...networks,
    [name]: {
      ...network,
      ...(section === 'hubs'
        ? { hubAddressPrefix: free }
        : {
            addressSpace: network.addressSpace?.map(text =>
              text === prefix ? free : text,
            ),
          }),
    },
  };
}
