/** The subscription in a resource id, in lower case. */
export function subscriptionOfResource(
  id: string | undefined,
): string | undefined {
  return id?.split('/')[2]?.toLowerCase();
}
