/* eslint-disable no-console */
/* eslint-disable no-restricted-imports -- a part of scripts of this workspace, which are never published */
import type { Portal } from '../e2e/__testUtils__/portal';

/** The address of the production build; of the development server if there is none. */
export async function servedAddress({
  url,
  backendUrl,
}: Portal): Promise<string> {
  const response = await fetch(backendUrl).catch(() => undefined);
  const isApp = response?.ok && /<div id="root"/.test(await response.text());
  if (!isApp) {
    console.log(
      'No build of the app is served, so this is the development server: much slower than what people have.',
    );
  }
  return isApp ? backendUrl : url;
}
