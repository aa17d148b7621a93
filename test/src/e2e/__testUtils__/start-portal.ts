import { chromiumPath, shared, startPortal } from './portal';

/** Starts the portal that all files of browser tests use; runs once, before them. */
export default async function startSharedPortal(): Promise<void> {
  if (!chromiumPath || process.env.PORTAL) return;
  shared.portal = await startPortal();
  const { url, backendUrl, repositories } = shared.portal;
  process.env.PORTAL = JSON.stringify({ url, backendUrl, repositories });
}
