/** What the elements of the example networks are called in a text. */
const names: Readonly<Record<string, string>> = {
  weu: 'West Europe',
  neu: 'North Europe',
  sdc: 'Sweden Central',
  hq: 'the data centre',
};

/** `vnet:weu` as `West Europe`, `site:hq` as `the data centre`. */
export function placeName(elementId: string): string {
  const key = elementId.slice(elementId.indexOf(':') + 1);
  return names[key] ?? key;
}
