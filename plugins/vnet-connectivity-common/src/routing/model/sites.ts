import { prefixOf } from '../../address';
import { otherNames } from '../../network/element-ids';
import type { Announcement } from '../../network/graph';
import type { Draft } from './draft';
import { addOrigin, addSpeaker } from './draft';

/** Adds sites, their devices, and the ranges that they announce. */
export function addSites(draft: Draft): void {
  const { graph, elements, names, prefixes } = draft;
  for (const [name, site] of Object.entries(graph.sites)) {
    const element = elements.add(
      'site',
      names.site(name),
      otherNames.site(name),
    );
    for (const device of site.devices) {
      elements.failsWith(deviceElement(draft, name, device), element);
    }
    const speaker = addSpeaker(draft, {
      kind: 'site',
      name,
      element,
      asn: site.asn ?? 0,
      prefixes: site.prefixes.map(prefixOf),
    });
    draft.siteByName.set(name, speaker.index);
    const advertised = new Set([
      ...site.prefixes,
      ...(site.advertises ?? []),
      ...Object.values(site.advertise).flatMap(routes =>
        routes.map(({ prefix }) => prefix),
      ),
    ]);
    for (const text of advertised) {
      addOrigin(draft, {
        speaker: speaker.index,
        prefix: prefixes.id(text),
        learned: 'own',
      });
    }
  }
}

/** The element of a device; devices of a site fail with it. */
export function deviceElement(
  { elements, names, graph }: Draft,
  site: string,
  device: string,
): number {
  const owners = Object.values(graph.sites).filter(({ devices }) =>
    devices.includes(device),
  );
  return elements.add(
    'device',
    names.device(site, device),
    otherNames.device(site, device, owners.length === 1),
  );
}

/** AS paths by prefix that a site advertises over one of its attachments: the list for it, or the one for all. */
export function advertisedTo(
  draft: Draft,
  name: string,
  attachments: readonly string[],
): ReadonlyMap<number, readonly number[] | undefined> {
  const site = draft.graph.sites[name];
  if (!site) return new Map();
  const special = attachments
    .map(attachment => site.advertise[attachment])
    .find(routes => routes !== undefined);
  const usual = (site.advertises ?? site.prefixes).map(
    (prefix): Announcement => ({ prefix }),
  );
  return new Map(
    (special ?? usual).map(({ prefix, asPath }) => [
      draft.prefixes.id(prefix),
      asPath,
    ]),
  );
}
