/** Whether a link may lead there: an address may come from a document or a configuration that someone else wrote. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
