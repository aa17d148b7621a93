import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import { fieldsOfSpec } from 'backstage-plugin-vnet-connectivity-common';

/** The template of the wizard. */
export const wizardTemplate = {
  namespace: 'default',
  templateName: 'vnet-connectivity',
};

/**
 * Longest address of the wizard, characters: servers refuse longer ones, for example after a reload or a new sign-in.
 */
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
