import { parseHcl } from './parse';

/** The arguments of the `provider` blocks of a file that are written as plain values. */
export function providersOf(
  text: string,
): readonly Readonly<Record<string, string | number | boolean | null>>[] {
  return parseHcl(text)
    .blocks.filter(({ type }) => type === 'provider')
    .map(({ attributes }) =>
      Object.fromEntries(
        Object.entries(attributes).flatMap(([name, value]) =>
          value.kind === 'literal' ? [[name, value.value] as const] : [],
        ),
      ),
    );
}
