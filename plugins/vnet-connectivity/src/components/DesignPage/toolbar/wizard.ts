import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import { fieldsOfSpec } from 'backstage-plugin-vnet-connectivity-common';

/** The template of the wizard. */
export const wizardTemplate = {
  namespace: 'default',
  templateName: 'vnet-connectivity',
};

/** Servers refuse longer addresses, and people reload and sign in again, characters. */
export const longestWizardAddress = 8000;

/** The address of the wizard with everything filled in; undefined where it would be too long. */
export function wizardAddress(
  path: string,
  spec: ConnectivitySpec,
): string | undefined {
  const query = encodeURIComponent(JSON.stringify(fieldsOfSpec(spec)));
  const address = `${path}?formData=${query}`;
  return address.length <= longestWizardAddress ? address : undefined;
}
