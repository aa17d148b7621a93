import { shared } from './portal';

/** Ends the portal that the browser tests used; runs once, after them. */
export default async function stopSharedPortal(): Promise<void> {
  await shared.portal?.stop();
}
