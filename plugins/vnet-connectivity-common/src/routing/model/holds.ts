import type { Prefix } from '../../address';

const sizes = Array.from({ length: 33 }, (_, length) => 2 ** (32 - length));

/** True where the address is in the prefix; looked up, because it is asked for every hop of every packet. */
export function holds({ base, length }: Prefix, address: number): boolean {
  return address >= base && address < base + sizes[length];
}
