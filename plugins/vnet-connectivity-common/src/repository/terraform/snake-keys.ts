type SnakeCase<Key> = Key extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${SnakeCase<Rest>}`
    : `_${Lowercase<First>}${SnakeCase<Rest>}`
  : Key;

type SnakeKeys<T> = { [Key in keyof T as SnakeCase<Key>]: T[Key] };

/**
 * The same data under the names that Terraform gives to variables: `ipAddress` becomes `ip_address`. Only the object's
 * own keys, because those of a collection inside it are not names of ours.
 */
export function snakeKeys<T extends object | undefined>(
  data: T,
): T extends object ? SnakeKeys<T> : undefined;
export function snakeKeys(data: object | undefined) {
  if (!data) return data;
  const renamed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    renamed[key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)] =
      value;
  }
  return renamed;
}
