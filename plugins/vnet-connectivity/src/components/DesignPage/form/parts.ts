import { parsePath } from 'backstage-plugin-vnet-connectivity-common';

const parts = {
  metadata: 'network',
  regions: 'regions',
  spokes: 'spokes',
  virtualNetworks: 'virtualNetworks',
  interconnect: 'interconnect',
  onPremises: 'onPremises',
  circuits: 'circuits',
  gateways: 'gateways',
  delivery: 'delivery',
} as const;

/** A part of the form of the Design page. */
export type FormPart = (typeof parts)[keyof typeof parts];

/** The part of the form in which a part of the spec can be changed; undefined for what only YAML knows. */
export function partOf(path: string): FormPart | undefined {
  const [section, key, field] = parsePath(path);
  if (
    (section === 'metadata' && key === 'tags') ||
    (section === 'regions' && field === 'nva')
  ) {
    return undefined;
  }
  return Object.hasOwn(parts, section ?? '')
    ? parts[section as keyof typeof parts]
    : undefined;
}
