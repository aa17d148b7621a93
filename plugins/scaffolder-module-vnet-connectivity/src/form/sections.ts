import type {
  Finding,
  SpecPath,
} from 'backstage-plugin-vnet-connectivity-common';
import { text } from '../texts';

/** A part of the spec that one field of the wizard edits. */
export type Section =
  | 'name'
  | 'regions'
  | 'interconnect'
  | 'onPremises'
  | 'gateways'
  | 'delivery';

const sectionsByField: Readonly<Record<string, Section>> = {
  regions: 'regions',
  interconnect: 'interconnect',
  onPremises: 'onPremises',
  circuits: 'onPremises',
  gateways: 'gateways',
  delivery: 'delivery',
};

/** The section in which a finding can be solved. */
export function sectionOf({ path }: Pick<Finding, 'path'>): Section {
  return sectionsByField[parsePath(path)[0]] ?? 'name';
}

/** The findings that can be solved in a section. */
export function findingsOf(
  findings: readonly Finding[],
  section: Section,
): Finding[] {
  return findings.filter(finding => sectionOf(finding) === section);
}

/** What people call a section. */
export function nameOfSection(section: Section): string {
  return text(`section.${section}`);
}

/** The reverse of `formatPath`: `regions.weu.addressSpace[0]` as its parts. */
export function parsePath(path: string): SpecPath {
  const parts = path.matchAll(
    /\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g,
  );
  return [...parts].map(([, name, index, quoted]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? name : JSON.parse(quoted);
  });
}
