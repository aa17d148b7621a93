import type {
  Finding,
  FormSection,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  formSectionOf,
  formSections,
} from 'backstage-plugin-vnet-connectivity-common';
import { placesOf } from 'backstage-plugin-vnet-connectivity-react';
import type { Translate } from '../useTexts';

/** A part of the spec that one field of the wizard edits. */
export type Section = 'name' | FormSection;

/** In the order in which the wizard asks for them. */
const sections: readonly Section[] = ['name', ...formSections];

/** The section in which a part of the spec is asked for. */
export function sectionOf(path: string): Section {
  return formSectionOf(path) ?? 'name';
}

/** The sections in which a finding can be solved: where it stands first, then those of its other sides. */
export function sectionsOf(
  finding: Pick<Finding, 'path' | 'related'>,
): readonly Section[] {
  const places = placesOf(finding).filter(path => path !== '');
  return [
    ...new Set(places.length > 0 ? places.map(sectionOf) : (['name'] as const)),
  ];
}

/** The findings that are solved in a section: errors on either side, advice where it stands. */
export function findingsOf(
  findings: readonly Finding[],
  section: Section,
): Finding[] {
  return findings.filter(finding => {
    const [own] = sectionsOf(finding);
    return (
      section === own ||
      (finding.severity === 'error' && section === lastSectionOf(finding))
    );
  });
}

/**
 * The last section that a finding is about: the one that is not left before it is solved. In an earlier one the other
 * side of a conflict may still be what is wrong.
 */
export function lastSectionOf(
  finding: Pick<Finding, 'path' | 'related'>,
): Section {
  return [...sectionsOf(finding)].sort(
    (a, b) => sections.indexOf(b) - sections.indexOf(a),
  )[0];
}

/** The name of a section in the wizard. */
export function nameOfSection(t: Translate, section: Section): string {
  return t(`section.${section}`);
}
