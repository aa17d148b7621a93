import { privateAsns } from '../azure';
import type { PlannedSpec } from '../topology';
import type { SpecPath } from '../findings';

/** An ASN of a device and where it stands. */
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

/** Private ASNs that neither a region nor a device has. */
export function* freeAsns(planned: PlannedSpec): Generator<number> {
  const used = new Set([
    ...Object.values(planned.regions).map(({ asn }) => asn),
    ...deviceAsns(planned).map(({ asn }) => asn),
  ]);
  for (const asn of privateAsns()) {
    if (!used.has(asn)) yield asn;
  }
}
