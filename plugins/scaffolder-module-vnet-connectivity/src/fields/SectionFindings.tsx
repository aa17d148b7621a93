import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { applyFix } from 'backstage-plugin-vnet-connectivity-common';
import { FindingsList } from 'backstage-plugin-vnet-connectivity-react';
import type { FormData } from '../form/formData';
import type { Section } from '../form/sections';
import { findingsOf, sectionsOf } from '../form/sections';
import { isInEarlierStep } from '../form/steps';
import { usePlaces } from './usePlaces';

interface SectionFindingsProps {
  readonly section: Exclude<Section, 'name'>;
  readonly form: FormData;
  readonly findings: readonly Finding[];
  /** Takes the section's new value. */
  readonly onChange: (value: unknown) => void;
  /** Findings that are shown elsewhere already. */
  readonly except?: (finding: Finding) => boolean;
}

/** The findings that are solved in this field, with fixes that can be applied here. */
export function SectionFindings({
  section,
  form,
  findings,
  onChange,
  except = () => false,
}: SectionFindingsProps) {
  const placesOf = usePlaces(section);
  const shown = findingsOf(findings, section)
    // What has another side in an earlier step stands here, too, with the way there.
    .filter(finding => !except(finding) || hasEarlierSide(finding))
    .map(finding => withoutForeignFix(finding, section));
  return (
    <FindingsList
      findings={shown}
      placesOf={placesOf}
      emptyText=""
      onFix={({ fix }) => {
        if (!fix) return;
        const fixed = applyFix({ [section]: form[section] ?? {} }, fix);
        onChange((fixed as Record<string, unknown>)[section]);
      }}
    />
  );
}

/** True if a side of a finding is in a step that is not open. */
function hasEarlierSide(finding: Finding): boolean {
  return sectionsOf(finding).some(isInEarlierStep);
}

/** A field can change only its own part of the form: a fix that needs another part is not offered. */
function withoutForeignFix(finding: Finding, section: Section): Finding {
  const isOwn = finding.fix?.changes.every(({ path }) => path[0] === section);
  if (isOwn !== false) return finding;
  const { fix: _, ...rest } = finding;
  return rest;
}
