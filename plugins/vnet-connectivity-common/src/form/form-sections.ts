import { parsePath } from '../findings';

/** The sections of a form, in the order in which they are asked for, after the name of the network. @public */
export const formSections = [
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
/** A section of the form. @public */
export type FormSection = (typeof formSections)[number];

/** The section in which a part of a spec is asked for; undefined for its name, and for what no section asks for. @public */
export function formSectionOf(path: string): FormSection | undefined {
  const [part, key, field] = parsePath(path);
  if (part === 'metadata') return key === 'tags' ? 'tags' : undefined;
  // Appliances are asked for together with the inspection.
  if (part === 'regions' && field === 'nva') return 'inspection';
  return formSections.find(section => section === part);
}
