import type { SpecPath } from '../findings';
import type { DeviceSpec } from '../spec';
import type { PlannedSpec } from '../topology';

/** A VPN device, with its place in the spec. */
export interface PlacedDevice extends DeviceSpec {
  readonly site: string;
  readonly path: SpecPath;
  /** `device 0 of on-premises site hq`. */
  readonly name: string;
}

/** Every VPN device of a spec, in its order. */
export function devicesOf({
  onPremises,
}: Pick<PlannedSpec, 'onPremises'>): PlacedDevice[] {
  return Object.entries(onPremises.sites).flatMap(([site, { devices }]) =>
    devices.map((device, index) => ({
      ...device,
      site,
      path: ['onPremises', 'sites', site, 'devices', index],
      name: `device ${index} of on-premises site ${site}`,
    })),
  );
}
