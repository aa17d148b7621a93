import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { parsePath } from 'backstage-plugin-vnet-connectivity-common';
import type { Translate } from '../useTexts';

/** A part of the spec that one field of the wizard edits. */
export type Section =
  | 'name'
  | 'tags'
  | 'regions'
  | 'spokes'
  | 'virtualNetworks'
  | 'interconnect'
  | 'onPremises'
  | 'circuits'
  | 'inspection'
  | 'gateways'
  | 'delivery';

const sections: readonly Section[] = [
  'regions',
  'spokes',
  'virtualNetworks',
  'interconnect',
  'onPremises',
  'circuits',
  'inspection',
  'gateways',
  'delivery',
];

/** The section in which a finding can be solved. */
export function sectionOf({ path }: Pick<Finding, 'path'>): Section {
  const [part, key, field] = parsePath(path);
  if (part === 'metadata' && key === 'tags') return 'tags';
  // Appliances are asked for together with the inspection.
  if (part === 'regions' && field === 'nva') return 'inspection';
  return sections.find(section => section === part) ?? 'name';
}

/** The findings that can be solved in a section. */
export function findingsOf(
  findings: readonly Finding[],
  section: Section,
): Finding[] {
  return findings.filter(finding => sectionOf(finding) === section);
}

/** What people call a section. */
export function nameOfSection(t: Translate, section: Section): string {
  return t(`section.${section}`);
}
