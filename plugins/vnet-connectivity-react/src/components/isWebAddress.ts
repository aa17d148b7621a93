/** True if a link may use this address, which may come from a document or a configuration that someone else wrote. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
