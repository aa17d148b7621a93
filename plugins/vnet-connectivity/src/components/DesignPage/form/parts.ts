import {
  formSectionOf,
  formSections,
  parsePath,
} from 'backstage-plugin-vnet-connectivity-common';

/** The parts of the form of the Design page, in the order in which it shows them. */
export const formParts = ['network', ...formSections] as const;
export type FormPart = (typeof formParts)[number];

/** The part of the form in which a part of the spec can be changed; undefined for what is no part of a network. */
export function partOf(path: string): FormPart | undefined {
  const section = formSectionOf(path);
  if (section) return section;
  return parsePath(path)[0] === 'metadata' ? 'network' : undefined;
}
