import type { FormSection } from 'backstage-plugin-vnet-connectivity-common';
import type { FormData } from '../form/formData';

// Portals load this file at their start: it must stay small, and takes types of the domain only.

/** The values that somebody has entered into a wizard and not sent yet. */
export interface Draft {
  readonly formData: FormData;
  /** The time of the last entry, ISO 8601. */
  readonly savedAt: string;
  /** The entry of the browser's history that it was entered in; see {@link historyEntry}. */
  readonly entry: string;
  /** A field of the step that was open. */
  readonly field?: string;
  /** A task was started with it. */
  readonly used?: true;
}

/**
 * The fields that are kept: those of this wizard. Whatever else a portal has added to the template may be nobody else's business.
 * Secrets are never among the values of a form: Backstage keeps them beside it.
 */
const keptFields: Readonly<
  Record<
    'name' | 'owner' | 'description' | 'network' | 'destination' | FormSection,
    true
  >
> = {
  name: true,
  owner: true,
  description: true,
  network: true,
  tags: true,
  regions: true,
  spokes: true,
  virtualNetworks: true,
  interconnect: true,
  onPremises: true,
  circuits: true,
  inspection: true,
  gateways: true,
  delivery: true,
  destination: true,
};

const prefix = 'vnet-connectivity.draft.';

/** The template whose wizard is open at an address, such as `template:default/vnet-connectivity`; undefined where none is. */
export function templateAt(pathname: string): string | undefined {
  const [, namespace, name] =
    /\/templates\/([^/]+)\/([^/]+)\/?$/.exec(pathname) ?? [];
  return name ? `template:${namespace}/${name}` : undefined;
}

/** The same as long as one stays at an entry of the history, also after a reload or on the way back to it. */
export function historyEntry({ history, location }: Window): string {
  return `${history.state?.key ?? ''} ${location.search}`;
}

/** The part of a form that is kept; undefined where nothing was entered. */
export function keptPart(formData: FormData): FormData | undefined {
  const kept = Object.fromEntries(
    Object.keys(keptFields)
      .filter(field => !isEmpty(formData[field]))
      .map(field => [field, formData[field]]),
  );
  return isEmpty(kept) ? undefined : kept;
}

/** The draft of a template's wizard; `earlier` is the one that a link to the wizard has replaced. */
export function readDraft(
  template: string,
  which: 'latest' | 'earlier' = 'latest',
): Draft | undefined {
  try {
    const draft = JSON.parse(
      window.sessionStorage.getItem(keyOf(template, which)) ?? 'null',
    );
    return typeof draft?.formData === 'object' && draft.formData !== null
      ? draft
      : undefined;
  } catch {
    // Another version wrote it, or the browser allows no storage.
    return undefined;
  }
}

/**
 * Keeps a draft, or removes it where there is none.
 *
 * @returns false where it could not be kept: the storage of a browser may be full or switched off
 */
export function writeDraft(
  template: string,
  draft: Draft | undefined,
  which: 'latest' | 'earlier' = 'latest',
): boolean {
  try {
    const key = keyOf(template, which);
    if (draft) window.sessionStorage.setItem(key, JSON.stringify(draft));
    else window.sessionStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function keyOf(template: string, which: 'latest' | 'earlier'): string {
  return `${prefix}${template}${which === 'earlier' ? '.earlier' : ''}`;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
