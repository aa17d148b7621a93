import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';

/** The template of the wizard. */
export const wizardTemplate = {
  namespace: 'default',
  templateName: 'vnet-connectivity',
};

/** Servers refuse longer addresses, and people reload and sign in again, characters. */
export const longestWizardAddress = 8000;

/** What the form of the wizard holds for a spec: everything that the spec says. */
export function wizardFormData({
  metadata: { name, owner, description, tags },
  regions,
  spokes,
  virtualNetworks,
  interconnect,
  onPremises,
  inspection,
  gateways,
  circuits,
  delivery,
}: ConnectivitySpec): Record<string, unknown> {
  // The form asks for appliances where it asks for the way of inspection.
  const appliances = Object.fromEntries(
    Object.entries(regions).flatMap(([key, { nva }]) =>
      nva ? [[key, nva]] : [],
    ),
  );
  const hasAppliances = Object.keys(appliances).length > 0;
  return {
    name,
    owner,
    description,
    tags,
    regions: Object.fromEntries(
      Object.entries(regions).map(([key, { nva: _, ...region }]) => [
        key,
        region,
      ]),
    ),
    spokes,
    virtualNetworks,
    interconnect,
    onPremises,
    inspection: hasAppliances
      ? { via: 'none', ...inspection, appliances }
      : inspection,
    gateways,
    circuits,
    delivery,
  };
}

/** The address of the wizard with everything filled in; undefined where it would be too long. */
export function wizardAddress(
  path: string,
  spec: ConnectivitySpec,
): string | undefined {
  const query = encodeURIComponent(JSON.stringify(wizardFormData(spec)));
  const address = `${path}?formData=${query}`;
  return address.length <= longestWizardAddress ? address : undefined;
}
