import { parsePath } from 'backstage-plugin-vnet-connectivity-common';

/** The parts of the form of the Design page, in the order in which it shows them. */
export const formParts = [
  'network',
  'regions',
  'spokes',
  'tags',
  'virtualNetworks',
  'interconnect',
  'onPremises',
  'circuits',
  'inspection',
  'gateways',
  'delivery',
] as const;
export type FormPart = (typeof formParts)[number];

/** The part of the form in which a part of the spec can be changed; undefined for what is no part of a network. */
export function partOf(path: string): FormPart | undefined {
  const [section, key, field] = parsePath(path);
  if (section === 'metadata') return key === 'tags' ? 'tags' : 'network';
  // Appliances are asked for together with the inspection.
  if (section === 'regions' && field === 'nva') return 'inspection';
  return formParts.find(part => part === section);
}
