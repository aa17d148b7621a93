import { privateAsns } from '../azure';
import type { PlannedSpec } from '../topology';
import type { SpecPath } from '../findings';

/** An ASN of a device or appliance, with its place in the spec. */
export interface DeviceAsn {
  readonly asn: number;
  readonly path: SpecPath;
  /** `device 0 of on-premises site hq`. */
  readonly owner: string;
}

/** The ASNs of all devices that have one. */
export function deviceAsns({
  onPremises,
}: Pick<PlannedSpec, 'onPremises'>): DeviceAsn[] {
  return Object.entries(onPremises.sites).flatMap(([site, { devices }]) =>
    devices.flatMap(({ asn }, index) =>
      asn === undefined
        ? []
        : [
            {
              asn,
              path: ['onPremises', 'sites', site, 'devices', index, 'asn'],
              owner: `device ${index} of on-premises site ${site}`,
            },
          ],
    ),
  );
}

/** The ASNs of all appliances that have one. */
export function applianceAsns({
  regions,
}: Pick<PlannedSpec, 'regions'>): DeviceAsn[] {
  return Object.entries(regions).flatMap(([key, { nva }]) =>
    nva?.asn === undefined
      ? []
      : [
          {
            asn: nva.asn,
            path: ['regions', key, 'nva', 'asn'],
            owner: `the appliance of region ${key}`,
          },
        ],
  );
}

/** Private ASNs that no gateway, appliance or device has. */
export function* freeAsns(planned: PlannedSpec): Generator<number> {
  const used = new Set([
    ...Object.values(planned.regions).flatMap(({ asn, nva }) => [
      asn,
      nva?.asn,
    ]),
    ...deviceAsns(planned).map(({ asn }) => asn),
  ]);
  for (const asn of privateAsns()) {
    if (!used.has(asn)) yield asn;
  }
}
