import type { Prefix } from '../../address';
import { containsAddress, formatPrefix, prefixOf } from '../../address';

/** Every prefix that a route of the network can have, by number. */
export class PrefixTable {
  readonly list: Prefix[] = [];
  private readonly ids = new Map<string, number>();
  private readonly covers = new Map<number, readonly number[]>();

  /** Number of the prefix; added on first use. */
  id(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.list.length;
    this.list.push(prefixOf(text));
    this.ids.set(text, id);
    this.covers.clear();
    return id;
  }

  find(text: string): number | undefined {
    return this.ids.get(text);
  }

  text(id: number): string {
    return formatPrefix(this.list[id]);
  }

  /** Prefixes that hold the address, longest first. */
  covering(address: number): readonly number[] {
    let ids = this.covers.get(address);
    if (!ids) {
      ids = this.list
        .map((_, id) => id)
        .filter(id => containsAddress(this.list[id], address))
        .sort((a, b) => this.list[b].length - this.list[a].length);
      this.covers.set(address, ids);
    }
    return ids;
  }
}
