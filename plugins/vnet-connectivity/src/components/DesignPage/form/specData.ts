import type {
  CircuitSpec,
  InterconnectPattern,
  RegionSpec,
  SiteSpec,
  SpokeSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  defaultPattern,
  interconnectPatterns,
} from 'backstage-plugin-vnet-connectivity-common';

/** A section of a document that somebody writes: anything may be missing or something else. */
export type Section = Readonly<Record<string, unknown>>;

/** What the form reads out of a document. */
export interface FormValues {
  readonly metadata: Section;
  readonly regions: Readonly<Record<string, RegionSpec>>;
  readonly spokes: Readonly<Record<string, SpokeSpec>>;
  readonly circuits: Readonly<Record<string, Partial<CircuitSpec>>>;
  readonly sites: Readonly<Record<string, Partial<SiteSpec>>>;
  readonly virtualNetworks: Section;
  readonly interconnect: Section;
  readonly pattern: InterconnectPattern;
  readonly onPremises: Section;
  readonly via: 'none' | 'vpn' | 'expressroute';
  readonly gateways: Section;
  readonly delivery: Section;
}

export function formValues(document: Section): FormValues {
  const interconnect = sectionOf(document.interconnect);
  const onPremises = sectionOf(document.onPremises);
  const { via } = onPremises;
  return {
    metadata: sectionOf(document.metadata),
    regions: sectionsOf(document.regions) as FormValues['regions'],
    spokes: sectionsOf(document.spokes) as FormValues['spokes'],
    circuits: sectionsOf(document.circuits),
    sites: sectionsOf(onPremises.sites),
    virtualNetworks: sectionOf(document.virtualNetworks),
    interconnect,
    pattern:
      interconnectPatterns.find(known => known === interconnect.pattern) ??
      defaultPattern,
    onPremises,
    via: via === 'vpn' || via === 'expressroute' ? via : 'none',
    gateways: sectionOf(document.gateways),
    delivery: sectionOf(document.delivery),
  };
}

export function sectionOf(value: unknown): Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Section)
    : {};
}

function sectionsOf(value: unknown): Readonly<Record<string, Section>> {
  return Object.fromEntries(
    Object.entries(sectionOf(value)).filter(
      (entry): entry is [string, Section] => sectionOf(entry[1]) === entry[1],
    ),
  );
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
